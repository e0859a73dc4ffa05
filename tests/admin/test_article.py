"""What the admin does besides showing forms; the forms are tested in a browser."""

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from articles.models import Article
from articles.services.publishing import publish
from tests.samples import OWN, take

pytestmark = pytest.mark.django_db

LIST = "/admin/articles/article/"


@pytest.fixture
def article():
    return take(OWN).article


def change_page(article):
    return reverse("admin:articles_article_change", args=[article.pk])


def form_data(client, article, **changes):
    """What the browser would send back from the change page, with `changes`."""
    form = client.get(change_page(article)).context["adminform"].form
    data = {name: form[name].value() for name in form.fields if form[name].value() is not None}
    data["platforms"] = [platform.pk for platform in article.platforms.all()]
    data["last_checked"] = str(data.get("last_checked", ""))
    for prefix in ("sections", "related", "recommendations", "sources"):
        data |= {f"{prefix}-TOTAL_FORMS": 0, f"{prefix}-INITIAL_FORMS": 0}
    return data | changes


def test_the_list_tells_drafts_from_guides_and_filters(admin_client, article):
    assert "草稿" in admin_client.get(LIST).content.decode()
    publish(article)
    page = admin_client.get(LIST, {"state": "live"}).content.decode()
    assert "已发布" in page
    assert article.title in page
    assert article.title not in admin_client.get(LIST, {"state": "draft"}).content.decode()


def test_several_are_published_and_taken_off_at_once(admin_client, article):
    selected = {"_selected_action": [article.pk]}
    admin_client.post(LIST, {"action": "publish_selected"} | selected)
    article.refresh_from_db()
    assert article.live.created_by.username == "admin"
    admin_client.post(LIST, {"action": "unpublish_selected"} | selected)
    article.refresh_from_db()
    assert article.live is None
    assert LogEntry.objects.count() == 2


def test_the_page_says_what_readers_see(admin_client, article):
    assert "这是草稿" in admin_client.get(change_page(article)).content.decode()
    publish(article)
    assert "就是下面的文字" in admin_client.get(change_page(article)).content.decode()
    Article.objects.update(summary="改过")
    assert "上次发布" in admin_client.get(change_page(article)).content.decode()


def test_what_was_published_cannot_be_deleted(admin_client, article):
    delete_page = reverse("admin:articles_article_delete", args=[article.pk])
    assert admin_client.get(delete_page).status_code == 200
    publish(article)
    assert admin_client.get(delete_page).status_code == 403
    admin_client.post(
        LIST, {"action": "delete_selected", "_selected_action": [article.pk], "post": "yes"}
    )
    assert Article.objects.exists()


def test_an_address_that_another_guide_had_is_refused(admin_client, article):
    other = Article.objects.create(title="别的", slug="bie-de")
    other.former_slugs.create(slug="jiu-de")
    data = form_data(admin_client, article, slug="jiu-de")
    response = admin_client.post(change_page(article), data)
    assert "以前属于另一篇指南" in response.content.decode()


def test_a_new_address_leaves_the_old_one_working(admin_client, article):
    data = form_data(admin_client, article, slug="xin-de", _publish="1")
    assert admin_client.post(change_page(article), data).status_code == 302
    assert admin_client.get("/guides/shouji-fenqi/")["Location"] == "/guides/xin-de/"


def test_an_emptied_address_stays_as_it_was(admin_client, article):
    admin_client.post(change_page(article), form_data(admin_client, article, slug=""))
    assert Article.objects.get().slug == "shouji-fenqi"


def test_the_original_file_is_shown_as_text(admin_client):
    article = take(OWN.replace("每月记账。", "<script>alert(1)</script>")).article
    page = admin_client.get(change_page(article)).content.decode()
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert(1)" not in page


def test_editors_only(client, article):
    assert client.get(change_page(article)).status_code == 302


def test_a_second_window_overwrites_nothing_and_loses_nothing(admin_client, article):
    opened = admin_client.get(change_page(article)).context["opened"]
    first = form_data(admin_client, article, summary="窗口一", _opened=opened)
    second = form_data(admin_client, article, first_action="窗口二写的", _opened=opened)
    second |= {"sections-0-steps-1-body": "窗口二写的步骤"}
    assert admin_client.post(change_page(article), first).status_code == 302
    response = admin_client.post(change_page(article), second)
    page = response.content.decode()
    assert response.status_code == 409
    assert "没有保存" in page
    assert "窗口二写的</textarea>" in page
    assert "小节 1 · 步骤 2 · 怎么做" in page
    article.refresh_from_db()
    assert (article.summary, article.first_action) == ("窗口一", "今天翻出合同。")


def test_a_mistake_and_its_correction_are_no_conflict(admin_client, article):
    opened = admin_client.get(change_page(article)).context["opened"]
    wrong = form_data(admin_client, article, title="", _opened=opened)
    again = admin_client.post(change_page(article), wrong).context["opened"]
    right = form_data(admin_client, article, title="改好了", _opened=again)
    assert admin_client.post(change_page(article), right).status_code == 302
    assert Article.objects.get().title == "改好了"


def test_an_address_without_a_guide_leads_back_to_the_list(admin_client):
    for key in ("999", "abc", "_5F"):
        assert admin_client.get(f"{LIST}{key}/change/").status_code == 302
