"""The wording of our three editions: short segments, and nothing copied from the originals.

Titles, related titles, names of laws and the lines about the source are as they are elsewhere.
"""

import re
import unicodedata
from collections.abc import Iterator

from articles.text.document import Document
from articles.text.formats.decoding import decode
from articles.text.html.markdown import render_document
from articles.text.html.plain import plain_text
from articles.text.labels import STEP_NOTES
from tests.support.editions import EDITIONS, document_of, each_edition, long_segments

COPIED = 13
_LAW = re.compile("《[^》]*》")
_NOT_WORDS = re.compile(r"[\W_]+")


def own_words(document: Document) -> Iterator[str]:
    """What the editors wrote, a text at a time."""
    html = render_document(document)
    yield plain_text(html.summary)
    yield plain_text(html.first_action)
    for section in html.sections:
        yield plain_text(section.body)
        for step in section.steps:
            yield from (plain_text(getattr(step, name)) for name in ("body", *STEP_NOTES))
    yield from (item.excerpt or "" for item in html.related)


def runs(text: str) -> set[str]:
    """Every run of characters of that length; spaces, marks and widths make no difference."""
    words = _NOT_WORDS.sub("", unicodedata.normalize("NFKC", _LAW.sub("", text)))
    return {words[start : start + COPIED] for start in range(len(words) - COPIED + 1)}


def test_there_are_three_editions():
    assert len(EDITIONS) == 3
    assert all(len("".join(own_words(document_of(path)))) > 2_000 for path in EDITIONS)


@each_edition
def test_no_segment_is_longer_than_a_breath(path):
    assert [part for text in own_words(document_of(path)) for part in long_segments(text)] == []


@each_edition
def test_nothing_is_copied_from_the_originals(path, originals):
    theirs = set().union(*(runs(decode(each.read_bytes())[0]) for each in originals))
    document = document_of(path)
    titles = [document.title, document.source.title or "", *document.aliases]
    titles += [item.title for item in document.related]
    quoted = set().union(*map(runs, titles))
    ours = set().union(*map(runs, own_words(document)))
    assert sorted(ours & theirs - quoted) == []


def test_a_long_segment_and_a_copied_run_would_be_noticed():
    assert long_segments("字" * 41) and not long_segments("字" * 40)
    assert long_segments(f"一，{'字' * 41}。二")
    assert not long_segments("字" * 30 + "，" + "字" * 30)
    assert runs("先弄清欠谁，欠多少钱，再去谈还款") & runs("先弄清欠谁 欠多少钱 再去谈还款")
    assert not runs("《中华人民共和国个人信息保护法》") & runs("中华人民共和国个人信息保护法")
