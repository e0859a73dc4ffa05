"""Amounts and rates in the results of tools, for readers and, as a `value`, for programs; cells."""

import math
from decimal import ROUND_HALF_UP, Decimal

from django import template
from django.forms import BoundField
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.tools.amounts import in_yuan

register = template.Library()
_MOST_PERCENT = 9_999


@register.filter
def yuan(fen: int) -> str:
    """1,200.50"""
    return f"{in_yuan(fen):,}"


@register.filter
def yuan_value(fen: int) -> str:
    """1200.50"""
    return str(in_yuan(fen))


@register.filter
def percent(rate: float) -> str:
    """29.90% for 0.2990, rounded half up."""
    if rate * 100 > _MOST_PERCENT:
        return f"超过 {_MOST_PERCENT}%"
    # By its shortest decimal form, so that a half is a half.
    return f"{(Decimal(repr(rate)) * 100).quantize(Decimal('0.01'), ROUND_HALF_UP)}%"


@register.filter
def small_percent(rate: float) -> str:
    """0.0293%: with four decimals, for what is small by nature."""
    if rate * 100 > _MOST_PERCENT:
        return percent(rate)
    return f"{(Decimal(repr(rate)) * 100).quantize(Decimal('0.0001'), ROUND_HALF_UP)}%"


@register.filter
def rate_value(rate: float) -> str:
    """0.299000; "Infinity" beyond all numbers."""
    if not math.isfinite(rate):
        return "Infinity"
    return f"{rate:.6f}" if rate < 1e15 else f"{rate:.6e}"


@register.simple_tag
def cell(field: BoundField) -> SafeString:
    """A field in a cell of a table, whose head names it for those who see it.

    Not a template: there are up to 240 of them in a page, and this takes a tenth of the time.
    """
    name, value = field.auto_id, field.value()
    error = "".join(map(str, field.errors))
    return format_html(
        '<label class="unseen" for="{}">{}</label>'
        '<input name="{}" value="{}" id="{}" inputmode="{}" autocomplete="off"{}>{}',
        name,
        field.label,
        field.html_name,
        "" if value is None else value,
        name,
        field.field.widget.attrs["inputmode"],
        format_html(' aria-invalid="true" aria-describedby="{}_error"', name) if error else "",
        format_html('<p class="field-error" id="{}_error">{}</p>', name, error) if error else "",
    )
