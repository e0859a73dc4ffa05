"""Importing files as drafts: upload, check what each would become, import."""

from functools import partial
from itertools import groupby

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path, reverse
from django.utils.http import urlencode

from articles.editing.permissions import signed_in
from articles.forms.upload_handler import takes_files
from articles.forms.uploads import TopicForm, UploadForm
from articles.importing.upload_check import import_uploads, preview_uploads
from articles.importing.uploads import forget, keep, waiting
from articles.models import Topic

from .guide.pages import render_page


def import_urls(admin: ModelAdmin) -> list[URLPattern]:
    wrap = admin.admin_site.admin_view
    upload, check = partial(upload_page, admin), partial(check_page, admin)
    return [
        path("import/", wrap(takes_files(upload)), name="articles_article_import"),
        path("import/check/", wrap(check), name="articles_article_import_check"),
    ]


def upload_page(admin: ModelAdmin, request: HttpRequest) -> HttpResponse:
    """The form for files and the topic that they are put under."""
    _require(admin, request)
    if request.method != "POST":
        return _upload_form(admin, request, UploadForm())
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return _upload_form(admin, request, form, status=422)
    _tell_refused(request, keep(form.cleaned_data["files"], signed_in(request)))
    if not waiting(signed_in(request)).exists():
        return HttpResponseRedirect(reverse("admin:articles_article_import"))
    return HttpResponseRedirect(_check_address(form.cleaned_data["topic"]))


def check_page(admin: ModelAdmin, request: HttpRequest) -> HttpResponse:
    """What each file would become; the button imports the chosen ones as drafts."""
    _require(admin, request)
    form = TopicForm(request.GET)
    topic = form.cleaned_data["topic"] if form.is_valid() else None
    if request.method != "POST":
        return _preview_page(admin, request, form, topic)
    if "forget" in request.POST:
        forget(signed_in(request))
        messages.success(request, "已清掉没有导入的文件。")
        return HttpResponseRedirect(reverse("admin:articles_article_import"))
    return _import(admin, request, topic)


def _require(admin: ModelAdmin, request: HttpRequest) -> None:
    if not admin.has_add_permission(request):
        raise PermissionDenied


def _upload_form(
    admin: ModelAdmin, request: HttpRequest, form: UploadForm, status: int = 200
) -> HttpResponse:
    context = {
        "title": "导入指南",
        "form": form,
        "waiting": waiting(signed_in(request)).count(),
    }
    return render_page(admin, request, None, "import", context, status)


def _preview_page(
    admin: ModelAdmin, request: HttpRequest, form: TopicForm, topic: Topic | None
) -> HttpResponse:
    found = preview_uploads(signed_in(request), topic)
    if not found:
        return HttpResponseRedirect(reverse("admin:articles_article_import"))
    context = {"title": "导入前先看一看", "form": form, "previews": found}
    return render_page(admin, request, None, "import_check", context)


def _import(admin: ModelAdmin, request: HttpRequest, topic: Topic | None) -> HttpResponse:
    replacing = set(request.POST.getlist("replace"))
    sent = replacing.union(request.POST.getlist("take"))
    chosen = [upload for upload in waiting(signed_in(request)) if str(upload.pk) in sent]
    if not chosen:
        messages.error(request, "没有选中文件。在要导入的文件前打勾。")
        return HttpResponseRedirect(_check_address(topic))
    over = {upload.pk for upload in chosen if str(upload.pk) in replacing}
    context = {
        "title": "导入的结果",
        "results": import_uploads(chosen, over, signed_in(request), topic),
        "waiting": waiting(signed_in(request)).count(),
        "check_url": _check_address(topic),
    }
    return render_page(admin, request, None, "import_done", context)


def _check_address(topic: Topic | None) -> str:
    query = f"?{urlencode({'topic': topic.pk})}" if topic else ""
    return reverse("admin:articles_article_import_check") + query


def _tell_refused(request: HttpRequest, refused: list[tuple[str, str]]) -> None:
    """One message for each reason."""
    by_reason = sorted(refused, key=lambda each: each[1])
    for reason, files in groupby(by_reason, key=lambda each: each[1]):
        names = "、".join(f"「{name}」" for name, _ in files)
        messages.error(request, f"没有收下{names}：{reason}")
