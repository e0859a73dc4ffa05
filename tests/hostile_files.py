"""Files as nobody would write them, and what has to become of each: it is taken, or refused in words.

Nothing here goes through the last resort of the import: what it would catch is what is looked for.
"""

from pathlib import Path

from django.db import transaction
from hypothesis import strategies as st

from articles.services.importing import import_article
from articles.services.reading_files import understand
from articles.services.reference import REFERENCES, load_reference
from articles.text.control_characters import fit_text
from articles.text.errors import ParseError
from tests.text.strategies import junk_texts

_NASTY = [
    "\0", "\x01", "\x07", "\x0b", "\x0c", "\x1b", "\x85", "\ufffe", "\uffff", "\ufeff", "\u2028", "\U0001fffe",
    "\\0", "\\x0b", "\\u000b", "\\uD800", "\\uDFFF", "\\UFFFFFFFF", "\\U00110000", "\\x", "%", "%YAML 9.9", "---",
    "- ", "> ", "1. ", "+ ", "    ", "\t", "[", "]", "[a](/b", "](//[", "(", ")", "**", "*", "`", "``", "|", "|-", "<",
    "&#1;", "&#xFFFE;", "<a href=//[>", "{", "}", ":", ": ", ",", "&a ", "*a", "!!int ", "!!python/none ", "!!binary ",
    "? ", "'", '"', "#", "~", "null", "true", "yes", "no", "2026-13-45", "2026-02-30", "0000-00-00", "9" * 30,
    "9" * 5000, "-1", "1e999", ".nan", ".inf", "0x1f", "0b1", "12:30:45", "1_000", "<<", "=", "\n", "\n\n", "\r", "\r\n",
    "甲", "第一步", "长" * 300, "a" * 5000, "人气:999,999,999,999亿", "首页 > 甲 日期:9999-99-99", "\\", "{#s1}", "slug: a",
]  # fmt: skip
_REPEATED = st.builds(str.__mul__, st.sampled_from(_NASTY[:60]), st.sampled_from([2, 30, 700]))
_PIECES = st.lists(
    st.sampled_from(_NASTY) | _REPEATED | st.text(st.characters(codec="utf-8"), max_size=5),
    max_size=12,
).map("".join)
_QUOTED = st.sampled_from(
    ["{}", '"{}"', "'{}'", "[{}]", "{{a: {}}}", "|\n  {}", ">\n  {}", "\n  - {}"]
)
_VALUES = st.builds(str.format, _QUOTED, _PIECES)
_ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "gb18030"])


def _settings(names: list[str]) -> st.SearchStrategy[list[str]]:
    """Lines of YAML with some of these names."""
    line = st.builds("{}: {}".format, st.sampled_from(names), _VALUES)
    return st.lists(line, max_size=5, unique_by=lambda each: each.partition(":")[0])


_FRONT_NAMES = [
    "slug", "topic", "layout", "platforms", "summary", "first_action", "last_checked", "aliases", "related", "source",
    "source:\n  title", "source:\n  views", "source:\n  date", "source:\n  url", "unknown",
]  # fmt: skip
_BODIES = (
    st.builds("{}\n#### 一、{}\n1. {}:{}\n> 话术:{}\n{}".format, *[_PIECES] * 6) | junk_texts()
)
_TEXTS = _BODIES | st.builds(
    lambda lines, body: "---\n" + "".join(f"{line}\n" for line in lines) + f"---\n{body}",
    _settings(_FRONT_NAMES),
    _BODIES,
)
article_files = st.builds(str.encode, _TEXTS, _ENCODINGS, st.just("replace")) | st.binary(
    max_size=300
)


@st.composite
def reference_files(draw) -> tuple[int, bytes]:
    """The place of a reference, and what its file holds."""
    place = draw(st.integers(0, len(REFERENCES) - 1))
    names = [*REFERENCES[place].fields, "unknown"]
    rows = draw(st.lists(_settings(names), max_size=3))
    text = "".join("- " + "\n  ".join(row) + "\n" for row in rows if row)
    return place, draw(st.sampled_from([text, text + draw(_PIECES)])).encode("utf-8", "replace")


def take_or_refuse(content: bytes) -> None:
    """The article of the file is saved and published, fit to be shown; or the file is refused."""
    with transaction.atomic():
        try:
            file = understand("甲.txt", content)
        except ParseError as refused:
            assert refused.message
            return
        article = import_article(file, publish_it=True).article
        article.refresh_from_db()
        for shown in (article.live.document, article.live.html, article.slug):
            assert fit_text(str(shown)) == str(shown)
        transaction.set_rollback(True)


def load_or_refuse(place: int, content: bytes, folder: Path) -> None:
    """The file's rows are in the database, or none of them is."""
    reference = REFERENCES[place]
    path = folder / reference.file_name
    path.write_bytes(content)
    with transaction.atomic():
        try:
            load_reference(reference, path)
        except ParseError as refused:
            assert refused.message
            assert not reference.model.objects.exists()
        transaction.set_rollback(True)
