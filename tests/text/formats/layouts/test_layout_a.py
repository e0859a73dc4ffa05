import pytest

from tests.support.outlines import messages, outline_of, related, set_aside, shape
from tests.support.text_samples import TITLE, A


def test_the_sample_is_read_as_layout_a_with_title_and_source():
    outline = outline_of(A)
    assert outline["layout"] == "A"
    assert outline["title"] == {"text": TITLE, "lines": [1]}
    assert outline["source"] == {
        "publisher": None,
        "author": None,
        "category": "租房百科",
        "published": "2024-05-06T07:08:09",
        "views": 37,
        "url": None,
        "notice": None,
        "lines": [2],
    }


def test_hash_headings_and_inline_steps_make_the_structure():
    outline = outline_of(A)
    assert shape(outline) == [
        ("一", "引言", []),
        ("二", "押金被扣的原因", []),
        ("三", "要回押金的步骤", [("1", "翻出合同"), ("2", "约房东当面看房")]),
        ("四", "总结", []),
    ]
    assert [s["kind"] for s in outline["sections"]] == ["text", "points", "steps", "text"]


def test_the_introduction_is_the_summary():
    outline = outline_of(A)
    assert outline["summary"] == {"text": "搬走之前先想好怎么把押金拿回来。", "lines": [9]}
    assert outline["sections"][0]["body"] == ""


def test_a_full_or_half_width_colon_parts_title_and_body():
    first, second = outline_of(A)["sections"][2]["steps"]
    assert first["body"] == "看清退押金的日子。"
    assert second["body"] == "把水电表拍下来。\n\n聊完再发一条短信确认。"


def test_paragraphs_of_a_section_stay_apart():
    outline = outline_of(A)
    assert outline["sections"][1]["body"] == "房东常说墙脏了。\n\n也有的说钥匙少了一把。"


def test_repeated_titles_are_set_aside():
    assert set_aside(outline_of(A), "repeated title") == ["### 合租押金不退如何要回来", TITLE]


def test_comments_are_set_aside_even_when_they_begin_with_a_hyphen():
    assert set_aside(outline_of(A), "comment") == [
        "头像 爱吃西瓜 2024-05-07",
        "- 我也碰到过这种房东。",
        "头像 小区门卫 2024-05-08",
        "当面说清楚最好。",
    ]


def test_bullets_are_related_titles_without_the_article_itself():
    outline = outline_of(A)
    titles = [(None, "转租要不要房东同意", None), (None, "房租涨了能不能不交", None)]
    assert related(outline) == titles
    assert set_aside(outline, "link to itself") == [f"• {TITLE}"]


def test_without_a_breadcrumb_the_source_is_empty():
    outline = outline_of("题目\n\n#### 一、看房\n\n先看光线。\n")
    assert outline["source"]["lines"] == []
    assert outline["source"]["category"] is None


def test_a_date_alone_is_the_source():
    outline = outline_of("题目\n日期:2024-05-06\n#### 一、看房\n先看光线。\n")
    assert outline["source"]["published"] == "2024-05-06"
    assert outline["source"]["lines"] == [2]
    assert outline["summary"]["text"] is None


def test_a_breadcrumb_without_views_leaves_them_null():
    outline = outline_of("题目\n首页 > 租房 日期:2024-05-06\n#### 一、看房\n先看光线。\n")
    assert outline["source"]["views"] is None
    assert outline["source"]["category"] == "租房"


def test_a_date_that_does_not_exist_is_reported_and_left_null():
    outline = outline_of("题目\n首页 > 租房 日期:2024-02-30 10:00:00\n#### 一、看房\n先看光线。\n")
    assert outline["source"]["published"] is None
    assert outline["problems"] == [{"line": 2, "message": "日期不存在：2024-02-30 10:00:00"}]


def test_the_heading_above_the_sections_is_the_title_when_there_is_no_other():
    outline = outline_of("首页 > 租房 人气:1\n文章正文\n### 题目\n#### 一、看房\n先看光线。\n")
    assert outline["title"] == {"text": "题目", "lines": [3]}
    assert set_aside(outline, "page furniture") == ["文章正文"]


def test_a_missing_colon_leaves_a_short_step_as_title():
    step = outline_of("题目\n#### 一、步骤\n1. 约时间看房\n2. 签字\n")["sections"][0]["steps"][0]
    assert (step["title"], step["body"]) == ("约时间看房", "")


def test_a_missing_colon_leaves_a_long_step_as_body_and_says_so():
    text = (
        "先打电话约好时间再带上证件去看房,看完以后当场把问题写在纸上让对方也签个名字然后拍照留底。"
    )
    outline = outline_of(f"题目\n#### 一、步骤\n1. {text}\n")
    step = outline["sections"][0]["steps"][0]
    assert (step["title"], step["body"]) == (None, text)
    assert "缺冒号" in messages(outline)


def test_the_colon_of_a_time_or_an_address_parts_nothing():
    outline = outline_of("题目\n#### 一、步骤\n1. 早上8:30到:带伞\n2. 打开 https://a.cn 看房\n")
    titles = [step["title"] for step in outline["sections"][0]["steps"]]
    assert titles == ["早上8:30到", "打开 https://a.cn 看房"]


def test_without_bullets_there_are_no_related_titles():
    assert outline_of(A.split("精彩评论")[0])["related"] == []


def test_two_lists_of_related_titles_are_both_read():
    outline = outline_of("题目\n#### 一、看房\n看。\n相关文章\n• 甲文\n猜你喜欢：\n• 乙文\n")
    assert related(outline) == [(None, "甲文", None), (None, "乙文", None)]
    assert set_aside(outline, "related heading") == ["相关文章", "猜你喜欢："]


def test_titles_without_bullets_below_a_label_are_related_titles():
    outline = outline_of("题目\n#### 一、看房\n看。\n精彩评论\n头像 甲\n好\n推荐阅读\n甲文\n乙文\n")
    assert [title for _, title, _ in related(outline)] == ["甲文", "乙文"]


def test_furniture_below_the_related_titles_is_set_aside():
    outline = outline_of("题目\n#### 一、看房\n看。\n• 甲文\n上一篇:旧文\nCopyright 某某网\n")
    assert related(outline) == [(None, "甲文", None)]
    assert set_aside(outline, "page furniture") == ["上一篇:旧文", "Copyright 某某网"]


def test_a_list_with_hyphens_that_ends_the_text_stays_text():
    outline = outline_of("题目\n#### 一、看房\n带上:\n- 笔\n- 纸\n")
    assert outline["related"] == []
    assert outline["sections"][0]["body"] == "带上:\n- 笔\n- 纸"


@pytest.mark.parametrize(
    ("views", "expected"), [("1.2万", 12_000), ("1,234", 1234), ("5日期:2024-05-06", 5), ("", None)]
)
def test_views_are_read_in_the_forms_that_pages_have(views, expected):
    outline = outline_of(f"题目\n首页 > 租房 人气:{views} 日期:2024-05-06\n#### 一、看房\n看。\n")
    assert outline["source"]["views"] == expected
    assert outline["source"]["published"] == "2024-05-06"
    assert outline["problems"] == []


def test_views_that_cannot_be_read_are_reported_with_their_line():
    outline = outline_of("题目\n首页 > 租房 人气:很多\n#### 一、看房\n看。\n")
    assert outline["source"]["views"] is None
    assert outline["problems"] == [{"line": 2, "message": "看不懂阅读数「很多」，留空"}]


@pytest.mark.parametrize(
    "values",
    [
        "首页 > 租房\n人气:5 日期:2025-03-08",
        "人气:5 日期:2025-03-08\n首页 > 租房",
        "首页 > 租房\n人气:5\n日期:2025-03-08",
    ],
)
def test_breadcrumb_and_values_on_lines_of_their_own_are_one_source(values):
    outline = outline_of(f"题目\n{values}\n文章正文\n#### 一、看房\n看。\n")
    source = outline["source"]
    assert (source["category"], source["views"], source["published"]) == ("租房", 5, "2025-03-08")
    assert source["lines"] == list(range(2, 3 + values.count("\n")))
    assert outline["summary"]["text"] is None


@pytest.mark.parametrize("line", ["时间:3天内看完。", "日期:2025-03-09 之前"])
def test_a_line_like_values_that_says_nothing_new_is_text(line):
    outline = outline_of(f"题目\n首页 > 租房 日期:2025-03-08\n{line}\n#### 一、看房\n看。\n")
    assert outline["summary"]["text"] == line
    assert outline["source"]["published"] == "2025-03-08"


def test_values_below_a_section_heading_are_text():
    outline = outline_of("题目\n首页 > 租房\n#### 一、看房\n日期:2025-03-08\n")
    assert outline["sections"][0]["body"] == "日期:2025-03-08"


def test_neighbours_and_tags_above_the_comments_are_set_aside():
    lines = "上一篇:旧文\n标签:租房"
    outline = outline_of(A.replace("精彩评论", f"{lines}\n精彩评论"))
    assert set_aside(outline, "page furniture")[1:3] == lines.split("\n")
    assert outline["sections"][-1]["body"].endswith("祝你顺利。")
