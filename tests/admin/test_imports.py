"""Editors send files, see what each would become, and import: page by page."""

import re

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group, Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from articles.forms.upload_handler import EditorUploadHandler
from articles.models import Article, Topic, Upload
from tests.support.samples import OWN, PLAIN, take

pytestmark = pytest.mark.django_db

UPLOAD = reverse("admin:articles_article_import")
CHECK = reverse("admin:articles_article_import_check")
LIST = reverse("admin:articles_article_changelist")


def files(**texts):
    """a=text is a.txt; what is no text goes in as bytes."""
    return [
        SimpleUploadedFile(f"{name}.txt", text if isinstance(text, bytes) else text.encode())
        for name, text in texts.items()
    ]


def send(client, sent, **fields):
    """The page that the editor sees next."""
    return client.post(UPLOAD, {"files": sent, **fields}, follow=True)


def press(client, **fields):
    return client.post(CHECK, fields).content.decode()


def rows():
    """How many rows each table has, and how often each guide was saved."""
    models = [model for model in apps.get_models() if model is not Upload]
    counts = {model: model.objects.count() for model in models}
    return counts, list(Article.objects.values_list("pk", "updated_at"))


def signed_in(client, django_user_model, *permissions):
    user = django_user_model.objects.create_user("bianji", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=permissions))
    client.force_login(user)
    return user


def test_the_list_leads_to_the_import(admin_client):
    assert UPLOAD in admin_client.get(LIST).content.decode()
    assert admin_client.get(UPLOAD).status_code == 200


def test_the_originals_are_shown_whole_and_become_drafts(admin_client, originals):
    sent = [SimpleUploadedFile(path.name, path.read_bytes()) for path in originals]
    page = send(admin_client, sent).content.decode()
    assert page.count("导入：新建一篇") == len(originals) == 3
    assert re.findall("版式 (.)", page) == ["A", "B", "C"]
    assert "没有年份" in page and "读者评论" in page
    done = press(admin_client, take=[upload.pk for upload in Upload.objects.all()])
    for article in Article.objects.all():
        assert article.title in page and article.live is None
        assert reverse("admin:articles_article_change", args=[article.pk]) in done
    assert Article.objects.count() == LogEntry.objects.count() == 3


def test_nothing_but_the_uploads_is_written_before_the_button(admin_client):
    take(PLAIN, "a.txt")
    admin_client.get(UPLOAD)
    before = rows()
    texts = {"a": PLAIN.replace("每月", "每周"), "b": OWN, "c": b"\0"}
    assert send(admin_client, files(**texts)).redirect_chain[-1][0] == CHECK
    admin_client.get(CHECK)
    assert rows() == before
    assert Upload.objects.count() == 3


def test_what_stands_in_the_steps_and_at_the_head_is_shown(admin_client):
    page = send(admin_client, files(own=OWN)).content.decode()
    for text in (
        "准备：合同和账单",
        "照着说：请把欠款明细发给我。",
        "今天翻出合同。",
        "某网站",
        "没有「fenqi」",
    ):
        assert text in page


def test_each_file_says_what_it_will_be(admin_client):
    take(OWN, "own.txt")
    Article.objects.update(summary="编辑写的。")
    take(PLAIN, "a.txt")
    later = PLAIN.replace("每月", "每周")
    other = OWN.replace("shouji-fenqi", "bie-de")
    take(other.replace("翻出", "找到"), "other.txt")
    Article.objects.filter(slug="bie-de").update(archived_at="2026-11-20T00:00Z")
    sent = files(new=PLAIN.replace("手机", "电脑"), a=later, same=PLAIN, own=OWN, other=other)
    page = send(admin_client, sent).content.decode()
    assert "导入：新建一篇" in page
    assert "导入：更新" in page
    assert "不会覆盖" in page and 'name="replace"' in page
    assert "已归档，不动" in page
    # `same` is the guide of `a` too, and has to wait for it.
    assert "是同一篇指南" in page
    press(admin_client, take=Upload.objects.get(name="a.txt").pk)
    assert "是同一篇指南" not in admin_client.get(CHECK).content.decode()


def test_an_unchanged_file_need_not_be_imported(admin_client):
    take(PLAIN, "a.txt")
    page = send(admin_client, files(a=PLAIN)).content.decode()
    assert "没有变化" in page and 'name="take"' not in page


def test_bad_files_are_named_with_the_reason_and_good_ones_go_on(admin_client):
    broken = "---\nslug: [x\n---\n标题\n"
    sent = files(good=PLAIN, empty=b"", broken=broken, binary=b"\0" * 50)
    sent.append(SimpleUploadedFile("word.docx", b"PK\x03\x04"))
    page = send(admin_client, sent).content.decode()
    assert "没有收下「empty.txt」：文件是空的" in page
    assert "没有收下「word.docx」：这不是纯文本。先另存为纯文本（.txt）" in page
    assert "第 2 行" in page and "二进制" in page
    press(admin_client, take=[upload.pk for upload in Upload.objects.all()])
    assert Article.objects.get().title == "手机分期断了怎么办"
    assert {upload.name for upload in Upload.objects.all()} == {"broken.txt", "binary.txt"}


def test_the_twenty_first_file_is_named_and_twenty_wait(admin_client):
    sent = files(**{f"f{number}": PLAIN for number in range(21)})
    assert "没有收下「f20.txt」：一次最多 20 个" in send(admin_client, sent).content.decode()
    assert Upload.objects.count() == 20


def test_when_every_file_is_refused_the_editor_is_asked_again(admin_client):
    answer = send(admin_client, files(a=b""))
    assert answer.redirect_chain[-1][0] == UPLOAD
    assert "文件是空的" in answer.content.decode()


def test_without_a_file_the_form_says_so(admin_client):
    answer = admin_client.post(UPLOAD, {"topic": ""})
    assert answer.status_code == 422
    assert "先选好要导入的文件" in answer.content.decode()


def test_the_topic_goes_with_the_files(admin_client):
    topic = Topic.objects.create(slug="t", name="题")
    address = send(admin_client, files(a=PLAIN), topic=topic.pk).redirect_chain[-1][0]
    admin_client.post(address, {"take": Upload.objects.get().pk})
    assert Article.objects.get().topic == topic


def test_without_a_tick_nothing_is_imported_and_the_files_stay(admin_client):
    send(admin_client, files(a=PLAIN))
    answer = admin_client.post(CHECK, {}, follow=True)
    assert "没有选中文件" in answer.content.decode()
    assert not Article.objects.exists() and Upload.objects.count() == 1
    assert "还有 1 个文件没有导入" in admin_client.get(UPLOAD).content.decode()


def test_what_is_not_wanted_is_thrown_away(admin_client):
    send(admin_client, files(a=PLAIN))
    admin_client.post(CHECK, {"forget": "1"})
    assert not Upload.objects.exists() and not Article.objects.exists()
    assert admin_client.get(CHECK).url == UPLOAD


def test_nobody_sees_or_imports_what_somebody_else_sent(admin_client, client, django_user_model):
    send(admin_client, files(a=PLAIN))
    signed_in(client, django_user_model, "add_article", "change_article", "view_article")
    assert client.get(CHECK).url == UPLOAD
    client.post(CHECK, {"take": Upload.objects.get().pk})
    assert Upload.objects.exists() and not Article.objects.exists()


def test_an_author_may_import(client, django_user_model):
    user = signed_in(client, django_user_model)
    user.groups.add(Group.objects.get(name="作者"))
    send(client, files(a=PLAIN))
    press(client, take=Upload.objects.get().pk)
    assert Article.objects.get().revisions.get().created_by == user


def test_who_may_not_add_guides_sees_neither_page_nor_link(client, django_user_model):
    signed_in(client, django_user_model, "view_article")
    assert client.get(UPLOAD).status_code == client.get(CHECK).status_code == 403
    assert client.post(UPLOAD, {"files": files(a=PLAIN)}).status_code == 403
    assert UPLOAD not in client.get(LIST).content.decode()
    assert not Upload.objects.exists()


def test_markup_in_a_file_or_its_name_is_text(admin_client):
    bad = "<img src=x onerror=alert(1)>"
    sent = [SimpleUploadedFile(f"{bad}.txt", PLAIN.replace("翻出合同", bad).encode())]
    page = send(admin_client, sent).content.decode()
    assert "&lt;img" in page and bad not in page
    assert bad not in press(admin_client, take=Upload.objects.get().pk)


def test_a_name_is_never_a_path(admin_client):
    send(admin_client, [SimpleUploadedFile("a.txt", PLAIN.encode(), "text/plain")])
    body = (
        b'--b\r\nContent-Disposition: form-data; name="files"; filename="../../etc/x.txt"\r\n\r\n'
        + PLAIN.encode()
        + b"\r\n--b--\r\n"
    )
    admin_client.post(UPLOAD, body, content_type="multipart/form-data; boundary=b")
    assert [upload.name for upload in Upload.objects.all()] == ["a.txt", "x.txt"]


def test_a_strangers_files_are_not_even_read():
    """The check against forgery reads the form before anybody asks who is there."""
    client = Client(enforce_csrf_checks=True)
    client.cookies["csrftoken"] = "a" * 32
    assert client.post(UPLOAD, {"files": files(a=PLAIN)}).status_code == 413


def test_the_page_with_the_button_takes_no_file(admin_client):
    assert admin_client.post(CHECK, {"files": files(a=PLAIN)}).status_code == 413


def test_of_a_file_that_is_too_large_little_is_kept_and_the_rest_is_read(rf, settings, admin_user):
    settings.IMPORT_MAX_BYTES = 1000
    request = rf.post("/", {"files": files(a=b"x" * 200_000, b=b"y" * 1000)})
    request.resolver_match = type("Match", (), {"func": type("View", (), {"takes_files": True})})
    request.user = admin_user
    large, small = request.FILES.getlist("files")
    assert (len(large.read()), len(small.read())) == (1001, 1000)


def test_no_file_is_ever_written_to_a_disk():
    assert [
        f"{EditorUploadHandler.__module__}.{EditorUploadHandler.__qualname__}"
    ] == settings.FILE_UPLOAD_HANDLERS
