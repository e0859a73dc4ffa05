"""What is exported can be imported into an empty place, and is the same."""

import pytest
from django.db import DEFAULT_DB_ALIAS

from articles.editing.load import load_document
from articles.importing.articles import Outcome
from articles.importing.export import export_articles
from articles.importing.reference_data import REFERENCES, load_references
from articles.models import Article, Revision
from tests.support.paths import GUIDES_IN_SEEDS, SEEDS
from tests.support.samples import OWN, PLAIN, take

pytestmark = pytest.mark.django_db


def all_documents():
    return {article.slug: load_document(article) for article in Article.objects.all()}


def import_folder(folder):
    load_references(folder)
    return [take(p.read_text(), p.name).outcome for p in sorted(folder.glob("*.txt"))]


def empty():
    """Guides are never deleted, but a database may be a new one."""
    Article.objects.update(live=None)
    Revision.objects.all()._raw_delete(DEFAULT_DB_ALIAS)
    Article.objects.all().delete()
    for reference in REFERENCES:
        reference.model.objects.all().delete()


def test_everything_comes_back(tmp_path):
    import_folder(SEEDS)
    take(OWN, "own.txt")
    take(PLAIN, "plain.txt")
    before = all_documents()
    counts = [reference.model.objects.count() for reference in REFERENCES]
    assert all(counts)
    list(export_articles(tmp_path))
    empty()
    import_folder(tmp_path)
    assert all_documents() == before
    assert [reference.model.objects.count() for reference in REFERENCES] == counts


def test_what_an_editor_changed_comes_back(tmp_path):
    article = take(OWN).article
    section = article.sections.first()
    section.body = "一、像标题的话\n\n> 注意:像标签的话\n\n相关文章\n- 不是相关文章"
    section.kind = "case"
    section.anchor = "zhuyi"
    section.save()
    before = all_documents()
    list(export_articles(tmp_path))
    empty()
    import_folder(tmp_path)
    assert all_documents() == before


def test_an_export_changes_nothing_when_it_is_imported_where_it_came_from(tmp_path):
    import_folder(SEEDS)
    Article.objects.update(summary="编辑写的。")
    list(export_articles(tmp_path))
    assert set(import_folder(tmp_path)) == {Outcome.UNCHANGED}
    assert Article.objects.count() == GUIDES_IN_SEEDS
