"""Download guides as files that can be imported again."""

from django.contrib.admin import ModelAdmin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from articles.importing.export import article_archive, article_text, file_name
from articles.models import Article


def export_page(admin: ModelAdmin, request: HttpRequest, article: Article) -> HttpResponse:
    """The guide as a text file."""
    return _text_file(article)


def export_several(articles: QuerySet[Article]) -> HttpResponse:
    """A text file for one guide, an archive of such files for many."""
    if len(articles) == 1:
        return _text_file(articles[0])
    name = f"zhinan-{timezone.localdate().isoformat()}.zip"
    return _attached(article_archive(articles), name, "application/zip")


def _text_file(article: Article) -> HttpResponse:
    return _attached(article_text(article), file_name(article), "text/plain; charset=utf-8")


def _attached(content: str | bytes, name: str, kind: str) -> HttpResponse:
    disposition = f'attachment; filename="{name}"'
    return HttpResponse(content, kind, headers={"Content-Disposition": disposition})
