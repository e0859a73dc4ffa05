"""Files as nobody would write them, and what has to become of each: it is taken, or refused in words.

Nothing here goes through the last resort of the import: what it would catch is what is looked for.
"""

import json
from pathlib import Path

import yaml
from django.db import transaction
from hypothesis import strategies as st

from articles.importing.articles import import_article
from articles.importing.files import parse_file
from articles.importing.reference_data import REFERENCES, load_reference
from articles.importing.reference_files import Reference
from articles.text.control_characters import clean_text
from articles.text.errors import ParseError
from tests.support.paths import ROOT
from tests.support.strategies import junk_texts

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
_ONE = st.sampled_from(_NASTY) | _REPEATED
_SEVERAL = st.lists(_ONE | st.text(st.characters(codec="utf-8"), max_size=5), max_size=12)
_TEXT = _ONE | _ONE.map("甲{}乙".format) | _SEVERAL.map("".join)
_QUOTED = ["{}", '"{}"', "'{}'", "[{}]", "{{a: {}}}", "|\n    {}", ">\n    {}", "\n    - {}"]
_VALUES = st.builds(str.format, st.sampled_from(_QUOTED), _TEXT)
_ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "gb18030"])


def _spoiled(good: dict[str, str]) -> st.SearchStrategy[list[str]]:
    """Lines of YAML that say what is `good`, but for one to three of them."""
    bad = st.dictionaries(st.sampled_from(sorted(good)), _VALUES, min_size=1, max_size=3)
    return bad.map(lambda values: [f"{key}: {value}" for key, value in (good | values).items()])


_FRONT = {
    "slug": "a", "topic": "b", "layout": "A", "platforms": "[丙]", "summary": "丁", "first_action": "戊",
    "last_checked": "2026-11-20", "aliases": "[己]", "related": "[a]", "source": "{title: 庚, views: 3}", "unknown": "辛",
}  # fmt: skip
_BODIES = junk_texts() | st.builds(
    "{}\n#### 一、{}\n1. {}:{}\n> 话术:{}\n{}".format, st.just("题目") | _TEXT, *[_TEXT] * 5
)
_TEXTS = _BODIES | st.builds(
    lambda lines, body: "---\n" + "".join(f"{line}\n" for line in lines) + f"---\n{body}",
    _spoiled(_FRONT),
    _BODIES,
)
article_files = st.builds(str.encode, _TEXTS, _ENCODINGS, st.just("replace")) | st.binary(
    max_size=300
)


def _good_row(reference: Reference) -> dict[str, str]:
    """By field what a version has shipped, as JSON, which is YAML too."""
    path = ROOT / "tests" / "support" / "old_seeds" / reference.file_name
    row = yaml.safe_load(path.read_text())[0] if path.exists() else {"slug": "a"}
    return {key: json.dumps(value, ensure_ascii=False, default=str) for key, value in row.items()}


@st.composite
def reference_files(draw) -> tuple[int, bytes]:
    """The place of a reference, and what its file holds."""
    place = draw(st.integers(0, len(REFERENCES) - 1))
    lines = draw(_spoiled(_good_row(REFERENCES[place])))
    text = "- " + "\n  ".join(lines) + "\n"
    behind = draw(st.just("") | st.just("") | _TEXT)
    return place, (text + behind).encode("utf-8", "replace")


# Of each kind that ended the import in an error one that is known to be hard.
KNOWN = [
    each.encode()
    for each in (
        "题目\n一、甲\n" + "- " * 600 + "乙\n",
        "题目\n一、甲\n" + "> " * 600 + "乙\n",
        "首页 > 甲 人气:999,999,999,999亿\n题目\n一、甲\n乙\n",
        '---\nsummary: "a\\uD800b"\n---\n题目\n一、甲\n',
        '---\nsummary: "a\\0b"\n---\n题目\n一、甲\n',
        '---\nsummary: "\\UFFFFFFFF"\n---\n题目\n一、甲\n',
        "---\n%YAML 1." + "9" * 5000 + "\n---\nslug: a\n---\n题目\n一、甲\n",
        "题\ufffe目\n一、甲\x0b\n乙&#11;\n",
    )
]


def take_or_refuse(content: bytes) -> None:
    """The article of the file is saved and published, fit to be shown; or the file is refused."""
    with transaction.atomic():
        try:
            file = parse_file("甲.txt", content)
        except ParseError as refused:
            assert refused.message
            return
        article = import_article(file, publish_it=True).article
        article.refresh_from_db()
        for shown in (article.live.document, article.live.html, article.slug):
            assert clean_text(str(shown)) == str(shown)
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
