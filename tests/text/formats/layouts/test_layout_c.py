import pytest

from tests.support.outlines import messages, outline_of, related, set_aside, shape
from tests.support.text_samples import TITLE, C


def test_the_sample_is_read_as_layout_c():
    outline = outline_of(C)
    assert outline["layout"] == "C"
    assert outline["title"] == {"text": TITLE, "lines": [3]}
    assert outline["summary"] == {"text": "搬走前先看这一篇。", "lines": [9]}


def test_author_category_views_publisher_and_address_are_the_source():
    source = outline_of(C)["source"]
    assert source == {
        "publisher": "某某律师事务所",
        "author": "某某律师",
        "category": "租房百科",
        "published": None,
        "views": 21,
        "url": "https://example.com/rent/7.html",
        "notice": "版权声明:本文由某某律师事务所原创并发布,转载请注明。",
        "lines": [5, 35, 37],
    }


def test_a_day_without_a_year_is_reported():
    outline = outline_of(C)
    assert outline["problems"] == [{"line": 5, "message": "日期「05-06」没有年份，发布日期留空"}]


def test_dotted_items_make_the_structure():
    assert shape(outline_of(C)) == [
        ("一", "押金被扣的原因", [("1.1", "墙面弄脏"), ("1.2", "钥匙丢失")]),
        ("二", "要回押金的流程", [("2.1", "翻出合同")]),
        ("三", "小编总结", []),
    ]


def test_breadcrumb_and_lines_for_sharing_are_furniture():
    outline = outline_of(C)
    assert set_aside(outline, "page furniture") == [
        "当前位置:首页 > 租房百科 > 正文内容",
        "扫描二维码推送给朋友。",
    ]
    assert set_aside(outline, "introduction heading") == ["小编导语"]


def test_titles_and_excerpts_are_told_apart():
    first, second = related(outline_of(C))
    assert first[1:] == (
        "转租要不要房东同意,转租合同怎么写",
        "转租之前要先问过房东,最好让他在合同上签字...",
    )
    assert second[1] == "房租涨了能不能不交"
    assert second[2].endswith("翻脸不认账")


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("某某律师3天前 (2024-05-06)租房88", ("某某律师", "2024-05-06", "租房", 88)),
        ("某某律师3天前 (2024/5/6)租房", ("某某律师", "2024-05-06", "租房", None)),
        ("某某律师 2小时前 （2024.5.6）", ("某某律师", "2024-05-06", None, None)),
    ],
)
def test_a_byline_is_read_with_or_without_category_and_views(byline, expected):
    source = outline_of(C.replace("某某律师3个月前 (05-06)租房百科21", byline))["source"]
    assert tuple(source[key] for key in ("author", "published", "category", "views")) == expected


def test_a_date_that_does_not_exist_is_reported_once():
    outline = outline_of(C.replace("(05-06)", "(2024-13-06)"))
    assert messages(outline) == "日期不存在：2024-13-06"
    assert outline["source"]["published"] is None


def test_a_page_without_head_and_tail_is_read():
    outline = outline_of("题目\n\n小编导语\n\n短。\n\n一、看房\n\n1.1 光线\n\n看窗。\n")
    assert outline["layout"] == "C"
    assert shape(outline) == [("一", "看房", [("1.1", "光线")])]
    assert outline["source"]["lines"] == []


def test_a_step_that_begins_with_a_qr_code_is_a_step():
    text = C.replace("墙上留了钉子眼。", "扫描二维码登录官方页面。")
    outline = outline_of(text)
    assert outline["sections"][0]["steps"][0]["body"] == "扫描二维码登录官方页面。"
    assert len(outline["sections"]) == 3


def test_two_lists_of_related_titles_are_both_read():
    outline = outline_of(f"{C}\n\n猜你喜欢\n\n• 甲文\n")
    assert [title for _, title, _ in related(outline)][-1] == "甲文"
    assert len(set_aside(outline, "related heading")) == 2


def test_without_related_titles_the_provenance_is_still_read():
    outline = outline_of(C.split(f"{TITLE}的相关")[0])
    assert outline["related"] == []
    assert outline["source"]["url"] == "https://example.com/rent/7.html"


def test_a_related_title_that_is_the_article_itself_is_set_aside():
    outline = outline_of(f"{C}\n\n{TITLE}\n")
    assert set_aside(outline, "link to itself") == [TITLE]


def test_furniture_below_the_related_titles_is_set_aside():
    outline = outline_of(f"{C}\n\n上一篇:旧文\n")
    assert set_aside(outline, "page furniture")[-1] == "上一篇:旧文"
    assert len(outline["related"]) == 2


BYLINE = "某某律师3个月前 (05-06)租房百科21"


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("合飞律师3小时前网贷催收3", ("合飞律师", None, "网贷催收", 3)),
        ("合飞律师5分钟前 网贷催收 3", ("合飞律师", None, "网贷催收", 3)),
        ("合飞律师刚刚信用卡0", ("合飞律师", None, "信用卡", 0)),
        ("合飞律师12天前信用卡1024", ("合飞律师", None, "信用卡", 1024)),
        ("合飞律师昨天信用卡10", ("合飞律师", None, "信用卡", 10)),
        ("合飞律师2024-03-15信用卡10", ("合飞律师", "2024-03-15", "信用卡", 10)),
        (
            "合飞律师 2024年3月15日 08:30 信用卡 10",
            ("合飞律师", "2024-03-15T08:30:00", "信用卡", 10),
        ),
        ("合飞律师昨天信用卡1.2万", ("合飞律师", None, "信用卡", 12_000)),
        ("合飞律师3天前 (2024-05-06)信用卡1.2万", ("合飞律师", "2024-05-06", "信用卡", 12_000)),
    ],
)
def test_a_byline_needs_no_date_in_brackets(byline, expected):
    outline = outline_of(C.replace(BYLINE, byline))
    source = outline["source"]
    assert tuple(source[key] for key in ("author", "published", "category", "views")) == expected
    assert outline["title"]["lines"] == [3]
    assert outline["summary"]["lines"] == [9]
    assert outline["problems"] == []


def test_views_of_a_byline_that_cannot_be_read_are_reported():
    outline = outline_of(C.replace(BYLINE, "合飞律师昨天信用卡1.2"))
    assert (outline["source"]["category"], outline["source"]["views"]) == ("信用卡", None)
    assert outline["problems"] == [{"line": 5, "message": "看不懂阅读数「1.2」，留空"}]


def test_a_byline_may_stand_between_breadcrumb_and_title():
    text = C.replace(BYLINE, "").replace(TITLE, f"合飞律师昨天信用卡10\n\n{TITLE}", 1)
    outline = outline_of(text)
    assert outline["title"]["text"] == TITLE
    assert outline["source"]["author"] == "合飞律师"


@pytest.mark.parametrize(
    "title", ["我昨天逾期了怎么办", "合飞律师昨天信用卡10", "2024-03-15新规10"]
)
@pytest.mark.parametrize("crumb", ["", "当前位置:首页\n\n"])
def test_a_title_is_never_a_byline(title, crumb):
    outline = outline_of(f"{crumb}{title}\n\n小编导语\n\n短。\n\n一、看房\n\n1.1 光线\n\n看窗。\n")
    assert outline["title"]["text"] == title
    assert outline["source"]["lines"] == []


@pytest.mark.parametrize(
    "opening",
    [
        "我昨天逾期了怎么办",
        "我昨天还了300",
        "老张昨天逾期,欠款3000",
        "他3天前签了合同。押金1000",
        "发布时间 2024-03-15 阅读 10",
        "昨天10",
        "合飞律师昨天信用卡",
        "1. 老张昨天付款300",
    ],
)
def test_an_opening_paragraph_is_no_byline(opening):
    text = f"题目\n\n{opening}\n\n一、看房\n\n1.1 光线\n\n看窗。\n"
    assert outline_of(text)["source"]["lines"] == []


@pytest.mark.parametrize("above", ["先看这一篇。", "小编导语", "一、先看"])
def test_below_the_first_paragraph_or_heading_there_is_no_byline(above):
    outline = outline_of(f"题目\n\n{above}\n\n合飞律师昨天信用卡10\n\n二、看房\n\n看窗。\n")
    assert outline["source"]["lines"] == []


def test_a_byline_alone_gives_the_layout_away():
    outline = outline_of("题目\n合飞律师昨天信用卡10\n一、看房\n看窗。\n")
    assert outline["layout"] == "C"
    assert outline["source"]["views"] == 10


@pytest.mark.parametrize(
    "form",
    ["发表评论", "我要评论", "网友评论(3)", "文章评论:", "◎欢迎参与讨论,请在这里发表您的看法"],
)
def test_from_the_comment_form_on_there_are_no_related_titles(form):
    outline = outline_of(f"{C}\n\n上一篇:旧文\n\n返回顶部\n\n{form}\n\n访客\n\n◎欢迎参与讨论\n")
    assert related(outline) == related(outline_of(C))
    assert set_aside(outline, "comment") == ["访客"]
    assert set_aside(outline, "page furniture")[-4:] == [
        "上一篇:旧文",
        "返回顶部",
        form,
        "◎欢迎参与讨论",
    ]


def test_a_comment_form_above_the_related_titles_is_text():
    outline = outline_of(C.replace("墙上留了钉子眼。", "◎墙面\n\n发表评论"))
    assert outline["sections"][0]["steps"][0]["body"] == "◎墙面\n\n发表评论"


def test_neighbours_and_tags_above_the_provenance_are_set_aside():
    outline = outline_of(C.replace("扫描二维码推送给朋友。", "标签:租房\n\n记住这一点。"))
    assert "标签:租房" in set_aside(outline, "page furniture")
    assert outline["sections"][-1]["body"].endswith("记住这一点。")
