"""What a guide is, in the words of schema.org."""

from typing import Any

from .document import Document, Section, Step
from .plain import plain_text

_SITE = "逾期帮助"
_LANGUAGE = "zh-Hans"
_HEADLINE = 110


def guide_data(
    document: Document, url: str, modified: str, places: list[tuple[str, str]]
) -> dict[str, Any]:
    """A rendered guide as JSON-LD. `places` are the pages above it (name, address), from home on."""
    home = places[0][1]
    procedures = [section for section in document.sections if _is_procedure(section)]
    article = {
        "@type": "Article",
        "headline": document.title[:_HEADLINE],
        "description": plain_text(document.summary),
        "dateModified": modified,
        "inLanguage": _LANGUAGE,
        "isAccessibleForFree": True,
        "publisher": {"@type": "Organization", "name": _SITE, "url": home},
        "mainEntityOfPage": url,
    }
    trail = _trail([*places, (document.title, url)])
    how_tos = [_how_to(section, document, url) for section in procedures]
    return {"@context": "https://schema.org", "@graph": [article, trail, *how_tos]}


def _is_procedure(section: Section) -> bool:
    return section.kind == "steps" and bool(section.steps)


def _trail(places: list[tuple[str, str]]) -> dict[str, Any]:
    items = [
        {"@type": "ListItem", "position": position, "name": name, "item": address}
        for position, (name, address) in enumerate(places, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _how_to(section: Section, document: Document, url: str) -> dict[str, Any]:
    return {
        "@type": "HowTo",
        "name": section.heading or document.title,
        "url": f"{url}#{section.anchor}",
        "inLanguage": _LANGUAGE,
        "step": [_step(step, url, place) for place, step in enumerate(section.steps, start=1)],
    }


def _step(step: Step, url: str, position: int) -> dict[str, Any]:
    text = plain_text(step.body) or step.title
    return {
        "@type": "HowToStep",
        "position": position,
        "name": step.title or text[:40],
        "text": text,
        "url": f"{url}#{step.anchor}",
    }
