"""The glossary's words are marked once a guide, and nothing else changes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.document import Document, Section, Step
from articles.text.html.markdown import render_document
from articles.text.html.terms import mark_terms

SLUGS = {"征信": "zhengxin", "征信异议": "yiyi", "展期": "zhanqi", "LPR": "lpr"}


def link(word, slug, section="s1"):
    ids = f'id="word-{section}-{slug}" href="#term-{section}-{slug}"'
    return f'<a class="term" {ids}>{word}</a>'


def marked(*bodies, **step):
    steps = (Step(anchor="s1-1", **step),) if step else ()
    sections = tuple(
        Section(body=body, anchor=f"s{i}", steps=steps) for i, body in enumerate(bodies, 1)
    )
    return mark_terms(Document(sections=sections), SLUGS).sections


def test_the_first_use_in_a_section_leads_to_its_explanation():
    (section,) = marked("<p>先问展期,展期要早。</p>")
    assert section.body == f"<p>先问{link('展期', 'zhanqi')},展期要早。</p>"
    assert section.terms == ("zhanqi",)


def test_a_term_is_marked_once_in_a_guide():
    first, second = marked("<p>展期</p>", "<p>展期，也叫延期。征信</p>")
    assert link("展期", "zhanqi") in first.body
    assert second.body == f"<p>展期，也叫延期。{link('征信', 'zhengxin', 's2')}</p>"
    assert (first.terms, second.terms) == (("zhanqi",), ("zhengxin",))


def test_background_comes_last_on_the_page_and_so_in_the_order_of_first_uses():
    sections = (
        Section(body="<p>展期</p>", anchor="s1", background=True),
        Section(body="<p>展期</p>", anchor="s2"),
    )
    background, steps = mark_terms(Document(sections=sections), SLUGS).sections
    assert background.body == "<p>展期</p>"
    assert link("展期", "zhanqi", "s2") in steps.body


@pytest.mark.parametrize("between", ["", "、", "和", "</strong><em>", "</p><p>"])
def test_of_two_terms_side_by_side_the_second_waits_for_its_next_use(between):
    (section,) = marked(f"<p>展期{between}征信。过一会儿再看征信</p>")
    assert section.body.count('class="term"') == 2
    assert section.body.startswith(f"<p>{link('展期', 'zhanqi')}{between}征信。")


def test_text_and_steps_of_a_section_share_the_first_use():
    (section,) = marked("<p>展期</p>", body="<p>展期</p>", script="<p>征信</p>")
    assert section.steps[0].body == "<p>展期</p>"
    assert "#term-s1-zhengxin" in section.steps[0].script


def test_the_longer_word_wins():
    (section,) = marked("<p>提征信异议</p>")
    assert section.terms == ("yiyi",)


def test_latin_words_stand_alone():
    (section,) = marked("<p>XLPR LPRs 四倍LPR</p>")
    assert section.body.count('class="term"') == 1
    assert section.body.endswith(f"四倍{link('LPR', 'lpr')}</p>")


def test_links_and_attributes_are_left_alone():
    html = '<p><a href="/x" title="展期">看展期</a> <code>展期</code></p>'
    (section,) = marked(html)
    assert section.body == html
    assert section.terms == ()


@given(st.text(alphabet="征信异议展期 LPR<>&*_[]()\n", max_size=60))
def test_nothing_but_links_is_added(text):
    document = render_document(Document(sections=(Section(body=text, anchor="s1"),)))
    section = mark_terms(document, SLUGS).sections[0]
    without = re.sub(
        r'<a class="term" id="word-[^"]+" href="#term-s1-[a-z]+">(.*?)</a>', r"\1", section.body
    )
    assert without == document.sections[0].body
    assert len(section.terms) == len(set(section.terms))


def test_a_word_may_begin_with_what_means_something_in_a_pattern():
    words = {"]甲": "a", "^乙": "b", "-丙": "c", "\\丁": "d", "": "none"}
    # Terms side by side are not marked.
    text = "，这里隔开，".join(filter(None, words))
    document = Document(sections=(Section(body=f"<p>{text}</p>", anchor="s1"),))
    (section,) = mark_terms(document, words).sections
    assert section.terms == ("a", "b", "c", "d")
