"""Pinyin as this site's words are read."""

from collections.abc import Callable
from functools import cache

import pypinyin

# Alone, 还 is mostly read hái. Here it nearly always means to give back; hái keeps its own words
# (还是, 还有), which the dictionary has as phrases.
_READINGS = {ord("还"): "huán,hái"}
# Phrases that the dictionary reads wrongly.
_PHRASES = {"还款": [["huán"], ["kuǎn"]], "还帐": [["huán"], ["zhàng"]], "还有": [["hái"], ["yǒu"]]}


def syllables(text: str, others: Callable[[str], list[str]] = lambda text: [text]) -> list[str]:
    """The syllables of a text without tones; `others` says what becomes of what is no Chinese."""
    _load_readings()
    return pypinyin.lazy_pinyin(text, errors=others)  # type: ignore[arg-type]  # its stubs know no list


@cache
def _load_readings() -> None:
    pypinyin.load_single_dict(_READINGS)
    pypinyin.load_phrases_dict(_PHRASES)
