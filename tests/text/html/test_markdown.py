import string
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.control_characters import clean_text
from articles.text.document import Document, Section, Step
from articles.text.html.markdown import (
    MAX_NESTING,
    _converted,
    _sanitised,
    _tools,
    is_nested_too_deep,
    render,
    render_document,
)
from articles.text.labels import STEP_NOTES

TAGS = {
    "p",
    "br",
    "strong",
    "em",
    "code",
    "blockquote",
    "ul",
    "ol",
    "li",
    "a",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "hr",
}
ATTRIBUTES = {("a", "href"), ("a", "title"), ("ol", "start"), ("th", "align"), ("td", "align")}
PIECES = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<a href='javascript:a'>", "<!--", "-->",
    "<svg/onload=a>", "</p>", "<", ">", "&", "&lt;", "&#106;avascript:", '"', "'", "`", "```", "    ",
    "[a](javascript:alert(1))", "[a](JaVaScRiPt:a)", "[a](java\tscript:a)", "[a](data:text/html,a)",
    "[a](vbscript:a)", "[a](&#106;avascript:a)", "[a](\x01javascript:a)", "<javascript:a>", "![a](b)",
    "[a](http://a.cn)", '[a](http://a.cn "b")', '[a](x "onclick=a")', "[a][1]", "[1]: javascript:a",
    "<http://a.cn>", "<a@b.cn>", "*", "**", "_", "#", "# a", "=", "---", "- ", "1. ", "3. ", "> ", "|",
    "a|b\n-|-\nc|d", "\n", "\n\n", "\\", "\x02", "\x03", "klzzwxh:0", "\u0002wzxhzdk:0\u0003", "\x00", "房",
]  # fmt: skip
markdown_texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=25).map("".join)


# What both sieves may be given that no Markdown makes.
HTML_PIECES = [
    "<p>", "</p>", "<table>", "</table>", "<tr>", "<td align=left>", "</td>", "<ul>", "<li>", "</li>", "</ul>",
    "<ol start=3>", "<a href='http://a.cn'>", "<a href=javascript:a>", "<a href='/a?b&c=d'>", "</a>", "<script>",
    "</script>", "<svg>", "<math>", "<mtext>", "<style>", "</style>", "<template>", "<noscript>", "<!--", "-->",
    "<![CDATA[", "]]>", "<blockquote>", "</blockquote>", "<code>", "</code>", "<b>", "<em>", "</em>", "<br>",
    "<hr>", "&nbsp;", "&amp;lt;", "&lt;", "&", "<", ">", '"', "<plaintext>", "<textarea>", "<title>", "<xmp>",
    "<select>", "<option>", "<form>", "<a title='&lt;b&gt;\"'>", "\x00", "\xa0", "房",
]  # fmt: skip
html_texts = st.lists(st.sampled_from(HTML_PIECES) | st.text(max_size=3), max_size=12).map("".join)


class Found(HTMLParser):
    """Tags, attributes and text of a piece of HTML, as a browser would see them."""

    def __init__(self, html: str):
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str]] = set()
        self.addresses: list[str] = []
        self.text = ""
        self.other: list[str] = []
        self.tree: list[tuple] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.tree.append((tag, sorted(attrs), len(self.text)))
        self.attributes |= {(tag, name) for name, _ in attrs}
        self.addresses += [value or "" for name, value in attrs if name == "href"]

    def handle_endtag(self, tag):
        self.tree.append((tag, None, len(self.text)))

    def handle_data(self, data):
        self.text += data

    def handle_comment(self, data):
        self.other.append(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


@given(st.text() | markdown_texts)
def test_any_text_makes_harmless_html(text):
    found = Found(render(text))
    assert found.tags <= TAGS
    assert found.attributes <= ATTRIBUTES
    assert found.other == []
    for address in found.addresses:
        plain = "".join(char for char in address if char > " ")
        assert urlsplit(plain).scheme.lower() in ("", "http", "https", "mailto", "tel")


@given(st.text() | markdown_texts)
def test_the_second_sieve_takes_nothing_from_what_the_first_lets_through(text):
    """All that differs is the spelling of a no-break space and of references like `&#106;`."""
    html = _tools.bleach.clean(_tools.converter.reset().convert(text))
    first, second = Found(html), Found(_tools.nh3.clean(html))
    assert second.tree == first.tree
    assert second.text == first.text
    assert "&nbsp;" not in render(text)


@given(html_texts)
def test_the_second_sieve_loses_no_word_tag_or_address_of_any_html(html):
    """It may only close a link before another that bleach has left inside it, in a table."""
    html = _tools.bleach.clean(html)
    first, second = Found(html), Found(_tools.nh3.clean(html))
    assert second.text == first.text
    assert second.tags == first.tags
    assert second.attributes == first.attributes
    assert set(second.addresses) == set(first.addresses)


@given(html_texts | markdown_texts)
def test_each_sieve_alone_lets_through_only_what_is_allowed(html):
    for sieve in (_tools.bleach, _tools.nh3):
        found = Found(sieve.clean(html))
        assert found.tags <= TAGS
        assert found.attributes <= ATTRIBUTES
        assert found.other == []


@given(st.text(st.sampled_from("房东甲乙，。、「」“…—aB7 /%〇𠀀\n"), min_size=1))
def test_plain_text_is_what_the_library_would_make_of_it(text):
    if text.strip():
        assert render(text) == _sanitised(_converted(text))


@pytest.mark.parametrize("char", string.punctuation + string.whitespace)
def test_so_is_every_mark_of_the_keyboard(char):
    for text in (f"甲{char}乙", f"甲 {char}", f"{char}甲{char}", f"{char} 甲", char * 3):
        if text.strip():
            assert render(text) == _sanitised(_converted(text))


@given(st.text(st.sampled_from("房东甲乙[]()<>!:/#=\n -*1.")))
def test_no_word_of_a_text_is_lost(text):
    shown = Found(render(text))
    seen = shown.text + "".join(shown.addresses)
    assert all(seen.count(char) == text.count(char) for char in "房东甲乙")


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<b>粗</b>",
        "<!-- 注 -->",
        "<img src=x onerror=a>",
        "# 不是标题",
    ],
)
def test_markup_is_shown_as_the_text_that_it_is(text):
    assert Found(render(text)).text.strip() == text


def test_white_space_makes_nothing():
    assert render(" \n\u3000") == ""


def test_lines_and_paragraphs_stay_apart():
    assert render("甲\n乙\n\n丙") == "<p>甲<br>\n乙</p>\n<p>丙</p>"


def test_emphasis_lists_quotes_and_tables_are_rendered():
    assert render("**甲**") == "<p><strong>甲</strong></p>"
    assert Found(render("- 甲\n- 乙")).tags == {"ul", "li"}
    assert Found(render("> 甲")).tags == {"blockquote", "p"}
    assert "table" in Found(render("甲|乙\n-|-\n丙|丁")).tags


def test_a_list_keeps_the_number_that_it_begins_with():
    assert '<ol start="3">' in render("3. 甲\n4. 乙")


def test_links_are_rendered_with_their_title():
    html = '<p><a href="https://a.cn/b?c=1" title="丙">甲 <strong>乙</strong></a></p>'
    assert render('[甲 **乙**](https://a.cn/b?c=1 "丙")') == html


@pytest.mark.parametrize("scheme", ["javascript", "JAVASCRIPT", "data", "vbscript", "file"])
def test_an_address_that_could_do_something_is_dropped(scheme):
    found = Found(render(f"[甲]({scheme}:a)"))
    assert found.addresses == []
    assert found.text == "甲"


def test_a_line_that_looks_like_the_address_of_a_link_is_shown():
    assert Found(render("[1]: 说明\n\n见 [1]")).text.split() == ["[1]:", "说明", "见", "[1]"]


def test_pictures_are_not_loaded():
    assert "img" not in render("![甲](http://a.cn/b.png)")


def test_an_indent_makes_no_code():
    assert render("甲\n\n    乙") == "<p>甲</p>\n<p>乙</p>"


def test_one_text_does_not_change_the_next():
    assert render("[甲]: http://a.cn") and render("[甲]") == "<p>[甲]</p>"


@pytest.mark.parametrize("piece", ["[", "![[", "[甲](", "*", "> ", ">", "`", "<", "- "])
def test_twenty_thousand_characters_of_one_kind_are_rendered(piece):
    assert render(piece * (20_000 // len(piece)))


def test_every_text_of_a_document_is_rendered():
    notes = dict.fromkeys(STEP_NOTES, "*甲*")
    step = Step(title="*题*", body="*甲*", **notes)
    document = Document(
        title="*题*",
        summary="*甲*",
        first_action="*甲*",
        sections=(Section(heading="*题*", body="*甲*", steps=(step,)),),
    )
    done = render_document(document)
    section = done.sections[0]
    html = "<p><em>甲</em></p>"
    assert (done.summary, done.first_action, section.body) == (html, html, html)
    assert all(getattr(section.steps[0], name) == html for name in ("body", *STEP_NOTES))
    assert (done.title, section.heading, section.steps[0].title) == ("*题*", "*题*", "*题*")


def test_one_text_leaves_nothing_behind_for_the_next():
    before = render("*甲* [乙](/x)")
    render("[^1]: 丙\n\n- 没有结束\n\n> **丁 `戊 <b>")
    assert render("*甲* [乙](/x)") == before


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("**重要**的", "<p><strong>重要</strong>的</p>"),
        ("*留意*", "<p><em>留意</em></p>"),
        ("***都要***", "<p><strong>都要</strong></p>"),
        ("2*3*4 和 *", "<p>2<em>3</em>4 和 *</p>"),
        ("*1**1*东", "<p><em>1</em><em>1</em>东</p>"),
    ],
)
def test_asterisks_emphasise_and_swallow_nothing(text, html):
    assert render(text) == html


# --- nesting --------------------------------------------------------------------------------------

NESTED = {
    "marks on one line": lambda mark, depth: mark * depth + "甲",
    "lines": lambda mark, depth: "\n".join("    " * level + mark + "甲" for level in range(depth)),
    "paragraphs": lambda mark, depth: "\n\n".join(
        "    " * level + mark + "甲" for level in range(depth)
    ),
}
nested = pytest.mark.parametrize("text_of", NESTED.values(), ids=NESTED)


@nested
@pytest.mark.parametrize("mark", ["- ", "+ ", "1. "])
def test_lists_nest_as_deep_as_anybody_reads(text_of, mark):
    text = text_of(mark, MAX_NESTING)
    assert not is_nested_too_deep(text)
    assert render(text).count("<li>") == MAX_NESTING


@nested
@pytest.mark.parametrize("mark", ["- ", "+ ", "1. "])
@pytest.mark.parametrize("depth", [MAX_NESTING + 1, 150])
def test_a_text_that_nests_deeper_is_shown_as_it_was_typed(text_of, mark, depth):
    # The sieves would leave the second tag.
    text = text_of(mark, depth) + "\n\n<b> <em>"
    assert is_nested_too_deep(text)
    found = Found(render(text))
    assert found.tags <= {"p", "br"}
    assert found.text.split() == text.split()


@pytest.mark.parametrize("mark", ["> ", ">", "> - ", "- > ", "1. > "])
def test_quotes_count_too(mark):
    assert is_nested_too_deep(mark * 600 + "甲")
    assert "blockquote" not in render(mark * 600 + "甲")


def test_a_text_that_was_given_up_leaves_nothing_behind_for_the_next():
    before = render("甲\n\n- 乙")
    render("- " * 600 + "甲")
    assert render("甲\n\n- 乙") == before


def test_many_marks_side_by_side_nest_nothing():
    assert not is_nested_too_deep("- 甲\n" * 50)
    assert not is_nested_too_deep("2*3 > 4 - 5 1. 2. " * 50)


@pytest.mark.parametrize("reference", ["&#1;", "&#x7f;", "&#xFFFE;", "&#0;", "&#xD800;", "&#x9f;"])
def test_no_reference_brings_a_control_character_in(reference):
    html = render(f"甲{reference}乙 [丙](http://a.cn/{reference})")
    assert clean_text(html) == html
    assert html.startswith("<p>甲")


@given(st.text() | markdown_texts)
def test_no_html_has_a_control_character(text):
    html = render(text)
    assert clean_text(html) == html
