"""The pages around the guides: situations, ladder, helplines, glossary, about."""

import re

import pytest

from articles.delivery.site_version import touch_site
from articles.editing.slugs import change_slug
from articles.models import (
    Article,
    Debts,
    Helpline,
    Situation,
    Stage,
    StageAction,
    StageEvent,
    Term,
)
from articles.publishing.publish import unpublish

pytestmark = pytest.mark.django_db


def page(client, path):
    response = client.get(path)
    assert response.status_code == 200
    return response.content.decode()


def anchors_of(client, path):
    return set(re.findall(r'\sid="([^"]+)"', page(client, path)))


def assert_links_lead_to_steps(client, html):
    links = set(re.findall(r'href="(/guides/[^"#]+)#([^"]+)"', html))
    assert links
    anchors = {path: anchors_of(client, path) for path in {path for path, _ in links}}
    assert [(path, anchor) for path, anchor in links if anchor not in anchors[path]] == []


SIDES = [f"/situations/{debts}/" for debts in Debts.values]


def groups_of(html):
    """The labels of the situations on a page by the name of their phase."""
    sections = re.findall(r'<h2 id="phase-\d">([^<]+)</h2>(.*?)</section>', html, re.DOTALL)
    return {phase: re.findall(r"<b>([^<]+)</b>", listed) for phase, listed in sections}


def test_each_situation_that_has_a_phase_is_listed_and_leads_to_the_step_that_answers(
    client, seeds
):
    pages = [page(client, path) for path in ("/", *SIDES)]
    labels = {label for html in pages for label in re.findall(r"<b>([^<]+)</b>", html)}
    assert set(Situation.objects.exclude(phase="").values_list("label", flat=True)) <= labels
    assert_links_lead_to_steps(client, "".join(pages))


def test_a_situation_without_a_published_guide_is_not_shown(client, seeds):
    for article in Article.objects.all():
        unpublish(article)
    assert "/guides/" not in "".join(page(client, path) for path in ("/", *SIDES))
    assert "还没有写好的指南" in page(client, "/situations/rent/")


def test_what_is_most_urgent_stands_first_on_the_home_page_with_the_numbers(client, seeds):
    home = page(client, "/")
    urgent = home[home.index('class="urgent"') : home.index("你欠的是")]
    assert urgent.index("tel:110") < urgent.index("tel:12356") < urgent.index("<b>撑不住")
    assert "收到法院材料" in urgent and "要我先转钱" in urgent
    assert [path for path in SIDES if f'href="{path}"' not in home] == []


@pytest.mark.parametrize("debts", Debts.values)
def test_a_kind_of_debt_has_five_groups_of_at_most_seven(client, seeds, debts):
    groups = groups_of(page(client, f"/situations/{debts}/"))
    assert list(groups) == ["还没到期", "已经逾期", "想谈、结清、还机", "被催", "法院、报警"]
    assert max(map(len, groups.values())) <= 7


def test_what_happens_over_the_other_kind_of_debt_is_not_listed(client, seeds):
    rent, loan = (
        [
            label
            for found in groups_of(page(client, f"/situations/{debts}/")).values()
            for label in found
        ]
        for debts in ("rent", "loan")
    )
    assert "机器被锁了" in rent and "机器被锁了" not in loan
    assert "没申请，钱到了账" in loan and "没申请，钱到了账" not in rent
    assert "收到支付令" in rent and "收到支付令" in loan


def test_more_than_seven_of_a_group_are_folded_and_none_is_lost(client, seeds):
    Situation.objects.filter(phase="chased").update(phase="overdue")
    html = page(client, "/situations/rent/")
    overdue = html[html.index(">已经逾期<") :].split("</section>")[0]
    assert "<summary>还有 7 种</summary>" in overdue
    assert overdue.count("<b>") == 14
    assert "被催</h2>" not in html


def test_a_situation_without_a_phase_is_found_by_search_alone(client, seeds):
    Situation.objects.filter(slug="bei-suoji").update(phase="")
    assert "机器被锁了" not in "".join(page(client, path) for path in ("/", *SIDES))


def test_a_situation_follows_its_guide_to_a_new_address(client, seeds):
    article = Article.objects.get(slug="yuqi-xieshang")
    change_slug(article, "xieshang")
    assert "/guides/xieshang/#s3" in page(client, "/situations/loan/")


def test_a_place_that_is_gone_is_never_a_dead_link(client, seeds):
    Situation.objects.update(anchor="s99")
    StageAction.objects.update(anchor="s99")
    for path in ("/situations/loan/", "/stages/", "/guides/yuqi-xieshang/"):
        html = page(client, path)
        assert "s99" not in html
        assert 'href="/guides/fenqile-yuqi-xieshang/"' in html


def test_the_ladder_shows_both_sides_of_every_rung_and_the_way_out(client, seeds):
    html = page(client, "/stages/")
    assert html.count('class="rung"') == Stage.objects.count() == 7
    assert html.count(">分期和贷款</h3>") == html.count(">租机</h3>") == 7
    assert_links_lead_to_steps(client, html)


@pytest.fixture
def guide(client, seeds):
    return page(client, "/guides/yuqi-xieshang/")


def test_a_guide_leads_to_the_stages_in_a_line(client, guide):
    assert '<a class="more" href="/stages/">看逾期阶段</a>' in guide
    Stage.objects.all().delete()
    touch_site()
    assert "看逾期阶段" not in page(client, "/guides/yuqi-xieshang/")


def test_every_link_in_the_texts_of_guides_leads_to_a_place_that_is_there(client, seeds):
    bodies = ""
    for article in Article.objects.published():
        html = page(client, article.get_absolute_url())
        body = html.split('class="guide-body"')[1].split('class="paid-help"')[0]
        for anchor in set(re.findall(r'href="#([^"]+)"', body)):
            assert f' id="{anchor}"' in html, anchor
        bodies += body
    assert_links_lead_to_steps(client, bodies)


def test_a_guide_leads_to_those_who_help_from_its_top(guide):
    top = guide[guide.index("first-action") : guide.index('class="section ')]
    assert '<a class="more" href="#helplines">可以找谁</a>' in top
    assert 'id="helplines"' in guide


def test_a_number_in_a_guide_can_be_tapped_where_it_stands(guide):
    body = guide[guide.index('class="guide-body"') : guide.index('class="paid-help"')]
    for number in ("110", "12315", "12348", "12368", "12378", "96110"):
        assert f'<a href="tel:{number}">{number}</a>' in body


def test_a_way_out_that_names_a_number_can_be_dialled(client, seeds):
    html = page(client, "/stages/")
    assert re.search(r'打 110</a> <a class="call" href="tel:110">拨打 110</a>', html)
    StageAction.objects.update(text="拿不准，打 12348", guide="", anchor="")
    StageEvent.objects.update(text="有人让你打 96110")
    html = page(client, "/stages/")
    assert '<p>拿不准，打 <a href="tel:12348">12348</a></p>' in html
    assert '有人让你打 <a href="tel:96110">96110</a></span>' in html


def test_a_number_can_be_tapped_on_the_pages_of_terms_and_channels(client, seeds):
    assert '就打 <a href="tel:12368">12368</a>，问判决' in page(client, "/glossary/quexi-panjue/")
    assert '先打 <a href="tel:110">110</a>' in page(client, "/helplines/")


def test_the_ladder_says_what_goes_through_a_court(client, seeds):
    html = page(client, "/stages/")
    assert "要过法院</span> <span>走了法院程序才会有：诉前调解、起诉、支付令、执行</span>" in html


def test_a_way_out_without_a_published_guide_is_text(client, seeds):
    for article in Article.objects.all():
        unpublish(article)
    assert "/guides/" not in page(client, "/stages/")


def test_helplines_say_what_they_are_for_and_not_for_and_can_be_tapped(client, seeds):
    html = page(client, "/helplines/")
    assert html.count('class="helpline"') == Helpline.objects.count() == 18
    assert 'href="tel:12378"' in html
    assert "不适合" in html


def test_a_number_is_dialled_without_its_hyphens():
    assert Helpline(number="400-810-8866").dial == "4008108866"


def test_the_glossary_has_every_term_with_a_page_of_its_own(client, seeds):
    html = page(client, "/glossary/")
    assert html.count('class="glossary-item"') == Term.objects.count() == 68
    for term in Term.objects.all():
        assert term.explanation in page(client, term.get_absolute_url())


def test_a_term_leads_to_the_guides_that_use_it(client, seeds):
    assert "/guides/yuqi-xieshang/" in page(client, "/glossary/zhanqi/")


def test_pages_without_content_say_so_and_offer_something(client):
    for path in ("/stages/", "/helplines/", "/glossary/"):
        html = page(client, path)
        assert "还没有" in html
        assert "tel:12348" in html


def test_about_says_what_is_known_of_readers(client):
    html = page(client, "/about/")
    for known in ("Cookie", "你写的那句话", "网络地址打乱成一个记号"):
        assert known in html


def test_every_way_out_leads_to_a_step(client, seeds):
    html = page(client, "/stages/")
    assert html.count('class="way"') == len(re.findall(r'class="way"><a href="/guides/', html))


def test_who_comes_with_court_papers_or_a_frozen_card_reads_first_what_to_do(client, seeds):
    for path, anchor in (("xinyong-zuji-yuqi", "s7-2"), ("fenqile-yuqi-xieshang", "s4-5")):
        step = page(client, f"/guides/{path}/").split(f'id="{anchor}"')[1].split("</h3>")[1]
        papers, card = re.findall("<p>(.*?)</p>", step)[:2]
        assert papers.startswith("<strong>") and "传票" in papers and "按它写的日子办" in papers
        assert card.startswith("<strong>") and "冻结" in card and "先问银行" in card
        assert 'href="/guides/fayuan-wenshu/#s5-2"' in step.split('class="note')[0]


def test_who_is_harassed_over_a_rented_device_is_told_where_to_complain(client, seeds):
    for path, anchor in (
        ("fenqile-yuqi-xieshang", "s4-2"),
        ("yuqi-xieshang", "s5-1"),
        ("xinyong-zuji-yuqi", "s4-2"),
    ):
        step = page(client, f"/guides/{path}/").split(f'id="{anchor}"')[1].split("</li>")[0]
        assert 'href="/guides/cuishou-shangmen/#s8"' in step and "tel:110" in step
    places = page(client, "/guides/cuishou-shangmen/").split(' id="s8"')[1]
    assert "租机" in places and "tel:12315" in places


def test_about_says_that_nothing_is_kept_of_a_search_that_calls_for_help(client):
    assert "那句话一个字也不留" in page(client, "/about/")


def test_about_says_what_leaving_quickly_cannot_do(client):
    assert "不能清掉浏览记录" in page(client, "/about/")


def test_an_unknown_term_is_not_there(client):
    assert client.get("/glossary/none/").status_code == 404
