"""Short ways to ask what was read."""

from articles.text.formats.layouts import read_article
from tests.support.partition import check_nothing_dropped, check_partition


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
