"""Folders of generated article files."""

from pathlib import Path

from . import words
from .invent import invent
from .layouts import FORMS


def generate(folder: Path, count: int, first: int = 0) -> Path:
    """Write `count` articles from number `first` on, and the topics that they name.

    A sixth of the files each is in layout A, B or C as the sources have it, and in our own form
    of A, B or C. A smaller set is the beginning of a larger one. A folder that is there is kept.
    """
    if folder.exists():
        return folder
    folder.mkdir(parents=True)
    _write_topics(folder)
    for number in range(first, first + count):
        text = FORMS[number % len(FORMS)](invent(number))
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")
    return folder


def _write_topics(folder: Path) -> None:
    rows = [f"- slug: {slug}\n  name: {name}\n" for slug, name in words.TOPICS]
    (folder / "topics.yaml").write_text("".join(rows), encoding="utf-8")
