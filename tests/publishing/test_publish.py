"""Readers see revisions, and revisions are frozen."""

import pytest

from articles.editing.revisions import record_revision
from articles.models import Revision
from articles.publishing.publish import has_unpublished_changes, publish, unpublish
from tests.support.samples import OWN, take

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    return take(OWN, publish_it=True).article


def test_a_revision_holds_text_and_html(article):
    revision = article.live
    step = revision.html["sections"][0]["steps"][0]
    assert step["body"] == "<p>找到放款方的全称。</p>"
    assert step["script"] == "<p>请把欠款明细发给我。</p>"
    assert revision.document["sections"][0]["steps"][0]["body"] == "找到放款方的全称。"
    assert (revision.step_count, revision.minutes, revision.number) == (2, 1, 1)


def test_an_edit_reaches_readers_only_when_it_is_published(article):
    article.sections.filter(heading="以后").update(body="每周记账。")
    article.refresh_from_db()
    assert has_unpublished_changes(article)
    assert article.live.document["sections"][1]["body"] == "每月记账。"
    assert publish(article).number == 2
    assert not has_unpublished_changes(article)


def test_publishing_the_same_text_again_makes_no_new_revision(article):
    publish(article)
    assert article.revisions.count() == 1


def test_publishing_the_same_text_again_keeps_the_day_of_publication(article):
    article.refresh_from_db()
    before = article.published_at
    publish(article)
    article.refresh_from_db()
    assert article.published_at == before


def test_publishing_again_after_it_was_taken_off_brings_it_back(article):
    unpublish(article)
    publish(article)
    article.refresh_from_db()
    assert article.live


def test_unpublishing_keeps_text_and_revisions(article):
    unpublish(article)
    article.refresh_from_db()
    assert article.live is None
    assert article.sections.count() == 2
    assert article.revisions.count() == 1
    assert not article.title_keys.exists()


def test_a_revision_cannot_be_changed_or_deleted(article):
    with pytest.raises(TypeError):
        article.live.save()
    with pytest.raises(TypeError):
        article.live.delete()
    assert Revision.objects.count() == 1


def test_publishing_does_not_count_as_an_edit(article):
    before = article.updated_at
    publish(article, note="再发一次")
    article.refresh_from_db()
    assert article.updated_at == before


def test_a_note_tells_who_recorded_a_revision_and_why(article, django_user_model):
    user = django_user_model.objects.create(username="editor")
    article.sections.filter(heading="以后").update(body="每周记账。")
    revision = record_revision(article, by=user, note="更正")
    assert (revision.created_by, revision.note) == (user, "更正")
