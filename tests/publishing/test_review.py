"""Somebody asks, somebody else answers; and with REQUIRE_REVIEW nobody publishes alone."""

from dataclasses import replace

import pytest
from django.contrib.auth.models import User

from articles.editing.errors import NotAllowed, Refused
from articles.editing.load import load_document
from articles.editing.revert import revert
from articles.editing.slugs import change_slug
from articles.editing.working_copy import create_draft, save_draft, working_revision
from articles.models import Review, Term
from articles.publishing.publish import publish
from articles.publishing.review import (
    answer,
    ask_review,
    authors_of,
    open_review,
    reviewers,
    withdraw,
)
from articles.text.document import Document
from tests.support.editors import ADMINISTRATOR, AUTHOR, PUBLISHER, REVIEWER, person

pytestmark = pytest.mark.django_db
APPROVED, RETURNED = Review.Verdict.APPROVED, Review.Verdict.RETURNED


@pytest.fixture
def author():
    return person(AUTHOR, "zuozhe")


@pytest.fixture
def publisher():
    return person(PUBLISHER, "fabu")


@pytest.fixture
def article(author):
    text = Document(title="甲", summary="结论", first_action="打电话")
    return create_draft(text, author)


def change(article, by, summary="改过"):
    text = Document.from_dict(load_document(article).to_dict() | {"summary": summary})
    save_draft(article, text, by, base=working_revision(article).number)
    article.refresh_from_db()


def test_those_who_may_review_can_be_asked(author):
    people = [person(role) for role in (REVIEWER, PUBLISHER, ADMINISTRATOR)]
    root = User.objects.create_superuser("root")
    gone = person(REVIEWER)
    User.objects.filter(pk=gone.pk).update(is_active=False)
    assert set(reviewers()) == {*people, root}


def test_a_request_names_the_revision_and_the_people(article, author):
    reviewer = person(REVIEWER)
    ask_review(article, author, reviewer, "看看法条")
    review = open_review(article)
    assert (review.asked_by, review.asked_of, review.note) == (author, reviewer, "看看法条")
    assert review.revision == article.revisions.get()


def test_a_second_request_takes_the_place_of_the_first(article, author):
    ask_review(article, author)
    ask_review(article, author, note="再看")
    assert [each.verdict for each in article.reviews.all()] == ["", "withdrawn"]


def test_an_answer_ends_the_request(article, author):
    ask_review(article, author)
    reviewer = person(REVIEWER)
    answer(article, RETURNED, reviewer, "第二步写清楚")
    review = article.reviews.get()
    assert (review.verdict, review.answered_by, review.answer) == (
        RETURNED,
        reviewer,
        "第二步写清楚",
    )
    with pytest.raises(Refused, match="没有在送审"):
        answer(article, APPROVED, reviewer)


def test_a_text_is_not_returned_without_a_word(article, author):
    ask_review(article, author)
    with pytest.raises(Refused, match="哪里要改"):
        answer(article, RETURNED, person(REVIEWER))
    assert open_review(article)


def test_a_request_can_be_taken_back(article, author):
    ask_review(article, author)
    withdraw(article, author)
    assert open_review(article) is None
    with pytest.raises(Refused):
        withdraw(article, author)


def test_an_author_answers_nothing(article, author):
    ask_review(article, author)
    with pytest.raises(NotAllowed):
        answer(article, APPROVED, author)


def test_publishing_what_was_sent_approves_it(article, author, publisher):
    ask_review(article, author)
    publish(article, publisher)
    assert article.reviews.get().verdict == APPROVED


# --- REQUIRE_REVIEW -------------------------------------------------------------------------------


@pytest.fixture
def two_people(settings):
    settings.REQUIRE_REVIEW = True


def test_alone_an_editor_may_publish(article, publisher):
    change(article, publisher)
    publish(article, publisher)
    assert article.live


@pytest.mark.usefixtures("two_people")
def test_what_somebody_wrote_needs_somebody_else(article, publisher):
    change(article, publisher)
    with pytest.raises(Refused, match="两个人"):
        publish(article, publisher)
    ask_review(article, publisher)
    answer(article, APPROVED, person(REVIEWER))
    publish(article, publisher)
    assert article.live.summary == "改过"


@pytest.mark.usefixtures("two_people")
def test_who_wrote_nothing_of_it_is_the_second_person(article, publisher):
    publish(article, publisher)
    assert article.live


@pytest.mark.usefixtures("two_people")
def test_what_was_changed_after_the_approval_is_not_approved(article, publisher):
    change(article, publisher)
    ask_review(article, publisher)
    answer(article, APPROVED, person(REVIEWER))
    change(article, publisher, "又改过")
    with pytest.raises(Refused, match="两个人"):
        publish(article, publisher)


@pytest.mark.usefixtures("two_people")
def test_another_address_is_no_other_text(article, publisher):
    change(article, publisher)
    ask_review(article, publisher)
    answer(article, APPROVED, person(REVIEWER))
    change_slug(article, "xin-wangzhi")
    change(article, publisher)
    publish(article, publisher)
    assert article.live


@pytest.mark.usefixtures("two_people")
def test_nobody_approves_what_is_their_own(article, publisher):
    change(article, publisher)
    ask_review(article, publisher)
    with pytest.raises(Refused, match="另一个人"):
        answer(article, APPROVED, publisher)


def test_an_own_approval_from_before_counts_for_nothing(article, publisher, settings):
    """One person may have approved an own text while the site asked for nobody else."""
    change(article, publisher)
    ask_review(article, publisher)
    answer(article, APPROVED, publisher)
    settings.REQUIRE_REVIEW = True
    with pytest.raises(Refused, match="两个人"):
        publish(article, publisher)


@pytest.mark.usefixtures("two_people")
def test_what_readers_have_seen_needs_no_new_approval(article, publisher):
    publish(article)
    change(article, publisher)
    ask_review(article, publisher)
    answer(article, APPROVED, person(REVIEWER))
    first = publish(article, publisher)
    change(article, publisher, "新的")
    with pytest.raises(Refused):
        publish(article, publisher)
    assert article.live == first


@pytest.mark.usefixtures("two_people")
def test_who_merged_or_wrote_an_earlier_part_is_an_author_too(article, publisher):
    change(article, publisher)
    change(article, person(AUTHOR), "别人接着改")
    with pytest.raises(Refused):
        publish(article, publisher)


@pytest.mark.usefixtures("two_people")
def test_whose_text_comes_back_is_its_author_whoever_restored_it(article, publisher):
    publish(article)
    change(article, publisher, "没人看过")
    bad = working_revision(article)
    change(article, person(AUTHOR), "别的")
    publish(article, person(PUBLISHER))
    revert(bad, person(AUTHOR))
    with pytest.raises(Refused, match="两个人"):
        publish(article, publisher)


@pytest.mark.usefixtures("two_people")
def test_whose_text_was_merged_in_two_rounds_is_its_author(article, author, publisher):
    """Somebody saves while it is being merged, and the merger is asked again."""
    bob, eva = person(AUTHOR, "bob"), person(AUTHOR, "eva")
    change(article, eva, "甲的")
    text = replace(load_document(article), summary="乙的")
    first = save_draft(article, text, bob, base=1).revision
    change(article, eva, "又是甲的")
    merged = replace(text, first_action="先问")
    second = save_draft(article, merged, publisher, base=2, origin=first).revision
    assert (second.is_conflict, second.includes) == (True, first)
    third = save_draft(article, merged, publisher, base=3 + 1, origin=second).revision
    assert bob.pk in authors_of(third)


def test_a_glossary_that_has_grown_makes_nobody_an_author(article, author, publisher):
    Term.objects.create(name="结论", slug="jielun", explanation="意思")
    assert publish(article, publisher).created_by == author
    assert article.live


def test_an_answer_is_about_what_was_looked_at(article, author):
    ask_review(article, author)
    change(article, author, "偷换")
    ask_review(article, author)
    with pytest.raises(Refused, match="第 2 版"):
        answer(article, APPROVED, person(REVIEWER), seen=1)
    answer(article, APPROVED, person(REVIEWER), seen=2)
    assert article.reviews.first().verdict == APPROVED
