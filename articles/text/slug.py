"""Make URL slugs from Chinese titles. A slug that no other guide has: `editing.slugs`."""

import re

from .words.pinyin import syllables

MAX_LENGTH = 60


def slug_for(title: str) -> str:
    """Pinyin of a title as a URL slug: lower-case ASCII words with hyphens, at most 60 characters.

    Empty when no character of the title has a spelling in ASCII.
    """
    words = syllables(title, lambda text: re.findall("[A-Za-z0-9]+", text) or [""])
    slug = ""
    for word in re.findall("[a-z0-9]+", " ".join(words).lower()):
        longer = f"{slug}-{word}" if slug else word[:MAX_LENGTH]
        if len(longer) > MAX_LENGTH:
            break
        slug = longer
    return slug
