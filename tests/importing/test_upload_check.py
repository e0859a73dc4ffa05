"""What an editor is shown before the button is what happens after it."""

import pytest
import yaml
from django.db import DatabaseError
from django.urls import resolve
from django.utils import timezone

from articles.editing import proofreading
from articles.importing import articles
from articles.importing.articles import Outcome, import_article, preview_import
from articles.importing.upload_check import import_uploads, preview_uploads
from articles.importing.uploads import keep, waiting
from articles.models import Article, Topic, Upload
from tests.support.samples import OWN, PLAIN, article_file, take

pytestmark = pytest.mark.django_db

CHANGED = PLAIN.replace("每月记账。", "每周记账。")


@pytest.fixture
def editor(admin_user):
    return admin_user


def edit():
    Article.objects.get().sections.filter(heading="以后").update(body="编辑写的。")


def archive():
    Article.objects.update(archived_at=timezone.now())


def sent(editor, **files):
    return keep([(f"{name}.txt", text.encode()) for name, text in files.items()], editor)


def import_all(editor, replacing=(), **options):
    return import_uploads(list(waiting(editor)), set(replacing), editor, **options)


@pytest.mark.parametrize(
    ("before", "text", "replaces", "outcome"),
    [
        (None, PLAIN, False, Outcome.CREATED),
        (take, PLAIN, False, Outcome.UNCHANGED),
        (take, CHANGED, False, Outcome.UPDATED),
        (edit, CHANGED, False, Outcome.KEPT),
        (edit, CHANGED, True, Outcome.UPDATED),
        (archive, CHANGED, True, Outcome.ARCHIVED),
    ],
)
def test_what_is_foreseen_is_what_happens(before, text, replaces, outcome):
    if before:
        take(PLAIN)
    if before in (edit, archive):
        before()
    file = article_file(text)
    seen = preview_import(file, replace_edited=replaces)
    assert seen.outcome == outcome
    done = import_article(file, replace_edited=replaces)
    assert (done.outcome, done.remarks) == (seen.outcome, seen.remarks)
    assert seen.article in (done.article, None)


def test_a_topic_that_is_chosen_is_foreseen_and_given(editor):
    topic = Topic.objects.create(slug="t", name="题")
    sent(editor, a=OWN)
    [seen] = preview_uploads(editor, topic)
    assert seen.document.topic == "t"
    import_all(editor, topic=topic)
    assert Article.objects.get().topic == topic


def test_a_file_that_is_not_understood_is_told_with_its_line(editor):
    keep([("a.txt", "一\n二\n".encode() * 50 + b"\xff")], editor)
    [seen] = preview_uploads(editor)
    assert seen.planned is None and "第 101 行" in seen.reason


def test_an_update_shows_what_it_would_change(editor):
    take(PLAIN, "a.txt")
    sent(editor, a=CHANGED)
    [seen] = preview_uploads(editor)
    [change] = seen.changes
    assert ("added", "周") in change.fields[0].pieces


def test_only_grave_findings_are_shown_and_those_that_stop_are_counted(editor):
    sent(editor, a=PLAIN.replace("每月记账。", "打 13800138000。"))
    [seen] = preview_uploads(editor)
    assert {finding.severity for finding in seen.findings} <= {"stop", "warn"}
    assert "13800138000" in [finding.found for finding in seen.findings]
    assert seen.stops == sum(finding.severity == "stop" for finding in seen.findings) >= 1


def test_of_two_files_that_become_one_guide_the_second_has_to_wait(editor):
    sent(editor, first=OWN, second=OWN.replace("每月", "每周"))
    first, second = preview_uploads(editor)
    assert first.planned and not second.planned
    assert "「first.txt」" in second.reason


def test_files_are_proofread_together(editor, django_assert_max_num_queries):
    sent(editor, **{f"f{number}": PLAIN.replace("手机", f"第 {number} 台") for number in range(20)})
    with django_assert_max_num_queries(1 + 20 * 3 + 5):
        assert len(preview_uploads(editor)) == 20


def test_chosen_files_become_drafts_and_wait_no_more(editor):
    sent(editor, a=PLAIN, b=OWN)
    [result] = import_uploads(list(waiting(editor).filter(name="a.txt")), set(), editor)
    assert result.imported.outcome == Outcome.CREATED
    article = Article.objects.get()
    assert article.live is None and article.revisions.get().created_by == editor
    assert [upload.name for upload in waiting(editor)] == ["b.txt"]


def test_a_file_that_is_not_understood_keeps_no_other_from_being_imported(editor):
    keep([("a.txt", b"\0"), ("b.txt", PLAIN.encode())], editor)
    bad, good = import_all(editor)
    assert bad.imported is None and bad.reason
    assert good.imported.article == Article.objects.get()


def test_what_fails_half_way_leaves_no_guide_and_the_file_waits_on(editor, monkeypatch):
    def fail(*args, **kwargs):
        raise DatabaseError

    monkeypatch.setattr(articles, "new_source", fail)
    sent(editor, a=PLAIN)
    [result] = import_all(editor)
    assert "文件还在" in result.reason
    assert not Article.objects.exists() and waiting(editor).count() == 1


def test_the_button_pressed_twice_imports_once(editor):
    sent(editor, a=PLAIN)
    chosen = list(waiting(editor))
    import_uploads(chosen, set(), editor)
    [second] = import_uploads(chosen, set(), editor)
    assert "已经导入过" in second.reason
    assert Article.objects.count() == 1


@pytest.mark.parametrize("spoil", [edit, archive])
def test_a_guide_that_somebody_changed_meanwhile_is_left_alone_and_the_file_waits_on(editor, spoil):
    take(PLAIN, "a.txt")
    spoil()
    sent(editor, a=CHANGED)
    [result] = import_all(editor)
    assert result.imported is None and result.reason
    assert waiting(editor).count() == 1


def test_what_an_editor_changed_is_replaced_where_that_was_asked_for(editor):
    take(PLAIN, "a.txt")
    edit()
    sent(editor, a=CHANGED)
    import_all(editor, [Upload.objects.get().pk])
    article = Article.objects.get()
    assert article.sections.get(heading="以后").body == "每周记账。"
    assert any("编辑写的。" in str(revision.document) for revision in article.revisions.all())


def test_who_may_not_change_guides_imports_none(django_user_model):
    reader = django_user_model.objects.create_user("duzhe", is_staff=True)
    sent(reader, a=PLAIN)
    [result] = import_all(reader)
    assert "身份" in result.reason
    assert not Article.objects.exists()


# --- one file never stops another -----------------------------------------------------------------

BAD = {
    "nested": "题目\n一、甲\n" + "- " * 600 + "乙\n",
    "half": '---\nsummary: "a\\uD800b"\n---\n题目\n',
    "beyond": '---\nsummary: "\\UFFFFFFFF"\n---\n题目\n',
    "deep": "---\naliases: " + "[" * 5000 + "\n---\n题目\n",
    "binary": "\0",
}


def test_each_bad_file_is_told_with_its_reason_and_the_others_are_imported(editor):
    sent(editor, **BAD, good=PLAIN)
    seen = {each.upload.name: each for each in preview_uploads(editor)}
    assert [name for name, each in seen.items() if not each.planned] == [f"{n}.txt" for n in BAD]
    assert all(seen[f"{name}.txt"].reason.startswith("没有读懂") for name in BAD)
    results = import_all(editor)
    assert [result.name for result in results if result.imported] == ["good.txt"]
    assert Article.objects.get().title == "手机分期断了怎么办"
    assert waiting(editor).count() == len(BAD)


def test_a_link_that_a_library_stumbles_over_keeps_no_other_file_from_being_looked_at(
    editor, monkeypatch
):
    def stumble(path):
        if "odd" in path:
            raise IndexError
        return resolve(path)

    monkeypatch.setattr(proofreading, "resolve", stumble)
    linked = PLAIN.replace("每月记账。", "[看](/{}/)。")
    sent(editor, odd=linked.format("odd"), plain=linked.replace("手机", "电脑").format("stages"))
    odd, plain = preview_uploads(editor)
    assert "出了意外" in odd.reason and not odd.planned
    assert plain.planned


def test_what_a_library_stumbles_over_is_said_of_its_file(editor, monkeypatch):
    def stumble(*_):
        raise IndexError

    monkeypatch.setattr(yaml, "compose", stumble)
    sent(editor, own=OWN, plain=PLAIN)
    own, plain = preview_uploads(editor)
    assert "出了意外" in own.reason and plain.planned
    assert [bool(result.imported) for result in import_all(editor)] == [False, True]
