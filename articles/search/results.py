"""Search: the guides that match a query, each with its best steps."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from articles.models import PASSAGES_A_GUIDE, Article, Passage, PassageTexts, Word
from articles.models.search import PassageQuerySet
from articles.text.words.highlight import Marker, Piece
from articles.text.words.search_passages import split_basis

from .candidates import LIMIT, match
from .corrections import corrected
from .crisis import LIFELINE
from .full_text import find, time_limit
from .query import LONGEST_QUERY, Query, Unit, read_query
from .ranking import (
    WeightedQuery,
    coverage_of,
    named_scores,
    passage_score,
    shares,
    text_score,
)

PAGE = 10
TIME_LIMIT_MILLISECONDS = 2_000
_STEPS_SHOWN = 3
_SNIPPET = 72
_SUMMARY = 90
# A step with less than this share of the score of the best step of its guide is not shown.
_MIN_SHARE_OF_BEST = 0.2
# A guide that covers less than this share of the query, by weight, is no result.
_MIN_COVERAGE = 0.08
_WEIGHT_OF_LATER_STEPS = 0.15
# What is left of the score of a guide about the lifeline.
_LIFELINE_IN_CRISIS = 100.0
_LIFELINE_OTHERWISE = 0.5
# If the first guide covers less than this share, the page says that the site lacks an answer.
_MIN_ANSWERED = 0.4


@dataclass(frozen=True)
class StepHit:
    """A section or step that matches."""

    title: list[Piece]
    snippet: list[Piece]
    url: str


@dataclass(frozen=True)
class Hit:
    """A guide that matches, with its best steps first; none if only its title matches.

    `coverage` is the share of the query, from 0 to 1, that its names and its best step have.
    """

    article: Article
    title: list[Piece]
    summary: list[Piece]
    steps: list[StepHit]
    coverage: float


@dataclass(frozen=True)
class Results:
    """A page of hits. `count` is the number of guides found; with `is_more` there may be others.

    `is_relaxed`: no passage matches the whole query. `corrected_from` is what was typed, when the
    query was replaced by one that sounds or looks like it. `by_synonyms` are the units that no
    passage has, but only their synonyms. `coverage` is that of the first hit, or 1 if there are
    passages with the whole query.
    """

    query: Query
    hits: list[Hit]
    count: int
    is_more: bool
    is_relaxed: bool
    page: int
    corrected_from: str = ""
    by_synonyms: tuple[Unit, ...] = ()
    coverage: float = 0.0

    @property
    def is_covered(self) -> bool:
        """Does the first result cover most of the query?"""
        return self.coverage >= _MIN_ANSWERED

    @property
    def first(self) -> int:
        """The 1-based place of the first hit of this page among all."""
        return (self.page - 1) * PAGE + 1

    @property
    def has_next(self) -> bool:
        return self.page * PAGE < self.count


@dataclass(frozen=True)
class _Candidate:
    article_id: int
    score: float
    coverage: float


def search(typed: str, page: int = 1) -> Results:
    """A page of results, or the last page if there are fewer.

    The query is corrected by sound and spelling if that finds more. Raises SearchTooSlow.
    """
    with time_limit(TIME_LIMIT_MILLISECONDS):
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
    """The guides that match the whole query, or else those that name the lifeline. No corrections.

    Raises SearchTooSlow.
    """
    with time_limit(TIME_LIMIT_MILLISECONDS):
        results = find_guides(read_query(typed), page, in_crisis=True)
        is_answer = results.count and not results.is_relaxed
        return results if is_answer else find_guides(read_query(LIFELINE), page, in_crisis=True)


def find_guides(query: Query, page: int = 1, *, in_crisis: bool = False) -> Results:
    """The results for a parsed query, without corrections.

    Guides whose own summary names the lifeline come first `in_crisis`, and otherwise after those on
    the subject: who asks about collectors has to find what to say to them.
    """
    matches = match(query.units)
    weighted = WeightedQuery(matches.weights)
    ranked = _ranked(matches.passages, weighted, matches.is_relaxed, in_crisis)
    page = max(1, min(page, -(-len(ranked) // PAGE)))
    shown = [candidate.article_id for candidate in ranked[(page - 1) * PAGE : page * PAGE]]
    hits = _hits(shown, weighted)
    return Results(
        query=query,
        hits=hits,
        count=len(ranked),
        is_more=len(matches.passages) >= LIMIT,
        is_relaxed=matches.is_relaxed,
        page=page,
        by_synonyms=tuple(unit for unit in query.units if _is_by_synonyms(unit)) if ranked else (),
        coverage=(hits[0].coverage if matches.is_relaxed else 1.0) if hits else 0.0,
    )


def _is_by_synonyms(unit: Unit) -> bool:
    if len(unit.variants) == len(unit.own_variants) or any(map(_has_own_answer, unit.words)):
        return False
    return not find(unit.expression(own=True), 1)


def _has_own_answer(word: Word) -> bool:
    """Is there a help channel, a term of the glossary, or a choice of meanings for the word?"""
    return bool(word.helpline_id or word.term_id or word.choices)


def _ranked(
    passage_ids: Sequence[int], weighted: WeightedQuery, is_relaxed: bool, in_crisis: bool
) -> list[_Candidate]:
    """The guides of the passages, best first, without those below _MIN_COVERAGE."""
    leads = {key - key % PASSAGES_A_GUIDE for key in passage_ids}
    guides = _by_guide(Passage.objects.filter(pk__in={*passage_ids, *leads}))
    candidates = [
        _Candidate(
            article_id,
            _score(passages, weighted) * _share_of_lifeline(passages[0], in_crisis),
            coverage_of(passages, weighted) if is_relaxed else 1.0,
        )
        for article_id, passages in guides.items()
    ]
    candidates = [found for found in candidates if found.coverage >= _MIN_COVERAGE]
    return sorted(candidates, key=lambda found: (-found.score, found.article_id))


def _share_of_lifeline(lead: PassageTexts, in_crisis: bool) -> float:
    if LIFELINE not in lead.text:
        return 1.0
    return _LIFELINE_IN_CRISIS if in_crisis else _LIFELINE_OTHERWISE


def _by_guide(passages: PassageQuerySet) -> dict[int, list[PassageTexts]]:
    """The passages of each guide in order, the guide itself first."""
    guides: dict[int, list[PassageTexts]] = {}
    for passage in passages.texts():
        guides.setdefault(passage.article_id, []).append(passage)
    return guides


def _score(passages: Sequence[PassageTexts], weighted: WeightedQuery) -> float:
    """The score of a guide: its name and best passage, and a little for the next passages.

    What a name says counts less inside, and the name that is best for the guide counts.
    """
    lead, *others = passages
    found = [shares(each, weighted) for each in others]
    best = max(
        score + _score_inside(found, weighted.within(name))
        for name, score in named_scores(lead, weighted)
    )
    return best + text_score(lead, weighted) + lead.weight


def _score_inside(found: Iterable[Sequence[float]], weighted: WeightedQuery) -> float:
    best, *later = [*sorted(map(weighted.sum, found), reverse=True), 0.0]
    return best + _WEIGHT_OF_LATER_STEPS * sum(later[: _STEPS_SHOWN - 1])


def _hits(article_ids: Sequence[int], weighted: WeightedQuery) -> list[Hit]:
    articles = Article.objects.listed().in_bulk(article_ids)
    guides = _by_guide(Passage.objects.of(article_ids))
    marker = Marker(weighted.words())
    # A guide may have been withdrawn between the statements.
    return [
        _hit(articles[pk], guides[pk], weighted, marker)
        for pk in article_ids
        if pk in articles and pk in guides
    ]


def _hit(
    article: Article, passages: Sequence[PassageTexts], weighted: WeightedQuery, marker: Marker
) -> Hit:
    steps = _best_steps(passages, weighted)
    return Hit(
        article=article,
        title=marker.marked(article.live_revision.title),
        summary=marker.snippet(article.live_revision.summary, _SUMMARY),
        steps=[
            StepHit(
                title=marker.marked(step.title),
                snippet=marker.snippet(split_basis(step.text)[0], _SNIPPET),
                url=f"{article.get_absolute_url()}#{step.anchor}",
            )
            for step in steps
        ],
        coverage=coverage_of([passages[0], *steps[:1]], weighted),
    )


def _best_steps(passages: Sequence[PassageTexts], weighted: WeightedQuery) -> list[PassageTexts]:
    """The steps to show. The first of `passages` is the guide itself."""
    inside = weighted.within(passages[0].title)
    scored = [(passage_score(passage, inside), passage) for passage in passages[1:]]
    scored.sort(key=lambda pair: (-pair[0], pair[1].id))
    best = scored[0][0] if scored else 0.0
    near = [
        passage for score, passage in scored if score > 0 and score >= _MIN_SHARE_OF_BEST * best
    ]
    return near[:_STEPS_SHOWN]
