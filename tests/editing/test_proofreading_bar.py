"""How much of what is wrong in the three originals is found, and what is wrongly found in our editions."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from articles.editing.load import load_document
from articles.editing.proofreading import findings_of, proofreading_context
from articles.importing.reference_data import REFERENCES, load_reference, load_references
from articles.models import ProofRule
from articles.text.document import Document, Section
from articles.text.formats.decoding import decode
from articles.text.formats.layouts import read_article
from articles.text.labels import STEP_NOTES
from articles.text.proofreading.proofreader import Finding, proofread
from tests.support.paths import SEEDS
from tests.support.samples import take

pytestmark = pytest.mark.django_db

PLACES = Path(__file__).parent / "wrong_in_originals.yaml"
BAR = 0.9
# What anybody could find without knowing what is wrong.
_SAYS_LITTLE = ("long-segment", "no-verb", "empty-step", "no-summary", "no-first_action")
# The title is the one that the original has, and there it is listed as wrong.
_TRUE_IN_OUR_EDITIONS = [("yuqi-xieshang", "title", "怎样去")]


# Each is near to something that our rules look for.
_RIGHT = """
对方是否同意，谁也不能保证成功。
申请一定能通过吗？不一定会批准。
「包减免」「百分百成功」的广告，都不要信。
自称「内部渠道」的人，多半是骗子。
第二天再打，周二天黑前也行。
账单要一步一步对，找出其中之一步骤。
有不懂的，先解决，再问客服。
还款问清楚日期，这个问对方，一个问法院。
先一定度过眼前，再谈以后。
减免起作用，对所有人都有作用。
请只联系我本人。逾期本身不是犯罪。
你可以理解对方，也可以熟悉一下账单。
不服一审判决的，可以选择上诉。
找熟悉法律的人问一问。
与其向亲友求助，不如先算账。
看《最高人民法院关于适用法律若干问题的解释》。
请求法院出具证明。不用还的是已经免除的部分。
只用合同载明的账户，或者法院指定的账户。
"""
_PROMISES = [
    "包减免",
    "包停息",
    "保证通过",
    "保证能减免",
    "一定能减免",
    "肯定会同意",
    "百分百",
    "百分之百通过",
    "必过",
]


class Wrong(NamedTuple):
    """A text that is wrong, in which original and where: its line, and its first character there."""

    original: int
    line: int
    start: int
    text: str


@pytest.fixture
def listed(originals) -> list[Wrong]:
    """The wrong words and wrong citations of the originals."""
    places = yaml.safe_load(PLACES.read_text(encoding="utf-8"))
    lines = [decode(path.read_bytes())[0].split("\n") for path in originals]
    return [
        Wrong(original, line, start, lines[original][line - 1][start:end])
        for original, by_line in places.items()
        for line, found in by_line.items()
        for start, end in found
    ]


@pytest.fixture
def book():
    """Our rules. No channels and no ledger: a wrong word is to be found for what it is."""
    for reference in REFERENCES:
        if reference.model is ProofRule:
            load_reference(reference, SEEDS / reference.file_name)
    return replace(proofreading_context(), knows_law=None)


def texts_of(document: Document) -> Iterator[tuple[str, str]]:
    """The name of each form field, with its text."""
    yield from (("title", document.title), ("summary", document.summary))
    for section in document.sections:
        yield f"section-{section.anchor}-heading", section.heading
        yield f"section-{section.anchor}-body", section.body
        for step in section.steps:
            for name in ("title", "body", *STEP_NOTES):
                yield f"step-{step.anchor}-{name}", getattr(step, name)


def read(path: Path) -> tuple[Document, Document]:
    """An original as the importer reads it, and its other lines as a guide of their own.

    Those are what the importer sets aside, and the related titles with their excerpts.
    """
    text = decode(path.read_bytes())[0]
    outline = read_article(text)
    parts = [part for each in outline.document.sections for part in (each, *each.steps)]
    taken = {line for part in parts for line in part.lines}
    taken |= {*outline.title_lines, *outline.summary_lines}
    others = [line for number, line in enumerate(text.split("\n"), 1) if number not in taken]
    return outline.document, Document(sections=(Section(body="\n".join(others), anchor="s1"),))


def is_found(wrong: Wrong, document: Document, findings: list[Finding]) -> bool | None:
    """Does a finding meet the text? None when the text does not stand in the Document."""
    places = [
        (field, match.start(), match.end())
        for field, text in texts_of(document)
        for match in re.finditer(re.escape(wrong.text), text)
    ]
    met = any(
        each.field == field and each.start < end and each.end > start
        for field, start, end in places
        for each in findings
    )
    return met if places else None


def test_nine_of_ten_wrong_words_and_citations_of_the_originals_are_found(
    originals, listed, book, record_property, capsys
):
    in_guide, elsewhere = {}, {}
    for number, path in enumerate(originals):
        for document, results in zip(read(path), (in_guide, elsewhere), strict=True):
            telling = [f for f in proofread(document, book) if f.rule not in _SAYS_LITTLE]
            for wrong in listed:
                if wrong.original == number and wrong not in in_guide:
                    results[wrong] = is_found(wrong, document, telling)
            for wrong in [wrong for wrong, met in results.items() if met is None]:
                del results[wrong]
    figures = {"imported": list(in_guide.values()), "elsewhere": list(elsewhere.values())}
    for name, met in figures.items():
        record_property(name, f"{sum(met)} of {len(met)}")
        with capsys.disabled():
            print(f"\nproofreading, {name} lines: {sum(met)} of {len(met)}", end="")
    assert len(in_guide) + len(elsewhere) == len(listed)
    assert sum(in_guide.values()) >= BAR * len(in_guide)
    assert sum(in_guide.values()) + sum(elsewhere.values()) >= BAR * len(listed)


def test_nothing_is_found_in_our_editions_but_what_is_true():
    load_references(SEEDS)
    editions = [
        take(path.read_text(encoding="utf-8"), path.name, publish_it=True).article
        for path in sorted(SEEDS.glob("*.txt"))
    ]
    found = [
        (edition.slug, each.field, each.found)
        for edition in editions
        for each in findings_of(load_document(edition))
    ]
    assert found == _TRUE_IN_OUR_EDITIONS


def test_what_is_right_is_left_alone(book):
    document = Document(summary=_RIGHT, first_action="看账单")
    assert [each.found for each in proofread(document, book)] == []


@pytest.mark.parametrize("promise", _PROMISES)
def test_a_promise_stops_a_guide(book, promise):
    document = Document(summary=f"找我们，{promise}。", first_action="看账单")
    assert [each.severity for each in proofread(document, book)] == ["stop"]
