"""What a page gives to programs: structured data."""

import json
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

_ESCAPED = {ord(char): f"\\u{ord(char):04X}" for char in "<>&"}


@register.simple_tag
def json_ld(data: dict[str, Any]) -> SafeString:
    """Data for programs. A title may say 「</script>」: what HTML would read is escaped as JSON."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPED)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308
