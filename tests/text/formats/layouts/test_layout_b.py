from tests.support.outlines import outline_of, related, set_aside, shape
from tests.support.text_samples import TITLE, B


def test_the_sample_is_read_as_layout_b():
    outline = outline_of(B)
    assert outline["layout"] == "B"
    assert outline["title"] == {"text": TITLE, "lines": [1]}
    assert outline["source"]["lines"] == []
    assert outline["problems"] == []


def test_bare_headings_and_titles_above_bodies_make_the_structure():
    assert shape(outline_of(B)) == [
        ("一", "先分清押金和定金", []),
        ("二", "要回押金的步骤", [("1", "翻出合同"), ("2", "当面看房")]),
        ("三", "搬家的注意事项", [("1", "不要急着还钥匙")]),
        (None, "结论", []),
    ]


def test_the_text_below_a_step_title_is_its_body():
    step = outline_of(B)["sections"][1]["steps"][0]
    assert step["body"] == "看清退押金的日子。\n没有合同就找转账记录。"
    assert step["lines"] == [6, 7, 8]


def test_the_introduction_without_a_heading_is_the_summary():
    assert outline_of(B)["summary"] == {"text": "搬走前先看这一篇。", "lines": [2]}


def test_related_titles_have_their_category():
    assert related(outline_of(B)) == [
        ("租房百科", "转租要不要房东同意", None),
        ("押金", "房租涨了能不能不交", None),
    ]


def test_a_bar_of_another_kind_parts_the_category_too():
    outline = outline_of("题目\n一、看房\n看。\n- 租房|甲文\n- 租房｜乙文\n")
    assert related(outline) == [("租房", "甲文", None), ("租房", "乙文", None)]


def test_a_bullet_with_nothing_behind_it_is_set_aside():
    outline = outline_of("题目\n一、看房\n看。\n- 租房丨\n- 租房丨甲文\n•\n")
    assert set_aside(outline, "empty item") == ["- 租房丨", "•"]


def test_a_label_before_the_related_titles_is_set_aside():
    outline = outline_of("题目\n一、看房\n看。\n相关推荐:\n- 租房丨甲文\n")
    assert set_aside(outline, "related heading") == ["相关推荐:"]


def test_two_lists_of_related_titles_are_both_read():
    outline = outline_of("题目\n一、看房\n看。\n- 租房丨甲文\n相关阅读\n- 租房丨乙文\n丙文\n")
    assert [title for _, title, _ in related(outline)] == ["甲文", "乙文", "丙文"]


def test_a_related_title_that_is_the_article_itself_is_set_aside():
    outline = outline_of("题目\n一、看房\n看。\n- 租房丨题目\n- 租房丨甲文\n")
    assert set_aside(outline, "link to itself") == ["- 租房丨题目"]


def test_a_label_in_the_middle_of_a_text_is_text():
    outline = outline_of("题目\n一、看房\n相关文章\n看。\n二、签约\n签。\n")
    assert outline["related"] == []
    assert outline["sections"][0]["body"] == "相关文章\n看。"


def test_a_step_that_ends_like_a_label_is_a_step():
    outline = outline_of("题目\n一、步骤\n1. 找出合同的相关文章\n打印出来。\n2. 带走\n")
    assert [title for _, title in shape(outline)[0][2]] == ["找出合同的相关文章", "带走"]


def test_a_sentence_that_announces_contents_is_no_label():
    outline = outline_of("题目\n以下是整理的押金的相关内容:\n一、看房\n看。\n")
    assert outline["summary"]["text"] == "以下是整理的押金的相关内容:"


def test_furniture_at_the_end_is_set_aside():
    outline = outline_of("题目\n一、看房\n看。\n- 租房丨甲文\n返回顶部\n")
    assert set_aside(outline, "page furniture") == ["返回顶部"]
    assert len(outline["related"]) == 1


def test_neighbours_and_tags_above_the_related_titles_are_set_aside():
    text = "题目\n一、看房\n看。\n标签:租房\n下一篇:新文\n再看。\n- 租房丨甲文\n"
    outline = outline_of(text)
    assert set_aside(outline, "page furniture") == ["标签:租房", "下一篇:新文"]
    assert outline["sections"][0]["body"] == "看。\n\n再看。"
    assert len(outline["related"]) == 1
