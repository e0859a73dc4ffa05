"""Turn the telephone numbers of help channels into tel: links."""

import re
from collections.abc import Mapping
from functools import lru_cache, partial

from articles.text.document import Document

from .links import Change, map_document_texts, map_outside_links

# Articles of a law are matched as a whole and left alone: 第 109、110、112 条.
_PROVISIONS = r"第\s?[0-9、,，和至到\-\s]{1,60}[条款项]"
# A number that counts something (110 元) is no telephone number.
_COUNTED = r"(?!\s{0,3}(?:[元块万千百条款项期天日月年周个件次人页份分岁％%]|小时|公里))"
_BEFORE = r"(?<![0-9A-Za-z０-９])(?<![0-9][.,:/\-\u2013\u2014])"
_AFTER = r"(?![0-9A-Za-z０-９])(?![.,:/\-\u2013\u2014][0-9])"


def link_numbers(document: Document, numbers: Mapping[str, str]) -> Document:
    """A rendered Document with a link at each of the numbers in its texts.

    `numbers` maps a number as it is written to the number that is dialled.
    """
    return map_document_texts(document, _linker(numbers))


def link_numbers_in(html: str, numbers: Mapping[str, str]) -> str:
    """The same for one piece of sanitised HTML."""
    return map_outside_links(html, _linker(numbers))


def numbers_in(text: str, numbers: Mapping[str, str]) -> list[str]:
    """Those of the numbers that are in the text, each once, in order."""
    found = (match["number"] for match in _pattern(tuple(numbers)).finditer(text))
    return list(dict.fromkeys(filter(None, found)))


def _linker(numbers: Mapping[str, str]) -> Change:
    def link(found: re.Match[str]) -> str:
        number = found["number"]
        return f'<a href="tel:{numbers[number]}">{number}</a>' if number else found[0]

    return partial(_pattern(tuple(numbers)).sub, link)


@lru_cache(maxsize=8)
def _pattern(numbers: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(numbers, key=len, reverse=True)
    choice = "|".join(map(re.escape, longest_first)) or r"(?!)"
    return re.compile(f"{_PROVISIONS}|{_BEFORE}(?P<number>{choice}){_AFTER}{_COUNTED}")
