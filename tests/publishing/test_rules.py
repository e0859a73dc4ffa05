"""What stands between an editor and readers: permission, proofreading, and a word to readers."""

import pytest
from django.contrib.admin.models import LogEntry

from articles.editing.errors import NotAllowed, Refused
from articles.editing.load import load_document
from articles.editing.working_copy import create_draft, save_draft
from articles.importing.reference_data import load_references
from articles.models import Article, Platform, Topic
from articles.publishing.archive import archive, unarchive
from articles.publishing.publish import Release, publish, unpublish
from articles.text.document import Document
from tests.support.editors import AUTHOR, PUBLISHER, REVIEWER, person
from tests.support.paths import SEEDS

pytestmark = pytest.mark.django_db


@pytest.fixture
def publisher():
    return person(PUBLISHER)


@pytest.fixture
def article():
    return create_draft(Document(title="甲", summary="旧", first_action="打电话"))


def change(article, number: int, **changes) -> None:
    text = Document.from_dict(load_document(article).to_dict() | changes)
    save_draft(article, text, base=number)
    article.refresh_from_db()


def test_an_author_and_a_reviewer_publish_nothing(article):
    for role in (AUTHOR, REVIEWER, None):
        with pytest.raises(NotAllowed):
            publish(article, person(role))
    assert Article.objects.get().live is None


def test_an_author_takes_nothing_off(article):
    publish(article)
    with pytest.raises(NotAllowed):
        unpublish(article, person(AUTHOR))
    assert Article.objects.get().live


def test_every_action_is_in_the_log_of_the_admin(article, publisher):
    publish(article, publisher)
    unpublish(article, publisher)
    entries = LogEntry.objects.order_by("pk")
    assert [entry.get_change_message() for entry in entries] == ["发布第 1 版", "撤下"]
    assert {entry.user for entry in entries} == {publisher}


def test_a_guide_that_is_new_to_readers_has_a_day_even_if_its_author_calls_it_small(
    article, publisher
):
    publish(article, publisher, release=Release(is_small=True))
    first = Article.objects.get().published_at
    assert first is not None
    change(article, 1, summary="新")
    publish(article, publisher, release=Release(is_small=True))
    assert Article.objects.get().published_at == first


def test_what_proofreading_stops_is_published_only_with_a_reason(article, publisher):
    load_references(SEEDS)
    change(article, 1, summary="我们包减免。")
    with pytest.raises(Refused, match="包减免"):
        publish(article, publisher)
    publish(article, publisher, release=Release(overruled="是原话，有引号就够了"))
    assert article.publications.get().overruled == "是原话，有引号就够了"


def test_readers_are_told_what_has_changed(article, publisher, client):
    publish(article, publisher)
    change(article, 1, summary="新")
    publish(article, publisher, release=Release(note="补上了还机的步骤"))
    page = client.get(article.get_absolute_url()).content.decode()
    assert "最近改了什么" in page
    assert "补上了还机的步骤" in page


def test_only_the_last_notes_are_shown(article, publisher):
    for number in range(1, 6):
        publish(article, publisher, release=Release(note=f"第 {number} 次"))
        change(article, number, summary=f"改 {number}")
    assert [each["note"] for each in Article.objects.get().live_notes] == [
        "第 5 次",
        "第 4 次",
        "第 3 次",
    ]


def test_a_typing_error_that_is_corrected_is_no_news(article, publisher):
    publish(article, publisher)
    before = Article.objects.get().published_at
    change(article, 1, summary="改了错字")
    publish(article, publisher, release=Release(is_small=True, note="没人会看到"))
    after = Article.objects.get()
    assert (after.published_at, after.live.summary) == (before, "改了错字")
    assert after.live_notes == []


def test_topic_and_platforms_reach_readers_with_the_text(article, publisher, client):
    old, new = (Topic.objects.create(name=name, slug=name) for name in ("jiu", "xin"))
    change(article, 1, topic="jiu", platforms=["某平台"])
    publish(article, publisher)
    change(article, 2, topic="xin", platforms=["另一个"])
    article.refresh_from_db()
    assert (article.topic, article.live_topic) == (new, old)
    assert [each.name for each in article.platforms.all()] == ["某平台"]
    assert not Platform.objects.filter(name="另一个").exists()
    assert "甲" in client.get("/topics/jiu/").content.decode()
    assert "甲" not in client.get("/topics/xin/").content.decode()
    publish(article, publisher)
    assert "甲" in client.get("/topics/xin/").content.decode()


def test_the_record_tells_what_readers_saw_and_until_when(article, publisher):
    publish(article, publisher)
    change(article, 1, summary="新")
    publish(article, publisher)
    now, before = article.publications.all()
    assert (now.revision.number, now.ended_at) == (2, None)
    assert before.revision.number == 1
    assert before.ended_at <= now.at
    unpublish(article, publisher)
    assert all(each.ended_at for each in article.publications.all())


def test_publishing_again_is_no_new_publication(article, publisher):
    publish(article, publisher)
    publish(article, publisher)
    assert article.publications.count() == 1


def test_what_nobody_looked_at_is_not_published_in_its_place(article, publisher):
    change(article, 1, summary="偷换")
    with pytest.raises(Refused, match="第 2 版"):
        publish(article, publisher, release=Release(seen=1))
    assert Article.objects.get().live is None
    publish(article, publisher, release=Release(seen=2))
    assert Article.objects.get().live.summary == "偷换"


def test_who_holds_an_old_copy_does_not_publish_what_is_archived(article, publisher):
    stale = Article.objects.get()
    archive(article)
    with pytest.raises(Refused, match="归档"):
        publish(stale, publisher)
    assert Article.objects.get().live is None


def test_a_topic_that_has_another_address_is_not_lost(article, publisher):
    topic = Topic.objects.create(name="租机", slug="jiu")
    change(article, 1, topic="jiu")
    publish(article, publisher)
    Topic.objects.update(slug="xin")
    archive(article)
    unarchive(article)
    assert Article.objects.get().live_topic == topic
