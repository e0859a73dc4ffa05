"""Structured data (JSON-LD) in pages."""

import json
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

_ESCAPED = {ord(char): f"\\u{ord(char):04X}" for char in "<>&"}


@register.simple_tag
def json_ld(data: dict[str, Any]) -> SafeString:
    """A JSON-LD script. `<`, `>` and `&` are escaped as JSON, for a title may contain `</script>`."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPED)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308
