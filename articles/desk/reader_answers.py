"""Lists of steps where readers get stuck, and of guides that did not help them."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Count, Q, QuerySet
from django.urls import reverse
from django.utils.http import urlencode

from articles.models import Feedback, Step

from .desk_list import DeskList, Found, Link, Row, guide_page, since_lately

_Verdict = Feedback.Verdict
_SEE_ANSWERS = "articles.view_feedback"


def _answers(**given: Any) -> QuerySet[Feedback]:
    lately = Feedback.objects.filter(day__gte=since_lately(), article__archived_at=None)
    return lately.filter(**given).order_by()


def _stuck(user: User) -> QuerySet:
    answers = _answers(verdict=_Verdict.STUCK).values("article", "article__title", "anchor")
    return answers.annotate(times=Count("pk")).order_by("-times", "article", "anchor")


def _stuck_rows(found: Sequence[Found], user: User) -> list[Row]:
    titles = _step_titles(found)
    reasons = _reasons(found, _Verdict.STUCK, "article", "anchor")
    return [
        _stuck_row(
            each,
            titles.get((each["article"], each["anchor"])),
            reasons[(each["article"], each["anchor"])],
        )
        for each in found
    ]


def _stuck_row(each: Found, title: str | None, reasons: str) -> Row:
    """A step that is no longer in the working copy is named by its anchor and links to the guide."""
    place = "" if title is None else f"id_step-{each['anchor']}-title"
    return Row(
        (
            title or f"步骤 {each['anchor']}",
            each["article__title"],
            str(each["times"]),
            reasons,
            "" if title is not None else "编辑中的文字里已经没有这一步",
        ),
        guide_page(each["article"], place=place),
        links=(_answers_page(each["article"], _Verdict.STUCK, each["anchor"]),),
    )


def _unhelpful(user: User) -> QuerySet:
    """Guides with answers 「没用」, with the number of those and of all answers about help."""
    verdicts = (_Verdict.HELPFUL, _Verdict.NOT_HELPFUL)
    answers = _answers(verdict__in=verdicts).values("article", "article__title")
    counted = answers.annotate(
        times=Count("pk", filter=Q(verdict=_Verdict.NOT_HELPFUL)), answers=Count("pk")
    )
    return counted.filter(times__gt=0).order_by("-times", "answers", "article")


def _unhelpful_rows(found: Sequence[Found], user: User) -> list[Row]:
    reasons = _reasons(found, _Verdict.NOT_HELPFUL, "article")
    return [
        Row(
            (
                each["article__title"],
                str(each["times"]),
                f"{each['times'] / each['answers']:.0%}",
                reasons[(each["article"],)],
            ),
            guide_page(each["article"]),
            links=(_answers_page(each["article"], _Verdict.NOT_HELPFUL),),
        )
        for each in found
    ]


def _step_titles(found: Sequence[Found]) -> dict[tuple[int, str], str]:
    """(article, anchor) -> title of the step in the working copy."""
    steps = Step.objects.filter(
        section__article__in={each["article"] for each in found},
        anchor__in={each["anchor"] for each in found},
    )
    rows = steps.order_by().values_list("section__article", "anchor", "title")
    return {(article, anchor): title for article, anchor, title in rows}


def _reasons(found: Sequence[Found], verdict: str, *by: str) -> dict[tuple, str]:
    """「不清楚 5、过时了 3」, grouped by the fields `by`; the most frequent reason first."""
    answers = _answers(verdict=verdict, article__in={each["article"] for each in found})
    counted = answers.exclude(reason="").values_list(*by, "reason").annotate(times=Count("pk"))
    texts: dict[tuple, list[str]] = defaultdict(list)
    for *key, reason, times in counted.order_by("-times", "reason"):
        texts[tuple(key)].append(f"{Feedback.Reason(reason).label} {times}")
    return defaultdict(str, {key: "、".join(each) for key, each in texts.items()})


def _answers_page(article_id: int, verdict: str, anchor: str = "") -> Link:
    asked = {
        "article__id__exact": str(article_id),
        "verdict__exact": verdict,
        "day__gte": since_lately().isoformat(),
    }
    if anchor:
        asked["anchor__exact"] = anchor
    return Link("看回答", f"{reverse('admin:articles_feedback_changelist')}?{urlencode(asked)}")


STUCK = DeskList(
    "stuck",
    "读者卡住的步骤",
    "最近 30 天没有人说卡住。",
    ("步骤", "指南", "卡住的次数", "原因", "说明"),
    _SEE_ANSWERS,
    _stuck,
    _stuck_rows,
    more="articles/feedback/?verdict__exact=stuck",
)
UNHELPFUL = DeskList(
    "unhelpful",
    "读者说没用的指南",
    "最近 30 天没有人说没用。",
    ("指南", "说没用的次数", "占回答", "原因"),
    _SEE_ANSWERS,
    _unhelpful,
    _unhelpful_rows,
    more="articles/feedback/?verdict__exact=no",
)
