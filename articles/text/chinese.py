"""Which characters are Chinese, and how long a text is to somebody who reads Chinese."""

import re

# For character classes of regular expressions: 〇, extension A, the unified ideographs, the
# compatibility ideographs, and planes 2 and 3 with all later extensions. Ranges are escapes,
# because their ends are code points that few fonts show and some that no character has yet.
HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_COUNTED = re.compile(rf"[{HAN}]|[A-Za-z0-9]+")


def count_characters(text: str) -> int:
    """Chinese characters, and each Latin word or number as one; no spaces, no punctuation."""
    return len(_COUNTED.findall(text))
