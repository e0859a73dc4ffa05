"""What a page gives to other devices and to programs: a QR code, structured data."""

import json
from functools import lru_cache
from typing import Any

import segno
from django import template
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

_ESCAPED = {ord(char): f"\\u{ord(char):04X}" for char in "<>&"}
_QUIET_ZONE = 4


@register.simple_tag
@lru_cache(maxsize=256)
def qr_code(address: str, title: str) -> SafeString:
    """The address as a drawing. Without `style`, which the content security policy refuses."""
    drawing = segno.make(address, micro=False).svg_inline(
        svgclass="qr", lineclass=None, omitsize=True, border=_QUIET_ZONE, title=title
    )
    return mark_safe(drawing)  # noqa: S308


@register.simple_tag
def json_ld(data: dict[str, Any]) -> SafeString:
    """Data for programs. A title may say 「</script>」: what HTML would read is escaped as JSON."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPED)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308
