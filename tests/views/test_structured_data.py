"""What the pages around the guides tell programs, and the rules that they are held to."""

import pytest

from articles.models import Term

from .vocabulary import faults, of_type, structured

pytestmark = pytest.mark.django_db

HOME = "http://testserver/"
GLOSSARY = "http://testserver/glossary/"
GUIDES = ("xinyong-zuji-yuqi", "yuqi-xieshang", "fenqile-yuqi-xieshang")
PAGES = ("/glossary/", "/glossary/zhanqi/", *(f"/guides/{slug}/" for slug in GUIDES))


@pytest.fixture
def opened(client):
    return lambda path: client.get(path).content.decode()


@pytest.mark.parametrize("path", PAGES)
def test_structured_data_follow_the_vocabulary(opened, seeds, path):
    assert faults(structured(opened(path))) == []


def test_the_glossary_is_a_set_of_all_its_terms(opened, seeds):
    (terms,) = of_type(opened("/glossary/"), "DefinedTermSet")
    assert terms["url"] == GLOSSARY
    assert [term["url"] for term in terms["hasDefinedTerm"]] == [
        f"http://testserver{term.get_absolute_url()}" for term in Term.objects.all()
    ]


def test_a_term_says_what_it_means_and_where_it_belongs(opened, seeds):
    page = opened("/glossary/zhanqi/")
    (term,) = of_type(page, "DefinedTerm")
    row = Term.objects.get(slug="zhanqi")
    assert (term["name"], term["description"]) == (row.name, row.explanation)
    assert term["alternateName"] == row.alias_list()
    assert term["inDefinedTermSet"] == GLOSSARY
    (trail,) = of_type(page, "BreadcrumbList")
    assert [each["item"] for each in trail["itemListElement"]] == [HOME, GLOSSARY, term["url"]]


def test_a_term_without_other_words_names_none(opened):
    Term.objects.create(name="展期", slug="zhanqi", explanation="往后延")
    (term,) = of_type(opened("/glossary/zhanqi/"), "DefinedTerm")
    assert "alternateName" not in term


def test_an_empty_glossary_claims_no_terms(opened):
    assert "application/ld+json" not in opened("/glossary/")


def test_a_term_cannot_end_the_structured_data(opened):
    evil = "</script><script>alert(1)</script><!--"
    Term.objects.create(name=evil[:60], slug="evil", explanation=evil, aliases=evil)
    for path in ("/glossary/", "/glossary/evil/"):
        page = opened(path)
        assert "<script>" not in page
        assert of_type(page, "DefinedTerm")[0]["description"] == evil


def good() -> dict:
    step = {"@type": "HowToStep", "position": 1, "text": "做", "url": "https://a.cn/#1"}
    item = {"@type": "ListItem", "position": 1, "name": "首页", "item": "https://a.cn/"}
    article = {
        "@type": "Article",
        "headline": "题目",
        "dateModified": "2026-11-20T10:00:00+08:00",
        "publisher": {"@type": "Organization", "name": "我们"},
    }
    graph = [
        article,
        {"@type": "HowTo", "name": "步骤", "step": [step]},
        {"@type": "BreadcrumbList", "itemListElement": [item]},
    ]
    return {"@context": "https://schema.org", "@graph": graph}


def test_the_rules_have_nothing_against_what_is_right():
    assert faults(good()) == []


@pytest.mark.parametrize(
    ("place", "change"),
    [
        (0, {"headline": ""}),
        (0, {"headline": "题" * 111}),
        (0, {"dateModified": "2026-11-20"}),
        (0, {"dateModified": "2026-11-20T10:00:00"}),
        (0, {"publisher": "我们"}),
        (0, {"mainEntityOfPage": "/guides/a/"}),
        (0, {"inLanguage": "中文"}),
        (0, {"isAccessibleForFree": "true"}),
        (0, {"steps": []}),
        (0, {"@type": "Artikel"}),
        (1, {"step": []}),
        (1, {"step": [{"@type": "HowToStep", "position": 2, "text": "做", "url": "https://a/"}]}),
        (2, {"itemListElement": [{"@type": "ListItem", "position": 1, "name": "首页"}]}),
    ],
)
def test_the_rules_notice_what_is_wrong(place, change):
    data = good()
    data["@graph"][place] |= change
    assert faults(data)
