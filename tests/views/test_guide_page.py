"""What the guide page has beside the text: laws, sharing, structured data, a warning."""

import re

import pytest
import segno

from articles.models import Topic
from tests.support.samples import OWN, take

from .vocabulary import faults, of_type, structured

pytestmark = pytest.mark.django_db

URL = "http://testserver/guides/shouji-fenqi/"
LAW = "《民法典》第 469、543 条（2021-01-01 起施行）"


def text_with(*notes: str, text: str = OWN) -> str:
    """The sample with a note 「依据」 under its first steps."""
    before = ["2. 打官方客服", "#### 二、以后"]
    for note, place in zip(notes, before, strict=False):
        text = text.replace(place, f"> 依据：{note}\n\n{place}", 1)
    return text


@pytest.fixture
def opened(client):
    """Publish the text, under a topic, and open its page."""
    Topic.objects.create(slug="fenqi", name="分期还款")

    def open_it(text: str = OWN, query: str = "") -> str:
        article = take(text, publish_it=True).article
        return client.get(article.get_absolute_url() + query).content.decode()

    return open_it


def on_screen(page: str) -> str:
    """The page without what only a script would put on it."""
    return re.sub(r"<template.*?</template>", "", page, flags=re.S)


def laws_in(page: str) -> str:
    return page[page.index('<section class="laws"') :].split("</section>")[0]


def test_the_laws_stand_at_the_end_with_articles_and_days(opened):
    laws = laws_in(opened(text_with(LAW)))
    assert "这篇指南依据的法律" in laws
    assert "《民法典》" in laws
    assert "第 469、543 条" in laws
    assert '<time datetime="2021-01-01">2021年1月1日</time>起施行' in laws
    assert '核对于 <time datetime="2026-11-20">2026年11月20日</time>' in laws


def test_a_note_leads_to_its_law_and_the_law_to_its_steps(opened):
    page = opened(text_with(LAW, "《民法典》第 5 条"))
    assert f'<a class="cite" href="#law-1">{LAW}</a>' in page
    assert '<a class="cite" href="#law-1">《民法典》第 5 条</a>' in page
    assert page.count(' id="law-1"') == 1 and ' id="law-2"' not in page
    laws = laws_in(page)
    assert laws.count("law-name") == 1
    assert '<a href="#s1-1">翻出合同</a>' in laws
    assert '<a href="#s1-2">打官方客服</a>' in laws


def test_a_law_in_the_text_of_a_section_leads_to_the_list(opened):
    page = opened(OWN.replace("每月记账。", "时效是 3 年（《民法典》第 188 条）。"))
    assert '（<a class="cite" href="#law-1">《民法典》第 188 条</a>）' in page
    laws = laws_in(page)
    assert '<a href="#s2">以后</a>' in laws


def test_a_note_that_is_not_understood_is_shown_as_it_is(opened):
    page = opened(text_with("合同第 3 条；附件 <b>&"))
    note = page[page.index("note-basis") :].split("</details>")[0]
    assert re.sub("<[^>]+>", "", note).endswith("合同第 3 条；附件 &lt;b&gt;&amp;")
    assert "合同第 3 条" in laws_in(page)


def test_a_link_that_an_editor_made_in_a_note_stays(opened):
    page = opened(text_with("[《民法典》](https://example.cn/law)第 5 条"))
    assert '<a href="https://example.cn/law">《民法典》</a>第 5 条' in page
    assert '<a class="cite" href="#law-1">《民法典》第 5 条</a>' in page


def test_without_a_law_there_is_no_list_of_laws(opened):
    assert "这篇指南依据的法律" not in opened()


def test_every_guide_warns_of_those_who_take_money_first(opened):
    page = opened()
    for sign in ("先交钱", "银行卡和手机卡", "被暴力催收", "官方电话", "不上征信", "碰上一条就停"):
        assert sign in page
    assert page.index("先交钱") > page.index("每月记账。")


def test_the_qr_code_is_a_drawing_of_the_canonical_address(opened):
    page = opened(query="?from=somewhere")
    beside, on_paper = re.findall(r"<svg.*?</svg>", page, re.S)
    assert "<title>用另一部手机扫一扫打开</title>" in beside
    assert "<title>用手机扫一扫打开这一页</title>" in on_paper
    wanted = segno.make(URL, micro=False).svg_inline(border=4)
    for drawing in (beside, on_paper):
        assert re.search(r' d="([^"]+)"', drawing)[1] == re.search(r' d="([^"]+)"', wanted)[1]
        assert not re.search(r"style=|data:|href=", drawing)


def test_controls_that_need_a_script_are_only_in_templates(opened):
    page = opened()
    for label in ("做完了", "复制链接", "复制</button>", "全部清掉", "只记在这个页面"):
        assert label in page
        assert label not in on_screen(page)
    assert 'type="checkbox"' not in on_screen(page)


def test_the_canonical_address_knows_no_query(opened):
    page = opened(query="?utm=1")
    assert re.findall(r'<link rel="canonical" href="([^"]+)"', page) == [URL]
    assert f'<meta property="og:url" content="{URL}">' in page


def test_a_preview_names_neither_the_platform_nor_the_guide(opened):
    page = opened(OWN.replace("手机分期断了怎么办", "某平台逾期怎么办"))
    preview = dict(re.findall(r'<meta property="og:(\w+)" content="([^"]*)"', page))
    assert preview["title"] == "一步一步怎么做"
    assert preview["type"] == "article"
    assert preview["locale"] == "zh_CN"
    assert not any("某平台" in value for value in preview.values())


def test_structured_data_follow_the_vocabulary(opened):
    assert faults(structured(opened())) == []


def test_structured_data_say_what_the_page_says(opened):
    page = opened()
    (article,) = of_type(page, "Article")
    assert article["headline"] == "手机分期断了怎么办"
    assert article["inLanguage"] == "zh-Hans"
    assert article["isAccessibleForFree"] is True
    (procedure,) = of_type(page, "HowTo")
    assert procedure["name"] == "先做的步骤"
    assert [(step["position"], step["name"], step["url"]) for step in procedure["step"]] == [
        (1, "翻出合同", f"{URL}#s1-1"),
        (2, "打官方客服", f"{URL}#s1-2"),
    ]
    assert procedure["step"][0]["text"] == "找到放款方的全称。"


def test_the_trail_leads_from_home_over_the_topic_to_the_guide(opened):
    (trail,) = of_type(opened(), "BreadcrumbList")
    assert [
        (each["position"], each["name"], each["item"]) for each in trail["itemListElement"]
    ] == [
        (1, "首页", "http://testserver/"),
        (2, "分期还款", "http://testserver/topics/fenqi/"),
        (3, "手机分期断了怎么办", URL),
    ]


def test_only_procedures_are_how_tos(opened):
    text = "题目\n#### 一、步骤\n1. 做:这样。\n#### 二、注意事项\n1. 留心:这个。\n#### 三、一个案例\n1. 有人:那样。\n"
    assert [each["name"] for each in of_type(opened(text), "HowTo")] == ["步骤"]


def test_a_title_cannot_end_the_structured_data(opened):
    evil = "</script><script>alert(1)</script><!--"
    page = opened(OWN.replace("手机分期断了怎么办", evil).replace("翻出合同", f"翻 & {evil}"))
    assert "<script>" not in page
    assert page.count("</script>") == page.count("<script ")
    assert of_type(page, "Article")[0]["headline"] == evil
    assert of_type(page, "HowToStep")[0]["name"] == f"翻 & {evil}"


@pytest.mark.parametrize("path", ("/", "/guides/shouji-fenqi/", "/topics/fenqi/", "/no/such/page"))
def test_every_page_can_be_left_quickly(client, opened, path):
    opened()
    page = client.get(path).content.decode()
    header = page[page.index("<header") : page.index("</header>")]
    assert re.search(r'<a class="leave" href="https://www.baidu.com/" rel="[^"]*noreferrer', header)
    assert "快速离开" in header


def test_a_guide_asks_for_at_most_six_files(opened):
    page = opened()
    loaded = re.findall(r'<(?:script|img|iframe)[^>]* src="|<link rel="(?:icon|stylesheet)"', page)
    assert len(loaded) + 1 <= 6
