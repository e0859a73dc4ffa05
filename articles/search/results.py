"""Search the guides: each with the steps of it that answer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from articles.models import PASSAGES_A_GUIDE, Article, Passage, PassageTexts, Word
from articles.models.search import PassageQuerySet
from articles.text.words.highlight import Marker, Piece

from .candidates import LIMIT, match
from .corrections import corrected
from .crisis import LIFELINE
from .index import find, no_longer_than
from .query import LONGEST_QUERY, Query, Unit, read_query
from .ranking import Asked, coverage, guide_score, passage_score

PAGE = 10
TIME_LIMIT_MILLISECONDS = 2_000
_STEPS_SHOWN = 3
_SNIPPET = 72
_SUMMARY = 90
# A step far behind the best one of its guide is not shown beside it.
_NEAR_THE_BEST = 0.2
# What has less than this of what was asked for, by weight, is no answer.
_ENOUGH = 0.08
_LATER_STEPS = 0.15
# Who finds less than this of what was asked for has found something else.
_ANSWERED = 0.5


@dataclass(frozen=True)
class StepHit:
    """A section or step that answers."""

    title: list[Piece]
    snippet: list[Piece]
    url: str


@dataclass(frozen=True)
class Hit:
    """A guide that answers, with the best of its steps first. It may have none: its name fits."""

    article: Article
    title: list[Piece]
    summary: list[Piece]
    steps: list[StepHit]


@dataclass(frozen=True)
class Results:
    """`count` is of guides found; `is_more` tells that there may be others beyond those counted.

    `is_relaxed` tells that no passage has all that was asked for, `corrected_from` what was typed
    when the query is another one that sounds or looks like it. `by_others` are the units that stand
    nowhere themselves, but only what means the same or lies near. `covers` says, from 0 to 1, how
    much of what was asked for the first guide has.
    """

    query: Query
    hits: list[Hit]
    count: int
    is_more: bool
    is_relaxed: bool
    page: int
    corrected_from: str = ""
    by_others: tuple[Unit, ...] = ()
    covers: float = 0.0

    @property
    def is_covered(self) -> bool:
        """False when the site has only other things than most of what was asked for."""
        return self.covers >= _ANSWERED

    @property
    def first(self) -> int:
        """The place of the first hit of this page among all."""
        return (self.page - 1) * PAGE + 1

    @property
    def has_next(self) -> bool:
        return self.page * PAGE < self.count


@dataclass(frozen=True)
class _Candidate:
    article_id: int
    score: float
    covers: float


def search(typed: str, page: int = 1) -> Results:
    """A page of results, the last if there are not so many; of what sounds or looks alike when that fits better. Raises SearchTooSlow."""
    with no_longer_than(TIME_LIMIT_MILLISECONDS):
        query = read_query(typed)
        results = find_guides(query, page)
        if results.count and not results.is_relaxed:
            return results
        other = corrected(query)
        if other is None:
            return results
        others = find_guides(read_query(other), page)
        is_better = others.count and not (others.is_relaxed and results.count)
        return replace(others, corrected_from=typed[:LONGEST_QUERY]) if is_better else results


def search_in_crisis(typed: str, page: int = 1) -> Results:
    """What has all that was typed, else what names the lifeline. Nothing is corrected or guessed at.

    Raises SearchTooSlow.
    """
    with no_longer_than(TIME_LIMIT_MILLISECONDS):
        results = find_guides(read_query(typed), page)
        is_answer = results.count and not results.is_relaxed
        return results if is_answer else find_guides(read_query(LIFELINE), page)


def find_guides(query: Query, page: int = 1) -> Results:
    """What `search` finds for a query that was read already."""
    matches = match(query.units)
    asked = Asked(matches.weights)
    ranked = _ranked(matches.passages, asked, matches.is_relaxed)
    page = max(1, min(page, -(-len(ranked) // PAGE)))
    shown = [candidate.article_id for candidate in ranked[(page - 1) * PAGE : page * PAGE]]
    return Results(
        query=query,
        hits=_hits(shown, asked),
        count=len(ranked),
        is_more=len(matches.passages) >= LIMIT,
        is_relaxed=matches.is_relaxed,
        page=page,
        by_others=tuple(unit for unit in query.units if _is_by_others(unit)) if ranked else (),
        covers=ranked[0].covers if ranked else 0.0,
    )


def _is_by_others(unit: Unit) -> bool:
    if len(unit.ways) == len(unit.own_ways) or any(map(_is_answered_otherwise, unit.words)):
        return False
    return not find(unit.expression(own=True), 1)


def _is_answered_otherwise(word: Word) -> bool:
    """By a help channel, by the glossary, or by asking which meaning: no matter of words then."""
    return bool(word.helpline_id or word.term_id or word.choices)


def _ranked(passage_ids: Sequence[int], asked: Asked, is_relaxed: bool) -> list[_Candidate]:
    """The guides of the passages, best first, without those that cover next to nothing."""
    leads = {key - key % PASSAGES_A_GUIDE for key in passage_ids}
    guides = _by_guide(Passage.objects.filter(pk__in={*passage_ids, *leads}))
    candidates = [
        _Candidate(
            article_id,
            _score(passages, asked),
            coverage(passages, asked) if is_relaxed else 1.0,
        )
        for article_id, passages in guides.items()
    ]
    candidates = [found for found in candidates if found.covers >= _ENOUGH]
    return sorted(candidates, key=lambda found: (-found.score, found.article_id))


def _by_guide(passages: PassageQuerySet) -> dict[int, list[PassageTexts]]:
    """The passages of each guide in their order: the guide itself first."""
    guides: dict[int, list[PassageTexts]] = {}
    for passage in passages.texts():
        guides.setdefault(passage.article_id, []).append(passage)
    return guides


def _score(passages: Sequence[PassageTexts], asked: Asked) -> float:
    """The worth of a guide: its name, its best passage, a little for the next ones."""
    lead, *others = passages
    inside = asked.within(lead)
    scores = sorted((passage_score(each, inside) for each in others), reverse=True)
    later = sum(scores[1:_STEPS_SHOWN])
    return guide_score(lead, asked) + sum(scores[:1]) + _LATER_STEPS * later + lead.weight


def _hits(article_ids: Sequence[int], asked: Asked) -> list[Hit]:
    articles = Article.objects.listed().in_bulk(article_ids)
    guides = _by_guide(Passage.objects.of(article_ids))
    marker = Marker(asked.words())
    # A guide may have left the site between the statements.
    return [
        _hit(articles[pk], _best_steps(guides[pk], asked), marker)
        for pk in article_ids
        if pk in articles and pk in guides
    ]


def _hit(article: Article, steps: Iterable[PassageTexts], marker: Marker) -> Hit:
    return Hit(
        article=article,
        title=marker.marked(article.live_revision.title),
        summary=marker.snippet(article.live_revision.summary, _SUMMARY),
        steps=[
            StepHit(
                title=marker.marked(step.title),
                snippet=marker.snippet(step.text, _SNIPPET),
                url=f"{article.get_absolute_url()}#{step.anchor}",
            )
            for step in steps
        ],
    )


def _best_steps(passages: Sequence[PassageTexts], asked: Asked) -> list[PassageTexts]:
    """Of the passages of a guide, the first of which is the guide itself, those to show."""
    inside = asked.within(passages[0])
    scored = [(passage_score(passage, inside), passage) for passage in passages[1:]]
    scored.sort(key=lambda pair: (-pair[0], pair[1].id))
    best = scored[0][0] if scored else 0.0
    near = [passage for score, passage in scored if score > 0 and score >= _NEAR_THE_BEST * best]
    return near[:_STEPS_SHOWN]
