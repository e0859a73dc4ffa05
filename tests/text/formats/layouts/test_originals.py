"""The three source articles themselves, where they are at hand. None of their text stands here."""

import pytest

from articles.text.formats.decoding import decode
from articles.text.formats.layouts import read_article, write_article
from tests.support.outlines import outline_of
from tests.support.paths import SEEDS

CHINESE = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
EXPECTED = [
    {
        "layout": "A",
        "title": [1],
        "source_lines": [2],
        "source": {"views": 5, "published": "2025-03-08T16:02:23", "author": None, "url": None},
        "summary": [9],
        "numbers": CHINESE,
        "steps": [0, 0, 3, 2, 4, 3, 3, 3, 0],
        "kinds": ["text", "text", "steps", "steps", "case", "steps", "steps", "points", "text"],
        "related": (9, 0, 0),
        "set_aside": [3, 5, 13, 79, 81, 82, 83, 84, 85, 86, 89],
        "problems": [],
    },
    {
        "layout": "B",
        "title": [1],
        "source_lines": [],
        "source": {"views": None, "published": None, "author": None, "url": None},
        "summary": [2],
        "numbers": [*CHINESE[:6], None],
        "steps": [0, 0, 4, 0, 4, 5, 0],
        "kinds": ["text", "text", "steps", "steps", "steps", "steps", "text"],
        "related": (20, 20, 0),
        "set_aside": [],
        "problems": [],
    },
    {
        "layout": "C",
        "title": [3],
        "source_lines": [5, 105, 107],
        "source": {
            "views": 10,
            "published": None,
            "author": "合飞律师",
            "url": "https://www.hefeilaws.com/hf/68894.html",
        },
        "summary": [9],
        "numbers": CHINESE[:5],
        "steps": [4, 3, 6, 5, 0],
        "kinds": ["points", "steps", "steps", "points", "text"],
        "related": (9, 0, 9),
        "set_aside": [1, 7, 103, 109],
        "problems": [5],
    },
]


@pytest.mark.parametrize("index", range(3))
def test_the_original_is_understood(originals, index):
    text, encoding = decode(originals[index].read_bytes())
    outline = outline_of(text)
    expected = EXPECTED[index]
    sections, related = outline["sections"], outline["related"]
    assert encoding == "utf-8"
    assert outline["layout"] == expected["layout"]
    assert outline["title"]["lines"] == expected["title"]
    assert outline["source"]["lines"] == expected["source_lines"]
    assert {key: outline["source"][key] for key in expected["source"]} == expected["source"]
    assert outline["summary"]["lines"] == expected["summary"]
    assert [s["number"] for s in sections] == expected["numbers"]
    assert [len(s["steps"]) for s in sections] == expected["steps"]
    assert [s["kind"] for s in sections] == expected["kinds"]
    assert _count(related) == expected["related"]
    assert [n for part in outline["set_aside"] for n in part["lines"]] == expected["set_aside"]
    assert [problem["line"] for problem in outline["problems"]] == expected["problems"]


def _count(related: list[dict]) -> tuple[int, int, int]:
    """How many titles there are, how many have a category, how many an excerpt."""
    with_category = sum(1 for item in related if item["category"])
    return len(related), with_category, sum(1 for item in related if item["excerpt"])


def test_every_step_of_the_originals_has_a_title_and_a_body(originals):
    for path in originals:
        for section in outline_of(decode(path.read_bytes())[0])["sections"]:
            assert all(step["title"] and step["body"] for step in section["steps"])


@pytest.mark.parametrize("layout", "ABC")
def test_the_originals_survive_being_written_and_read(originals, layout):
    for path in originals:
        document = read_article(decode(path.read_bytes())[0]).document
        assert read_article(write_article(document, layout)).document == document


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem)
def test_our_editions_are_understood_without_a_problem(path):
    outline = outline_of(path.read_text(encoding="utf-8"))
    assert outline["problems"] == []
    assert outline["summary"]["text"]
    assert outline["front_matter"]["slug"] == path.stem


def test_our_editions_follow_the_originals_section_by_section_and_step_by_step(originals):
    names = ["xinyong-zuji-yuqi", "yuqi-xieshang", "fenqile-yuqi-xieshang"]
    for name, expected in zip(names, EXPECTED, strict=True):
        outline = outline_of((SEEDS / f"{name}.txt").read_text(encoding="utf-8"))
        assert outline["layout"] == expected["layout"]
        assert [s["number"] for s in outline["sections"]] == expected["numbers"]
        assert [len(s["steps"]) for s in outline["sections"]] == expected["steps"]
        assert len(outline["related"]) == expected["related"][0]
