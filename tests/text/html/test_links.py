"""Links are made in texts, and in nothing else."""

import pytest

from articles.text.document import Document, Section, Step
from articles.text.html.links import map_document_texts, map_outside_links
from articles.text.labels import STEP_NOTES


def shout(text: str) -> str:
    return text.replace("a", "A")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("a", "A"),
        ("<p>a <em>a</em></p>", "<p>A <em>A</em></p>"),
        ('<p><a href="/a">a <b>a</b></a> a</p>', '<p><a href="/a">a <b>a</b></a> A</p>'),
        ("<a>a</a>a", "<a>a</a>A"),
        ("<code>a</code>a", "<code>a</code>A"),
        ('<td align="a">a</td>', '<td align="a">A</td>'),
        ("", ""),
    ],
)
def test_tags_links_and_code_stay_as_they_are(html, expected):
    assert map_outside_links(html, shout) == expected


def test_every_text_of_a_document_is_changed_but_titles_and_the_basis():
    notes = dict.fromkeys(STEP_NOTES, "<p>a</p>")
    step = Step(title="a", body="<p>a</p>", **notes)
    section = Section(heading="a", body="<p>a</p>", steps=(step,))
    document = map_document_texts(
        Document(title="a", summary="<p>a</p>", first_action="<p>a</p>", sections=(section,)), shout
    )
    (section,) = document.sections
    (step,) = section.steps
    changed = [document.summary, document.first_action, section.body, step.body]
    changed += [getattr(step, name) for name in STEP_NOTES if name != "basis"]
    assert set(changed) == {"<p>A</p>"}
    assert [document.title, section.heading, step.title, step.basis] == ["a", "a", "a", "<p>a</p>"]
