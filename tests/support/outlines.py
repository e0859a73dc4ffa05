"""Outlines of texts: short ways to ask what was read, and whether every line is accounted for."""

import re
from collections.abc import Iterator
from typing import Any

from articles.text.control_characters import without_control_characters
from articles.text.formats.text_file import read_article
from articles.text.numbering import read_mark

_IGNORED = re.compile(r"[\s:：\\]+")
_PREFIX = re.compile(r"#{1,6}|>|[•·●◆■▪*–—-]")
_ATTRIBUTES = re.compile(r"\{(#[\w-]+)?\s*(\.\w+)?\s*(\.background)?\}")


def outline_of(text: str) -> dict:
    """The outline of a text, after a check that it accounts for every line."""
    outline = read_article(text).to_dict("a.txt")
    check_partition(text, outline)
    check_nothing_dropped(text, outline)
    return outline


def shape(outline: dict) -> list[tuple]:
    """(number, heading, [(number, title), …]) of each section."""
    return [
        (s["number"], s["heading"], [(t["number"], t["title"]) for t in s["steps"]])
        for s in outline["sections"]
    ]


def set_aside(outline: dict, reason: str) -> list[str]:
    return [part["text"] for part in outline["set_aside"] if part["reason"] == reason]


def related(outline: dict) -> list[tuple]:
    return [(r["category"], r["title"], r["excerpt"]) for r in outline["related"]]


def messages(outline: dict) -> str:
    return "\n".join(problem["message"] for problem in outline["problems"])


def check_partition(text: str, outline: dict[str, Any]) -> None:
    """Each line that is not blank stands in exactly one `lines` list."""
    expected = [n for n, line in enumerate(lines_of(text), 1) if line.strip()]
    assert sorted(n for part in parts_of(outline) for n in part["lines"]) == expected


def check_nothing_dropped(text: str, outline: dict[str, Any]) -> None:
    """The part that claims a line says what the line says, apart from marks and prefixes.

    Control characters go.
    Lines of `source` and of front matter hold values and not text.
    """
    lines = lines_of(text)
    front = {n for part in outline["set_aside"] for n in part["lines"] if _is_front(part)}
    for part in parts_of(outline):
        said = _plain("".join(_texts(part)))
        for number in part["lines"]:
            if part is not outline["source"] and number <= max(front, default=0):
                continue
            if part is not outline["source"]:
                assert any(_plain(form) in said for form in _forms(lines[number - 1])), number


def lines_of(text: str) -> list[str]:
    return re.split(r"\r\n|\r|\n", text)


def parts_of(outline: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from (outline["title"], outline["source"], outline["summary"])
    for section in outline["sections"]:
        yield section
        yield from section["steps"]
    yield from outline["related"]
    yield from outline["set_aside"]


def _is_front(part: dict[str, Any]) -> bool:
    return part.get("reason") == "front matter"


def _texts(part: dict[str, Any]) -> Iterator[str]:
    for key in ("text", "heading", "category", "title", "body", "excerpt"):
        yield part.get(key) or ""
    yield from part.get("notes", {}).values()


def _plain(text: str) -> str:
    return _IGNORED.sub("", without_control_characters(text))


def _forms(line: str) -> Iterator[str]:
    """The line as it stands, and without each prefix that may have been read as one."""
    line = line.strip()
    while True:
        bare = _ATTRIBUTES.sub("", line)
        yield from (line, bare, re.sub("[丨|｜]", "", line, count=1))
        if match := _PREFIX.match(line):
            line = line[match.end() :].strip()
        elif mark := read_mark(line):
            line = mark.rest.strip()
        elif match := re.match(r"\\|(准备|期限|话术|对方拒绝|注意|依据)[:：]", line):
            line = line[match.end() :].strip()
        else:
            return
