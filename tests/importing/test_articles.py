"""Files become articles, once, whole, and never over an editor's work."""

import pytest
from django.db import DatabaseError

from articles.editing.load import load_document
from articles.editing.working_copy import create_draft
from articles.importing import articles
from articles.importing.articles import Outcome
from articles.models import Article, Platform, Section, Source, Topic
from articles.publishing.publish import publish
from articles.text.document import Document
from tests.support.samples import OWN, PLAIN, article_file, take

pytestmark = pytest.mark.django_db


def test_a_file_becomes_a_draft_with_sections_and_steps():
    article = take(PLAIN).article
    assert article.live is None
    assert [section.heading for section in article.sections.all()] == ["先做的事", "以后"]
    first = article.sections.first()
    assert [step.title for step in first.steps.all()] == ["翻出合同", "打官方客服"]
    assert article.summary == "先弄清欠谁、欠多少。"


def test_rows_say_exactly_what_the_file_said():
    file = article_file(OWN)
    Topic.objects.create(slug="fenqi", name="分期")
    assert load_document(articles.import_article(file).article) == file.outline.document


def test_the_original_is_kept_untouched():
    data = PLAIN.replace("\n", "\r\n").encode("gb18030")
    file = articles.ArticleFile("a.txt", data, "gb18030", article_file(PLAIN).outline)
    source = articles.import_article(file).article.sources.get()
    assert bytes(source.original) == data
    assert (source.sha256, source.encoding, source.layout) == (file.sha256, "gb18030", "B")
    assert source.imported_at


def test_the_same_file_twice_changes_nothing():
    article = take(PLAIN).article
    before = Article.objects.get().updated_at
    again = take(PLAIN)
    assert again.outcome == Outcome.UNCHANGED
    assert again.article == article
    assert Article.objects.get().updated_at == before
    assert Source.objects.count() == 1


def test_what_was_written_in_the_admin_and_never_imported_is_an_editors():
    create_draft(Document(title="编辑写的", slug="fenqi", summary="编辑的结论"))
    result = take("---\nslug: fenqi\n---\n" + PLAIN)
    assert result.outcome == Outcome.KEPT
    assert Article.objects.get().summary == "编辑的结论"


def test_the_same_file_under_another_name_is_the_same_article():
    take(PLAIN, "a.txt")
    assert take(PLAIN, "b.txt").outcome == Outcome.UNCHANGED


def test_a_newer_text_of_the_same_file_updates_the_article():
    take(PLAIN)
    result = take(PLAIN.replace("每月记账。", "每周记账。"))
    assert result.outcome == Outcome.UPDATED
    assert Article.objects.count() == 1
    assert Section.objects.get(heading="以后").body == "每周记账。"


def test_another_file_with_the_same_title_is_another_article():
    take(PLAIN, "a.txt")
    result = take(PLAIN.replace("每月", "每周"), "b.txt")
    assert result.outcome == Outcome.CREATED
    assert len({article.slug for article in Article.objects.all()}) == 2


@pytest.mark.parametrize("text", [PLAIN, PLAIN.replace("每月记账。", "每周记账。")])
def test_what_an_editor_changed_is_not_overwritten(text):
    article = take(PLAIN).article
    article.sections.filter(heading="以后").update(body="编辑写的。")
    assert take(text).outcome == Outcome.KEPT
    assert article.sections.get(heading="以后").body == "编辑写的。"


def test_replacing_keeps_what_the_editor_wrote_as_a_revision():
    article = take(PLAIN).article
    article.sections.filter(heading="以后").update(body="编辑写的。")
    result = take(PLAIN.replace("每月", "每周"), replace_edited=True)
    assert result.outcome == Outcome.UPDATED
    new, old, first = article.revisions.all()
    assert first.document["sections"][1]["body"] == "每月记账。"
    assert old.document["sections"][1]["body"] == "编辑写的。"
    assert new.document["sections"][1]["body"] == "每周记账。"
    assert article.sources.count() == 2


def test_readers_keep_the_old_text_until_the_new_one_is_published():
    article = take(PLAIN, publish_it=True).article
    take(PLAIN.replace("每月", "每周"))
    article.refresh_from_db()
    assert article.live.document["sections"][1]["body"] == "每月记账。"


def test_what_was_taken_off_the_site_stays_off():
    article = take(PLAIN, publish_it=True).article
    publish(article)
    Article.objects.update(live=None)
    take(PLAIN.replace("每月", "每周"), publish_it=True)
    article.refresh_from_db()
    assert article.live is None


def test_a_failure_half_way_leaves_nothing_behind(monkeypatch):
    def fail(*args, **kwargs):
        raise DatabaseError

    monkeypatch.setattr(articles, "new_source", fail)
    with pytest.raises(DatabaseError):
        take(PLAIN)
    assert not Article.objects.exists()


def test_front_matter_gives_the_slug_and_places_the_article():
    topic = Topic.objects.create(slug="fenqi", name="分期")
    article = take(OWN).article
    assert article.slug == "shouji-fenqi"
    assert (article.topic, article.live_topic) == (topic, None)
    assert article.platform_names == "某平台"
    assert not Platform.objects.exists()
    article = take(OWN, publish_it=True).article
    assert article.live_topic == topic
    assert list(article.platforms.all()) == [Platform.objects.get(name="某平台")]
    source = article.sources.get()
    assert (source.publisher, source.published) == ("某网站", "2025-01-02")


def test_an_unknown_topic_is_reported_and_does_not_count_as_an_edit():
    first = take(OWN)
    assert "fenqi" in first.remarks[0]
    assert first.article.topic is None
    assert take(OWN).outcome == Outcome.UNCHANGED


def test_the_topic_of_the_command_goes_over_that_of_the_file():
    topic = Topic.objects.create(slug="qita", name="其他")
    assert take(OWN, topic=topic).article.topic == topic
    assert take(OWN, topic=topic).outcome == Outcome.UNCHANGED


def test_a_recommended_guide_may_come_later():
    article = take(OWN).article
    later = take(OWN.replace("slug: shouji-fenqi", "slug: zuji"), "zuji.txt").article
    assert article.recommendations.get().guide == later
    assert take(OWN).outcome == Outcome.UNCHANGED


def test_a_file_finds_its_article_by_a_slug_that_it_had():
    article = take(OWN).article
    article.former_slugs.create(slug="shouji-fenqi")
    Article.objects.update(slug="xin-de")
    assert take(OWN).article == article


def test_anchors_stay_where_headings_stayed():
    article = take(PLAIN).article
    anchors = {step.title: step.anchor for step in article.sections.first().steps.all()}
    longer = PLAIN.replace("1. 翻出合同", "1. 存好证据\n截图。\n2. 翻出合同").replace(
        "2. 打官方", "3. 打官方"
    )
    take(longer)
    after = {step.title: step.anchor for step in article.sections.first().steps.all()}
    assert anchors.items() <= after.items()
    assert len(set(after.values())) == 3


def test_a_draft_is_published_when_its_file_comes_again_to_be_published():
    article = take(PLAIN).article
    result = take(PLAIN, publish_it=True)
    article.refresh_from_db()
    assert article.live
    assert result.outcome == Outcome.UPDATED
    assert take(PLAIN, publish_it=True).outcome == Outcome.UNCHANGED
    assert article.revisions.count() == 1


def test_the_same_file_may_be_put_under_a_topic_later():
    topic = Topic.objects.create(slug="t", name="题")
    take(PLAIN)
    result = take(PLAIN, topic=topic)
    assert result.outcome == Outcome.UPDATED
    assert Article.objects.get().topic == topic


def test_a_newer_text_stays_under_the_topic_that_it_was_put_under():
    topic = Topic.objects.create(slug="t", name="题")
    take(PLAIN, topic=topic)
    take(PLAIN.replace("每月", "每周"))
    assert Article.objects.get().topic == topic
