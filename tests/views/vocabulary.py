"""What schema.org, and search engines' guidelines, ask of the types that we use."""

import json
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

_BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)

Check = Callable[[Any], bool]


def is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def is_url(value: Any) -> bool:
    parts = urlsplit(value) if isinstance(value, str) else urlsplit("")
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def is_moment(value: Any) -> bool:
    """ISO 8601 with date, time and offset."""
    try:
        return datetime.fromisoformat(value).tzinfo is not None and "T" in value
    except (TypeError, ValueError):
        return False


def is_language(value: Any) -> bool:
    return isinstance(value, str) and bool(re.fullmatch(r"[a-z]{2,3}(-[A-Z][a-z]{3})?", value))


def is_bool(value: Any) -> bool:
    return isinstance(value, bool)


def is_place(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1


def a(name: str) -> Check:
    return lambda value: isinstance(value, dict) and value.get("@type") == name


def some(check: Check) -> Check:
    return lambda value: isinstance(value, list) and bool(value) and all(map(check, value))


# By type the properties that it needs, then those that it may have besides.
VOCABULARY: dict[str, tuple[dict[str, Check], dict[str, Check]]] = {
    "Article": (
        {
            "headline": lambda value: is_text(value) and len(value) <= 110,
            "dateModified": is_moment,
            "publisher": a("Organization"),
        },
        {
            "description": is_text,
            "inLanguage": is_language,
            "isAccessibleForFree": is_bool,
            "mainEntityOfPage": is_url,
        },
    ),
    "Organization": ({"name": is_text}, {"url": is_url}),
    "BreadcrumbList": ({"itemListElement": some(a("ListItem"))}, {}),
    "ListItem": ({"position": is_place, "name": is_text, "item": is_url}, {}),
    "HowTo": (
        {"name": is_text, "step": some(a("HowToStep"))},
        {"url": is_url, "inLanguage": is_language},
    ),
    "HowToStep": (
        {"text": is_text, "url": is_url},
        {"name": is_text, "position": is_place},
    ),
    "DefinedTerm": (
        {"name": is_text, "description": is_text},
        {"url": is_url, "alternateName": some(is_text), "inDefinedTermSet": is_url},
    ),
    "DefinedTermSet": (
        {"name": is_text, "hasDefinedTerm": some(a("DefinedTerm"))},
        {"url": is_url, "inLanguage": is_language},
    ),
}
_LISTS = ("itemListElement", "step")


def structured(page: str) -> dict:
    """The structured data of a page: one block, which nothing in it ends early."""
    (text,) = _BLOCK.findall(page)
    assert "<" not in text
    return json.loads(text)


def nodes(value: Any) -> Iterator[dict]:
    """Every object of the structured data, from the outside in."""
    if isinstance(value, dict):
        yield value
    for item in value.values() if isinstance(value, dict) else value:
        if isinstance(item, (dict, list)):
            yield from nodes(item)


def of_type(page: str, name: str) -> list[dict]:
    return [node for node in nodes(structured(page)) if node.get("@type") == name]


def faults(data: dict) -> list[str]:
    """What is wrong with structured data, in words."""
    found = [] if data.get("@context") == "https://schema.org" else ["no context"]
    found += [] if set(data) == {"@context", "@graph"} else [f"beside the graph: {set(data)}"]
    for node in nodes(data["@graph"]):
        found += _faults_of(node)
    return found


def _faults_of(node: dict) -> Iterator[str]:
    name = node.get("@type")
    if name not in VOCABULARY:
        yield f"unknown type {name}"
        return
    needed, allowed = VOCABULARY[name]
    yield from (f"{name} without {key}" for key in needed if key not in node)
    for key, value in node.items():
        check = (needed | allowed).get(key)
        if key != "@type" and (check is None or not check(value)):
            yield f"{name}.{key}: {value!r}"
    for key in _LISTS:
        places = [item.get("position") for item in node.get(key, [])]
        if places != list(range(1, len(places) + 1)):
            yield f"{name}.{key} is numbered {places}"
