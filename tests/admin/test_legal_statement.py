"""Editors keep the ledger of law, and see which guides rest on each entry."""

from datetime import timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles.delivery.site_version import site_version
from articles.law.statements import note_all_statement_uses
from articles.models import LegalStatement
from tests.support.samples import take

pytestmark = pytest.mark.django_db

LIST = reverse("admin:articles_legalstatement_changelist")
ADD = reverse("admin:articles_legalstatement_add")
FIELDS = {
    "slug": "shixiao",
    "law": "《民法典》",
    "provisions": "第 188 条",
    "says": "一般是三年。",
    "confidence": "high",
}


def guide(title, basis="《民法典》第 188 条", publish_it=True):
    text = f"{title}\n\n#### 一、步骤\n\n1. 数年头：做。\n> 依据：{basis}\n"
    return take(text, f"{title}.txt", publish_it=publish_it).article


@pytest.fixture
def live():
    return guide("发布了的")


@pytest.fixture
def draft():
    return guide("草稿", publish_it=False)


@pytest.fixture
def statement(live, draft):
    row = make(days=-1)
    note_all_statement_uses()
    return row


def make(days=None, **fields):
    review_by = None if days is None else timezone.localdate() + timedelta(days=days)
    return LegalStatement.objects.create(**FIELDS | fields, review_by=review_by)


def page_of(row, what="change"):
    return reverse(f"admin:articles_legalstatement_{what}", args=[row.pk])


def save(client, row, **changed):
    """Post the form as it stands, with these changes."""
    form = client.get(page_of(row)).context["adminform"].form
    data = {name: form[name].value() for name in form.fields if form[name].value() is not None}
    return client.post(page_of(row), data | changed | {"_save": "1"}, follow=True)


def messages(response):
    return [str(message) for message in response.context["messages"]]


def listed(client, **asked):
    return [row.slug for row in client.get(LIST, asked).context["cl"].result_list]


def test_the_list_tells_what_is_due_and_how_many_guides_rest_on_it(admin_client, statement):
    html = admin_client.get(LIST).content.decode()
    assert f'<td class="field-review">{statement.review_by} 到期了</td>' in html
    assert '<td class="field-guides">2</td>' in html
    assert '<td class="field-verified">没有</td>' in html
    assert '<td class="field-sure">高</td>' in html


def test_the_list_asks_as_little_for_many_as_for_few(admin_client, statement):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            admin_client.get(LIST)
        return len(captured)

    few = queries()
    for number in range(20):
        make(slug=f"a{number}")
    assert queries() == few


def test_filters_find_what_is_due_and_what_soon_will_be(admin_client):
    for slug, days in (("past", -1), ("today", 0), ("soon", 30), ("later", 31), ("never", None)):
        make(days, slug=slug)
    assert listed(admin_client, due="now") == ["past"]
    assert listed(admin_client, due="soon") == ["today", "soon"]
    assert len(listed(admin_client)) == 5


def test_confidence_filters_and_words_find(admin_client):
    make(slug="a", confidence="low")
    make(slug="b", says="别的说法。")
    assert listed(admin_client, confidence__exact="low") == ["a"]
    assert listed(admin_client, q="别的说法") == ["b"]


def test_the_page_leads_to_each_guide_and_to_the_readers_place(
    admin_client, statement, live, draft
):
    html = admin_client.get(page_of(statement)).content.decode()
    for article in (live, draft):
        assert f'href="{reverse("admin:articles_article_change", args=[article.pk])}"' in html
    assert f'href="{live.get_absolute_url()}#s1-1">数年头</a>' in html
    assert draft.get_absolute_url() not in html


def test_after_a_change_it_says_how_many_guides_to_look_at(admin_client, statement):
    told = messages(save(admin_client, statement, says="改过。"))
    assert any("有 2 篇指南用到它" in text for text in told)
    assert any(f'href="{page_of(statement)}#resting"' in text for text in told)
    assert 'id="resting"' in admin_client.get(page_of(statement)).content.decode()


def test_saving_without_a_change_asks_nobody_to_look(admin_client, statement):
    assert not any("篇指南用到它" in text for text in messages(save(admin_client, statement)))


def test_a_change_is_there_for_readers_at_once(admin_client, statement):
    before = site_version()
    save(admin_client, statement, says="改过。")
    assert site_version() > before


def test_the_guides_follow_when_the_articles_change(admin_client, statement, live):
    other = guide("别的", basis="《民法典》第 5 条")
    save(admin_client, statement, provisions="第 5 条")
    assert list(statement.uses.values_list("article", flat=True)) == [other.pk]


def test_a_new_entry_finds_its_guides(admin_client, live):
    admin_client.post(ADD, FIELDS | {"_save": "1"})
    row = LegalStatement.objects.get()
    assert list(row.uses.values_list("article", flat=True)) == [live.pk]


def test_articles_that_cannot_be_read_are_sent_back_with_an_example(admin_client):
    response = admin_client.post(ADD, FIELDS | {"provisions": "合同编", "_save": "1"})
    assert "请写成「第 674、676 条」的样子" in response.content.decode()
    assert not LegalStatement.objects.exists()


def test_who_enters_a_day_of_checking_has_checked(admin_client, admin_user, statement):
    save(admin_client, statement, verified_on="2026-11-20")
    statement.refresh_from_db()
    assert statement.verified_by == admin_user
    save(admin_client, statement, verified_on="")
    statement.refresh_from_db()
    assert statement.verified_by is None


def test_one_action_vouches_for_a_year(admin_client, admin_user, statement):
    other = make(-1, slug="other")
    before = site_version()
    chosen = {"action": "vouch", "_selected_action": [statement.pk]}
    response = admin_client.post(LIST, chosen, follow=True)
    assert messages(response) == ["1 条记为今天核对过，一年后再看。"]
    statement.refresh_from_db()
    today = timezone.localdate()
    assert (statement.verified_on, statement.verified_by) == (today, admin_user)
    assert statement.review_by == today + timedelta(days=365)
    assert list(LegalStatement.objects.due()) == [other]
    assert site_version() > before
    assert LogEntry.objects.get().change_message == "今天核对过"


def test_who_may_only_look_cannot_vouch(client, django_user_model, statement):
    user = django_user_model.objects.create_user("kan", is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="view_legalstatement"))
    client.force_login(user)
    assert client.get(LIST).status_code == 200
    client.post(LIST, {"action": "vouch", "_selected_action": [statement.pk]})
    statement.refresh_from_db()
    assert statement.verified_on is None


def test_deleting_shows_first_where_it_is_used(admin_client, statement, live, draft):
    html = admin_client.get(page_of(statement, "delete")).content.decode()
    for article in (live, draft):
        assert f">{article.title}</a>" in html
    assert f'href="{live.get_absolute_url()}#s1-1"' in html
    assert "Statement use" not in html


def test_deleting_several_shows_it_too_and_readers_notice(admin_client, statement, live):
    chosen = {"action": "delete_selected", "_selected_action": [statement.pk]}
    assert f">{live.title}</a>" in admin_client.post(LIST, chosen).content.decode()
    before = site_version()
    admin_client.post(LIST, chosen | {"post": "yes"})
    assert not LegalStatement.objects.exists()
    assert site_version() > before
    live.refresh_from_db()
    assert live.live is not None


def test_what_editors_typed_is_text(admin_client, statement, live):
    type(live).objects.update(title="<script>alert(1)</script>")
    for page in (page_of(statement), page_of(statement, "delete")):
        assert "<script>alert(1)" not in admin_client.get(page).content.decode()
