"""The page on which a whole guide is edited."""

import json
from contextlib import suppress
from uuid import UUID, uuid4

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse

from articles.editing.errors import NotAllowed, Refused
from articles.editing.permissions import signed_in
from articles.editing.proofreading import findings_of
from articles.editing.working_copy import (
    create_once,
    made_with,
    newest_revision,
    save_draft,
    working_revision,
)
from articles.forms.guide import GuideForm
from articles.models import Article, Revision
from articles.publishing.publish import has_unpublished_changes
from articles.publishing.review import open_review
from articles.publishing.schedule import open_plans
from articles.text.control_characters import clean_text, printable
from articles.text.document import Document
from articles.text.proofreading.proofreader import corrected

from .pages import address_of, render_page

BASE = "_base"
_ROWS = "_rows"
_FIX = "_fix"
_SENT = "_sent"
_FORM = "form"
_ARRIVALS = 10


def edit_page(admin: ModelAdmin, request: HttpRequest, article: Article | None) -> HttpResponse:
    find = newest_revision if request.method == "POST" else working_revision
    revision = find(article) if article else None
    document = revision.text if revision else None
    if request.method != "POST":
        if article is None and _FORM not in request.GET:
            return HttpResponseRedirect(f"{request.path}?{_FORM}={uuid4()}")
        return _page(admin, request, article, revision, GuideForm(document), document)
    if _ROWS in request.POST or _FIX in request.POST:
        return _go_on(admin, request, article, revision)
    form = GuideForm(document, request.POST)
    if not form.is_valid():
        return _page(admin, request, article, revision, form, status=422)
    return _save(admin, request, article, revision, form)


def _go_on(
    admin: ModelAdmin, request: HttpRequest, article: Article | None, revision: Revision | None
) -> HttpResponse:
    """Show the unsaved form again after a button of a row or of a finding was pressed."""
    sent = fixed(request.POST, request.POST.get(_FIX, ""))
    form = GuideForm.after(sent, sent.get(_ROWS, ""))
    checked = GuideForm(revision.text if revision else None, sent)
    checked.is_valid()
    return _page(admin, request, article, revision, form, checked.document)


def fixed(sent: QueryDict, fix: str) -> QueryDict:
    """The sent form with one correction made, if it still fits: see `templatetags.desk.as_fix`."""
    try:
        field, start, found, suggestion = json.loads(fix)
        text = str(sent[field]).replace("\r\n", "\n")
        after = corrected(text, start, found, clean_text(suggestion))
    except (KeyError, TypeError, ValueError, RecursionError):
        return sent
    sent = sent.copy()
    sent[field] = after
    return sent


def _save(
    admin: ModelAdmin,
    request: HttpRequest,
    article: Article | None,
    revision: Revision | None,
    form: GuideForm,
) -> HttpResponse:
    note = printable(request.POST.get("_note", ""))[:200]
    try:
        if article is None or revision is None:
            article, saved = create_once(
                _form_key(request), form.document, signed_in(request), note
            )
        else:
            base = given_base(request, revision)
            saved = save_draft(article, form.document, signed_in(request), base=base, note=note)
    except Refused as reason:
        messages.error(request, str(reason))
        status = 403 if isinstance(reason, NotAllowed) else 409
        return _page(admin, request, article, revision, form, status=status)
    _note_arrival(request)
    if saved and saved.theirs:
        return HttpResponseRedirect(f"{address_of(article, 'merge')}?mine={saved.revision.number}")
    messages.success(request, "已保存。读者看到的还没有变。")
    goal = "release" if "_next" in request.POST else "change"
    return HttpResponseRedirect(address_of(article, goal))


def _note_arrival(request: HttpRequest) -> None:
    """Remember the key of the saved form: the script deletes its local copy when it sees the key."""
    sent = request.POST.get(_SENT, "")[:40]
    request.session[_SENT] = [*request.session.get(_SENT, []), sent][-_ARRIVALS:]


def given_base(request: HttpRequest, revision: Revision) -> int:
    """The number of the revision that the form was filled from."""
    given = request.POST.get(BASE, "")
    return int(given) if given.isdecimal() and len(given) < 10 else revision.number


def _form_key(request: HttpRequest) -> UUID:
    """The key in the address of a new guide's form, which stays the same with the back key."""
    with suppress(ValueError):
        return UUID(request.GET.get(_FORM, ""))
    return uuid4()


def _page(
    admin: ModelAdmin,
    request: HttpRequest,
    article: Article | None,
    revision: Revision | None,
    form: GuideForm,
    text: Document | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page with `form`, and what proofreading finds in `text`."""
    context = {
        "form": form,
        "tab": "change",
        "base": request.POST.get(BASE) or (revision.number if revision else ""),
        "made": [] if article else made_with(_form_key(request), signed_in(request)),
        "revision": revision,
        "is_unsaved": request.method == "POST",
        "arrived": " ".join(request.session.get(_SENT, [])),
        "preview_url": (
            address_of(article, "preview")
            if article
            else reverse("admin:articles_article_preview_new")
        ),
    }
    if article:
        context |= {
            "has_changes": has_unpublished_changes(article),
            "review": open_review(article),
            "plans": open_plans(article),
            "source_file": article.sources.exclude(sha256="").first(),
        }
    if text:
        context["findings"] = findings_of(text)
    return render_page(admin, request, article, "edit", context, status)
