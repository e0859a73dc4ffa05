"""Reference data come from files, follow them, and stay as an editor left them."""

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.delivery.site_version import site_version
from articles.importing.reference_data import (
    REFERENCES,
    load_reference,
    load_references,
    reference_rows,
)
from articles.importing.reference_files import digest_of, read_rows
from articles.models import (
    CrisisRule,
    LegalStatement,
    ReferenceDigest,
    Situation,
    Stage,
    StageAction,
    StageEvent,
    StatementUse,
    Topic,
    Word,
)
from articles.text.errors import ParseError
from tests.support.paths import ROOT, SEEDS
from tests.support.samples import take

TOPICS, TERMS = REFERENCES[0], REFERENCES[1]
[CRISIS] = [each for each in REFERENCES if each.model is CrisisRule]
OLD_SEEDS = ROOT / "tests" / "support" / "old_seeds"
TWO = "- {slug: a, name: 甲, description: 说明}\n- {slug: b, name: 乙}\n"
CHANGED = TWO.replace("说明", "新的说明")

pytestmark = pytest.mark.django_db
# One row of each kind, as a version before files were followed has shipped it.
OLD_FILES = sorted(OLD_SEEDS.glob("*.yaml"))
OLD = [each for each in REFERENCES if OLD_SEEDS / each.file_name in OLD_FILES]
each_reference = pytest.mark.parametrize("reference", OLD, ids=lambda each: each.file_name)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "topics.yaml"
    path.write_text(TWO)
    return path


@pytest.fixture
def load(file):
    """Load the text as the file of topics: (added, updated, kept)."""

    def load_text(text):
        file.write_text(text)
        done = load_reference(TOPICS, file)
        return done.added, done.updated, list(done.kept)

    return load_text


def topics():
    return [(each.slug, each.name, each.description) for each in Topic.objects.all()]


def test_topics_are_made_in_the_order_of_the_file(load):
    assert load(TWO) == (2, 0, [])
    assert topics() == [("a", "甲", "说明"), ("b", "乙", "")]


@pytest.mark.parametrize(
    "text",
    ["a: 1", "- 甲", "[", "- {slug: a}", "- {slug: 有 空格, name: 甲}", "- {slug: a, nam: 甲}"],
)
def test_a_file_that_is_no_list_of_topics_is_refused(file, text):
    file.write_text(text)
    with pytest.raises(ParseError):
        load_reference(TOPICS, file)
    assert not Topic.objects.exists()


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ("name: 12:30", "12:30"),
        ("name: 010", "010"),
        ("name: yes", "yes"),
        ("name: 2026-11-20", "2026-11-20"),
        ("name: '甲 '", "甲 "),
        ("name: |\n    甲", "甲"),
    ],
)
def test_a_text_is_what_is_written_whatever_yaml_makes_of_it(load, fields, said):
    load(f"- slug: a\n  {fields}\n")
    assert Topic.objects.get().name == said


# --- a row that nobody edited follows the file ----------------------------------------------------


def test_a_file_of_an_earlier_version_changes_nothing_that_it_could_not_say(load):
    load(TWO.replace("说明", "说明, debts: rent"))
    assert load(TWO) == (0, 0, [])
    assert load(CHANGED) == (0, 1, [])
    assert Topic.objects.get(slug="a").debts == "rent"
    load(TWO.replace("说明", "说明, debts: any"))
    assert Topic.objects.get(slug="a").debts == "any"


def test_an_empty_day_is_no_day(tmp_path):
    [ledger] = [each for each in REFERENCES if each.model is LegalStatement]
    text = '- {slug: a, law: 《民法典》, says: 说明, confidence: high, in_force_from: "", review_by: ""}'
    (tmp_path / "ledger.yaml").write_text(text)
    load_reference(ledger, tmp_path / "ledger.yaml")
    loaded = LegalStatement.objects.get(slug="a")
    assert (loaded.in_force_from, loaded.review_by) == (None, None)


def test_a_row_that_nobody_edited_follows_the_file_and_stays_in_its_place(load):
    load(TWO)
    Topic.objects.filter(slug="a").update(position=7)
    assert load(CHANGED) == (0, 1, [])
    assert topics() == [("b", "乙", ""), ("a", "甲", "新的说明")]


def test_what_an_editor_changed_stays_and_is_named(load):
    load(TWO)
    Topic.objects.filter(slug="a").update(name="改过")
    assert load(CHANGED) == (0, 0, ["改过（a）"])
    assert load(CHANGED) == (0, 0, ["改过（a）"])
    assert topics()[0] == ("a", "改过", "说明")


def test_what_an_editor_changed_back_follows_again(load):
    load(TWO)
    Topic.objects.filter(slug="a").update(name="改过")
    load(CHANGED)
    Topic.objects.filter(slug="a").update(name="甲")
    assert load(CHANGED) == (0, 1, [])


def test_what_a_file_says_as_an_editor_does_is_nobodys_edit_any_more(load):
    load(TWO)
    Topic.objects.filter(slug="a").update(description="新的说明")
    assert load(CHANGED) == (0, 0, [])
    assert load(CHANGED.replace("新的", "更新的")) == (0, 1, [])


def test_a_row_of_an_earlier_version_that_nobody_remembers_is_an_editors(load):
    load(TWO)
    ReferenceDigest.objects.all().delete()
    assert load(CHANGED) == (0, 0, ["甲（a）"])
    assert load(TWO) == (0, 0, [])
    assert load(CHANGED) == (0, 1, [])


def test_a_name_that_one_row_gives_up_may_be_the_name_of_a_new_one(load):
    load(TWO)
    text = "- {slug: c, name: 甲}\n" + TWO.replace("name: 甲", "name: 丙")
    assert load(text) == (1, 1, [])
    assert {slug: name for slug, name, _ in topics()} == {"a": "丙", "b": "乙", "c": "甲"}


def test_a_name_that_an_editor_has_given_already_is_left_to_that_row(load):
    Topic.objects.create(slug="bianji", name="甲")
    assert load(TWO) == (1, 0, ["甲（a）"])
    assert [slug for slug, _, _ in topics()] == ["bianji", "b"]


def test_a_name_twice_in_the_file_is_a_mistake(file):
    file.write_text(TWO + "- {slug: c, name: 乙}")
    with pytest.raises(ParseError, match="「c」的 name") as caught:
        load_reference(TOPICS, file)
    assert caught.value.line == 3
    assert not Topic.objects.exists()


def test_a_row_that_is_missing_is_made_again(load):
    load(TWO)
    Topic.objects.filter(slug="a").delete()
    assert load(CHANGED) == (1, 0, [])


@each_reference
def test_rows_of_every_kind_follow_their_file(reference, tmp_path):
    path = tmp_path / reference.file_name
    text = (OLD_SEEDS / reference.file_name).read_text()
    path.write_text(text)
    assert load_reference(reference, path).added == 1
    path.write_text(changed(reference, text))
    assert load_reference(reference, path).updated == 1
    assert load_reference(reference, path).has_changes is False


def changed(reference, text):
    """The file with another word in the one row that it has."""
    words = {
        "topics.yaml": ("一步一步", "一条一条"),
        "glossary.yaml": ("能补就今天补", "今天就补"),
        "synonyms.yaml": ("征信授权", "征信的授权"),
        "helplines.yaml": ("先找运营商", "先打给运营商"),
        "situations.yaml": ("先停手", "停手"),
        "stages.yaml": ("不论第几天", "随时"),
        "ledger.yaml": ("新规定", "这是新规定"),
        "proofreading.yaml": ("不写成功率", "不要写成功率"),
    }
    old, new = words[reference.file_name]
    assert old in text
    return text.replace(old, new)


@each_reference
def test_an_editor_who_saves_a_row_without_a_change_has_not_edited_it(
    reference, tmp_path, admin_client
):
    path = tmp_path / reference.file_name
    text = (OLD_SEEDS / reference.file_name).read_text()
    path.write_text(text)
    load_reference(reference, path)
    row = reference.model.objects.get()
    address = reverse(f"admin:articles_{row._meta.model_name}_change", args=[row.pk])
    response = admin_client.get(address)
    form = response.context["adminform"].form
    # As browsers send line breaks.
    typed = {field.html_name: str(field.value() or "").replace("\n", "\r\n") for field in form}
    typed |= rows_typed(response.context["inline_admin_formsets"])
    typed |= {field.html_name: "on" for field in form if field.value() is True}
    typed = {name: value for name, value in typed.items() if value != "False"}
    assert admin_client.post(address, typed | {"position": "5"}).status_code == 302
    path.write_text(changed(reference, text))
    assert load_reference(reference, path).updated == 1


def rows_typed(formsets):
    """What a browser sends of the rows of a stage."""
    forms = [form for each in formsets for form in (each.formset.management_form, *each.formset)]
    fields = [field for form in forms for field in form if field.name != "DELETE"]
    values = {field.html_name: field.value() for field in fields}
    return {name: "" if value is None else value for name, value in values.items()}


def test_what_says_nothing_counts_for_nothing(tmp_path):
    """So that a field that a version adds makes nothing look edited."""
    path = tmp_path / TERMS.file_name
    path.write_text("- {slug: a, name: 甲, explanation: 乙}\n")
    (row,) = read_rows(TERMS, path, 1000)
    digest = digest_of(TERMS, row.instance)
    row.instance.detail, row.instance.explanation = "  \r\n", " 乙\r\n"
    assert digest_of(TERMS, row.instance) == digest
    fewer = replace(TERMS, fields=("slug", "name", "explanation"))
    assert digest_of(fewer, row.instance) == digest
    row.instance.detail = "丙"
    assert digest_of(TERMS, row.instance) != digest


# --- all files of a folder ------------------------------------------------------------------------


def folder_of(tmp_path, **texts):
    for name, text in texts.items():
        (tmp_path / f"{name}.yaml").write_text(text)
    return tmp_path


def test_the_second_time_nothing_is_written(tmp_path):
    load_references(OLD_SEEDS)
    version = site_version()
    with CaptureQueriesContext(connection) as captured:
        loaded = load_references(OLD_SEEDS)
    assert len(loaded) == len(OLD_FILES)
    assert not any(each.has_changes or each.kept or each.error for each in loaded)
    assert site_version() == version
    written = [q["sql"] for q in captured if q["sql"].startswith(("UPDATE", "INSERT", "DELETE"))]
    assert written == []


def test_pages_and_searches_follow_what_was_brought_up(tmp_path):
    term = "- {slug: a, name: 甲词, explanation: 乙}\n"
    load_references(folder_of(tmp_path, glossary=term))
    version = site_version()
    load_references(folder_of(tmp_path, glossary=term.replace("甲词", "丙词")))
    assert set(Word.objects.values_list("text", flat=True)) == {"丙词"}
    assert site_version() > version


def test_a_guide_that_readers_are_led_to_no_more_is_found_by_that_no_more(tmp_path):
    first, second = (
        take(f"---\nslug: {slug}\n---\n{title}\n#### 甲\n乙\n", publish_it=True).article
        for slug, title in (("yi", "第一篇"), ("er", "第二篇"))
    )
    said = "- {slug: a, label: 我很着急, guide: yi}\n"
    load_references(folder_of(tmp_path, situations=said))
    assert led(first) and not led(second)
    load_references(folder_of(tmp_path, situations=said.replace("guide: yi", "guide: er")))
    assert led(second) and not led(first)


def led(article):
    return "我很着急" in article.passages.whole_guides().get().also


def test_guides_rest_on_the_law_as_it_is_now(tmp_path):
    text = "---\nslug: a\n---\n题目\n#### 甲\n1. 乙:丙\n> 依据:《民法典》第 676 条\n"
    take(text, publish_it=True)
    law = "- {slug: a, law: 《民法典》, provisions: 第 1 条, says: 丁, confidence: high}\n"
    load_references(folder_of(tmp_path, ledger=law))
    assert not StatementUse.objects.exists()
    load_references(folder_of(tmp_path, ledger=law.replace("第 1 条", "第 676 条")))
    assert StatementUse.objects.get().statement == LegalStatement.objects.get()


def test_one_bad_file_keeps_no_other_from_being_loaded(tmp_path):
    folder = folder_of(tmp_path, topics="[", glossary="- {slug: a, name: 甲, explanation: 乙}\n")
    topics, glossary = load_references(folder)
    assert topics.error and topics.path.name == "topics.yaml"
    assert glossary.added == 1
    assert Word.objects.exists()


# --- phrases that call for the card ---------------------------------------------------------------


def test_the_phrases_that_call_for_the_card_come_back_from_a_file_as_they_were(tmp_path):
    assert load_reference(CRISIS, SEEDS / CRISIS.file_name).added == CrisisRule.objects.count() > 30
    before = list(CrisisRule.objects.values(*CRISIS.fields))
    exported = tmp_path / CRISIS.file_name
    exported.write_text(reference_rows(CRISIS), encoding="utf-8")
    CrisisRule.objects.all().delete()
    load_reference(CRISIS, exported)
    assert list(CrisisRule.objects.values(*CRISIS.fields)) == before


@pytest.mark.parametrize("phrases", ["[（想]", "[…活]", "['见【家人】', 活]"])
def test_phrases_that_cannot_be_read_are_named_and_nothing_of_their_file_is_loaded(
    tmp_path, phrases
):
    file = tmp_path / CRISIS.file_name
    row = "kind: self, phrases"
    file.write_text(
        f"- {{slug: a, name: 甲, {row}: [不想活]}}\n- {{slug: b, name: 乙, {row}: {phrases}}}\n"
    )
    with pytest.raises(ParseError, match="「b」的 phrases：「"):
        load_reference(CRISIS, file)
    assert not CrisisRule.objects.exists()


def test_a_list_may_stand_behind_the_rows_that_call_for_it(tmp_path):
    file = tmp_path / CRISIS.file_name
    file.write_text(
        "- {slug: a, name: 甲, phrases: [见【家人】]}\n"
        "- {slug: b, name: 家人, kind: list, phrases: [爸妈]}\n"
    )
    assert load_reference(CRISIS, file).added == 2


# --- rows in rows ---------------------------------------------------------------------------------

[STAGES] = [each for each in REFERENCES if each.model is Stage]
[SITUATIONS] = [each for each in REFERENCES if each.model is Situation]
STAGE = "- slug: a\n  name: 甲\n  when: 某天\n"
EVENT = "  events: [{side: loan, likelihood: likely, text: 短信}]\n"
ACTIONS = "  actions: [{text: 打 110}, {text: 找客服, guide: jia, anchor: s1}]\n"


@pytest.fixture
def load_stage(tmp_path):
    def load_text(text):
        path = tmp_path / STAGES.file_name
        path.write_text(text)
        done = load_reference(STAGES, path)
        return done.added, done.updated, list(done.kept)

    return load_text


def test_the_rows_of_a_stage_are_loaded_in_their_order_and_follow_their_file(load_stage):
    assert load_stage(STAGE + EVENT + ACTIONS) == (1, 0, [])
    assert load_stage(STAGE + EVENT + ACTIONS) == (0, 0, [])
    assert list(StageAction.objects.values_list("text", "guide", "anchor", "position")) == [
        ("打 110", "", "", 10),
        ("找客服", "jia", "s1", 20),
    ]
    assert load_stage(STAGE + EVENT.replace("短信", "电话")) == (0, 1, [])
    assert StageEvent.objects.get().text == "电话" and not StageAction.objects.exists()


@pytest.mark.parametrize(
    "edit",
    [
        lambda: StageEvent.objects.update(text="编辑写的"),
        lambda: StageEvent.objects.update(likelihood="court"),
        lambda: StageAction.objects.first().delete(),
        lambda: StageAction.objects.filter(guide="jia").update(position=1),
    ],
    ids=["text", "choice", "row gone", "order"],
)
def test_a_stage_with_a_row_that_an_editor_changed_stays_and_is_named(load_stage, edit):
    load_stage(STAGE + EVENT + ACTIONS)
    edit()
    assert load_stage(STAGE + ACTIONS) == (0, 0, ["某天 甲（a）"])
    assert StageEvent.objects.exists()


def test_stages_and_situations_come_back_from_a_file_as_they_were(tmp_path):
    for reference in (STAGES, SITUATIONS):
        load_reference(reference, SEEDS / reference.file_name)
        before = reference_rows(reference)
        exported = tmp_path / reference.file_name
        exported.write_text(before)
        assert not load_reference(reference, exported).has_changes
        reference.model.objects.all().delete()
        load_reference(reference, exported)
        assert reference_rows(reference) == before
    assert StageEvent.objects.filter(side="rent", likelihood="court").count() > 5


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("events: 短信", "「a」的 events 应当是一个列表，每一项有 side、likelihood、text"),
        ("events: [短信]", "「a」的 events 应当是一个列表"),
        ("events: [{side: 租机, likelihood: likely, text: 乙}]", "「a」的 events 第 1 项的 side：只能是 loan（分期）、rent（租机）"),
        ("events: [{side: any, likelihood: likely, text: 乙}]", "第 1 项的 side：只能是"),
        ("events: [{side: loan, likelihood: 常见, text: 乙}]", "第 1 项的 likelihood：只能是 likely（常见）"),
        ("events: [{side: loan, likelihood: likely}]", "第 1 项的 text："),
        ("events: [{side: loan, likelihood: likely, text: [乙]}]", "第 1 项的 text 应当是一段文字"),
        ("actions: [{text: 乙}, {text: 乙, link: 丙}]", "「a」的 actions 第 2 项 只能有 text、guide、anchor"),
        ("actions: [{text: 乙, guide: 指 南}]", "第 1 项的 guide："),
        ("actions: [{text: 乙, anchor: s1}]", "第 1 项的 guide：写了锚点"),
        ("actions: [{}]", "第 1 项的 text："),
        ("actions: [" + "{text: 乙}, " * 301 + "]", "「a」的 actions 有 301 项，最多 300 项"),
        ("events: [{side: loan, likelihood: likely, text: '  '}]", "第 1 项的 text："),
        ("loan: 常见：短信", "「a」的 loan 是以前的写法。改写成 events"),
        ("do: 打 110", "「a」的 do 是以前的写法。改写成 actions"),
    ],
)  # fmt: skip
def test_rows_that_are_none_are_named_and_nothing_is_loaded(load_stage, rows, said):
    with pytest.raises(ParseError) as caught:
        load_stage(f"{STAGE}  {rows}\n")
    assert said in str(caught.value)
    assert caught.value.line
    assert not Stage.objects.exists()


@pytest.mark.parametrize("label", ["租机：坏了", "租机: 坏了", " 分期：坏了"])
def test_a_group_that_is_written_into_the_label_is_named(tmp_path, label):
    path = tmp_path / SITUATIONS.file_name
    path.write_text(f"- {{slug: a, label: '{label}', guide: jia}}\n")
    with pytest.raises(ParseError, match=r"「a」的 label：去掉开头的「.*group.*(rent|loan)"):
        load_reference(SITUATIONS, path)
    path.write_text("- {slug: a, label: 车贷：断供, guide: jia}\n")
    assert load_reference(SITUATIONS, path).added == 1
