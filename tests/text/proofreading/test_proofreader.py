"""What proofreading finds in a Document, where it says it stands, and what it puts instead."""

import pytest
from hypothesis import given

from articles.text.document import Document, Section, Source, Step
from articles.text.proofreading.checks import HINT, STOP, WARN
from articles.text.proofreading.proofreader import (
    ProofreadingContext,
    Rule,
    corrected,
    links_of,
    proofread,
)
from tests.support.strategies import documents

NUMBERS = frozenset(["12378", "12321", "110", "4008108866"])


def rule(pattern, suggestion=None, **more):
    return Rule(more.pop("slug", pattern), pattern, "有原因。", suggestion=suggestion, **more)


def guide(body="", **fields):
    """A guide in which nothing else is to be found."""
    first = {"title": "先看账单", "summary": "先看账单。", "first_action": "看账单。"}
    sections = (Section(heading="看账单", body=body, anchor="s1"),)
    return Document(**first | {"sections": sections} | fields)


def step_guide(kind="steps", **fields):
    step = Step(anchor="s1-1", **{"title": "看账单", "body": "看清楚。"} | fields)
    section = Section(heading="看账单", kind=kind, anchor="s1", steps=(step,))
    return guide(sections=(section,))


def findings(body, *rules, **known):
    return proofread(guide(body), ProofreadingContext(rules, numbers=NUMBERS, **known))


def found(body, *rules, **known):
    return [(each.rule, each.found) for each in findings(body, *rules, **known)]


def test_a_finding_says_where_it_stands_and_what_to_put_instead():
    [finding] = findings("请使用者看账单。", rule("使用者", "用户", slug="yonghu"))
    assert (finding.field, finding.where) == ("section-s1-body", "第 1 节 · 正文")
    assert (finding.start, finding.end, finding.found) == (1, 4, "使用者")
    assert (finding.rule, finding.severity, finding.why) == ("yonghu", WARN, "有原因。")
    assert corrected("请使用者看账单。", 1, "使用者", finding.suggestion) == "请用户看账单。"


def test_findings_come_in_the_order_of_the_page():
    texts = ("title", "body", "prepare", "deadline", "script", "refusal", "warning", "basis")
    step = Step(anchor="s1-1", **dict.fromkeys(texts, "看错"))
    document = Document(
        title="看错",
        summary="看错，错",
        first_action="看错",
        sections=(Section(heading="看错", body="看错", anchor="s1", steps=(step,)),),
    )
    fields = [each.field for each in proofread(document, ProofreadingContext((rule("错"),)))]
    assert fields == [
        *("title", "summary", "summary", "first_action", "section-s1-heading", "section-s1-body"),
        *(f"step-s1-1-{name}" for name in texts),
    ]


def test_a_place_is_named_as_the_form_names_it():
    document = step_guide(script="错", title="看错")
    where = [each.where for each in proofread(document, ProofreadingContext((rule("错"),)))]
    assert where == ["第 1 节 · 第 1 步 · 做什么", "第 1 节 · 第 1 步 · 照着说"]


def test_what_others_said_and_the_source_is_not_proofread():
    document = guide(aliases=("错",), source=Source(title="错", notice="错"))
    assert proofread(document, ProofreadingContext((rule("错"),))) == []


def test_a_word_is_right_in_the_words_that_say_so():
    rules = rule("作用", "影响", unless=("起作用", "作用于"))
    assert found("它起作用。不会作用于你，却有重大作用。", rules) == [("作用", "作用")]


def test_and_it_is_still_wrong_right_beside_one_of_them():
    assert found("我的的确说过。", rule("的", unless=("的确",))) == [("的", "的")]


def test_what_is_named_in_quotation_marks_is_not_said():
    assert found("「包减免」的广告不要信，我们包减免。", rule("包减免")) == [("包减免", "包减免")]
    assert findings("「包减免」的广告不要信，我们包减免。", rule("包减免"))[0].start == 14
    assert found("「看」包减免「看」", rule("包减免"))
    assert found("看《关于适用若干问题的解释》", rule("若干")) == []


def test_a_hit_inside_a_longer_one_is_reported_once():
    rules = rule("小编", ""), rule("小编答", "解答"), rule("小编", "", slug="again")
    assert found("下面小编答一些", *rules) == [("小编答", "小编答")]
    assert found("小编说", *rules) == [("小编", "小编")]


def test_an_expression_finds_each_of_its_forms():
    rules = rule("第[一二]部(?=:)", is_regex=True, slug="bu")
    assert found("第一部:看。第二部:打。第一部分", rules) == [("bu", "第一部"), ("bu", "第二部")]


def test_a_literal_pattern_is_no_expression():
    assert found("错a。错.", rule("错.")) == [("错.", "错.")]


def test_a_deletion_puts_nothing_in_place_and_a_remark_suggests_nothing():
    deletion = findings("请看精彩评论。", rule("精彩评论", ""))[0]
    remark = findings("请看错。", rule("错"))[0]
    assert (deletion.suggestion, remark.suggestion) == ("", None)


def test_a_correction_is_made_where_its_words_stand_by_now():
    assert corrected("使用者和使用者。", 4, "使用者", "用户") == "使用者和用户。"
    assert corrected("先请使用者看。", 1, "使用者", "用户") == "先请用户看。"
    with pytest.raises(ValueError, match="substring"):
        corrected("请用户看。", 1, "使用者", "用户")


def test_more_than_forty_characters_in_one_breath_are_a_hint():
    [finding] = findings("看，" + "字" * 41 + "。")
    assert (finding.severity, finding.start, finding.end) == (HINT, 2, 43)
    assert not found("字" * 40 + "，" + "字" * 40)


def test_a_latin_word_and_the_address_of_a_link_make_no_segment_long():
    assert not found("字" * 38 + "SomethingLong")
    assert not found("字" * 30 + "[看](https://example.org/" + "long/" * 20 + ")")
    assert found("字" * 20 + "[" + "看" * 21 + "](/stages/)")


def test_a_list_of_laws_is_not_read_in_one_breath():
    assert proofread(step_guide(basis="法" * 60), ProofreadingContext()) == []


@pytest.mark.parametrize(
    "text",
    [
        "打 95588",
        "拨打95588",
        "客服热线：95588",
        "打９５５８８",
        "电话是 10086",
        "13800138000",
        "找 010-88886666",
        "400-123-4567",
        "4001234567",
    ],
)
def test_a_number_that_is_no_help_channel_stops_the_guide(text):
    [finding] = findings(f"请{text}。")
    assert (finding.rule, finding.severity) == ("unknown-number", STOP)
    assert finding.found == text[-len(finding.found) :]


def test_a_number_that_a_link_dials_is_a_number_too():
    assert found("[看](tel:95588)、[看](tel:12378)") == [("unknown-number", "95588")]


def test_of_two_numbers_the_unknown_one_is_found():
    assert found("打 12378 或 95588。") == [("unknown-number", "95588")]


@pytest.mark.parametrize(
    "text",
    [
        "打 12378，被威胁打 110",
        "拨 400-810-8866",
        "打１２３７８",
        "打 010-12321",
        "2025-03-08 起施行",
        "付了 13800 元，电话费 199 元",
        "第 188、192 条",
        "(2025)粤0304民初12345号",
        "GB/T 45251-2025",
        "订单号：13800138000",
        "一天打 120 次电话",
        "身份证 110101199001011234",
        "[看](tel:12378)",
        "热线打了 1000 多次",
        "[看](https://example.org/13800138000)",
    ],
)
def test_known_numbers_and_what_is_no_telephone_number_are_left_alone(text):
    assert found(f"请{text}。") == []


def knows_the_civil_code(citation):
    articles = citation.provisions
    known = not articles or any(each.last <= 1260 for each in articles)
    return citation.name == "《民法典》" and known


@pytest.mark.parametrize(
    "text", ["《民法点》第 1 条", "《租机管理办法》", "《民法典》第 188、1261 条"]
)
def test_a_law_that_the_ledger_does_not_have_is_a_warning(text):
    [finding] = findings(f"看{text}。", knows_law=knows_the_civil_code)
    assert (finding.rule, finding.severity, finding.found) == ("unknown-law", WARN, text)


@pytest.mark.parametrize("text", ["《民法典》第 188、189 条", "《减免申请书》", "《民法典》"])
def test_a_known_law_and_what_is_no_law_are_left_alone(text):
    assert found(f"看{text}。", knows_law=knows_the_civil_code) == []


def test_an_article_that_was_put_in_between_is_one_of_its_own():
    def knows_the_fraud_of_networks(citation):
        return [each.detail for each in citation.provisions] == ["之二"]

    check = {"knows_law": knows_the_fraud_of_networks}
    assert found("看《刑法》第 287 条之二。", **check) == []
    for text in ("《刑法》第 287 条", "《刑法》第 287 条之二、第 266 条"):
        assert found(f"看{text}。", **check) == [("unknown-law", text)]


def test_a_law_in_a_basis_is_judged_too_and_none_without_a_ledger():
    document = step_guide(basis="《民法典》第 1 条；《民法点》第 1 条（2021-01-01 起施行）")
    book = ProofreadingContext(knows_law=knows_the_civil_code)
    assert [each.found for each in proofread(document, book)] == ["《民法点》第 1 条"]
    assert proofread(document, ProofreadingContext()) == []


def test_a_dead_link_stops_the_guide_and_one_to_a_draft_is_a_warning():
    known = {"dead": frozenset(["/guides/x/"]), "waiting": frozenset(["/guides/y/"])}
    body = "看[甲](/guides/x/)、[乙](/guides/y/)、[丙](/guides/z/)。"
    severities = [(each.found, each.severity) for each in findings(body, **known)]
    assert severities == [("[甲](/guides/x/)", STOP), ("[乙](/guides/y/)", WARN)]


def test_an_anchor_of_the_guide_itself_must_be_there():
    body = "[甲](#s1)、[乙](#first-action)、[丙](#s9)"
    assert found(body) == [("lost-link", "[丙](#s9)")]
    assert findings(body)[0].severity == STOP


@pytest.mark.parametrize(
    "text",
    ["[甲](www.example.org)", "[甲](https:/example.org)", "[甲](javascript:x)", "[甲](guides/x/)"],
)
def test_a_link_that_is_not_well_formed_is_a_warning(text):
    [finding] = findings(text)
    assert (finding.rule, finding.severity, finding.found) == ("lost-link", WARN, text)


@pytest.mark.parametrize("text", ["[甲]（https://example.org）", "[甲](/guides/ x/)"])
def test_what_looks_like_a_link_and_is_none_is_a_warning(text):
    assert found(text) == [("lost-link", text)]


@pytest.mark.parametrize(
    "text",
    [
        "[甲](https://zxgk.court.gov.cn)",
        "[甲](https://a.cn/b?c=d#e)",
        "[甲](tel:12378)",
        "[号码]（写上）",
    ],
)
def test_a_link_that_is_well_formed_is_left_alone(text):
    assert found(text) == []


def test_the_links_of_a_document_are_listed_from_all_its_texts():
    document = step_guide(warning="[甲](/stages/#a)", body="[乙](https://a.cn)[丙](#s1)")
    assert links_of(document) == {"/stages/#a", "https://a.cn", "#s1"}


def test_words_in_the_address_of_a_link_are_not_proofread():
    assert found("[看](/search/?q=使用者)", rule("使用者", "用户")) == []


@pytest.mark.parametrize("title", ["书面协议", "技术问题", "财务状况"])
def test_a_step_without_a_verb_is_a_hint(title):
    [finding] = proofread(step_guide(title=title), ProofreadingContext())
    assert (finding.rule, finding.severity, finding.found) == ("no-verb", HINT, title)


@pytest.mark.parametrize("title", ["收好账单", "联系官方客服", "忘了还款日", "材料要真，也要少"])
def test_a_step_that_says_what_to_do_is_left_alone(title):
    assert proofread(step_guide(title=title), ProofreadingContext()) == []


def test_a_point_needs_no_verb():
    assert proofread(step_guide(kind="points", title="技术问题"), ProofreadingContext()) == []


def test_a_guide_without_an_answer_and_a_first_action_is_warned_about():
    found = proofread(guide(summary="", first_action=""), ProofreadingContext())
    assert [(each.field, each.rule, each.severity) for each in found] == [
        ("summary", "no-summary", WARN),
        ("first_action", "no-first_action", WARN),
    ]


def test_a_step_with_nothing_in_it_is_warned_about_and_one_with_a_note_is_not():
    empty = proofread(step_guide(title="", body=""), ProofreadingContext())
    titled = proofread(step_guide(body=""), ProofreadingContext())
    assert [(each.rule, each.severity) for each in empty] == [("empty-step", WARN)]
    assert [(each.rule, each.severity) for each in titled] == [("empty-step", HINT)]
    assert proofread(step_guide(body="", script="请发账单。"), ProofreadingContext()) == []


@given(documents())
def test_whatever_a_document_says_each_finding_stands_where_it_says(document):
    rules = rule("一", "二"), rule(r"\w{2}", is_regex=True, slug="any")
    book = ProofreadingContext(rules, knows_law=lambda citation: False)
    for finding in proofread(document, book):
        text = text_of(document, finding.field)
        assert finding.found == text[finding.start : finding.end]
        if finding.suggestion is not None:
            changed = text[: finding.start] + finding.suggestion + text[finding.end :]
            assert corrected(text, finding.start, finding.found, finding.suggestion) == changed


def text_of(document, field):
    if "-" not in field:
        return getattr(document, field)
    name = field.rpartition("-")[2]
    parts = [(f"section-{each.anchor}-{name}", each) for each in document.sections]
    steps = [step for section in document.sections for step in section.steps]
    parts += [(f"step-{each.anchor}-{name}", each) for each in steps]
    return getattr(dict(parts)[field], name)
