"""Editors keep words and situations, and see what was searched for and what is wanted."""

from datetime import date

import pytest
from django.contrib.admin.models import LogEntry
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.feedback.wishes import count_searches
from articles.models import (
    Article,
    Helpline,
    Passage,
    Platform,
    SearchCount,
    Situation,
    Synonym,
    Term,
    Wanted,
    Word,
)
from articles.publishing.publish import publish
from articles.search.query import read_query
from articles.search.results import search
from tests.support.samples import OWN, published, take

pytestmark = pytest.mark.django_db

SAVE = {"_save": "1"}
WANTED = "/admin/articles/wanted/"
COUNTS = "/admin/articles/searchcount/"


def address(model, what, *args):
    return reverse(f"admin:articles_{model._meta.model_name}_{what}", args=args)


def add(client, model, **fields):
    given = {"position": 0, "debts": "any", "group": "any", **fields, **SAVE}
    response = client.post(address(model, "add"), given)
    assert response.status_code == 302, response.context["errors"]
    return model.objects.latest("pk")


def change(client, row, **fields):
    """Post the form as it stands, with these changes."""
    page = address(type(row), "change", row.pk)
    form = client.get(page).context["adminform"].form
    data = {name: form[name].value() for name in form.fields if form[name].value() is not None}
    response = client.post(page, data | fields | SAVE)
    assert response.status_code == 302


def delete(client, row):
    client.post(address(type(row), "delete", row.pk), {"post": "yes"})


def delete_selected(client, model):
    chosen = list(model.objects.values_list("pk", flat=True))
    action = {"action": "delete_selected", "post": "yes", "_selected_action": chosen}
    client.post(address(model, "changelist"), action)


def words():
    return set(Word.objects.values_list("text", flat=True))


# --- words ----------------------------------------------------------------------------------------

KINDS = {
    Term: {"name": "征信", "slug": "a", "explanation": "解释"},
    Synonym: {"words": "征信\n信用记录", "means": "", "slug": "a"},
    Platform: {"name": "征信"},
    Helpline: {"name": "征信热线", "slug": "a", "good_for": "查询", "words": "征信"},
}
CHANGES = {
    Term: {"name": "征信报告"},
    Synonym: {"words": "征信报告"},
    Platform: {"name": "征信报告"},
    Helpline: {"words": "征信报告"},
}
each_kind = pytest.mark.parametrize("model", KINDS, ids=lambda model: model.__name__)


@each_kind
def test_what_is_added_changed_and_deleted_is_known_to_searches_at_once(admin_client, model):
    row = add(admin_client, model, **KINDS[model])
    assert "征信" in words()
    change(admin_client, row, **CHANGES[model])
    assert "征信报告" in words()
    assert "征信" not in words()
    delete(admin_client, row)
    assert words() == set()


@each_kind
def test_what_is_deleted_from_the_list_is_known_no_more(admin_client, model):
    add(admin_client, model, **KINDS[model])
    delete_selected(admin_client, model)
    assert not model.objects.exists()
    assert words() == set()


def test_a_new_synonym_finds_a_guide_that_was_there_before(admin_client):
    published("怎么算违约金")
    assert search("滞纳金").count == 0
    add(admin_client, Synonym, words="滞纳金", means="违约金", slug="zhinajin")
    assert search("滞纳金").count == 1


def test_how_a_term_is_read_can_be_said(admin_client):
    row = add(admin_client, Term, name="重组", slug="chongzu", explanation="重新约定")
    for said, other in (("zhong zu", "chongzu"), ("chong zu", "zhongzu")):
        change(admin_client, row, pinyin=said)
        assert [word.text for word in read_query(said.replace(" ", "")).words] == ["重组"]
        assert read_query(other).words == []


def test_whatever_is_saved_as_a_synonym_the_search_still_answers(admin_client, client):
    published("花呗逾期")
    add(admin_client, Synonym, words="花呗\n？？\n😀\n-", means="", slug="a")
    assert client.get("/search/", {"q": "花呗"}).status_code == 200


# --- situations -----------------------------------------------------------------------------------


def places(text):
    """Where something of that name is found."""
    return [step.url for hit in search(text).hits for step in hit.steps]


def test_a_situation_makes_its_step_found_from_when_it_is_saved_until_it_is_deleted(admin_client):
    guide = take(OWN, publish_it=True).article
    other = published("别的指南", slug="bie")
    row = add(
        admin_client,
        Situation,
        label="客服占线",
        slug="a",
        guide=guide.slug,
        anchor="s1-2",
        hint="",
    )
    assert places("占线")[0].endswith("/shouji-fenqi/#s1-2")
    change(admin_client, row, label="接线员太少")
    assert places("占线") == []
    assert places("接线员")
    change(admin_client, row, guide=other.slug, anchor="s1-1")
    assert [url.split("/")[2] for url in places("接线员")] == ["bie"]
    delete(admin_client, row)
    assert places("接线员") == []


def test_situations_that_are_deleted_from_the_list_find_nothing_more(admin_client):
    guide = take(OWN, publish_it=True).article
    add(
        admin_client,
        Situation,
        label="客服占线",
        slug="a",
        guide=guide.slug,
        anchor="s1-2",
        hint="",
    )
    delete_selected(admin_client, Situation)
    assert places("占线") == []
    assert is_found_as_before(guide)


def is_found_as_before(guide):
    return Passage.objects.filter(article=guide).count() == 5


# --- what was searched for ------------------------------------------------------------------------


def test_counts_are_shown_and_neither_added_nor_changed(admin_client):
    row = SearchCount.objects.create(day=date(2026, 11, 20), query="<b>租机", times=7, found=3)
    page = admin_client.get(COUNTS).content.decode()
    assert "&lt;b&gt;租机" in page
    assert "<b>租机" not in page
    assert admin_client.get(f"{COUNTS}add/").status_code == 403
    admin_client.post(f"{COUNTS}{row.pk}/change/", {"query": "别的", **SAVE})
    row.refresh_from_db()
    assert row.query == "<b>租机"


# --- what is wanted -------------------------------------------------------------------------------


@pytest.fixture
def related():
    """A guide whose source recommends three titles, two of which mean the same."""
    text = "甲\n先看。\n一、做\n1. 做\n这样做。\n- 知识丨车贷断供怎么办\n- 知识丨车贷断供了，怎么办？\n- 知识丨助学贷款\n"
    return take(text, "a.txt", publish_it=True).article


def wanted_titles(client, **query):
    return [row.title for row in client.get(WANTED, query).context["cl"].result_list]


def act(client, action, *rows):
    chosen = {"action": action, "_selected_action": [row.pk for row in rows]}
    return client.post(WANTED, chosen)


def test_opening_the_list_gathers_related_titles_the_most_wanted_first(admin_client, related):
    count_searches({"房贷断供": 5})
    assert wanted_titles(admin_client) == ["房贷断供", "车贷断供怎么办", "助学贷款"]
    page = admin_client.get(WANTED).content.decode()
    assert "在整理" not in page


def test_the_page_of_one_shows_the_titles_that_count_for_it(admin_client, related):
    admin_client.get(WANTED)
    wanted = Wanted.objects.get(title="车贷断供怎么办")
    page = admin_client.get(f"{WANTED}{wanted.pk}/change/").content.decode()
    assert (
        "车贷断供怎么办；车贷断供了，怎么办？" in page
        or "车贷断供了，怎么办？；车贷断供怎么办" in page
    )


def test_one_action_makes_one_draft_which_when_published_answers_and_leaves_the_list(
    admin_client, client, related
):
    admin_client.get(WANTED)
    wanted = Wanted.objects.get(title="车贷断供怎么办")
    response = act(admin_client, "start_drafts", wanted)
    draft = Article.objects.get(title="车贷断供怎么办")
    assert response["Location"] == reverse("admin:articles_article_change", args=[draft.pk])
    assert draft.live is None
    assert LogEntry.objects.filter(object_id=str(draft.pk)).exists()
    act(admin_client, "start_drafts", wanted)
    assert Article.objects.filter(title="车贷断供怎么办").count() == 1
    assert "车贷断供怎么办" in wanted_titles(admin_client)
    publish(draft)
    assert wanted_titles(admin_client) == ["助学贷款"]
    page = client.get(related.get_absolute_url()).content.decode()
    assert page.count(f'href="{draft.get_absolute_url()}"') >= 2


def test_several_drafts_at_once(admin_client, related):
    admin_client.get(WANTED)
    response = act(admin_client, "start_drafts", *Wanted.objects.all())
    assert response["Location"].startswith(WANTED)
    assert Article.objects.filter(live=None).count() == 2


def test_what_nobody_will_write_is_put_aside_and_can_be_looked_at(admin_client, related):
    admin_client.get(WANTED)
    act(admin_client, "dismiss", Wanted.objects.get(title="助学贷款"))
    assert wanted_titles(admin_client) == ["车贷断供怎么办"]
    assert wanted_titles(admin_client, state="dismissed") == ["助学贷款"]
    assert len(wanted_titles(admin_client, state="all")) == 2


def test_what_readers_asked_for_is_text(admin_client):
    count_searches({"<script>alert(1)</script>": 1})
    assert "<script>alert(1)" not in admin_client.get(WANTED).content.decode()


def test_nothing_is_added_by_hand(admin_client):
    assert admin_client.get(f"{WANTED}add/").status_code == 403


def test_the_list_asks_as_little_for_many_as_for_few(admin_client):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            admin_client.get(WANTED)
        return len(captured)

    count_searches({"题目": 1})
    few = queries()
    count_searches({f"题目 {number}": 1 for number in range(20)})
    assert queries() == few
