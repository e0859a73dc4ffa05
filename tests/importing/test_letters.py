"""Letters come from a folder of files, one for each; rows that readers' tools show go online."""

import pytest
import yaml

from articles.importing.export import export_articles
from articles.importing.reference_data import check_references, load_references
from articles.models import CourtQuestion, Letter, PlanQuestion, PlanRule, RowVersion
from tests.support.paths import SEEDS

pytestmark = pytest.mark.django_db

FILE = """\
slug: yao-mingxi
position: 10
name: 要明细
purpose: 要账单
creditors:
- lessor
title: 函
questions: |
  答复日：日期；必填
body: |
  请在{答复日}前提供账单。
  谢谢。
"""


@pytest.fixture
def load(tmp_path):
    """Load the text as the file of a letter: the results and the errors."""
    folder = tmp_path / "letters"
    folder.mkdir()

    def load_text(text, name="yao-mingxi"):
        (folder / f"{name}.yaml").write_text(text)
        return load_references(tmp_path)

    return load_text


def test_a_letter_goes_online_and_the_same_file_changes_nothing(load):
    assert [(done.added, done.error) for done in load(FILE)] == [(1, None)]
    [letter] = Letter.objects.live()
    assert (letter.name, letter.position, letter.creditors) == ("要明细", 10, "lessor")
    assert letter.body.splitlines() == ["请在{答复日}前提供账单。", "谢谢。"]
    assert not load(FILE)[0].has_changes and RowVersion.objects.count() == 1


def test_a_letter_follows_its_file(load):
    load(FILE)
    assert load(FILE.replace("谢谢", "多谢"))[0].updated == 1
    assert "多谢" in Letter.objects.live()[0].body
    assert RowVersion.objects.count() == 2


def test_what_an_editor_changed_stays_and_is_named(load):
    load(FILE)
    Letter.objects.update(name="要账单")
    assert load(FILE.replace("谢谢", "多谢"))[0].kept == ("要账单（yao-mingxi）",)
    assert "多谢" not in Letter.objects.get().body


def test_what_an_editor_took_offline_stays_offline(load):
    load(FILE)
    Letter.objects.update(live=None)
    assert load(FILE.replace("谢谢", "多谢"))[0].updated == 1
    assert Letter.objects.live() == [] and "多谢" in Letter.objects.get().body


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("{答复日}", "{日子}", "「yao-mingxi」的 body：第 1 行：{日子} 不是上面问到的"),
        ("- lessor", "- friend", "的 creditors：没有「friend」这一类"),
        ("日期；必填", "日期；必须", "的 questions：第 1 行：「答复日」里的「必须」看不懂"),
        ("name: 要明细", "nam: 要明细", "只能有 slug、position、name"),
        ("position: 10", "position: 先", "的 position："),
    ],
)
def test_a_mistake_is_named_and_other_letters_are_loaded(load, old, new, message):
    load(FILE.replace("yao-mingxi", "bie-de"), name="bie-de")
    [_, done] = load(FILE.replace(old, new))
    assert message in str(done.error) and done.path.name == "yao-mingxi.yaml"
    assert Letter.objects.values_list("slug", flat=True).get() == "bie-de"


def test_a_list_is_no_letter(load):
    assert "应当是「名称: 值」" in str(load("- slug: a\n")[0].error)


def test_what_is_exported_is_what_was_imported(tmp_path):
    ours = [done for done in load_references(SEEDS) if done.path.parent.name == "letters"]
    assert len(ours) == 14 and not any(done.error for done in ours)
    list(export_articles(tmp_path / "new"))
    for name in ("letters/dabian-zhuang.yaml", "letters/yanqi-fenqi.yaml"):
        text = (tmp_path / "new" / name).read_text()
        assert text == (SEEDS / name).read_text()
    for model in (Letter, CourtQuestion, PlanQuestion, PlanRule):
        assert model.objects.live()
        model.objects.all().delete()
    again = load_references(tmp_path / "new")
    assert not any(done.error for done in again)
    letters = {each.slug: each.values() for each in Letter.objects.all()}
    for slug, values in letters.items():
        given = yaml.safe_load((SEEDS / "letters" / f"{slug}.yaml").read_text())
        assert values["body"].rstrip("\n") == given["body"].rstrip("\n")


def test_a_folder_is_checked_without_a_database(load, tmp_path, django_assert_num_queries):
    load(FILE)
    with django_assert_num_queries(0):
        assert check_references(tmp_path)[0].error is None
