"""Find the guides nearest to others: chosen by an editor, or alike in platform, topic, terms or laws."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from django.db import connection

from articles.models import CloseGuide

MOST = 6
_LOOKED_AT = 20
# SQLite joins at most 500 statements.
_AT_ONCE = 400
_REASON = CloseGuide._meta.get_field("reason").max_length

# In SQL: building these queries with the ORM takes longer than running them. They read keys alone,
# for sorting whole rows costs more with every guide that there is.
_FIND = """
SELECT * FROM (
    SELECT {place} AS place, guide.id, guide.published_at FROM articles_article guide {join}
    WHERE {column} = %s AND guide.live_id IS NOT NULL AND guide.id <> %s {limit}
) AS found{place}
"""
_NEWEST = f"ORDER BY guide.published_at DESC, guide.id DESC LIMIT {MOST}"
# Some terms and laws are in nearly all guides.
_SOME = f"ORDER BY trait.article_id DESC LIMIT {_LOOKED_AT}"
_JOIN = "JOIN {} trait ON trait.article_id = guide.id"
_PLATFORM = (
    _JOIN.format("articles_article_platforms")
    + " JOIN articles_platform named ON named.id = trait.platform_id"
)
_SHARING = {
    "former": (_JOIN.format("articles_formerslug"), "trait.slug", ""),
    "chosen": ("", "guide.slug", ""),
    "platform": (_PLATFORM, "named.name", _NEWEST),
    "topic": ("", "guide.live_topic_id", _NEWEST),
    "term": (_JOIN.format("articles_termuse"), "trait.term_id", _SOME),
    "law": (_JOIN.format("articles_lawuse"), "trait.law", _SOME),
}
_TRAITS = """
SELECT trait.article_id, 'platform' AS kind, named.name, 0 AS value, 0 AS position
FROM articles_article_platforms trait JOIN articles_platform named ON named.id = trait.platform_id
WHERE trait.article_id IN ({keys})
UNION ALL SELECT trait.article_id, 'term', named.name, named.id, named.position
FROM articles_termuse trait JOIN articles_term named ON named.id = trait.term_id
WHERE trait.article_id IN ({keys})
UNION ALL SELECT trait.article_id, 'law', trait.law, 0, trait.id
FROM articles_lawuse trait WHERE trait.article_id IN ({keys})
"""


@dataclass(frozen=True)
class Trait:
    """What a guide may share with others. `kind` is a key of `_SHARING`, `value` what rows have."""

    kind: str
    name: str
    value: int | str

    @property
    def is_by_day(self) -> bool:
        """Do those that share it stand in the order in which they were published?"""
        return self.kind in ("platform", "topic")

    @classmethod
    def chosen(cls, slug: str) -> "list[Trait]":
        """A guide that an editor recommends by its slug, which may be a former one."""
        return [cls("chosen", slug, slug), cls("former", slug, slug)]


Traits = Mapping[int, Sequence[Trait]]


def shared_traits(guides: Iterable[int]) -> dict[int, list[Trait]]:
    """The platforms, terms and laws of guides, by their keys. One query."""
    keys = list(guides)
    found: dict[int, list[Trait]] = {key: [] for key in keys}
    with connection.cursor() as cursor:
        cursor.execute(_TRAITS.format(keys=", ".join(["%s"] * len(keys))), keys * 3)
        for key, kind, name, value, _ in sorted(cursor.fetchall(), key=_in_text):
            found[key].append(Trait(kind, name, value or name))
    return found


def _in_text(row: tuple) -> tuple:
    """The order in which reasons are preferred: platforms by name, terms and laws by position."""
    return row[4], row[2]


def nearest(traits: Traits) -> dict[int, dict[int, str]]:
    """By guide the keys of at most six others, each with the reason that readers see. One query.

    In this order: chosen by an editor, the same platform, the same topic, shared terms, shared laws.
    """
    asked = [(key, trait) for key, its in traits.items() for trait in its]
    found: dict[int, dict[Trait, list[int]]] = {key: {} for key in traits}
    for (key, trait), guides in zip(asked, _sharing(asked), strict=True):
        found[key][trait] = guides
    return {key: _reasons(its) for key, its in found.items()}


def _sharing(asked: Sequence[tuple[int, Trait]]) -> Iterator[list[int]]:
    """For each guide and trait the keys of the others that share it, the newest first."""
    for start in range(0, len(asked), _AT_ONCE):
        some = asked[start : start + _AT_ONCE]
        found: list[list[tuple[str, int]]] = [[] for _ in some]
        with connection.cursor() as cursor:
            cursor.execute(*_query(some))
            for place, key, day in cursor.fetchall():
                found[place].append((str(day) if some[place][1].is_by_day else "", key))
        yield from ([key for _, key in sorted(rows, reverse=True)] for rows in found)


def _query(asked: Sequence[tuple[int, Trait]]) -> tuple[str, list[int | str]]:
    selects, values = [], []
    for place, (key, trait) in enumerate(asked):
        join, column, limit = _SHARING[trait.kind]
        selects.append(_FIND.format(place=place, join=join, column=column, limit=limit))
        values += [trait.value, key]
    return "UNION ALL".join(selects), values


def _reasons(found: Mapping[Trait, list[int]]) -> dict[int, str]:
    reasons: dict[int, str] = {}
    for kinds, reason, order in _REASONS:
        shared: dict[int, list[str]] = {}
        for trait, guides in found.items():
            if trait.kind in kinds:
                for key in guides:
                    shared.setdefault(key, []).append(trait.name)
        for key in order(shared):
            reasons.setdefault(key, reason.format(shared[key][0])[:_REASON])
    return dict(islice(reasons.items(), MOST))


def _most_shared(shared: Mapping[int, list[str]]) -> list[int]:
    return sorted(shared, key=lambda key: (-len(shared[key]), -key))[:MOST]


# By kinds of traits: the sentence for readers, and the order of the guides that share them.
_REASONS: tuple[
    tuple[tuple[str, ...], str, Callable[[Mapping[int, list[str]]], Iterable[int]]], ...
] = (
    (("chosen", "former"), "编辑推荐", list),
    (("platform",), "同样涉及{}", list),
    (("topic",), "同属「{}」", list),
    (("term",), "都讲到「{}」", _most_shared),
    (("law",), "都依据{}", _most_shared),
)
