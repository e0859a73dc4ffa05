"""Take out of a text what tells who wrote it: numbers, e-mail addresses, accounts of messengers."""

import re
import unicodedata
from collections.abc import Callable, Iterable

_PartsOf = Callable[[re.Match[str]], Iterable[tuple[int, int, str]]]

NUMBER = "[号码]"
EMAIL = "[邮箱]"
ACCOUNT = "[账号]"

# Public service numbers. They have five digits, and say what the writer tried and not who it was.
_PUBLIC = "12300 12315 12321 12345 12348 12355 12356 12363 12368 12378 96110"
PUBLIC_NUMBERS = frozenset(_PUBLIC.split())
_LONGEST_AMOUNT = 4
# The shortest number that people write in groups: an area code with a local number, or 400 and 7.
_SHORTEST_IN_GROUPS = 10

_EMAIL = r"(?<![\w.%+-])[\w.%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+"
_DATE = (
    r"(?<!\d)(?<!\d[-./])(?:19|20)\d\d[-./](?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12]\d|3[01])"
    r"(?!\d|[-./]\d)"
)
# 138.1234.5678. Commas stand between amounts too: they hold only a mobile number together.
_IN_FOURS = (
    r"(?<!\d)(?:\d{3,4}(?P<sign>[./_])\d{4}(?:(?P=sign)\d{3,4})+|1[3-9]\d,\d{4},\d{4})(?!\d)"
)
_IN_GROUPS = rf"\+?(?:\((?=\d+\)))?\d+(?:[ ()-]{{1,3}}(?!{_DATE})\d+)*(?:[ -]?x(?![a-z\d]))?"
# A number spelt out, or half of it. A year has four characters, so shorter ones tell nothing.
_HAN = "零〇一二三四五六七八九幺"
_SPELT = rf"[{_HAN}\d](?:[ -]{{0,3}}[{_HAN}\d]){{6,}}"
_ACCOUNT = (
    r"(?:微信|威信|(?<![a-z])(?:wei ?xin|wechat|wx|vx|qq))"
    r"(?: ?(?:号码|号|id|是|[:=])){0,3} ?(?P<account>[a-z][-\w]{5,19})"
)
_FLAGS = re.ASCII | re.IGNORECASE
_EMAILS = re.compile(_EMAIL, _FLAGS)
_ACCOUNTS = re.compile(_ACCOUNT, _FLAGS)
_SPELT_OUT = re.compile(_SPELT, _FLAGS)
_NUMBERS = re.compile(f"(?P<date>{_DATE})|(?P<fours>{_IN_FOURS})|{_IN_GROUPS}", _FLAGS)
_DIGITS = re.compile(r"\d+", re.ASCII)
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30fc"
# What cannot be seen would otherwise hold a number apart.
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"


def mask(text: str) -> str:
    """The text with e-mail addresses and numbers of five or more digits replaced.

    Amounts of up to four digits, dates like 2026-11-20 and public service numbers stay. A number
    may be in groups, with gaps, hyphens and brackets, in full-width, circled or other digits, and
    spelt out; an account stands after the name of its messenger. Masking twice is masking once.
    """
    text = _replace(_EMAILS, text, lambda found: [(*found.span(), EMAIL)])
    text = _replace(_ACCOUNTS, text, lambda found: [(*found.span("account"), ACCOUNT)])
    text = _replace(_SPELT_OUT, text, _spelt_out_in)
    return _replace(_NUMBERS, text, _numbers_in)


def _replace(pattern: re.Pattern[str], text: str, parts_of: _PartsOf) -> str:
    """`text` with each (start, end, replacement) that `parts_of` gives for a match put in."""
    kept: list[str] = []
    end = 0
    for found in pattern.finditer("".join(map(_plain, text))):
        for start, stop, replacement in parts_of(found):
            kept += text[end:start], replacement
            end = stop
    return "".join([*kept, text[end:]])


def _spelt_out_in(found: re.Match[str]) -> list[tuple[int, int, str]]:
    is_spelt_out = any(char in _HAN for char in found[0])
    return [(*found.span(), NUMBER)] if is_spelt_out else []


def _numbers_in(found: re.Match[str]) -> list[tuple[int, int, str]]:
    parts = list(_DIGITS.finditer(found.string, *found.span()))
    if found["date"] or all(part[0] in PUBLIC_NUMBERS for part in parts):
        return []
    if found["fours"] or sum(len(part[0]) for part in parts) >= _SHORTEST_IN_GROUPS:
        return [(*found.span(), NUMBER)]
    return [
        (*part.span(), NUMBER)
        for part in parts
        if len(part[0]) > _LONGEST_AMOUNT and part[0] not in PUBLIC_NUMBERS
    ]


def _plain(char: str) -> str:
    """One character for one: digits, letters and signs of any width as ASCII has them."""
    # Circled and raised ones are digits too, though no decimals.
    if (digit := unicodedata.digit(char, None)) is not None:
        return str(digit)
    if char.isspace() or char in _UNSEEN:
        return " "
    if char in _DASHES:
        return "-"
    # The full-width forms stand in the order of ASCII.
    return chr(ord(char) - 0xFEE0) if "！" <= char <= "～" else char
