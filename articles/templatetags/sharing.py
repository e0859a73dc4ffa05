"""What a page gives to other devices and to programs: a QR code, structured data."""

import json
from functools import lru_cache
from typing import Any

import segno
from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

_ESCAPED = {ord(char): f"\\u{ord(char):04X}" for char in "<>&"}
_QUIET_ZONE = 4


def qr_code(address: str, title: str) -> str:
    """The address as a drawing. Without `style`, which the content security policy refuses."""
    # The title is the first thing inside.
    return _drawn(address).replace(">", f"><title>{escape(title)}</title>", 1)


@lru_cache(maxsize=2_048)
def _drawn(address: str) -> str:
    """Drawing takes longer than all else in a page, and never comes out otherwise."""
    return segno.make(address, micro=False).svg_inline(
        svgclass="qr", lineclass=None, omitsize=True, border=_QUIET_ZONE
    )


@register.simple_tag
def json_ld(data: dict[str, Any]) -> SafeString:
    """Data for programs. A title may say 「</script>」: what HTML would read is escaped as JSON."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPED)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308
