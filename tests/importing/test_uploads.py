"""Files wait for their editor, within limits that each say why."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.importing.uploads import MOST_FILES, forget, keep, prune_uploads, waiting
from articles.models import Upload

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(django_user_model):
    return django_user_model.objects.create_user("bianji")


def kept(by):
    return [(upload.name, bytes(upload.content)) for upload in waiting(by)]


def test_files_wait_as_they_were_sent_for_who_sent_them(editor, django_user_model):
    other = django_user_model.objects.create_user("tongshi")
    assert keep([("b.txt", b"\xd6\xd0"), ("a.txt", b"a")], editor) == []
    assert kept(editor) == [("b.txt", b"\xd6\xd0"), ("a.txt", b"a")]
    assert kept(other) == []


def test_a_newer_file_takes_the_place_of_an_older_one_of_that_name(editor):
    keep([("a.txt", b"old")], editor)
    keep([("a.txt", b"new")], editor)
    assert kept(editor) == [("a.txt", b"new")]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "空的"),
        ("a.txt", b"x" * 101, "太大"),
        ("a.DOCX", b"x", "先另存为纯文本（.txt）"),
        ("a.pdf", b"x", "先另存为纯文本（.txt）"),
        ("a.txt", b"%PDF-1.7", "先另存为纯文本（.txt）"),
        ("a.txt", b"PK\x03\x04", "先另存为纯文本（.txt）"),
        ("good.txt", b"another", "两个文件叫这个名字"),
    ],
)
def test_a_file_that_is_refused_is_named_with_its_reason_and_the_others_wait(
    editor, settings, name, content, reason
):
    settings.IMPORT_MAX_BYTES = 100
    files = [("good.txt", b"x" * 100), (name, content), ("last.txt", b"x")]
    [(refused, why)] = keep(files, editor)
    assert refused == name and reason in why
    assert kept(editor) == [("good.txt", b"x" * 100), ("last.txt", b"x")]


def test_no_more_than_twenty_wait_for_one_editor(editor):
    refused = keep([(f"{number}.txt", b"x") for number in range(MOST_FILES + 1)], editor)
    assert [name for name, _ in refused] == [f"{MOST_FILES}.txt"]
    assert waiting(editor).count() == MOST_FILES == 20
    assert keep([("0.txt", b"new")], editor) == [], "a newer one needs no more room"


def test_together_they_may_have_twice_the_size_of_the_largest(editor, settings):
    settings.IMPORT_MAX_BYTES = 1024
    files = [(f"{number}.txt", b"x" * 1000) for number in range(3)]
    [(name, why)] = keep([*files, ("small.txt", b"x" * 48)], editor)
    assert name == "2.txt" and "合起来最多 2 KiB" in why
    assert waiting(editor).count() == 3


def test_what_is_not_wanted_is_forgotten_for_its_editor_alone(editor, django_user_model):
    other = django_user_model.objects.create_user("tongshi")
    keep([("a.txt", b"a")], editor)
    keep([("b.txt", b"b")], other)
    forget(editor)
    assert kept(editor) == [] and kept(other) == [("b.txt", b"b")]


def test_what_nobody_imports_for_a_day_is_thrown_away(editor):
    keep([("old.txt", b"x"), ("new.txt", b"x")], editor)
    Upload.objects.filter(name="old.txt").update(at=timezone.now() - timedelta(hours=25))
    Upload.objects.filter(name="new.txt").update(at=timezone.now() - timedelta(hours=23))
    assert prune_uploads() == 1
    assert kept(editor) == [("new.txt", b"x")]
