"""The handbook inside the admin: whole with pictures and without, and true to the pages it tells of."""

import re
from html import unescape
from itertools import pairwise
from pathlib import Path

import pytest
from django.contrib.admin import __file__ as admin_file
from django.contrib.auth import __file__ as auth_file
from django.contrib.auth.models import User

from articles.text.chinese import HAN
from helpcenter.handbook import CHAPTERS
from tests.support.editions import long_segments
from tests.support.editors import AUTHOR, person
from tests.support.handbook.pictures import LOGIN, PICTURES, PROOF
from tests.support.paths import ROOT
from tests.support.samples import published

pytestmark = pytest.mark.django_db

HANDBOOK = "/admin/handbook/"
# Eight bytes that say what it is, the head of a block, 200 dots by 100.
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\x0dIHDR" + b"\x00\x00\x00\xc8\x00\x00\x00\x64"
each_chapter = pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.slug)


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    """Where pictures are looked for; empty at first."""
    settings.VAR_DIR = tmp_path
    folder = tmp_path / "handbook"
    folder.mkdir()
    return folder


@pytest.fixture
def author(client):
    client.force_login(person(AUTHOR))
    return client


def page(client, address=HANDBOOK):
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def text_of(client, chapter):
    """The HTML of the chapter, without what stands around it."""
    whole = page(client, f"{HANDBOOK}{chapter.slug}/")
    return whole.partition('<div id="handbook-chapter">')[2].partition("<nav")[0]


def what_editors_see():
    """All text of the admin's pages but the handbook, and what Django brings."""
    folders = ("templates/admin/articles", "templates/admin/desk", "static/js/desk")
    folders += ("articles/admin", "articles/forms", "articles/models", "articles/desk")
    files = [file for each in folders for file in (ROOT / each).rglob("*.*")]
    files += [ROOT / "templates/admin/index.html", ROOT / "templates/admin/proof.html"]
    files += [ROOT / "articles/text/labels.py"]
    files += [ROOT / "helpcenter/admin_site.py", ROOT / "helpcenter/admin_home.py"]
    for app in (admin_file, auth_file):
        files.append(Path(app).parent / "locale/zh_Hans/LC_MESSAGES/django.po")
    texts = [file.read_text() for file in files if file.suffix in (".html", ".py", ".js", ".po")]
    return "\n".join(texts)


def is_seen(label, text):
    """Does it stand there by itself, and not as a part of other words? 「…」 stands for anything."""
    words = ".{0,40}".join(map(re.escape, label.split("…")))
    return bool(re.search(rf"(?<![{HAN}]){words}(?![{HAN}])", text))


# --- what it says ---------------------------------------------------------------------------------


@each_chapter
def test_what_a_chapter_names_stands_on_the_pages(author, chapter):
    seen = what_editors_see()
    named = set(re.findall("「([^「」]+)」", unescape(text_of(author, chapter))))
    assert named
    assert sorted(label for label in named if not is_seen(label, seen)) == []


def test_a_name_that_is_gone_would_be_noticed():
    seen = what_editors_see()
    assert is_seen("送审", seen) and is_seen("发布第 … 版", seen)
    assert not is_seen("送给别人审", seen) and not is_seen("恢复这一", seen)


@each_chapter
def test_each_sentence_is_short(author, chapter):
    text = unescape(re.sub("<[^>]+>", "\n", text_of(author, chapter)))
    assert len(text) > 300
    assert long_segments(text) == []


@each_chapter
def test_each_link_of_a_chapter_leads_somewhere(author, chapter):
    whole = page(author, f"{HANDBOOK}{chapter.slug}/")
    links = re.findall('href="([^"]+)"', whole.partition('id="content"')[2])
    assert len(links) >= len(CHAPTERS)
    for link in set(links):
        assert author.get(link).status_code == 200, link


def test_the_contents_lead_to_every_chapter_and_every_chapter_to_the_next(author):
    contents = page(author)
    for chapter in CHAPTERS:
        assert f'href="{HANDBOOK}{chapter.slug}/">{chapter.title}<' in contents
    for chapter, following in pairwise(CHAPTERS):
        address = f'href="{HANDBOOK}{following.slug}/" rel="next"'
        assert address in page(author, f"{HANDBOOK}{chapter.slug}/")


def test_there_is_no_other_chapter(author):
    assert author.get(f"{HANDBOOK}none/").status_code == 404
    assert author.get(f"{HANDBOOK}chapter/").status_code == 404


# --- the way to it --------------------------------------------------------------------------------


def test_every_page_of_the_admin_leads_to_it(author):
    for address in ("/admin/", "/admin/articles/term/", HANDBOOK):
        assert f'<a href="{HANDBOOK}">手册</a>' in page(author, address)


def test_each_page_of_a_guide_leads_to_its_chapter(author):
    guide = f"/admin/articles/article/{published('租机').pk}"
    chapters = {
        "/admin/articles/article/add/?form=1": "write",
        "/admin/articles/article/import/": "import",
        f"{guide}/change/": "change",
        f"{guide}/release/": "release",
        f"{guide}/history/": "history",
        f"{guide}/compare/?to=1": "history",
        f"{guide}/merge/?mine=1": "merge",
        f"{guide}/address/": "archive",
    }
    for address, slug in chapters.items():
        link = re.search('href="([^"]+)">怎么用这一页<', page(author, address))
        assert link[1] == f"{HANDBOOK}{slug}/", address


# --- who sees it ----------------------------------------------------------------------------------


def test_who_is_no_editor_sees_nothing(client, folder):
    (folder / "login.png").write_bytes(PNG)
    addresses = [HANDBOOK, f"{HANDBOOK}login/", f"{HANDBOOK}login.png"]
    for user in (None, User.objects.create_user("duzhe")):
        if user:
            client.force_login(user)
        for address in addresses:
            response = client.get(address)
            assert response.status_code == 302
            assert response["Location"].startswith("/admin/login/")


def test_who_has_no_role_yet_may_read_it(client):
    client.force_login(person(None))
    assert "第一次登录" in page(client)


# --- pictures -------------------------------------------------------------------------------------


@each_chapter
def test_a_chapter_is_whole_without_pictures(author, chapter):
    text = text_of(author, chapter)
    assert "<img" not in text and "<figure" not in text


@each_chapter
def test_a_chapter_shows_each_of_its_pictures_once(author, folder, chapter):
    for name in chapter.pictures:
        (folder / f"{name}.png").write_bytes(PNG)
    shown = re.findall(
        r'<img src="([^"?]+)\?\d+" alt="[^"]+" width="100" height="50"', text_of(author, chapter)
    )
    assert sorted(shown) == sorted(f"{HANDBOOK}{name}.png" for name in chapter.pictures)


def test_a_picture_is_kept_by_the_browser_of_who_may_see_it(author, folder):
    (folder / "login.png").write_bytes(PNG)
    response = author.get(f"{HANDBOOK}login.png")
    assert (response.status_code, response.content) == (200, PNG)
    assert response["Content-Type"] == "image/png"
    assert response["Cache-Control"] == "private, max-age=31536000, immutable"


def test_only_pictures_of_chapters_are_served(author, folder):
    (folder / "other.png").write_bytes(PNG)
    (folder.parent / "db.png").write_bytes(PNG)
    for name in ("other", "proof", "..%2Fdb", "../db"):
        assert author.get(f"{HANDBOOK}{name}.png").status_code == 404


def test_the_command_takes_the_pictures_that_chapters_show():
    taken = [picture.name for picture in (LOGIN, PROOF, *PICTURES)]
    shown = [name for chapter in CHAPTERS for name in chapter.pictures]
    assert sorted(taken) == sorted(shown)
