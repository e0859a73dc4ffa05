"""The slots of a guide's body: see `articles.delivery.slots`."""

from django import template
from django.utils.safestring import SafeString, mark_safe

from articles.delivery import slots
from articles.text.document import Document, Section

register = template.Library()


@register.simple_tag
def slot(name: str, *arguments: str) -> SafeString:
    """A slot; see `articles.delivery.slots.slot` for the arguments."""
    return mark_safe(slots.slot(name, *arguments))  # noqa: S308


@register.simple_tag
def terms_slot(section: Section, document: Document) -> SafeString:
    """The slot for the terms of a section; "+" marks those that an earlier section has."""
    known: set[str] = set()
    for other in document.sections:
        if other.anchor == section.anchor:
            break
        known.update(other.terms)
    if not section.terms:
        return SafeString()
    marks = (f"+{slug}" if slug in known else slug for slug in section.terms)
    return mark_safe(slots.slot("terms", section.anchor, *marks))  # noqa: S308
