"""Preview of the unsaved form, as readers would see it."""

from django.contrib.admin import ModelAdmin
from django.http import HttpRequest, HttpResponse

from articles.editing.load import document_of
from articles.editing.revisions import unsaved_revision
from articles.editing.working_copy import working_revision
from articles.forms.guide import GuideForm
from articles.models import Article
from articles.reading.guide_page import preview_response


def preview_page(admin: ModelAdmin, request: HttpRequest, article: Article | None) -> HttpResponse:
    """The guide's page made from the sent form, or from the working copy for a GET."""
    revision = working_revision(article) if article else None
    document = document_of(revision)
    article = article or Article(slug="xin")
    if request.method == "POST":
        form = GuideForm(document, request.POST)
        form.is_valid()
        document = form.document
    return preview_response(request, unsaved_revision(article, document), is_framed=True)
