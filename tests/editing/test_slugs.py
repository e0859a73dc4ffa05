"""Addresses of guides: each its own, and an old one leads to the new one."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.contrib.auth.models import Group, User
from django.db import connection, transaction

from articles.editing.errors import NotAllowed, Refused
from articles.editing.save import create_article
from articles.editing.slugs import change_slug, free_slug
from articles.models import Article, FormerSlug
from articles.text.document import Document
from tests.support.samples import PLAIN, published, take
from tests.support.servers.database_locks import somebody_waits
from tests.support.servers.processes import await_that

pytestmark = pytest.mark.django_db


def test_two_guides_of_one_title_get_two_addresses():
    first = free_slug("", "逾期了")
    assert first == "yu-qi-le"
    Article.objects.create(title="逾期了", slug=first)
    second = free_slug("", "逾期了")
    assert second.startswith("yu-qi-le-")


@pytest.mark.django_db(transaction=True)
def test_two_who_want_one_address_at_the_same_moment_both_get_one():
    """In SQLite one waits for the other before it looks; in PostgreSQL it finds out too late."""
    if connection.vendor == "sqlite":
        create_article(Document(title="逾期了"))
        create_article(Document(title="逾期了"))
    else:
        with ThreadPoolExecutor(1) as other, transaction.atomic():
            create_article(Document(title="逾期了"))
            second = other.submit(_create_apart)
            await_that(somebody_waits, "the second one waits for the first")
            transaction.on_commit(second.result)
    first, second = Article.objects.order_by("pk").values_list("slug", flat=True)
    assert first == "yu-qi-le"
    assert second.startswith("yu-qi-le-")


def _create_apart():
    try:
        create_article(Document(title="逾期了"))
    finally:
        connection.close()


@pytest.mark.django_db(transaction=True)
def test_many_who_want_one_address_at_once_all_get_one():
    if connection.vendor == "sqlite":
        for _ in range(4):
            create_article(Document(title="逾期了"))
    else:
        with ThreadPoolExecutor(4) as threads:
            list(threads.map(lambda _: _create_apart(), range(4)))
    assert Article.objects.count() == 4


def test_an_address_that_leads_elsewhere_is_not_given_away():
    take(PLAIN).article.former_slugs.create(slug="yu-qi-le")
    assert free_slug("", "逾期了") != "yu-qi-le"


def test_a_title_that_cannot_be_spelled_has_an_address_too():
    assert free_slug("", "？！") == "zhinan"


def test_a_former_address_is_remembered_and_not_in_a_circle():
    article = published("甲", slug="jia")
    change_slug(article, "xin")
    assert FormerSlug.objects.get().slug == "jia"
    change_slug(article, "jia")
    assert [former.slug for former in FormerSlug.objects.all()] == ["xin"]
    assert Article.objects.get().slug == "jia"


def test_an_address_that_another_guide_has_or_had_is_refused():
    article, other = published("甲", slug="jia"), published("乙", slug="yi")
    change_slug(other, "bing")
    for taken in ("yi", "bing"):
        with pytest.raises(Refused, match="属于另一篇指南"):
            change_slug(article, taken)
    assert Article.objects.get(title="甲").slug == "jia"


def test_the_same_address_again_changes_nothing():
    change_slug(published("甲", slug="jia"), "jia")
    assert not FormerSlug.objects.exists()


def test_an_author_names_drafts_and_not_what_readers_see():
    author = User.objects.create_user("zuozhe")
    author.groups.add(Group.objects.get(name="作者"))
    draft = take(PLAIN).article
    change_slug(draft, "cao-gao", by=author)
    assert Article.objects.get(pk=draft.pk).slug == "cao-gao"
    with pytest.raises(NotAllowed):
        change_slug(published("甲", slug="jia"), "yi", by=author)
