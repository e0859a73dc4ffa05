"""Each save is a revision, and no save goes over another one."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from uuid import uuid4

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth import get_user_model
from django.db import connection, transaction

from articles.editing.audit_log import log_action
from articles.editing.errors import NotAllowed, Refused
from articles.editing.load import load_document
from articles.editing.revert import revert
from articles.editing.slugs import change_slug
from articles.editing.working_copy import create_draft, create_once, save_draft, working_revision
from articles.models import Article, Wanted
from articles.publishing.archive import archive
from articles.publishing.publish import has_unpublished_changes, publish
from articles.text.document import Document, Related, Section, Source, Step
from tests.support.editors import AUTHOR, PUBLISHER, person
from tests.support.servers.database_locks import somebody_waits
from tests.support.servers.processes import await_that

pytestmark = pytest.mark.django_db


def document(**fields) -> Document:
    steps = Step(title="打电话"), Step(title="写下来")
    sections = (Section(number="一", heading="先做", kind="steps", steps=steps),)
    return Document(**{"title": "甲", "summary": "旧", "sections": sections} | fields)


@pytest.fixture
def author():
    return person(AUTHOR, "zuozhe")


@pytest.fixture
def article(author):
    return create_draft(document(), author)


def save(article: Article, by, base: int = 1, **changes):
    return save_draft(article, replace(load_document(article), **changes), by, base=base)


def test_a_new_guide_is_a_draft_with_a_first_revision(article, author):
    revision = article.revisions.get()
    assert (revision.number, revision.created_by, revision.is_conflict) == (1, author, False)
    assert article.live is None
    assert revision.text.anchors == ["s1", "s1-1", "s1-2"]
    assert LogEntry.objects.get().user == author


def test_a_form_that_is_sent_twice_makes_one_guide(author):
    key = uuid4()
    made, saved = create_once(key, document(), author)
    assert saved is None
    assert create_once(key, document(), author)[0] == made
    again, changed = create_once(key, document(summary="新"), author)
    assert (again, changed.revision.number, changed.theirs) == (made, 2, None)
    assert load_document(Article.objects.get()).summary == "新"


def test_what_others_wrote_meanwhile_is_not_written_over_by_a_form_that_is_sent_again(author):
    key = uuid4()
    made, _ = create_once(key, document(), author)
    theirs = save(made, person(PUBLISHER), summary="别人写的").revision
    assert create_once(key, document(summary="新"), author)[1].theirs == theirs
    assert load_document(Article.objects.get()).summary == "别人写的"


def test_a_title_that_was_corrected_after_saving_is_the_same_guide(author):
    form = uuid4()
    made, _ = create_once(form, document(title="甲甲"), author)
    for _ in range(2):
        assert create_once(form, document(title="甲"), author)[0] == made
    assert Article.objects.get().title == "甲"
    # What it was called first is still its name in the form.
    assert create_once(form, document(title="甲甲", summary="新"), author)[0] == made


def test_with_another_title_and_another_text_it_is_another_guide_and_one(author):
    form = uuid4()
    first, _ = create_once(form, document(), author)
    others = [create_once(form, document(title="乙", summary=text), author)[0] for text in "子丑"]
    assert others[0] == others[1] != first
    assert [article.title for article in Article.objects.order_by("pk")] == ["甲", "乙"]


def test_the_form_of_somebody_else_makes_a_guide_of_their_own(author):
    form = uuid4()
    mine, theirs = (create_once(form, document(), by)[0] for by in (author, person(AUTHOR)))
    assert mine != theirs


@pytest.mark.django_db(transaction=True)
def test_who_sends_a_form_again_and_saves_the_guide_at_once_waits_for_nobody_forever():
    form, author = uuid4(), get_user_model().objects.create_superuser("zuozhe")
    made, _ = create_once(form, document(), author)

    def send(_):
        try:
            create_once(form, document(summary="新"), author)
        finally:
            connection.close()

    if connection.vendor == "sqlite":
        send(None)
    else:
        with ThreadPoolExecutor(1) as other:
            with transaction.atomic():
                made.lock()
                again = other.submit(send, None)
                await_that(somebody_waits, "the form waits for the guide")
                # The row of the log names the person.
                log_action(author, made, "保存")
            again.result()
    assert load_document(Article.objects.get()).summary == "新"


@pytest.mark.django_db(transaction=True)
def test_a_form_that_is_sent_many_times_at_once_makes_one_guide():
    key, author = uuid4(), get_user_model().objects.create_superuser("zuozhe")
    if connection.vendor == "sqlite":
        # A database in memory cannot be written to by two; its transactions follow each other.
        for _ in range(3):
            create_once(key, document(), author)
    else:

        def send(_):
            try:
                create_once(key, document(), author)
            finally:
                connection.close()

        with ThreadPoolExecutor(8) as threads:
            list(threads.map(send, range(8)))
    assert Article.objects.count() == 1


def test_each_save_is_a_revision_of_who_saved(article, author):
    saved = save(article, author, summary="新")
    assert (saved.theirs, saved.revision.number, saved.revision.created_by) == (None, 2, author)
    assert [each.summary for each in article.revisions.all()] == ["新", "旧"]
    assert load_document(Article.objects.get()).summary == "新"


def test_who_changed_nothing_saves_nothing_whatever_others_wrote(article, author):
    theirs = save(article, person(PUBLISHER), summary="新").revision
    unchanged = Document.from_dict(article.revisions.get(number=1).document)
    saved = save_draft(article, unchanged, author, base=1)
    assert (saved.revision, saved.theirs) == (theirs, None)


def test_a_save_without_a_change_is_none(article, author):
    before = Article.objects.get().updated_at
    assert save(article, author).revision == article.revisions.get()
    assert Article.objects.get().updated_at == before


def test_readers_see_nothing_of_a_save(article, author):
    live = publish(article)
    save(article, author, summary="新")
    assert Article.objects.get().live == live


def test_the_address_stays_whatever_the_text_says(article, author):
    save(article, author, slug="bie-de", summary="新")
    assert Article.objects.get().slug == article.slug
    assert article.revisions.first().document["slug"] == article.slug


def test_the_source_is_corrected_and_keeps_its_file(article, author):
    article.sources.create(name="a.txt", original=b"abc", author="旧")
    save(article, author, base=working_revision(article).number, source=Source(author="新"))
    source = article.sources.get()
    assert (source.author, bytes(source.original)) == ("新", b"abc")


def test_the_second_of_two_saves_is_kept_aside_and_overwrites_nothing(article, author):
    other = person(AUTHOR, "bieren")
    first = save_draft(article, document(summary="第一个"), author, base=1)
    second = save_draft(article, document(summary="第二个"), other, base=1)
    assert second.theirs == first.revision
    assert (second.revision.is_conflict, second.revision.created_by) == (True, other)
    assert second.revision.based_on.number == 1
    assert second.revision.document["summary"] == "第二个"
    assert load_document(Article.objects.get()).summary == "第一个"
    assert working_revision(article) == first.revision


def test_two_who_saved_the_same_do_not_collide(article, author):
    save_draft(article, document(summary="一样"), author, base=1)
    now = load_document(Article.objects.get())
    assert save_draft(article, now, person(AUTHOR), base=1).theirs is None


def test_a_base_that_was_never_there_overwrites_nothing(article, author):
    save(article, author, summary="新")
    assert save(article, author, base=99, summary="更新").theirs is not None
    assert load_document(Article.objects.get()).summary == "新"


def test_what_two_editors_added_at_once_gets_two_anchors(article, author):
    begun = load_document(article)
    new = Section(number="二", heading="他的新节", anchor="new-1")
    save_draft(article, replace(begun, sections=(*begun.sections, new)), author, base=1)
    mine = replace(new, heading="我的新节")
    aside = save_draft(article, replace(begun, sections=(*begun.sections, mine)), author, base=1)
    theirs = load_document(Article.objects.get()).sections[1]
    assert theirs.anchor != aside.revision.text.sections[1].anchor


def test_an_anchor_that_readers_know_is_not_given_to_something_else(article, author):
    publish(article)
    present = load_document(article)
    (section,) = present.sections
    shorter = replace(section, steps=section.steps[:1])
    save_draft(article, replace(present, sections=(shorter,)), author, base=1)
    longer = replace(shorter, steps=(*shorter.steps, Step(title="新的", anchor="new-1")))
    save_draft(article, replace(present, sections=(longer,)), author, base=2)
    assert load_document(Article.objects.get()).anchors == ["s1", "s1-1", "s1-3"]


def test_rows_that_changed_without_a_save_are_recorded_first(article, author):
    article.sections.update(heading="手改的")
    base = working_revision(article)
    assert base.number == 2
    save(article, author, base=2, summary="新")
    assert [each.number for each in article.revisions.all()] == [3, 2, 1]


def test_who_is_no_editor_saves_nothing(article):
    nobody = person(None)
    with pytest.raises(NotAllowed):
        create_draft(document(), nobody)
    with pytest.raises(NotAllowed):
        save(article, nobody, summary="新")
    assert Article.objects.count() == article.revisions.count() == 1


def test_what_is_archived_is_not_written_on(article, author):
    archive(article)
    with pytest.raises(Refused, match="归档"):
        save(article, author, summary="新")


# --- restoring ------------------------------------------------------------------------------------


def test_an_earlier_text_comes_back_as_a_new_revision(article, author):
    save(article, author, summary="新")
    saved = revert(article.revisions.get(number=1), author)
    assert (saved.revision.number, saved.revision.note) == (3, "恢复第 1 版")
    assert load_document(Article.objects.get()) == Document.from_dict(
        article.revisions.get(number=1).document
    )
    assert [each.summary for each in article.revisions.all()] == ["旧", "新", "旧"]


def test_what_was_kept_aside_can_be_restored_too(article, author):
    save(article, author, summary="第一个")
    aside = save(article, author, summary="第二个").revision
    assert aside.is_conflict
    revert(aside, author)
    assert load_document(Article.objects.get()).summary == "第二个"


def test_restoring_changes_nothing_for_readers(article, author):
    live = publish(article)
    save(article, author, summary="新")
    revert(live, author)
    assert Article.objects.get().live == live
    assert Article.objects.get().live.summary == "旧"


def test_another_address_is_no_other_text(article, author):
    publish(article)
    begun = load_document(article)
    change_slug(article, "xin")
    assert working_revision(article).number == 1
    assert not has_unpublished_changes(Article.objects.get())
    assert save_draft(article, replace(begun, summary="新"), author, base=1).theirs is None
    assert publish(Article.objects.get()).document["slug"] == "xin"


def test_a_related_title_stays_with_its_wish_when_the_guide_is_saved(article, author):
    save(article, author, related=(Related(title="账单日"),))
    wanted = Wanted.objects.create(key="账单日", title="账单日")
    article.related.update(wanted=wanted)
    save(article, author, base=2, related=(Related(title="还款日"), Related(title="账单日")))
    assert list(article.related.values_list("wanted", flat=True)) == [None, wanted.pk]
