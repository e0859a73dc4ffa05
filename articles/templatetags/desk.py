"""Template filters for the admin's own pages."""

import json

from django import template
from django.forms import BoundField

from articles.models import Source
from articles.text.formats.decoding import decode
from articles.text.proofreading.proofreader import Finding

register = template.Library()


@register.filter
def words(text: str) -> list[str]:
    return text.split()


@register.filter
def original(source: Source) -> str:
    """The imported file as text."""
    return decode(bytes(source.original))[0] if source.original else ""


@register.filter
def place_of(field: BoundField) -> str:
    """Where a field is in the form, for example 「步骤「打电话」· 怎么做」."""
    row = getattr(field.form, "row", None)
    kinds = {"section": "小节", "step": "步骤", "related": "相关文章", "chosen": "推荐的指南"}
    if row is None:
        return str(field.label)
    name = next((value for name in ("heading", "title") if (value := row.values.get(name))), "")
    return (
        f"{kinds[row.kind]}「{name[:20]}」· {field.label}"
        if name
        else f"{kinds[row.kind]} · {field.label}"
    )


@register.filter
def as_fix(finding: Finding) -> str:
    """What the button of a finding sends: see `admin.guide.form.fixed`."""
    return json.dumps(
        [finding.field, finding.start, finding.found, finding.suggestion], ensure_ascii=False
    )
