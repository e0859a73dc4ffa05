"""Suggestions while a reader is typing."""

from dataclasses import dataclass

from articles.models import Article, Passage, PassageTexts, Topic, WordKey
from articles.text.words.search_passages import LABEL
from articles.text.words.segmenter import is_han, normalise, pairs, runs
from articles.text.words.word_sounds import word_key

from .crisis import calls_for_card
from .expression import All, Expression, Term
from .full_text import find, time_limit
from .query import LONGEST_QUERY, Query, read_query

MOST = 8
TIME_LIMIT_MILLISECONDS = 1_000
_CANDIDATES = 60
_WORDS = 3
_TOPICS = 2
# The last character of Unicode that is not a noncharacter.
_LAST_CHARACTER = "\U0010fffd"


@dataclass(frozen=True)
class Suggestion:
    """`kind` is guide, step, term, topic or word. Without `url`, the label is text to search for.

    `detail` is the title of the guide of a step.
    """

    kind: str
    label: str
    url: str = ""
    detail: str = ""


def suggest(typed: str) -> list[Suggestion]:
    """At most MOST: steps, guides, topics, terms and words, short names first. Raises SearchTooSlow."""
    text = normalise(typed)[:LONGEST_QUERY].strip()
    if not runs(text):
        return []
    with time_limit(TIME_LIMIT_MILLISECONDS):
        words = [each for each in _words(word_key(text)) if not calls_for_card(each.label)]
        named = [*_topics(text), *words]
        return [*_passages(text)[: MOST - len(named)], *named]


def _words(start: str) -> list[Suggestion]:
    """Words whose text, pinyin or initials begin with `start`."""
    kinds = WordKey.Kind
    # A range, and not `startswith`: SQLite's LIKE does not use the index.
    keys = WordKey.objects.filter(key__gte=start, key__lt=start + _LAST_CHARACTER)
    keys = keys.filter(kind__in=(kinds.TEXT, kinds.PINYIN, kinds.INITIALS))
    # Words of helplines are not suggested: who types 想 must not be offered 想死.
    keys = keys.filter(word__helpline=None)
    near = sorted(
        keys.select_related("word__term").order_by("kind", "key")[:_CANDIDATES], key=_rank
    )
    found: dict[str, Suggestion] = {}
    for key in near:
        text, term = key.word.text, key.word.term
        if term:
            label = term.name if text in term.name else f"{text}（{term.name}）"
            found.setdefault(term.name, Suggestion("term", label, term.get_absolute_url()))
        else:
            found.setdefault(text, Suggestion("word", text))
    return list(found.values())[:_WORDS]


def _rank(key: WordKey) -> tuple:
    """Sort key: terms by name, then by alias, then other words; by text before sound; short ones first."""
    term = key.word.term
    return (
        term is None,
        key.kind,
        term is not None and key.word.text not in term.name,
        len(key.key),
    )


def _topics(text: str) -> list[Suggestion]:
    topics = Topic.objects.with_guides().filter(name__icontains=text)
    return [Suggestion("topic", each.name, each.get_absolute_url()) for each in topics[:_TOPICS]]


def _passages(text: str) -> list[Suggestion]:
    """Steps and guides whose name, or what a situation says of them, matches: steps first.

    Then come matches in the title, then short titles.
    """
    query = read_query(text)
    variants = [variant for unit in query.units for variant in unit.variants] or [text]

    def rank(passage: PassageTexts) -> tuple:
        title = normalise(passage.title)
        return (
            not passage.anchor,
            not any(variant in title for variant in variants),
            len(title),
            passage.id,
        )

    names = Passage.objects.filter(pk__in=find(_in_name(text, query), _CANDIDATES)).texts()
    ranked = sorted(names, key=rank)[:MOST]
    articles = Article.objects.listed().in_bulk({each.article_id for each in ranked})
    return [
        _suggestion(each, articles[each.article_id])
        for each in ranked
        if each.article_id in articles
    ]


def _suggestion(passage: PassageTexts, article: Article) -> Suggestion:
    url = article.get_absolute_url()
    if not passage.anchor:
        return Suggestion("guide", passage.title, url)
    return Suggestion("step", passage.title, f"{url}#{passage.anchor}", article.live_revision.title)


def _in_name(text: str, query: Query) -> Expression:
    """Match names: known words by their variants; otherwise the text, its last run as a prefix."""
    if any(unit.words for unit in query.units):
        return All(tuple(unit.expression(label=True) for unit in query.units))
    last = runs(text)[-1]
    terms = [Term(LABEL + pair) for run in runs(text)[:-1] for pair in pairs(run)]
    if is_han(last) and len(last) > 1:
        terms += [Term(LABEL + pair) for pair in pairs(last)]
    else:
        terms.append(Term(LABEL + last, is_start=True))
    return All(tuple(terms))
