"""The command, as an editor types it."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from articles.models import Article, Topic
from tests.samples import OWN, PLAIN

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.txt").write_text(PLAIN)
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "b.txt").write_text(OWN)
    (tmp_path / "notes.md").write_text("不是文章")
    return tmp_path


def run(*arguments):
    """Exit code, standard output and standard error of the command."""
    out, err = StringIO(), StringIO()
    try:
        call_command("import_articles", *map(str, arguments), stdout=out, stderr=err)
        code = 0
    except SystemExit as error:
        code = error.code
    return code, out.getvalue(), err.getvalue()


def test_a_folder_is_imported_with_a_summary(folder):
    code, out, err = run(folder)
    assert code == 0
    assert Article.objects.count() == 2
    assert out.strip().endswith("读懂 2，新建 2，没有读懂 0")
    assert not err


def test_drafts_are_the_default_and_publish_publishes(folder):
    run(folder / "a.txt")
    run(folder / "deep", "--publish")
    assert [a.live is not None for a in Article.objects.order_by("pk")] == [False, True]


def test_a_dry_run_writes_nothing(folder):
    code, out, _ = run(folder, "--dry-run")
    assert code == 0
    assert "手机分期断了怎么办" in out
    assert not Article.objects.exists()


def test_json_is_the_outline_and_nothing_else(folder):
    code, out, _ = run(folder, "--dry-run", "--format", "json")
    outline = json.loads(out)
    assert code == 0
    assert set(outline) == {"articles", "errors"}
    assert [len(a["sections"]) for a in outline["articles"]] == [2, 2]
    assert outline["articles"][0]["path"].endswith("a.txt")


BAD = {
    "empty.txt": (b"", "空"),
    "blank.txt": ("\n \u3000\n".encode(), "空"),
    "binary.txt": (b"\x7fELF\x00\x01", "不是文本"),
    "unknown.txt": (b"\xff\xfe\xff\xff\xff", "编码"),
    "damaged.txt": (PLAIN.encode()[:40] + b"\xff" + PLAIN.encode()[40:], "损坏"),
    "huge.txt": ("字".encode() * 800_000, "上限"),
    "no-title.txt": ("一、开头\n正文\n".encode(), "标题"),
    "no-section.txt": ("题目\n只有一段话。\n".encode(), "小节"),
    "long.txt": (f"题目\n#### 一、{'长' * 10_000}\n正文\n".encode(), "10000"),
    "front.txt": ("---\nslug: [\n---\n题目\n".encode(), "YAML"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_named_with_the_reason_and_the_others_are_imported(folder, name):
    data, reason = BAD[name]
    (folder / name).write_bytes(data)
    code, out, err = run(folder)
    assert code == 1
    assert name in err
    assert reason in err
    assert Article.objects.count() == 2
    assert "没有读懂 1" in out


def test_the_line_of_a_mistake_is_named(folder):
    (folder / "long.txt").write_bytes(BAD["long.txt"][0])
    assert "long.txt 第 2 行" in run(folder)[2]


def test_json_names_the_files_that_were_not_understood(folder):
    (folder / "empty.txt").write_bytes(b"")
    code, out, _ = run(folder, "--dry-run", "--format", "json")
    outline = json.loads(out)
    assert code == 1
    assert len(outline["articles"]) == 2
    assert outline["errors"][0]["path"].endswith("empty.txt")
    assert outline["errors"][0]["message"]


def test_a_folder_without_articles_and_a_missing_file_are_named(tmp_path):
    code, _, err = run(tmp_path, tmp_path / "none.txt")
    assert code == 1
    assert "没有文章" in err
    assert "没有这个文件" in err


def test_what_the_system_will_not_read_is_named(folder):
    code, _, err = run(folder / "a.txt" / "inside.txt")
    assert code == 1
    assert "无法读取" in err


def test_an_edited_article_is_reported_and_kept(folder):
    run(folder)
    Article.objects.filter(slug="shouji-fenqi").update(summary="编辑写的")
    code, out, _ = run(folder)
    assert code == 0
    assert "--replace" in out
    assert Article.objects.get(slug="shouji-fenqi").summary == "编辑写的"
    run(folder, "--replace")
    assert Article.objects.get(slug="shouji-fenqi").summary == "先弄清欠谁。"


def test_the_topic_is_given_or_refused(folder):
    Topic.objects.create(slug="t", name="题")
    run(folder, "--topic", "t")
    assert Article.objects.filter(topic__slug="t").count() == 2
    with pytest.raises(CommandError, match="没有「none」这个主题"):
        run(folder, "--topic", "none")


def test_topics_of_a_folder_are_made_first(folder):
    (folder / "topics.yaml").write_text("- {slug: fenqi, name: 分期}")
    run(folder)
    assert Article.objects.get(slug="shouji-fenqi").topic.name == "分期"


def test_the_untouched_originals_stand_beside_the_editions(originals):
    run("seeds", "--publish")
    code, _, _ = run(originals[0].parent)
    assert code == 0
    assert Article.objects.count() == 6
    assert Article.objects.published().count() == 3
