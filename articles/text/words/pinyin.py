"""Pinyin, with the readings that the words of this site need."""

import threading
from collections.abc import Callable
from functools import cache
from importlib import import_module
from types import ModuleType

# The dictionary reads a single 还 as hái. Here it nearly always means to repay (huán). Words with
# hái (还是, 还有) stay, because the dictionary has them as phrases.
_READINGS = {ord("还"): "huán,hái"}
# Corrections of the dictionary.
_PHRASES = {"还款": [["huán"], ["kuǎn"]], "还帐": [["huán"], ["zhàng"]], "还有": [["hái"], ["yǒu"]]}

# pypinyin breaks where one thread adds readings while another one does.
_loading = threading.Lock()


def syllables(text: str, others: Callable[[str], list[str]] = lambda text: [text]) -> list[str]:
    """The syllables of a text without tones. `others` converts the parts that are not Chinese."""
    return load_dictionary().lazy_pinyin(text, errors=others)


def load_dictionary() -> ModuleType:
    """pypinyin with our readings, which the first call loads: that takes a third of a second.

    A server does so before anybody asks for a page. Most commands of `manage.py` ask for no sound.
    """
    with _loading:
        return _load_dictionary()


@cache
def _load_dictionary() -> ModuleType:
    pypinyin = import_module("pypinyin")
    pypinyin.load_single_dict(_READINGS)
    pypinyin.load_phrases_dict(_PHRASES)
    return pypinyin
