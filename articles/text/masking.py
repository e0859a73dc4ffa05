"""Mask what identifies the writer of a text: numbers, e-mail addresses, messenger accounts."""

import re
import unicodedata
from collections.abc import Callable, Iterable

_PartsOf = Callable[[re.Match[str]], Iterable[tuple[int, int, str]]]

NUMBER = "[号码]"
EMAIL = "[邮箱]"
ACCOUNT = "[账号]"

# Public service numbers of five digits. They tell what the writer tried, and not who wrote.
_PUBLIC = "12300 12315 12321 12345 12348 12355 12356 12363 12368 12378 96110"
PUBLIC_NUMBERS = frozenset(_PUBLIC.split())
_LONGEST_AMOUNT = 4
# The digits of the shortest number that is written in groups: area code and local number, 400 and
# 7.
_SHORTEST_IN_GROUPS = 10

_EMAIL = r"(?<![\w.%+-])[\w.%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+"
_DATE = (
    r"(?<!\d)(?<!\d[-./])(?:19|20)\d\d[-./](?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12]\d|3[01])"
    r"(?!\d|[-./]\d)"
)
# 138.1234.5678. Commas also separate amounts, so they join only the parts of a mobile number.
_IN_FOURS = (
    r"(?<!\d)(?:\d{3,4}(?P<sign>[./_])\d{4}(?:(?P=sign)\d{3,4})+|1[3-9]\d,\d{4},\d{4})(?!\d)"
)
_IN_GROUPS = rf"\+?(?:\((?=\d+\)))?\d+(?:[ ()-]{{1,3}}(?!{_DATE})\d+)*(?:[ -]?x(?![a-z\d]))?"
# A number in Chinese characters, or partly so; of seven or more, because a year has four.
_CHINESE_DIGITS = "零〇一二三四五六七八九幺"
_SPELT = rf"[{_CHINESE_DIGITS}\d](?:[ -]{{0,3}}[{_CHINESE_DIGITS}\d]){{6,}}"
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
# Invisible characters. They would otherwise split a number.
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"


def mask(text: str) -> str:
    """The text with e-mail addresses and numbers of five or more digits replaced.

    Amounts of up to four digits, dates like 2026-11-20 and public service numbers stay. A number may
    be in groups, with spaces, hyphens and brackets, in full-width, circled or other digits, or in
    Chinese characters. An account is masked after the name of its messenger. `mask` is idempotent.
    """
    text = _replace(_EMAILS, text, lambda found: [(*found.span(), EMAIL)])
    text = _replace(_ACCOUNTS, text, lambda found: [(*found.span("account"), ACCOUNT)])
    text = _replace(_SPELT_OUT, text, _spelt_out_in)
    return _replace(_NUMBERS, text, _numbers_in)


def _replace(pattern: re.Pattern[str], text: str, parts_of: _PartsOf) -> str:
    """`text` with the replacements made that `parts_of` returns for each match: (start, end, new)."""
    kept: list[str] = []
    end = 0
    for found in pattern.finditer("".join(map(_plain, text))):
        for start, stop, replacement in parts_of(found):
            kept += text[end:start], replacement
            end = stop
    return "".join([*kept, text[end:]])


def _spelt_out_in(found: re.Match[str]) -> list[tuple[int, int, str]]:
    is_spelt_out = any(char in _CHINESE_DIGITS for char in found[0])
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
    """The ASCII form of a digit, letter or sign. One character for one, so that positions stay."""
    # `digit` also knows circled and superscript digits, which `decimal` does not.
    if (digit := unicodedata.digit(char, None)) is not None:
        return str(digit)
    if char.isspace() or char in _INVISIBLE:
        return " "
    if char in _DASHES:
        return "-"
    # The full-width forms have the order of ASCII.
    return chr(ord(char) - 0xFEE0) if "！" <= char <= "～" else char
