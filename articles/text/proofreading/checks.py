"""The built-in checks of proofreading, apart from the editors' rules. Each checks one text."""

import re
import unicodedata
from collections.abc import Callable, Collection, Container, Iterator
from dataclasses import dataclass, replace

from articles.text.chinese import count_characters
from articles.text.law.citations import Citation, Provision, read_basis
from articles.text.law.patterns import NAMED_LAW, is_law

STOP, WARN, HINT = "stop", "warn", "hint"
LONGEST_SEGMENT = 40

# A link, as `html.markdown` reads it.
_LINK = re.compile(
    r"(?P<text>\[[^\[\]]{1,300}\])(?P<tail>\((?P<address>[^\s()<>]{1,1000})(?:\s{1,9}\"[^\"\n]*\")?\))"
)
# Anchors that the page of every guide has, apart from its sections and steps.
ON_EVERY_GUIDE = frozenset(("first-action", "helplines", "laws"))
_BARE_ADDRESS = re.compile(r"https?://[\w./?=&%#:~+-]+", re.ASCII)
_NO_LINK = re.compile(
    r"\[[^\[\]\n]{1,300}\]\s?(?:\(|（)\s*(?:https?:|www\.|/|#)[^\n)）]{0,300}[)）]"
)
_OUTSIDE = re.compile(r"https?://[\w-]+(?:\.[\w-]+)+(?:[:/?#]\S*)?|mailto:\S+@\S+|tel:[\d+-]+")
_SEGMENT = re.compile(
    r"[^，。；：？！、（）「」《》"
    r"…—,.;:?!()|\n]{41,}"
)

# Numbers of this form are telephone numbers in any context.
_PLAIN_NUMBER = re.compile(
    r"(?<![0-9A-Za-z-])(?:1[3-9]\d(?:[ -]?\d{4}){2}|\(?0\d{2,3}[)-]\d{5,8}|[48]00-?\d{3,4}-?\d{3,4})"
    r"(?![0-9A-Za-z-])(?!\s?[元块万])"
)
_SHORT = r"[19１９]\d{2,5}(?![\d.-])(?!\s?[元块万千百条款项期天日月年周个件次人页份分岁点多余%％])"
# Shorter ones are telephone numbers after a word that says so.
_CALLED = re.compile(
    rf"(?:打|拨|致电|电话|热线|专线|号码|tel)[ :：（(是为]{{0,3}}"
    rf"(?P<numbers>{_SHORT}(?:[ 、/或和]{{1,3}}{_SHORT})*)"
)
_DIGITS = re.compile(r"\d+")
# The number after one of these is that of an order, a case or an account.
_REFERENCE = re.compile(r"[编单案账证户水]号?[ :：（(是为]{0,3}$")

_CITED = re.compile(NAMED_LAW)

# The titles of steps: nouns that contain the character of a verb, and the verbs.
_NOUNS = re.compile(r"问题|报告|收入|说明书|要点|要求|关系|条款|记录|用户|办法|方法|对方|分期|信用")
_VERBS = re.compile(
    "[找看写问打拨算查说收交谈还付存留拍发报提记要给拿等按照别不设定核选签截做用去到退换听读讲约带填请"
    "投诉备保守防避停开关进认列比对圈改求让接回寄补确告转加减借卖取办缴分修洗通知量达传准应防制安跟评]"
    "|联系|沟通|协商|调解|咨询|了解|整理|准备|申请|坚持|遵|寻"
)


@dataclass(frozen=True)
class Hit:
    """A place in a text and what is wrong there. `suggestion` replaces it; None if there is none."""

    start: int
    end: int
    rule: str
    severity: str
    why: str
    suggestion: str | None = None


def without_addresses(text: str) -> str:
    """The text with spaces in place of the addresses of links, so that positions stay the same.

    The numbers of tel: links stay: they are dialled like numbers in the text.
    """
    text = _LINK.sub(_without_address, text)
    return _BARE_ADDRESS.sub(lambda found: " " * len(found[0]), text)


def addresses_in(text: str) -> list[str]:
    """The addresses of the links in a text, in order."""
    return [found["address"] for found in _LINK.finditer(text)]


def long_segments(text: str) -> Iterator[Hit]:
    """Stretches of more than LONGEST_SEGMENT characters without punctuation."""
    for found in _SEGMENT.finditer(text):
        length = count_characters(found[0])
        if length > LONGEST_SEGMENT:
            why = f"这一段有 {length} 个字没有标点，拆成两句更好读。"
            yield Hit(*found.span(), "long-segment", HINT, why)


def unknown_numbers(text: str, numbers: frozenset[str]) -> Iterator[Hit]:
    """Telephone numbers that are not among `numbers` (digits only)."""
    why = "「求助渠道」里没有这个号码。指南里只写那里核对过的号码。"
    for start, end in sorted({*_plain_numbers(text), *_called_numbers(text)}):
        number = text[start:end]
        # A public number may have an area code in front: 010-12321.
        if numbers.isdisjoint((_digits(number), _digits(number.rpartition("-")[2]))):
            yield Hit(start, end, "unknown-number", STOP, why)


def unknown_laws(text: str, knows: Callable[[Citation], bool]) -> Iterator[Hit]:
    """Laws that a text cites and for which `knows` returns False."""
    for found in _CITED.finditer(text):
        if is_law(found["name"], found["articles"]) and not all(map(knows, _one_by_one(found[0]))):
            why = "「法条台账」里没有这一条，请先核对法名和条号。"
            yield Hit(*found.span(), "unknown-law", WARN, why)


def dead_links(
    text: str, own: Collection[str], dead: Collection[str], waiting: Collection[str]
) -> Iterator[Hit]:
    """Links that do not work. `own` are the anchors of the guide itself."""
    links = {found.span(): found["address"] for found in _LINK.finditer(text)}
    for span, address in links.items():
        if verdict := _verdict(address, own, dead, waiting):
            yield Hit(*span, "lost-link", *verdict)
    for found in _NO_LINK.finditer(text):
        if found.span() not in links:
            why = "这里不会变成链接：方括号后面要紧跟半角圆括号，地址里不能有空格。"
            yield Hit(*found.span(), "lost-link", WARN, why)


def has_verb(title: str) -> bool:
    """Does the title of a step contain a verb? True in case of doubt."""
    return bool(_VERBS.search(_NOUNS.sub(" ", title)))


def _without_address(link: re.Match[str]) -> str:
    is_dialled = link["address"].startswith("tel:")
    return link[0] if is_dialled else link["text"] + " " * len(link["tail"])


def _plain_numbers(text: str) -> Iterator[tuple[int, int]]:
    for found in _PLAIN_NUMBER.finditer(text):
        before = text[max(0, found.start() - 6) : found.start()]
        if not _REFERENCE.search(before):
            yield found.span()


def _called_numbers(text: str) -> Iterator[tuple[int, int]]:
    for called in _CALLED.finditer(text):
        yield from (each.span() for each in _DIGITS.finditer(text, *called.span("numbers")))


def _one_by_one(text: str) -> Iterator[Citation]:
    """The cited law once for each of its articles, so that one wrong article is found."""
    for law in read_basis(text):
        if law.name:
            parts: list[tuple[Provision, ...]] = [(each,) for each in law.provisions] or [()]
            yield from (replace(law, provisions=part) for part in parts)


def _digits(number: str) -> str:
    return "".join(_DIGITS.findall(unicodedata.normalize("NFKC", number)))


def _verdict(
    address: str, own: Container[str], dead: Container[str], waiting: Container[str]
) -> tuple[str, str] | None:
    """(severity, reason), or None for a link that works."""
    if address in dead or (address.startswith("#") and address[1:] not in own):
        return STOP, "这个链接打不开：站内没有这一页，或者那一页没有这一节。"
    if address in waiting:
        return WARN, "链接到的指南还没有发布，读者现在打不开。"
    if not address.startswith(("/", "#")) and not _OUTSIDE.fullmatch(address):
        return WARN, "链接写得不对：站外的要以 https:// 开头，站内的要以 / 开头。"
    return None
