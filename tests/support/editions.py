"""Our guides in `seeds/`, and how long their segments may be."""

import re
from pathlib import Path

import pytest

from articles.text.document import Document
from articles.text.formats.decoding import decode
from articles.text.formats.layouts import read_article
from tests.support.paths import SEEDS

EDITIONS = sorted(SEEDS.glob("*.txt"))
LONGEST_SEGMENT = 40
_MARKS = re.compile(r"[，。；：？！、（）「」《》…—,;:?!()\n]+|(?<!\d)\.|\.(?!\d)")

each_edition = pytest.mark.parametrize("path", EDITIONS, ids=lambda path: path.stem)


def document_of(path: Path) -> Document:
    text, _ = decode(path.read_bytes())
    return read_article(text).document


def long_segments(text: str) -> list[str]:
    """The parts between two marks that are longer than a reader's breath."""
    return [part for part in _MARKS.split(text) if part and len(part.strip()) > LONGEST_SEGMENT]
