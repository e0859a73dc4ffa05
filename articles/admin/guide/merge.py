"""Merge the texts of two editors: for each section that differs the editor keeps either."""

from collections.abc import Iterator
from dataclasses import replace

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from articles.editing.errors import Refused
from articles.editing.load import document_of
from articles.editing.permissions import signed_in
from articles.editing.working_copy import save_draft, working_revision
from articles.models import Article, Revision
from articles.text.compare.differences import PartChange, compare_all
from articles.text.compare.merge import MINE, THEIRS, Choice, choices, merged
from articles.text.document import Document

from .form import given_base
from .history import find_revision
from .pages import address_of, render_page


def merge_page(admin: ModelAdmin, request: HttpRequest, article: Article) -> HttpResponse:
    """`mine` in the query is the number of the conflicting revision."""
    if not admin.has_change_permission(request, article):
        raise PermissionDenied
    mine = find_revision(article, request.GET.get("mine"))
    theirs = working_revision(article)
    three = document_of(mine.based_on), document_of(mine), document_of(theirs)
    found = choices(*three)
    kept = {choice.key: request.POST.get(choice.key, choice.prefer) for choice in found}
    is_decided = all(side in (MINE, THEIRS) for side in kept.values())
    if request.method == "POST" and is_decided:
        return _merge(request, article, theirs, merged(*three, kept), mine)
    if request.method == "POST":
        messages.error(request, "还有几处没有选。每一处选一边，再保存。")
    context = {
        "tab": "change",
        "mine": mine,
        "theirs": theirs,
        "choices": [
            (choice, kept[choice.key], *sides)
            for choice, sides in zip(found, _sides(found), strict=True)
        ],
    }
    return render_page(admin, request, article, "merge", context)


def _merge(
    request: HttpRequest, article: Article, theirs: Revision, document: Document, mine: Revision
) -> HttpResponse:
    """When somebody saves meanwhile, the merge starts again with that text."""
    base, note = given_base(request, theirs), f"并入第 {mine.number} 版"
    try:
        saved = save_draft(article, document, signed_in(request), base=base, note=note, origin=mine)
    except Refused as reason:
        messages.error(request, str(reason))
        return HttpResponseRedirect(address_of(article, "history"))
    if saved.theirs:
        address = f"{address_of(article, 'merge')}?mine={saved.revision.number}"
        messages.warning(request, "刚才又有人保存过，请再看一次。")
        return HttpResponseRedirect(address)
    message = "两边的修改都在里面了。读者看到的还没有变。"
    if saved.revision == theirs:
        message = f"什么也没有改：第 {mine.number} 版里没有要留下的。它还在「历史」里。"
    messages.success(request, message)
    return HttpResponseRedirect(address_of(article))


def _sides(found: list[Choice]) -> Iterator[tuple[list[PartChange], list[PartChange]]]:
    """For each choice what either side changed. The choice itself says in which section."""
    pairs = [(each.base, side) for each in found for side in (each.mine, each.theirs)]
    changes = [[_within(change) for change in side] for side in compare_all(pairs)]
    return zip(changes[::2], changes[1::2], strict=True)


def _within(change: PartChange) -> PartChange:
    """「第 2 步」 of 「第 1 节第 2 步」; nothing of the section, or the head, as a whole."""
    place = change.label.partition("第 1 节")[2]
    return replace(change, label=place if place.startswith("第") else "")
