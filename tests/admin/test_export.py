"""Guides come out of the admin as the files that they go in as."""

import zipfile
from io import BytesIO

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from articles.importing.articles import Outcome
from articles.models import Article, Revision
from tests.support.samples import OWN, PLAIN, published, take

pytestmark = pytest.mark.django_db

LIST = reverse("admin:articles_article_changelist")


def export(client, *articles):
    keys = [article.pk for article in articles]
    return client.post(LIST, {"action": "export_selected", "_selected_action": keys})


def page_of(article):
    return reverse("admin:articles_article_export", args=[article.pk])


@pytest.fixture
def guides():
    guides = [take(OWN, "own.txt").article, take(PLAIN, "plain.txt").article, published("第三篇")]
    Article.objects.update(summary="编辑写的。")
    return guides


def test_many_come_as_an_archive_that_changes_nothing_when_it_is_imported(admin_client, guides):
    answer = export(admin_client, *guides)
    assert ".zip" in answer["Content-Disposition"]
    with zipfile.ZipFile(BytesIO(answer.content)) as archive:
        texts = {name: archive.read(name).decode() for name in archive.namelist()}
    assert set(texts) == {f"{article.slug}.txt" for article in guides}
    revisions = Revision.objects.count()
    assert {take(text, name).outcome for name, text in texts.items()} == {Outcome.UNCHANGED}
    assert (Article.objects.count(), Revision.objects.count()) == (3, revisions)


def test_one_comes_as_a_text_file_from_the_list_and_from_its_history(admin_client, guides):
    guide = guides[0]
    history = admin_client.get(reverse("admin:articles_article_history", args=[guide.pk]))
    assert page_of(guide) in history.content.decode()
    for answer in (export(admin_client, guide), admin_client.get(page_of(guide))):
        assert f'filename="{guide.slug}.txt"' in answer["Content-Disposition"]
        assert answer["Content-Type"] == "text/plain; charset=utf-8"
        assert take(answer.content.decode(), "x.txt").outcome == Outcome.UNCHANGED


def test_who_may_see_guides_may_export_them_and_nobody_else(client, django_user_model, guides):
    assert client.get(page_of(guides[0])).status_code == 302
    user = django_user_model.objects.create_user("kan", is_staff=True)
    client.force_login(user)
    assert client.get(page_of(guides[0])).status_code == 403
    user.user_permissions.add(Permission.objects.get(codename="view_article"))
    assert export(client, *guides)["Content-Type"] == "application/zip"
    assert client.get(page_of(guides[0])).status_code == 200
