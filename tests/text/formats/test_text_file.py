import pytest

from articles.text.errors import ParseError
from articles.text.formats.decoding import decode
from articles.text.formats.layouts import read_article, write_article
from tests.support.outlines import messages, outline_of, set_aside
from tests.support.text_samples import SAMPLES

layouts = pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)
FRONT = """---
# 说明
slug: kanfang
summary: >-
  先看窗户,
  再看水管。
source:
  title: 原题
  views: 3
  date: 2024-05-06
color: red
aliases: [怎么看房]
---
题目

一、看房

看窗户。
"""


def content(text: str) -> dict:
    """An outline without its line numbers."""
    return read_article(text).document.to_dict()


@layouts
@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_make_no_difference(sample, end):
    assert outline_of(sample.replace("\n", end)) == outline_of(sample)


@layouts
@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_the_encoding_makes_no_difference(sample, encoding):
    assert outline_of(decode(sample.encode(encoding))[0]) == outline_of(sample)


@layouts
@pytest.mark.parametrize("space", ["\t", "\u3000\u3000", "\u00a0"])
def test_white_space_around_lines_makes_no_difference(sample, space):
    padded = "\n".join(f"{space}{line}{space}" for line in sample.split("\n"))
    assert outline_of(padded) == outline_of(sample)


@layouts
def test_blank_lines_at_the_start_only_move_the_numbers(sample):
    assert content(f"\n\n\u3000\n{sample}") == content(sample)


@layouts
def test_every_line_of_the_samples_is_accounted_for(sample):
    outline_of(sample)


@layouts
def test_markup_and_script_stay_the_text_that_they_are(sample):
    script = "<script>alert(1)</script>"
    marked = sample.replace("看清退押金的日子。", script).replace("心平气和", "<b onclick=x>")
    text = str(outline_of(marked))
    assert script in text
    assert "<b onclick=x>" in text


@pytest.mark.parametrize("text", ["", "\n", " \t\u3000\n\r\n", "\x0c\n\u00a0"])
def test_a_file_with_nothing_in_it_is_refused(text):
    with pytest.raises(ParseError, match="空"):
        read_article(text)


def test_a_file_that_begins_with_a_section_has_no_title():
    with pytest.raises(ParseError, match="没有标题") as caught:
        read_article("\n一、看房\n看。\n")
    assert caught.value.line == 2


@pytest.mark.parametrize("text", ["题目", "题目\n只有一段话。\n", "题目\n相关文章\n甲文\n"])
def test_a_file_without_a_section_is_refused(text):
    with pytest.raises(ParseError, match="没有小节"):
        read_article(text)


def test_a_draft_in_our_own_form_needs_no_section():
    assert read_article("---\nslug: a\n---\n题目\n").document.sections == ()


def test_a_front_matter_without_a_text_has_no_title():
    with pytest.raises(ParseError, match="没有标题"):
        read_article("---\nslug: a\n---\n")


def test_an_empty_front_matter_still_says_that_the_file_is_ours():
    document = read_article("---\n---\n题目\n一、甲 {#jia}\n").document
    assert document.sections[0].anchor == "jia"


def test_the_front_matter_fills_the_document():
    outline = outline_of(FRONT)
    document = read_article(FRONT).document
    assert document.slug == "kanfang"
    assert document.summary == "先看窗户, 再看水管。"
    assert document.aliases == ("怎么看房",)
    assert (document.source.title, document.source.views) == ("原题", 3)
    assert outline["source"]["published"] == "2024-05-06"
    assert outline["front_matter"]["source_title"] == "原题"


def test_lines_of_the_front_matter_stand_with_their_values_or_aside():
    outline = outline_of(FRONT)
    assert outline["summary"]["lines"] == [4, 5, 6]
    assert outline["source"]["lines"] == [7, 8, 9, 10]
    lines = [p["lines"][0] for p in outline["set_aside"] if p["reason"] == "front matter"]
    assert lines == [1, 2, 3, 11, 12, 13]


def test_a_setting_that_is_not_known_is_reported():
    assert messages(outline_of(FRONT)) == "不认识的设置「color」，没有使用"


def test_a_layout_that_is_not_known_is_refused_with_its_line():
    with pytest.raises(ParseError, match="「Z」") as caught:
        read_article("---\nslug: a\nlayout: Z\n---\n题目\n")
    assert caught.value.line == 3


def test_a_layout_that_is_not_known_is_refused_when_keys_share_a_line():
    with pytest.raises(ParseError, match="「Z」"):
        read_article("---\n{layout: Z, slug: a}\n---\n题目\n")


def test_the_layout_of_the_front_matter_wins_over_the_signs():
    outline = outline_of("---\nlayout: C\n---\n题目\n\n#### 一、看房\n\n看。\n")
    assert outline["layout"] == "C"


def test_the_first_paragraph_is_the_summary_when_the_front_matter_has_none():
    outline = outline_of("---\nslug: a\n---\n题目\n短。\n一、看房\n看。\n")
    assert outline["summary"] == {"text": "短。", "lines": [5]}


def test_furniture_and_comments_are_not_guessed_in_our_own_form():
    outline = outline_of("---\nsummary: 短\n---\n题目\n一、看房\n精彩评论\n题目\n扫描二维码\n")
    assert outline["sections"][0]["body"] == "精彩评论\n题目\n扫描二维码"
    assert set_aside(outline, "comment") == []


def test_related_titles_stand_in_the_order_of_the_file():
    outline = outline_of("题目\n一、看房\n看。\n- 租房丨甲文\n推荐阅读\n乙文\n")
    assert [item["title"] for item in outline["related"]] == ["甲文", "乙文"]


# --- control characters ---------------------------------------------------------------------------


@layouts
@pytest.mark.parametrize("char", ["\0", "\x07", "\x7f", "\x9f", "\ufffe", "\U0001ffff"])
def test_control_characters_go_and_their_lines_are_named(sample, char):
    lines = sample.split("\n")
    spoiled = "\n".join([lines[0], lines[1][:1] + char + lines[1][1:], *lines[2:]])
    assert content(spoiled) == content(sample)
    named = "有看不见的控制字符，已经去掉"
    told = [line for line, message in read_article(spoiled).problems if message == named]
    assert told == [2]


OWN = """---
summary: 短
---
题\x0b目

#### 一、看\x0b房

1. 约\x0b时间：今天\x0b\x0b一、明天
> 话术：你\x0b好

相关文章
• 签\x0b约
> 甲\x0b乙
"""


def test_a_soft_break_is_a_line_break_in_texts_and_a_space_in_titles():
    document = read_article(OWN).document
    (section,) = document.sections
    (step,) = section.steps
    assert (document.title, section.heading, step.title) == ("题 目", "看 房", "约 时间")
    assert (step.body, step.script) == ("今天\n\n一、明天", "你\n好")
    assert [(each.title, each.excerpt) for each in document.related] == [("签 约", "甲\n乙")]
    assert read_article(write_article(document, "A")).document == document


def test_a_line_of_control_characters_alone_is_set_aside():
    outline = read_article("题目\n\x01\n一、甲\n乙\n").to_dict("a.txt")
    assert outline["set_aside"] == [{"reason": "control characters", "text": "", "lines": [2]}]


def test_half_of_a_character_is_refused_with_its_line():
    with pytest.raises(ParseError, match="坏掉的字符") as caught:
        read_article("题目\n一、甲\n乙\ud800\n")
    assert caught.value.line == 3


# --- nesting --------------------------------------------------------------------------------------


@pytest.mark.parametrize("mark", ["- ", "+ ", "> ", "> - ", "- > "])
@pytest.mark.parametrize("where", ["题目\n一、甲\n{}乙", "---\n---\n题目\n#### 甲\n1. 丙:\n{}乙"])
def test_lists_in_lists_without_end_are_refused_with_their_place(mark, where):
    with pytest.raises(ParseError, match="超过了 20 层") as caught:
        read_article(where.format(mark * 600))
    assert caught.value.line


def test_summary_and_first_action_may_not_nest_either():
    for name, line in (("summary", 3), ("first_action", 3)):
        with pytest.raises(ParseError, match="超过了 20 层") as caught:
            read_article(f"---\nslug: a\n{name}: '{'> ' * 30}甲'\n---\n题目\n#### 甲\n乙\n")
        assert caught.value.line == line


def test_twenty_levels_are_read():
    document = read_article(f"---\n---\n题目\n#### 甲\n{'> ' * 20}乙\n").document
    assert document.sections[0].body.endswith("> 乙")
