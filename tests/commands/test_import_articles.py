"""The command, as an editor types it."""

import json
import os
import subprocess
import sys
from io import BytesIO, StringIO, TextIOWrapper

import pytest
import yaml
from django.core.management import CommandError, call_command

from articles.delivery.site_version import site_version
from articles.models import Article, Term, Topic
from tests.support.paths import GUIDES_IN_SEEDS, ROOT
from tests.support.samples import OWN, PLAIN

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
    "nested.txt": (f"题目\n一、甲\n{'- ' * 600}乙\n".encode(), "20 层"),
    "quoted.txt": (f"题目\n一、甲\n{'> ' * 600}乙\n".encode(), "20 层"),
    "half.txt": ('---\nsummary: "a\\uD800b"\n---\n题目\n'.encode(), "坏掉的字符"),
    "beyond.txt": ('---\nsummary: "\\UFFFFFFFF"\n---\n题目\n'.encode(), "YAML"),
    "alias.txt": ("---\naliases: &a [*a]\n---\n题目\n".encode(), "引用"),
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


def test_the_same_folder_again_leaves_every_page_that_is_kept_as_it_is(folder):
    (folder / "topics.yaml").write_text("- {slug: fenqi, name: 分期}")
    run(folder, "--publish")
    before = site_version()
    code, out, _ = run(folder, "--publish")
    assert code == 0 and "没有变化 2" in out
    assert site_version() == before


def test_reference_data_counts_the_sites_version_up_once(folder):
    (folder / "topics.yaml").write_text("- {slug: fenqi, name: 分期}")
    before = site_version()
    run(folder)
    assert site_version() == before + 1


def test_the_untouched_originals_stand_beside_the_editions(originals):
    run("seeds", "--publish")
    code, _, _ = run(originals[0].parent)
    assert code == 0
    assert Article.objects.count() == GUIDES_IN_SEEDS + 3
    assert Article.objects.published().count() == GUIDES_IN_SEEDS


# --- one file never stops another -----------------------------------------------------------------


def test_a_file_whose_name_is_no_utf_8_is_named_and_the_others_are_imported(folder):
    (folder / os.fsdecode(b"\xff.txt")).write_text(PLAIN)
    code, out, err = run(folder)
    assert code == 1
    assert "/\\xff.txt 文件名不是 UTF-8" in err
    assert Article.objects.count() == 2
    code, out, _ = run(folder, "--dry-run", "--format", "json")
    (error,) = json.loads(out)["errors"]
    assert code == 1 and error["path"].endswith("/\\xff.txt")


def test_a_folder_whose_name_is_no_utf_8_is_no_hindrance(tmp_path):
    inside = tmp_path / os.fsdecode(b"\xff\x1b[2J")
    inside.mkdir()
    (inside / "a.txt").write_text(PLAIN)
    code, out, _ = run(tmp_path)
    assert code == 0 and "/\\xff[2J/a.txt：新建" in out


@pytest.mark.parametrize(
    ("encoding", "form"), [("ascii:strict", "text"), ("latin-1:strict", "json")]
)
def test_what_a_terminal_cannot_show_ends_nothing(folder, encoding, form):
    (folder / os.fsdecode(b"\xff.txt")).write_text(PLAIN)
    done = subprocess.run(
        [sys.executable, "manage.py", "import_articles", folder, "--dry-run", "--format", form],
        cwd=ROOT,
        env=os.environ | {"PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1 and b"Traceback" not in done.stderr
    if form == "json":
        outline = json.loads(done.stdout.decode(encoding.partition(":")[0]))
        assert outline["articles"][0]["title"]["text"] == "手机分期断了怎么办"


def test_json_has_escapes_where_standard_output_has_no_chinese(folder):
    out = TextIOWrapper(BytesIO(), encoding="ascii")
    call_command("import_articles", str(folder), "--dry-run", "--format", "json", stdout=out)
    out.flush()
    outline = json.loads(out.buffer.getvalue())
    assert outline["articles"][0]["title"]["text"] == "手机分期断了怎么办"


def test_control_characters_go_and_the_file_is_named_with_the_line(folder):
    text = OWN.replace("先弄清欠谁。", '"先\\0弄清\\u000b欠谁。"')
    (folder / "deep" / "b.txt").write_text(text)
    code, out, _ = run(folder / "deep")
    assert code == 0
    assert "第 5 行：有看不见的控制字符，已经去掉" in out
    assert Article.objects.get().summary == "先弄清\n欠谁。"


GOOD_YAML = {"topics.yaml": "- {slug: fenqi, name: 分期}\n"}
BAD_YAML = {
    "no YAML": ("[", "不是有效的 YAML"),
    "no list": ("a: 1", "应当是一个列表"),
    "a text": ("甲", "应当是一个列表"),
    "no text": ("- {slug: a, name: [x], explanation: 乙}", "第 1 行：「a」的 name 应当是一段文字"),
    "no list of words": ("- {slug: a, name: 甲, explanation: 乙, aliases: 丙}", "应当是一个列表"),
    "a name without an end": (f"- {{slug: a, name: {'长' * 61}, explanation: 乙}}", "「a」的 name"),
    "an alias": ("- &a [*a]", "引用"),
    "deep": ("[" * 5000, "嵌套太深"),
    "half a character": ('- {slug: a, name: "\\uD800", explanation: 乙}', "坏掉的字符"),
    "beyond unicode": ('- {slug: a, name: "\\UFFFFFFFF", explanation: 乙}', "YAML"),
    "a key twice": ("- {slug: a, slug: b}", "「slug」写了两次"),
    "a row twice": ("- {slug: a, name: 甲, explanation: 乙}\n" * 2, "写了两次"),
    "no key": ("- {name: 甲, explanation: 乙}", "第 1 项应当有 slug"),
    "bytes": (b"\xff\xff\x81", "编码"),
    "NUL": (b"- {slug: a\0}", "不是文本文件"),
}


@pytest.mark.parametrize("kind", BAD_YAML)
def test_bad_reference_data_is_named_and_all_else_is_taken(folder, kind):
    content, reason = BAD_YAML[kind]
    (folder / "topics.yaml").write_text(GOOD_YAML["topics.yaml"])
    data = content if isinstance(content, bytes) else content.encode()
    (folder / "glossary.yaml").write_bytes(data)
    code, out, err = run(folder)
    assert code == 1
    assert "glossary.yaml" in err and reason in err
    assert not Term.objects.exists()
    assert Article.objects.filter(topic__name="分期").count() == 1
    assert out.strip().endswith("读懂 2，新建 2，没有读懂 1")


def test_bad_reference_data_is_named_before_anything_is_written(folder):
    (folder / "ledger.yaml").write_text(
        "- {slug: a, law: 《刑法》, says: 说明。, confidence: high, review_by: 2026-13-45}"
    )
    code, _, err = run(folder, "--dry-run")
    assert code == 1
    assert "ledger.yaml 第 1 行：「a」的 review_by" in err


@pytest.mark.parametrize("make", ["mkdir", "mkfifo", "link"])
def test_reference_data_that_is_no_file_is_named(folder, make):
    path = folder / "topics.yaml"
    if make == "link":
        path.symlink_to(folder / "none")
    else:
        getattr(os, make)(path)
    code, _, err = run(folder)
    assert code == 1 and "topics.yaml" in err
    assert Article.objects.count() == 2


def test_what_nobody_has_foreseen_is_said_of_its_file_alone(folder, monkeypatch):
    """The last resort: a library that stumbles. The operator finds the rest in the log."""

    def stumble(*_):
        raise IndexError

    monkeypatch.setattr(yaml, "compose", stumble)
    code, out, err = run(folder)
    assert code == 1
    assert "b.txt 处理这个文件时出了意外" in err
    assert out.strip().endswith("读懂 1，新建 1，没有读懂 1")


# --- what an editor changed is told, not overwritten ------------------------------------------------


def test_reference_data_tell_in_one_line_what_became_of_them(folder):
    topics = folder / "topics.yaml"
    topics.write_text("- {slug: fenqi, name: 分期}\n- {slug: zuji, name: 租机}\n")
    assert f"{topics}：新加 2 条\n" in run(folder)[1]
    assert "topics.yaml" not in run(folder)[1]
    Topic.objects.filter(slug="fenqi").update(name="分期付款")
    topics.write_text("- {slug: fenqi, name: 分期还款}\n- {slug: zuji, name: 租手机}\n")
    code, out, _ = run(folder)
    told = f"{topics}：更新 1 条；编辑改过，保留编辑的文字：分期付款（fenqi）\n"
    assert code == 0 and told in out
    code, out, err = run(folder, "--format", "json")
    assert json.loads(out)["errors"] == [] and "分期付款（fenqi）" in err


def test_a_guide_that_nobody_edited_is_brought_up_and_published_again(folder):
    run(folder, "--publish")
    file = folder / "deep" / "b.txt"
    file.write_text(OWN.replace("先弄清欠谁。", "先弄清欠谁、欠多少。"))
    _, out, _ = run(folder, "--publish")
    article = Article.objects.get(slug="shouji-fenqi")
    assert f"{file}：更新" in out
    assert article.live.summary == article.summary == "先弄清欠谁、欠多少。"
    assert article.revisions.count() == 2
    assert f"{file}：没有变化" in run(folder, "--publish")[1]
    assert article.revisions.count() == 2


def test_a_guide_that_an_editor_changed_is_named_and_readers_see_what_they_saw(folder):
    run(folder, "--publish")
    Article.objects.filter(slug="shouji-fenqi").update(summary="编辑写的")
    file = folder / "deep" / "b.txt"
    file.write_text(OWN.replace("先弄清欠谁。", "先弄清欠谁、欠多少。"))
    _, out, _ = run(folder, "--publish")
    article = Article.objects.get(slug="shouji-fenqi")
    assert f"{file}：保留编辑的修改：手机分期断了怎么办" in out
    assert (article.summary, article.live.summary) == ("编辑写的", "先弄清欠谁。")
