"""Characters that XML cannot carry come in by every way, and stand on no page, feed or sitemap."""

import json
from io import StringIO
from urllib.parse import quote, urlencode

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.urls import reverse
from lxml import etree

from articles.feedback.counts import search_counter
from articles.models import (
    Article,
    Feedback,
    Helpline,
    Publication,
    Revision,
    SearchCount,
    Situation,
    Stage,
    Term,
    Topic,
    Upload,
    Wanted,
)
from articles.publishing.publish import publish
from articles.text.control_characters import clean_text
from tests.support.samples import OWN, take

pytestmark = pytest.mark.django_db

UNFIT = "\0\x07\x0b\x0c\x1f\x7f\x9f\ufdd0\ufffe\uffff\U0001fffe"
ADD = reverse("admin:articles_article_add")
PATHS = [
    "/",
    "/feed/",
    "/sitemap.xml",
    "/sitemap-guides.xml",
    "/sitemap-topics.xml",
    "/sitemap-terms.xml",
    "/llms.txt",
    "/glossary/",
    "/stages/",
    "/helplines/",
    "/topics/zhuti/",
    "/search/?q=" + quote(f"合{UNFIT}同"),
    "/search/suggest/?q=" + quote(f"合{UNFIT}同"),
]


def spoiled(text: str) -> str:
    return f"{text[:1]}{UNFIT}{text[1:]}{UNFIT}"


def escaped(text: str) -> str:
    """As YAML has it between quotes."""
    return json.dumps(text).replace("\\ud83f\\udffe", "\\U0001fffe")


def pages(client) -> dict[str, str]:
    guides = [article.get_absolute_url() for article in Article.objects.published()]
    paths = [*PATHS, *guides, *(f"{path.rstrip('/')}.md" for path in guides)]
    found = {path: client.get(path) for path in paths}
    assert {response.status_code for response in found.values()} <= {200, 404}
    return {path: response.content.decode() for path, response in found.items()}


def check_pages(client) -> None:
    found = pages(client)
    for path, page in found.items():
        assert clean_text(page) == page, path
        if path.endswith(".xml") or path == "/feed/":
            etree.fromstring(page.encode())


# --- editors --------------------------------------------------------------------------------------


def test_what_an_editor_types_into_a_guide(admin_client, client):
    texts = ("title", "summary", "first_action", "platform_names", "aliases", "source-title")
    fields = {name: spoiled("合同") for name in texts} | {
        "section-new-1-heading": spoiled("先做"),
        "section-new-1-kind": "steps",
        "section-new-1-body": spoiled("正文"),
        "step-new-2-title": spoiled("打电话"),
        "step-new-2-body": spoiled("这样说&#7;"),
        "step-new-2-script": spoiled("你好"),
        "related-new-3-title": spoiled("别的题目"),
        "_note": spoiled("第一次"),
    }
    response = admin_client.post(ADD, fields, follow=True)
    assert response.status_code == 200
    article = Article.objects.get()
    assert (article.title, article.summary) == ("合 同", "合\n同")
    assert article.sections.get().body == "正\n文"
    released = {"do": "publish", "publish-kind": "real", "publish-note": spoiled("改了")}
    released |= {"publish-overruled": spoiled("没关系")}
    admin_client.post(reverse("admin:articles_article_release", args=[article.pk]), released)
    assert Publication.objects.get().note.split() == ["改", "了"]
    assert Revision.objects.get().note.split() == ["第", "一次"]
    check_pages(client)


def test_an_address_has_no_line_break(admin_client):
    article = take(OWN).article
    address = reverse("admin:articles_article_address", args=[article.pk])
    page = admin_client.post(address, {"slug": "bie-de\n"}).content.decode()
    assert "只用小写字母" in page
    article.refresh_from_db()
    assert article.slug == "shouji-fenqi"


ROWS = {
    Topic: {"name": "合同", "slug": "zhuti", "description": "说明", "debts": "any"},
    Term: {"name": "合同", "slug": "ht", "explanation": "说明", "detail": "细节", "aliases": "协议"},
    Helpline: {"name": "热线", "slug": "rx", "number": "12345", "good_for": "都可以", "note": "注意", "debts": "any"},
    Situation: {"label": "合同丢了", "slug": "hetong", "hint": "去哪里", "guide": "shouji-fenqi", "group": "any"},
    Stage: {"name": "刚逾期", "slug": "gang", "when": "三天", "basis": "依据"},
}  # fmt: skip


STAGE_ROWS = {
    **{f"{rows}-TOTAL_FORMS": "1" for rows in ("events", "actions")},
    **{f"{rows}-INITIAL_FORMS": "0" for rows in ("events", "actions")},
    "events-0-side": "loan",
    "events-0-likelihood": "likely",
    "events-0-text": spoiled("短信"),
    "actions-0-text": spoiled("问客服"),
}


@pytest.mark.parametrize("model", ROWS)
def test_what_an_editor_types_into_a_list(admin_client, client, model):
    take(OWN, publish_it=True)
    lines = {"slug", "guide", "number", "debts", "group"}
    fields = {k: v if k in lines else spoiled(v) for k, v in ROWS[model].items()}
    fields |= {"position": "0"} | (STAGE_ROWS if model is Stage else {})
    name = model._meta.model_name
    response = admin_client.post(reverse(f"admin:articles_{name}_add"), fields)
    assert response.status_code == 302, response.context["errors"]
    assert model.objects.count() == 1
    check_pages(client)


def test_what_files_bring_in(admin_client, client):
    text = OWN.replace("先弄清欠谁。", escaped(spoiled("弄清")))
    text = text.replace("手机分期断了怎么办", "手机" + UNFIT[1:] + "分期断了")
    text = text.replace("每月记账。", f"每月{UNFIT[1:]}记账。&#11;")
    sent = SimpleUploadedFile("a.txt", text.encode())
    admin_client.post(reverse("admin:articles_article_import"), {"files": [sent]})
    check = reverse("admin:articles_article_import_check")
    shown = admin_client.get(check).content.decode()
    assert clean_text(shown) == shown
    admin_client.post(check, {"take": Upload.objects.get().pk})
    article = Article.objects.get()
    assert article.title == "手机 分期断了"
    publish(article)
    check_pages(client)


def test_what_reference_data_bring_in(client, tmp_path):
    for model, file in ((Topic, "topics"), (Term, "glossary"), (Helpline, "helplines")):
        values = {k: v for k, v in ROWS[model].items() if k not in ("debts", "aliases")}
        lines = [f"{k}: {escaped(v if k == 'slug' else spoiled(v))}" for k, v in values.items()]
        (tmp_path / f"{file}.yaml").write_text("- " + "\n  ".join(lines) + "\n")
    (tmp_path / "a.txt").write_text(OWN.replace("topic: fenqi", "topic: zhuti"))
    call_command("import_articles", str(tmp_path), "--publish", stdout=StringIO())
    assert Topic.objects.get().name == "合 同"
    assert Article.objects.get().live_topic == Topic.objects.get()
    check_pages(client)


# --- readers --------------------------------------------------------------------------------------


def test_what_readers_send(client):
    take(OWN, publish_it=True)
    client.post("/feedback/shouji-fenqi/", {"verdict": "no", "text": spoiled("太长")})
    client.post("/search/wish/", {"q": spoiled("车贷怎么办")})
    client.get("/search/?" + urlencode({"q": spoiled("房贷怎么办")}))
    search_counter.flush()
    stored = [Feedback.objects.get().text, *SearchCount.objects.values_list("query", flat=True)]
    stored += Wanted.objects.values_list("title", flat=True)
    assert len(stored) == 5
    assert [text for text in stored if clean_text(text) != text] == []
    check_pages(client)


# --- halves of characters -------------------------------------------------------------------------


def post_in_utf_7(client, path, **fields):
    """Of all that a browser could say of its letters, this lets halves of characters through."""
    parts = (
        f'--b\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in fields.items()
    )
    body = ("".join(parts) + "--b--\r\n").encode()
    return client.generic("POST", path, body, "multipart/form-data; boundary=b; charset=utf-7")


def test_half_of_a_character_is_refused_with_a_sentence_and_nothing_is_lost(admin_client):
    path = reverse("admin:articles_term_add")
    fields = {"name": "a+2AA-b", "slug": "a", "explanation": "explained", "position": "0"}
    response = post_in_utf_7(admin_client, path, **fields)
    page = response.content.decode()
    assert "坏掉的字符" in page and "explained" in page
    assert not Term.objects.exists()


def test_half_of_a_character_in_a_guide_is_refused_with_a_sentence_too(admin_client):
    fields = {"title": "a", "summary": "a+2AA-b", "step-new-1-body": "kept"}
    response = post_in_utf_7(admin_client, ADD, **fields)
    page = response.content.decode()
    assert response.status_code == 422
    assert "坏掉的字符" in page and "kept" in page
    assert not Article.objects.exists()
    saved = post_in_utf_7(admin_client, ADD, title="a", _note="a+2AA-b")
    assert saved.status_code == 302 and Revision.objects.get().note == "a\ufffdb"
    pressed = post_in_utf_7(admin_client, ADD, _rows="add-section", **fields)
    assert "a\ufffdb" in pressed.content.decode()


@pytest.mark.parametrize("path", ["/search/", "/search/suggest/"])
def test_what_a_reader_looks_for_is_refused_for_no_character(client, path):
    response = client.generic("GET", f"{path}?q=a%2B2AA-b", b"", "text/plain; charset=utf-7")
    assert response.status_code == 200


def test_what_a_reader_sends_is_refused_for_no_character(client):
    take(OWN, publish_it=True)
    sent = {"verdict": "no", "text": "too+2AA-long"}
    post_in_utf_7(client, "/feedback/shouji-fenqi/", **sent)
    assert Feedback.objects.get().text == "too long"
