"""The page 「下一步」: review, publication, removal, archive."""

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from articles.editing.errors import Refused
from articles.editing.load import document_of
from articles.editing.permissions import signed_in
from articles.editing.proofreading import blocking, findings_of
from articles.editing.working_copy import working_revision
from articles.models import Article, Review, Revision, Schedule
from articles.models.fields import LineFormField
from articles.publishing import archive, publish, review, schedule
from articles.publishing.preview_links import LASTS
from articles.text.compare.differences import compare

from .history import preview_address
from .pages import address_of, attempt, render_page

_WHEN = forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"})


class ReviewForm(forms.Form):
    of = forms.ModelChoiceField(
        User.objects.none(), label="请谁看", required=False, empty_label="谁有空谁看"
    )
    note = LineFormField(
        label="留言", required=False, max_length=300, help_text="哪里拿不准，想请对方看什么"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["of"].queryset = review.reviewers()  # type: ignore[attr-defined]  # a choice


class AnswerForm(forms.Form):
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
    text = LineFormField(
        label="答复", required=False, max_length=300, help_text="退回时写清哪里要改"
    )


class ReleaseForm(forms.Form):
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
    kind = forms.ChoiceField(
        label="这次改了什么",
        choices=[("real", "内容有变：告诉读者，并排到最新"), ("small", "只改错字：不惊动读者")],
        widget=forms.RadioSelect,
        initial="real",
    )
    note = LineFormField(
        label="告诉读者改了什么",
        required=False,
        max_length=200,
        help_text="一句话，显示在指南里，例如：补上了还机的步骤",
    )
    checked_by = LineFormField(
        label="谁核对过",
        required=False,
        max_length=60,
        help_text="写姓名和职业，例如：（姓名），律师。读者会看到。没有请人核对就不填",
    )
    at = forms.DateTimeField(
        label="什么时候发布", required=False, widget=_WHEN, help_text="不填就是现在"
    )
    overruled = LineFormField(
        label="校对拦住的地方，为什么不改",
        required=False,
        max_length=300,
        help_text="会留在发布记录里",
    )

    @property
    def release(self) -> publish.Release:
        values = self.cleaned_data
        return publish.Release(
            values["kind"] == "small",
            values["note"],
            values["overruled"],
            values["checked_by"],
            values["seen"],
        )


class RemovalForm(forms.Form):
    at = forms.DateTimeField(
        label="什么时候撤下", required=False, widget=_WHEN, help_text="不填就是现在"
    )


_FORMS = {"ask": ReviewForm, "answer": AnswerForm, "publish": ReleaseForm, "remove": RemovalForm}


def release_page(admin: ModelAdmin, request: HttpRequest, article: Article) -> HttpResponse:
    command = request.POST.get("do", "") if request.method == "POST" else ""
    sent = {"approve": "answer", "return": "answer"}.get(command, command)
    forms_ = {
        name: form(request.POST if name == sent else None, prefix=name, auto_id="id_%s")
        for name, form in _FORMS.items()
    }
    if command and (sent not in forms_ or forms_[sent].is_valid()):
        form = forms_.get(sent)
        return _do(request, article, command, form.cleaned_data if form else {}, form)
    return _page(admin, request, article, forms_)


def _do(
    request: HttpRequest, article: Article, command: str, values: dict, form: Any
) -> HttpResponse:
    user, here = signed_in(request), address_of(article, "release")
    acts = {
        "ask": (
            lambda: review.ask_review(article, user, values["of"], values["note"]),
            "已送审。对方会在后台首页看到。",
        ),
        "withdraw": (lambda: review.withdraw(article, user), "已撤回送审。"),
        "approve": (
            lambda: review.answer(
                article, Review.Verdict.APPROVED, user, values["text"], values["seen"]
            ),
            "已通过，可以发布了。",
        ),
        "return": (
            lambda: review.answer(
                article, Review.Verdict.RETURNED, user, values["text"], values["seen"]
            ),
            "已退回给作者。",
        ),
        "publish": (
            lambda: _publish(article, user, values["at"], form.release),
            _when(values.get("at"), "发布") or "已发布，读者现在看到的就是这一版。",
        ),
        "remove": (
            lambda: _remove(article, user, values["at"]),
            _when(values.get("at"), "撤下") or "已从网站撤下，内容都还在。",
        ),
        "cancel": (lambda: _cancel(article, user, request.POST.get("plan", "")), "已取消。"),
        "archive": (
            lambda: archive.archive(article, user),
            "已归档。读者看不到了，随时可以恢复。",
        ),
        "bring-back": (lambda: unarchive(request, article), "已从归档恢复。"),
    }
    if command not in acts:
        return attempt(request, _unknown, "", here, here)
    act, done = acts[command]
    return attempt(request, act, done, here, here)


def _page(admin: ModelAdmin, request: HttpRequest, article: Article, forms_: dict) -> HttpResponse:
    revision = working_revision(article)
    findings = findings_of(document_of(revision))
    context = {
        "tab": "release",
        "revision": revision,
        "changes": compare(document_of(article.live), document_of(revision))
        if article.live
        else None,
        "findings": findings,
        "stops": blocking(findings),
        "review": review.open_review(article),
        "answered": _answered(article),
        "plans": schedule.open_plans(article),
        "failed": _failed(article),
        "forms": forms_,
        "preview_url": preview_address(request, revision),
        "lasts": LASTS,
        "in_the_way": _in_the_way(revision, request),
    }
    return render_page(admin, request, article, "release", context)


def unarchive(request: HttpRequest, article: Article) -> None:
    """Unarchive, with a message about plans whose time has passed. Raises Refused."""
    for plan in archive.unarchive(article, signed_in(request)):
        when = timezone.localtime(plan.at).strftime("%Y-%m-%d %H:%M")
        outcome = "到时间的时候，它在归档里，所以没有做。"
        if plan.action == Schedule.Action.UNPUBLISH:
            outcome = "时间已经过了，所以读者仍然看不到它。"
        text = f"《{article.title}》定于 {when} {plan.get_action_display()}：{outcome}"
        messages.warning(request, text)


def _failed(article: Article) -> list[Schedule]:
    """The last plan of each kind, if it failed and nothing was published since."""
    last = [article.schedules.filter(action=each).order_by("pk").last() for each in Schedule.Action]
    failed = [plan for plan in last if plan and plan.outcome == Schedule.Outcome.FAILED]
    published = article.publications.order_by("pk").last()
    return [
        plan
        for plan in failed
        if not published or (plan.settled_at and published.at <= plan.settled_at)
    ]


def _in_the_way(revision: Revision, request: HttpRequest) -> str:
    """Why it cannot be published now, apart from proofreading; "" if it can."""
    try:
        publish.check_release(revision, signed_in(request), publish.Release(overruled="-"))
    except Refused as reason:
        return str(reason)
    return ""


def _answered(article: Article) -> Review | None:
    """The last review, if somebody has approved or returned it."""
    review = article.reviews.select_related("answered_by", "revision").first()
    if review is None or review.answered_by is None:
        return None
    return review if review.verdict in (Review.Verdict.APPROVED, Review.Verdict.RETURNED) else None


def _publish(article: Article, user: User, at: datetime | None, release: publish.Release) -> None:
    if at:
        schedule.schedule_publication(article, at, user, release)
    else:
        publish.publish(article, user, release=release)


def _remove(article: Article, user: User, at: datetime | None) -> None:
    if at:
        schedule.schedule_removal(article, at, user)
    else:
        publish.unpublish(article, user)


def _cancel(article: Article, user: User, plan: str) -> None:
    found = article.schedules.filter(pk=plan).first() if plan.isdecimal() else None
    if found is None:
        raise Refused("它已经做完了，或者已经取消了。")
    schedule.cancel(found, user)


def _unknown() -> None:
    raise Refused("没有做什么：这个按钮已经不在了，请再看一眼这一页。")


def _when(at: datetime | None, what: str) -> str:
    return f"已定好：{timezone.localtime(at):%Y-%m-%d %H:%M} {what}。" if at else ""
