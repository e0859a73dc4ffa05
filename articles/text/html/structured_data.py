"""Guides and glossary terms as JSON-LD in the vocabulary of schema.org."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from articles.text.document import Document, Section, Step

from .plain import plain_text

_SITE = "逾期帮助"
_LANGUAGE = "zh-Hans"
_HEADLINE = 110
_GLOSSARY = "词语解释"
_ESCAPED = {ord(char): f"\\u{ord(char):04X}" for char in "<>&"}

Places = list[tuple[str, str]]


@dataclass(frozen=True)
class Entry:
    """A term of the glossary, with the address of its page."""

    name: str
    explanation: str
    aliases: list[str]
    url: str


def guide_data(
    document: Document, url: str, modified: str, home: str, trail: str
) -> dict[str, Any]:
    """A rendered guide as JSON-LD.

    `trail` stands for the items of its breadcrumb (`trail_items`), which are known when it is shown.
    """
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
    breadcrumb = {"@type": "BreadcrumbList", "itemListElement": trail}
    how_tos = [_how_to(section, document, url) for section in procedures]
    return _graph(article, breadcrumb, *how_tos)


def glossary_data(entries: Iterable[Entry], url: str, home: str) -> dict[str, Any]:
    """The glossary with all its terms as JSON-LD."""
    terms = {
        "@type": "DefinedTermSet",
        "name": _GLOSSARY,
        "url": url,
        "inLanguage": _LANGUAGE,
        "hasDefinedTerm": [_term(entry) for entry in entries],
    }
    return _graph(terms, _trail([("首页", home), (_GLOSSARY, url)]))


def term_data(entry: Entry, glossary: str, home: str) -> dict[str, Any]:
    """A term as JSON-LD. `glossary` and `home` are the addresses of the pages above it."""
    term = _term(entry) | {"inDefinedTermSet": glossary}
    return _graph(term, _trail([("首页", home), (_GLOSSARY, glossary), (entry.name, entry.url)]))


def _term(entry: Entry) -> dict[str, Any]:
    term = {
        "@type": "DefinedTerm",
        "name": entry.name,
        "description": entry.explanation,
        "url": entry.url,
    }
    return term | ({"alternateName": entry.aliases} if entry.aliases else {})


def _graph(*nodes: dict[str, Any]) -> dict[str, Any]:
    return {"@context": "https://schema.org", "@graph": list(nodes)}


def _is_procedure(section: Section) -> bool:
    return section.kind == "steps" and bool(section.steps)


def trail_items(places: Places) -> list[dict[str, Any]]:
    """The items of a BreadcrumbList. `places` are (name, URL), beginning with home."""
    return [
        {"@type": "ListItem", "position": position, "name": name, "item": address}
        for position, (name, address) in enumerate(places, start=1)
    ]


def script_json(data: Any) -> str:
    """JSON that may stand in a script of HTML: `<`, `>` and `&`, as in 「</script>」, are escaped."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPED)


def _trail(places: Places) -> dict[str, Any]:
    return {"@type": "BreadcrumbList", "itemListElement": trail_items(places)}


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
