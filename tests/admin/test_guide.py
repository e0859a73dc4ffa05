"""What the pages of a guide do besides showing forms; the forms are tested in a browser."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group, Permission
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone

from articles.admin.guide.form import fixed
from articles.editing.load import load_document
from articles.editing.working_copy import save_draft, working_number
from articles.models import Article, Schedule
from articles.publishing.archive import archive
from articles.publishing.publish import publish
from articles.publishing.schedule import schedule_publication, schedule_removal
from tests.support.samples import OWN, take

pytestmark = pytest.mark.django_db

LIST = "/admin/articles/article/"


@pytest.fixture
def article():
    return take(OWN).article


@pytest.fixture
def client_of(client, django_user_model):
    """A client of somebody with a role, or who may only look."""

    def logged_in(role=""):
        user = django_user_model.objects.create_user(role or "guest", is_staff=True)
        if role:
            user.groups.add(Group.objects.get(name=role))
        else:
            user.user_permissions.add(Permission.objects.get(codename="view_article"))
        client.force_login(user)
        return client

    return logged_in


def page_of(article, page="change"):
    return reverse(f"admin:articles_article_{page}", args=[article.pk])


def form_data(client, article, **changes):
    """What the browser would send back from the editing page, with `changes`."""
    context = client.get(page_of(article)).context
    form = context["form"]
    rows = [each for section in form.sections for each in (section, *section.steps)]
    parts = (form.head, *rows, *form.chosen, *form.related, form.source)
    data = {"_base": context["base"]}
    data |= {field.html_name: field.value() for part in parts for field in part if field.value()}
    return data | changes


def told(response):
    return [str(message) for message in response.context["messages"]]


def test_the_list_tells_drafts_from_guides_and_filters(admin_client, article):
    assert "草稿" in admin_client.get(LIST).content.decode()
    publish(article)
    page = admin_client.get(LIST, {"state": "live"}).content.decode()
    assert "已发布" in page
    assert article.title in page
    assert article.title not in admin_client.get(LIST, {"state": "draft"}).content.decode()


def test_archived_guides_are_listed_for_who_asks_for_them(admin_client, article):
    archive(article)
    assert article.title not in admin_client.get(LIST).content.decode()
    assert article.title in admin_client.get(LIST, {"state": "archived"}).content.decode()


def test_several_are_archived_and_brought_back_at_once(admin_client, article):
    publish(article)
    selected = {"_selected_action": [article.pk]}
    assert "bring_back_selected" not in admin_client.get(LIST).content.decode()
    admin_client.post(LIST, {"action": "archive_selected"} | selected)
    archived = f"{LIST}?state=archived"
    page = admin_client.get(archived).content.decode()
    assert "bring_back_selected" in page
    assert "archive_selected" not in page
    done = admin_client.post(archived, {"action": "bring_back_selected"} | selected, follow=True)
    assert told(done) == ["已从归档恢复 1 篇指南。"]
    article.refresh_from_db()
    assert (article.archived_at, article.live is None) == (None, False)


def test_who_brings_it_back_is_told_what_its_plans_came_to(admin_client, article):
    publish(article)
    schedule_publication(article, timezone.now() + timedelta(days=1))
    schedule_removal(article, timezone.now() + timedelta(days=2))
    archive(article)
    Schedule.objects.update(at=timezone.now())
    fields = {"action": "bring_back_selected", "_selected_action": [article.pk]}
    done = admin_client.post(f"{LIST}?state=archived", fields, follow=True)
    publication, removal, count = told(done)
    assert "发布：到时间的时候，它在归档里，所以没有做。" in publication
    assert "撤下：时间已经过了，所以读者仍然看不到它。" in removal
    assert count == "已从归档恢复 1 篇指南。"
    page = admin_client.get(page_of(article, "release")).content.decode()
    assert "的发布没有做成：到时间的时候，这篇指南在归档里。" in page
    again = admin_client.post(f"{LIST}?state=archived", fields, follow=True)
    assert told(again) == ["选中的指南已经不在这个列表里了。"]


def test_several_are_published_and_taken_off_at_once(admin_client, article):
    selected = {"_selected_action": [article.pk]}
    admin_client.post(LIST, {"action": "publish_selected"} | selected)
    article.refresh_from_db()
    assert article.publications.get().by.username == "admin"
    admin_client.post(LIST, {"action": "unpublish_selected"} | selected)
    article.refresh_from_db()
    assert article.live is None
    assert LogEntry.objects.count() == 2


def test_the_page_says_what_readers_see(admin_client, article):
    assert "这是草稿" in admin_client.get(page_of(article)).content.decode()
    publish(article)
    assert "就是下面的文字" in admin_client.get(page_of(article)).content.decode()
    Article.objects.update(summary="改过")
    page = admin_client.get(page_of(article)).content.decode()
    assert "后来的修改，发布以后读者才看得到" in page


def test_no_guide_can_be_deleted(admin_client, article):
    delete_page = reverse("admin:articles_article_delete", args=[article.pk])
    assert admin_client.get(delete_page).status_code == 403
    assert admin_client.post(delete_page, {"post": "yes"}).status_code == 403
    selected = {"_selected_action": [article.pk], "post": "yes"}
    admin_client.post(LIST, {"action": "delete_selected"} | selected)
    assert Article.objects.exists()


def test_an_address_that_another_guide_had_is_refused(admin_client, article):
    other = Article.objects.create(title="别的", slug="bie-de")
    other.former_slugs.create(slug="jiu-de")
    response = admin_client.post(page_of(article, "address"), {"slug": "jiu-de"}, follow=True)
    assert told(response) == ["这个网址名属于另一篇指南，或者以前属于它。换一个吧。"]
    assert Article.objects.filter(slug="shouji-fenqi").exists()


def test_a_new_address_leaves_the_old_one_working(admin_client, article):
    publish(article)
    admin_client.post(page_of(article, "address"), {"slug": "xin-de"})
    response = admin_client.get("/guides/shouji-fenqi/")
    assert (response.status_code, response["Location"]) == (301, "/guides/xin-de/")


@pytest.mark.parametrize("slug", ["", "有汉字", "a b"])
def test_what_is_no_address_changes_nothing(admin_client, article, slug):
    response = admin_client.post(page_of(article, "address"), {"slug": slug})
    assert response.context["form"].errors
    assert Article.objects.get().slug == "shouji-fenqi"


def test_an_author_does_not_change_the_address_of_what_is_published(client_of, article):
    publish(article)
    author = client_of("作者")
    response = author.post(page_of(article, "address"), {"slug": "xin-de"}, follow=True)
    assert told(response) == ["要有发布或管理员的身份，才能让读者看到的内容变化。"]
    assert Article.objects.get().slug == "shouji-fenqi"


def test_the_original_file_is_shown_as_text(admin_client):
    article = take(OWN.replace("每月记账。", "<script>alert(1)</script>")).article
    page = admin_client.get(page_of(article)).content.decode()
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert(1)" not in page


@pytest.mark.parametrize("page", ["change", "release", "history", "compare", "merge", "preview"])
def test_editors_only(client, client_of, article, page):
    assert client.get(page_of(article, page)).status_code == 302
    somebody = client_of()
    somebody.get("/")
    permission = Permission.objects.get(codename="view_article")
    permission.user_set.clear()
    assert somebody.get(page_of(article, page)).status_code == 403


def test_who_may_only_look_changes_nothing_and_is_told_why(client_of, article):
    guest = client_of()
    page = guest.get(page_of(article)).content.decode()
    assert '<fieldset class="desk-fields" disabled>' in page
    assert 'name="_save" value="1">保存' not in page
    response = guest.post(page_of(article), form_data(guest, article, summary="偷改"))
    assert response.status_code == 403
    assert told(response) == ["要有作者、审校、发布或管理员的身份，才能修改指南。"]
    assert "偷改" in response.content.decode(), "what was typed is still there"
    assert Article.objects.get().summary == "先弄清欠谁。"


@pytest.mark.parametrize(
    "command", ["ask", "withdraw", "approve", "publish", "remove", "archive", "cancel", "nonsense"]
)
def test_who_may_only_look_decides_nothing(client_of, article, command):
    publish(article)
    fields = {"do": command, "publish-kind": "real", "answer-text": "好"}
    response = client_of().post(page_of(article, "release"), fields, follow=True)
    assert len(told(response)) == 1
    article.refresh_from_db()
    assert article.live
    assert not article.archived_at
    assert not article.reviews.exists()


def test_an_author_publishes_nothing(client_of, article):
    author = client_of("作者")
    page = author.get(page_of(article, "release")).content.decode()
    assert 'value="ask"' in page
    assert 'value="publish"' not in page
    fields = {"do": "publish", "publish-kind": "real"}
    response = author.post(page_of(article, "release"), fields, follow=True)
    assert told(response) == ["要有发布或管理员的身份，才能让读者看到的内容变化。"]
    article.refresh_from_db()
    assert article.live is None


def test_a_second_window_overwrites_nothing_and_loses_nothing(admin_client, article):
    first = form_data(admin_client, article, summary="窗口一")
    second = form_data(admin_client, article, first_action="窗口二写的")
    assert admin_client.post(page_of(article), first).status_code == 302
    response = admin_client.post(page_of(article), second)
    article.refresh_from_db()
    assert (article.summary, article.first_action) == ("窗口一", "今天翻出合同。")
    aside = article.revisions.get(is_conflict=True)
    assert aside.document["first_action"] == "窗口二写的"
    assert response["Location"] == f"{page_of(article, 'merge')}?mine={aside.number}"

    page = admin_client.get(response["Location"])
    sides = {choice.key: kept for choice, kept, *_ in page.context["choices"]}
    assert sorted(sides.values()) == ["mine", "theirs"], "each is changed by one, and chosen"
    history = page_of(article, "history")
    assert "没有并入" in admin_client.get(history).content.decode()
    admin_client.post(response["Location"], sides | {"_base": page.context["theirs"].number})
    article.refresh_from_db()
    assert (article.summary, article.first_action) == ("窗口一", "窗口二写的")
    listed = admin_client.get(history).content.decode()
    assert "已并入" in listed
    assert "没有并入" not in listed


def test_a_text_that_was_merged_in_two_rounds_is_called_merged(admin_client, admin_user, article):
    """Somebody saves while it is being merged, and the merger is asked again."""

    def save(summary, base, origin=None):
        text = replace(load_document(article), summary=summary)
        return save_draft(article, text, admin_user, base=base, origin=origin).revision

    begun = working_number(article)
    save("先存的", begun)
    first = save("后存的", begun)
    newer = save("又有人存的", begun + 1)
    second = save("合起来的", begun + 1, first)
    assert (first.is_conflict, second.is_conflict) == (True, True)
    history = page_of(article, "history")
    assert admin_client.get(history).content.decode().count("没有并入") == 2
    save("都在里面了", newer.number, second)
    page = admin_client.get(history).content.decode()
    assert (page.count("已并入"), page.count("没有并入")) == (2, 0)


def test_who_keeps_nothing_of_their_own_is_told_that_nothing_changed(admin_client, article):
    first = form_data(admin_client, article, summary="窗口一")
    second = form_data(admin_client, article, summary="窗口二")
    admin_client.post(page_of(article), first)
    merge = admin_client.post(page_of(article), second)["Location"]
    page = admin_client.get(merge)
    sides = {choice.key: "theirs" for choice, *_ in page.context["choices"]}
    done = admin_client.post(merge, sides | {"_base": page.context["theirs"].number}, follow=True)
    assert told(done) == ["什么也没有改：第 3 版里没有要留下的。它还在「历史」里。"]


def test_a_form_that_has_made_a_guide_says_so_to_whose_it_is(admin_client, client_of):
    empty = admin_client.get(f"{LIST}add/")
    assert empty.status_code == 302
    form = empty["Location"]
    said = "这一页写的，已经存成了"
    assert said not in admin_client.get(form).content.decode()
    admin_client.post(form, {"title": "手机丢了"})
    made = Article.objects.get()
    page = admin_client.get(form).content.decode()
    assert f'{said}<a href="{page_of(made)}">《手机丢了》</a>。' in page
    archive(made)
    assert "》</a>（已归档）。" in admin_client.get(form).content.decode()
    assert said not in client_of("作者").get(form).content.decode()


def test_a_mistake_and_its_correction_are_no_conflict(admin_client, article):
    wrong = form_data(admin_client, article, title="")
    response = admin_client.post(page_of(article), wrong)
    assert response.status_code == 422
    right = wrong | {"title": "改好了", "_base": response.context["base"]}
    assert admin_client.post(page_of(article), right).status_code == 302
    assert Article.objects.get().title == "改好了"
    assert not article.revisions.filter(is_conflict=True).exists()


def test_what_is_saved_unchanged_makes_no_new_version(admin_client, article):
    data = form_data(admin_client, article)
    count = article.revisions.count()
    admin_client.post(page_of(article), data)
    assert article.revisions.count() == count


def test_an_address_without_a_guide_leads_back_to_the_list(admin_client):
    for key in ("999", "abc", "_5F"):
        assert admin_client.get(f"{LIST}{key}/change/").status_code == 302


def test_a_guide_that_is_not_there_leads_to_the_desk_and_says_so(admin_client):
    for page in ("change", "release", "history"):
        address = reverse(f"admin:articles_article_{page}", args=[404])
        response = admin_client.get(address, follow=True)
        assert response.redirect_chain == [(reverse("admin:index"), 302)]
        assert "这篇指南不在了。" in response.content.decode()


def test_a_correction_is_made_in_the_line_that_it_was_offered_for():
    """A browser sends CRLF; places are counted in the text that the server has."""
    sent = QueryDict(mutable=True)
    sent["summary"] = "帐单\r\n一\r\n帐单"
    place = len("帐单\n一\n")
    after = fixed(sent, f'["summary", {place}, "帐单", "账单"]')
    assert after["summary"] == "帐单\n一\n账单"
