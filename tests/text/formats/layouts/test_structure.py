import pytest

from articles.text.errors import ParseError
from articles.text.formats.layouts import read_article
from tests.support.outlines import messages, outline_of, shape

OWN = "---\nsummary: 短\n---\n题目\n"


def steps_of(body: str, head: str = "题目\n一、步骤\n") -> list[tuple]:
    steps = outline_of(head + body)["sections"][0]["steps"]
    return [(step["number"], step["title"], step["body"]) for step in steps]


@pytest.mark.parametrize(
    "marks",
    [
        ("1.", "2."),
        ("1、", "2、"),
        ("1．", "2．"),
        ("(1)", "(2)"),
        ("（1）", "（2）"),
        ("1)", "2)"),
        ("1）", "2）"),
        ("①", "②"),
        ("１.", "２."),
        ("１、", "２、"),
        ("（１）", "（２）"),
        ("第1步:", "第2步:"),
    ],
)
@pytest.mark.parametrize("layout", ["A", "B", "C"])
def test_every_style_of_number_marks_steps_in_every_layout(marks, layout):
    first, second = marks
    colon = "：" if layout == "A" else "\n"
    hashes = "#### " if layout == "A" else ""
    crumb = "当前位置:首页\n" if layout == "C" else ""
    text = (
        f"{crumb}题目\n{hashes}一、步骤\n{first}看房{colon}看窗户。\n{second}签字{colon}看清楚。\n"
    )
    outline = outline_of(text)
    assert outline["layout"] == layout
    assert shape(outline) == [("一", "步骤", [("1", "看房"), ("2", "签字")])]
    assert [step["body"] for step in outline["sections"][0]["steps"]] == ["看窗户。", "看清楚。"]


def test_steps_may_be_counted_in_chinese():
    assert steps_of("第一步:看房\n看窗户。\n第二步、签字\n看清楚。\n") == [
        ("一", "看房", "看窗户。"),
        ("二", "签字", "看清楚。"),
    ]


@pytest.mark.parametrize(
    "mark", ["第一部分", "第一部分、", "第1部分:", "第一章 ", "一、", "(一)", "（一）"]
)
def test_every_style_of_section_number_makes_a_heading(mark):
    outline = outline_of(f"题目\n{mark}看房\n看窗户。\n")
    assert outline["sections"][0]["heading"] == "看房"
    assert outline["sections"][0]["number"] in ("一", "1")


def test_a_chinese_number_in_parentheses_below_a_plain_one_is_an_item():
    outline = outline_of(
        "题目\n一、看房\n(一)光线\n看窗户。\n(二)水管\n听声音。\n二、签字\n看清楚。\n"
    )
    assert [s["heading"] for s in outline["sections"]] == ["看房", "签字"]
    assert [s["title"] for s in outline["sections"][0]["steps"]] == ["光线", "水管"]


def test_mixed_styles_that_go_on_counting_are_steps_of_one_list():
    numbers = [
        number for number, _, _ in steps_of("1. 看房\n看。\n2、签字\n签。\n(3) 交钥匙\n交。\n")
    ]
    assert numbers == ["1", "2", "3"]


def test_lower_numbers_inside_a_step_stay_its_text():
    steps = steps_of("1. 看房\n看三处。\n(1) 窗户\n(2) 水管\n2. 签字\n签。\n")
    assert steps == [("1", "看房", "看三处。\n(1) 窗户\n(2) 水管"), ("2", "签字", "签。")]


def test_steps_without_a_heading_above_them_make_a_section_without_one():
    outline = outline_of("题目\n先读这里。\n1. 看房\n看。\n")
    assert outline["summary"]["text"] == "先读这里。"
    assert shape(outline) == [(None, None, [("1", "看房")])]


def test_a_section_without_steps_is_text():
    section = outline_of("题目\n一、看房\n看窗户。\n\n看水管。\n")["sections"][0]
    assert (section["steps"], section["kind"]) == ([], "text")
    assert section["body"] == "看窗户。\n\n看水管。"


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("看房的步骤", "steps"),
        ("签约流程", "steps"),
        ("实际操作", "steps"),
        ("纠纷的应对", "steps"),
        ("涨价的原因", "points"),
        ("注意事项", "points"),
        ("预防办法", "points"),
        ("案例分析", "case"),
        ("随便看看", "text"),
    ],
)
def test_the_kind_is_guessed_from_the_heading(heading, kind):
    assert outline_of(f"题目\n一、{heading}\n看。\n")["sections"][0]["kind"] == kind


def test_numbered_items_without_a_hint_are_steps():
    assert outline_of("题目\n一、看看\n1. 甲\n乙\n")["sections"][0]["kind"] == "steps"


def test_a_gap_in_the_numbers_is_reported():
    outline = outline_of("题目\n一、步骤\n1. 甲\n乙\n3. 丙\n丁\n")
    assert messages(outline) == "编号不连续：上一个是 1，这里是 3"
    assert outline["problems"][0]["line"] == 5


@pytest.mark.parametrize(
    "text", ["1.5倍的租金。", "12315、12345都能打。", "2025、2026两年。", "3.14", "110、报警电话。"]
)
def test_numbers_that_count_nothing_are_text(text):
    assert outline_of(f"题目\n一、看房\n{text}\n")["sections"][0]["body"] == text


def test_more_than_ninety_nine_steps_are_all_steps():
    assert len(steps_of("".join(f"{i}. 甲\n乙\n" for i in range(1, 121)))) == 120


def test_a_heading_of_ten_thousand_characters_is_refused_with_its_line():
    for line in ("#### 一、" + "长" * 10_000, "一、" + "长" * 10_000):
        with pytest.raises(ParseError, match="10000") as caught:
            read_article(f"题目\n\n{line}\n")
        assert caught.value.line == 3


def test_a_step_title_of_ten_thousand_characters_is_refused_in_our_own_form():
    with pytest.raises(ParseError, match="10000") as caught:
        read_article(f"{OWN}1. {'长' * 10_000}\n")
    assert caught.value.line == 5


def test_labelled_quotes_are_notes_of_the_step_above():
    text = "1. 看房\n看。\n> 准备：手电\n> 话术:能便宜吗\n> 再便宜些\n> 对方拒绝：换一家\n"
    outline = outline_of(f"题目\n一、步骤\n{text}")
    notes = outline["sections"][0]["steps"][0]["notes"]
    assert notes == {"准备": "手电", "话术": "能便宜吗\n再便宜些", "对方拒绝": "换一家"}


def test_a_quote_that_follows_no_note_is_text():
    assert steps_of("1. 看房\n> 引一句\n") == [("1", "看房", "> 引一句")]


def test_attributes_name_anchor_and_kind_in_our_own_form():
    section = read_article(
        f"{OWN}一、看房 {{#kanfang .case}}\n1. 看窗 {{#chuang}}\n"
    ).document.sections[0]
    assert (section.heading, section.anchor, section.kind) == ("看房", "kanfang", "case")
    assert (section.steps[0].title, section.steps[0].anchor) == ("看窗", "chuang")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("甲 {.background}", ("甲", "s1", "text", True)),
        ("甲 {#x .background}", ("甲", "x", "text", True)),
        ("甲 {#x .case .background}", ("甲", "x", "case", True)),
        ("甲 {.choices}", ("甲", "s1", "choices", False)),
        ("甲 {.backgrounds}", ("甲 {.backgrounds}", "s1", "text", False)),
    ],
)
def test_a_mark_says_that_a_section_is_background(written, read):
    text = f"---\nslug: a\n---\n题目\n一、{written}\n乙\n二、丙\n丁\n"
    section, other = read_article(text).document.sections
    assert (section.heading, section.anchor, section.kind, section.background) == read
    assert not other.background


def test_attributes_are_text_in_a_source():
    section = read_article("题目\n一、看房 {#kanfang}\n看。\n").document.sections[0]
    assert (section.heading, section.anchor) == ("看房 {#kanfang}", "s1")


def test_anchors_tell_the_place_unless_the_file_chooses():
    sections = read_article(f"{OWN}一、甲\n1. 乙\n二、丙 {{#c}}\n1. 丁\n").document.sections
    anchors = [(s.anchor, [t.anchor for t in s.steps]) for s in sections]
    assert anchors == [("s1", ["s1-1"]), ("c", ["s2-1"])]


def test_a_chosen_anchor_wins_over_one_by_place():
    sections = read_article(f"{OWN}一、甲\n二、乙\n三、丙 {{#s2}}\n").document.sections
    assert [s.anchor for s in sections] == ["s1", "s2-2", "s2"]


def test_equal_anchors_are_made_different():
    sections = read_article(f"{OWN}一、甲 {{#x}}\n二、乙 {{#x}}\n三、丙 {{#x}}\n").document.sections
    assert [s.anchor for s in sections] == ["x", "x-2", "x-3"]


def test_a_backslash_makes_text_of_anything():
    section = read_article(
        f"{OWN}一、甲\n\\二、乙\n\\1. 丙\n\\相关文章\n\\#### 丁\n"
    ).document.sections[0]
    assert section.body == "二、乙\n1. 丙\n相关文章\n#### 丁"
    assert section.steps == ()


def test_a_lone_backslash_is_an_empty_line_that_is_accounted_for():
    assert outline_of(f"{OWN}一、甲\n乙\n\\\n丙\n")["sections"][0]["body"] == "乙\n\n丙"


def test_a_heading_without_text_is_reported():
    outline = outline_of("题目\n一、甲\n乙\n二、丙\n三、丁\n戊\n")
    assert messages(outline) == "小节「丙」没有内容"


def test_hashes_before_a_step_number_make_a_step():
    outline = outline_of("题目\n## 一、步骤\n### 1. 看房\n看。\n### 2. 签字\n签。\n")
    assert shape(outline) == [("一", "步骤", [("1", "看房"), ("2", "签字")])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("题目\n一、步骤\n2. 甲\n乙\n3. 丙\n丁\n", (3, "编号从 2 开始")),
        ("题目\n三、步骤\n看。\n四、以后\n看。\n", (2, "编号从 3 开始")),
    ],
)
def test_numbers_that_do_not_begin_with_one_are_reported(text, expected):
    line, message = expected
    assert outline_of(text)["problems"] == [{"line": line, "message": message}]
