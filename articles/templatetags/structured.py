"""Structured data (JSON-LD) in pages."""

from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

from articles.text.html.structured_data import script_json

register = template.Library()


@register.simple_tag
def json_ld(data: dict[str, Any]) -> SafeString:
    """A JSON-LD script."""
    return json_ld_script(script_json(data))


@register.simple_tag
def json_ld_script(text: str) -> SafeString:
    """A JSON-LD script of a text that `script_json` has made."""
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308
