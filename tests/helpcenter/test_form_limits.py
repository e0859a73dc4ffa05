"""How large a form may be: the largest guide is saved, and what is larger gets a sentence."""

import re

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.test.client import BOUNDARY, encode_multipart
from django.utils.datastructures import MultiValueDict
from lxml import html

from articles.editing.save import create_article
from articles.models import Article, Step
from articles.text.document import Document, Section
from articles.text.document import Step as DocumentStep
from articles.text.labels import STEP_NOTES

pytestmark = pytest.mark.django_db

SECTIONS, STEPS_EACH = 12, 5
LONG = "先把合同找出来，再一条一条地看。" * 30


@pytest.fixture
def largest():
    """12 sections with 60 steps, every field of them filled in."""
    notes = dict.fromkeys(STEP_NOTES, LONG)
    sections = tuple(
        Section(
            number="一",
            heading=f"第 {place} 节",
            kind="steps",
            body=LONG,
            anchor=f"s{place}",
            steps=tuple(
                DocumentStep(
                    number=str(number),
                    title=f"步骤 {place}.{number}",
                    body=LONG,
                    anchor=f"s{place}-{number}",
                    **notes,
                )
                for number in range(1, STEPS_EACH + 1)
            ),
        )
        for place in range(1, SECTIONS + 1)
    )
    return create_article(Document(title="最长的指南", slug="zui-chang", sections=sections))


def address_of(article):
    return f"/admin/articles/article/{article.pk}/change/"


def form_of(client, article):
    """What a browser would send back from the page, the empty rows for new ones included."""
    page = html.fromstring(client.get(address_of(article)).content.decode())
    [form] = page.xpath("//form[@id='guide']")
    return [(name, value) for name, value in form.form_values()]


def post(client, article, fields):
    data = MultiValueDict()
    for name, value in fields:
        data.appendlist(name, value)
    return client.post(address_of(article), data), encode_multipart(BOUNDARY, data)


def test_the_largest_guide_is_saved_with_room_to_spare(admin_client, largest):
    fields = form_of(admin_client, largest)
    response, body = post(admin_client, largest, [*fields, ("_save", "1")])
    assert response.status_code == 302, re.findall("errorlist.*", response.content.decode())
    assert Step.objects.count() == SECTIONS * STEPS_EACH
    assert Article.objects.get().title == "最长的指南"
    assert len(fields) * 2 < settings.DATA_UPLOAD_MAX_NUMBER_FIELDS < len(fields) * 10
    assert len(body) * 2 < settings.DATA_UPLOAD_MAX_MEMORY_SIZE


def test_whatever_is_imported_can_be_saved_again():
    """GB18030 has two bytes for a character, and a form three."""
    assert settings.DATA_UPLOAD_MAX_MEMORY_SIZE >= settings.IMPORT_MAX_BYTES * 1.5 + 100_000


@pytest.mark.parametrize("path", ["/admin/articles/article/add/", "/admin/login/"])
@pytest.mark.parametrize("checks", [False, True])
def test_what_is_larger_gets_a_sentence(admin_client, path, checks):
    client = Client(enforce_csrf_checks=checks, raise_request_exception=False)
    client.cookies = admin_client.cookies
    client.cookies["csrftoken"] = "a" * 32
    too_many = {f"f{number}": "x" for number in range(settings.DATA_UPLOAD_MAX_NUMBER_FIELDS + 1)}
    too_large = {"title": "x" * settings.DATA_UPLOAD_MAX_MEMORY_SIZE}
    for data in (too_many, too_large):
        response = client.post(path, data)
        page = response.content.decode()
        assert response.status_code == 413
        assert "这一页太大，没有保存" in page and "后退键" in page
    assert not Article.objects.exists()


def test_a_file_is_taken_by_no_form(admin_client):
    file = SimpleUploadedFile("a.html", b"<script>")
    for path in ("/admin/articles/article/add/", "/admin/login/"):
        assert admin_client.post(path, {"title": "x", "file": file}).status_code == 413
    assert admin_client.post("/search/wish/", {"q": "x", "file": file}).status_code == 303
    assert not Article.objects.exists()


@pytest.mark.parametrize("path", ["/feedback/none/", "/search/wish/"])
def test_readers_forms_that_are_larger_are_answered_calmly(client, path):
    for data in (
        {"q": "x" * settings.DATA_UPLOAD_MAX_MEMORY_SIZE},
        {f"f{n}": 1 for n in range(9999)},
    ):
        assert client.post(path, data).status_code == 303
