"""Pinyin, with the readings that the words of this site need."""

import threading
from collections.abc import Callable
from functools import cache

import pypinyin

# The dictionary reads a single 还 as hái. Here it nearly always means to repay (huán). Words with
# hái (还是, 还有) stay, because the dictionary has them as phrases.
_READINGS = {ord("还"): "huán,hái"}
# Corrections of the dictionary.
_PHRASES = {"还款": [["huán"], ["kuǎn"]], "还帐": [["huán"], ["zhàng"]], "还有": [["hái"], ["yǒu"]]}

# pypinyin breaks where one thread adds readings while another one does.
_loading = threading.Lock()


def syllables(text: str, others: Callable[[str], list[str]] = lambda text: [text]) -> list[str]:
    """The syllables of a text without tones. `others` converts the parts that are not Chinese."""
    with _loading:
        _load_readings()
    return pypinyin.lazy_pinyin(text, errors=others)  # type: ignore[arg-type]  # its stubs know no list


@cache
def _load_readings() -> None:
    pypinyin.load_single_dict(_READINGS)
    pypinyin.load_phrases_dict(_PHRASES)
