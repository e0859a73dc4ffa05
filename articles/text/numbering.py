"""Read and write the numbers of headings and steps: 一、 (一) 第一部分 第一步 1. (1) ① 1.1."""

import re
from dataclasses import dataclass

_CJK_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "两": 2,
}
_CJK_CHARS = "零〇一二两三四五六七八九十百"
_CJK = f"[{_CJK_CHARS}]{{1,5}}"
_ARABIC = "[0-9０-９]{1,4}"
_MAJOR = "[0-9０-９]{1,3}"
_ANY = f"(?:{_CJK}|{_ARABIC})"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"

# By level, the outermost first: a style may contain those below it.
_PATTERNS = {
    "part": re.compile(rf"第\s*({_ANY})\s*(?:部分|章|节)[、:：.．\s]?\s*(.*)", re.S),
    "cjk": re.compile(rf"({_CJK})[、.．]\s*(.*)", re.S),
    "paren_cjk": re.compile(rf"[(（]\s*({_CJK})\s*[)）][、.．]?\s*(.*)", re.S),
    "stage": re.compile(rf"第\s*({_ANY})\s*步[、:：.．\s]?\s*(.*)", re.S),
    "dotted": re.compile(rf"({_MAJOR})[.．]({_ARABIC})(?![.．0-9０-９%％])[、\s]?\s*(.*)", re.S),
    "arabic": re.compile(rf"({_ARABIC})\s*[、.．](?![0-9０-９])\s*(.*)", re.S),
    "paren_arabic": re.compile(rf"[(（]?\s*({_ARABIC})\s*[)）]\s*(.*)", re.S),
    "circled": re.compile(rf"([{_CIRCLED}])[、.．]?\s*(.*)", re.S),
}
STYLES = tuple(_PATTERNS)
SECTION_STYLES = ("part", "cjk", "paren_cjk")


@dataclass(frozen=True)
class Mark:
    """A number at the start of a line.

    `label` is the number as it is stored (digits in ASCII), `value` its place in the sequence,
    `major` the first part of a dotted number, `rest` the text after the mark.
    """

    style: str
    label: str
    value: int
    rest: str
    major: int | None = None

    @property
    def rank(self) -> int:
        return STYLES.index(self.style)


def read_mark(text: str) -> Mark | None:
    """The mark that `text` starts with, or None."""
    for style, pattern in _PATTERNS.items():
        if not (match := pattern.match(text)):
            continue
        if style == "dotted":
            major, minor = int(match[1]), int(match[2])
            return Mark(style, f"{major}.{minor}", minor, match[3].rstrip(), major)
        value = to_int(match[1])
        label = match[1] if match[1][0] in _CJK_CHARS else str(value)
        return Mark(style, label, value, match[2].rstrip())
    return None


def to_int(number: str) -> int:
    """The value of a CJK, ASCII, full-width or circled number; CJK numbers up to 999."""
    if number in _CIRCLED:
        return _CIRCLED.index(number) + 1
    if number[0] not in _CJK_CHARS:
        return int(number)
    hundreds, hundred, rest = number.rpartition("百")
    tens, ten, ones = rest.rpartition("十")
    value = _digit(hundreds, 1) * 100 if hundred else 0
    value += _digit(tens, 1) * 10 if ten else 0
    return value + _digit(ones, 0)


def _digit(text: str, default: int) -> int:
    return _CJK_DIGITS.get(text[-1], 0) if text else default


def to_cjk(value: int) -> str:
    """1 -> 一, 10 -> 十, 21 -> 二十一, 101 -> 一百零一; from 1,000 on in ASCII digits."""
    if value > 999:
        return str(value)
    digits = "零一二三四五六七八九"
    hundreds, rest = divmod(value, 100)
    tens, ones = divmod(rest, 10)
    head = f"{digits[hundreds]}百" if hundreds else ""
    if tens:
        head += ("" if value < 20 else digits[tens]) + "十"
    elif hundreds and ones:
        head += "零"
    return head + (digits[ones] if ones else "")


def section_mark(number: str | None) -> str:
    """What to write before a heading so that `read_mark` gives `number` back."""
    if not number:
        return ""
    return f"{number}、" if number[0] in _CJK_CHARS else f"第{number}部分、"


def step_mark(number: str) -> str:
    """What to write before a step so that `read_mark` gives `number` back."""
    if number[0] in _CJK_CHARS:
        return f"第{number}步、"
    return f"{number} " if "." in number else f"{number}. "
