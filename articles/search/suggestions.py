"""What to offer while a reader is still typing."""

from dataclasses import dataclass

from articles.models import Article, Passage, PassageTexts, Topic, WordKey
from articles.text.words.passages import LABEL
from articles.text.words.segmenter import is_han, normalise, pairs, runs
from articles.text.words.sound import word_key

from .crisis import calls_for_card
from .expression import All, Expression, Term
from .index import find, no_longer_than
from .query import LONGEST_QUERY, Query, read_query

MOST = 8
TIME_LIMIT_MILLISECONDS = 1_000
_LOOKED_AT = 60
_WORDS = 3
_TOPICS = 2
# The last character of all; what comes behind it is none, and no column is asked for that.
_LAST = "\U0010fffd"


@dataclass(frozen=True)
class Suggestion:
    """`kind` is guide, step, term, topic or word; without `url` it is text to search for.

    `detail` says where a step stands.
    """

    kind: str
    label: str
    url: str = ""
    detail: str = ""


def suggest(typed: str) -> list[Suggestion]:
    """At most MOST: terms, topics, guides and steps, the shortest names first. Raises SearchTooSlow."""
    text = normalise(typed)[:LONGEST_QUERY].strip()
    if not runs(text):
        return []
    with no_longer_than(TIME_LIMIT_MILLISECONDS):
        words = [each for each in _words(word_key(text)) if not calls_for_card(each.label)]
        named = [*words, *_topics(text)]
        return [*named, *_passages(text)[: MOST - len(named)]]


def _words(start: str) -> list[Suggestion]:
    """Words that begin so, as text or as pinyin."""
    kinds = WordKey.Kind
    # A range, and not `startswith`: SQLite's LIKE does not use the index.
    keys = WordKey.objects.filter(key__gte=start, key__lt=start + _LAST)
    keys = keys.filter(kind__in=(kinds.TEXT, kinds.PINYIN, kinds.INITIALS))
    # Nobody who types 想 is to be offered 想死: what leads to a helpline is answered, not offered.
    keys = keys.filter(word__helpline=None)
    near = sorted(keys.select_related("word__term").order_by("kind", "key")[:_LOOKED_AT], key=_rank)
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
    """Names of terms before their other names, words before what merely sounds so, short first."""
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
    """Guides and steps whose own name has all of it; guides first, then where it stands in the title."""
    query = read_query(text)
    ways = [way for unit in query.units for way in unit.ways] or [text]

    def rank(passage: PassageTexts) -> tuple:
        title = normalise(passage.title)
        return (bool(passage.anchor), not any(way in title for way in ways), len(title), passage.id)

    names = Passage.objects.filter(pk__in=find(_in_name(text, query), _LOOKED_AT)).texts()
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
    """The words that are known, in any of their ways; what is still being typed, by its start."""
    if any(unit.words for unit in query.units):
        return All(tuple(unit.expression(label=True) for unit in query.units))
    last = runs(text)[-1]
    terms = [Term(LABEL + pair) for run in runs(text)[:-1] for pair in pairs(run)]
    if is_han(last) and len(last) > 1:
        terms += [Term(LABEL + pair) for pair in pairs(last)]
    else:
        terms.append(Term(LABEL + last, is_start=True))
    return All(tuple(terms))
