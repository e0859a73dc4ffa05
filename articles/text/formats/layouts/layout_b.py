"""Layout B: bare lines. `一、heading`, `1. title` above its body, `- category丨title` at the end."""

import re

from .boilerplate import put_furniture_aside, put_labelled_furniture_aside
from .heading_block import set_repeated_titles_aside, set_self_references_aside, take_first_title
from .page import Page
from .related import take_labelled, take_trailing_bullets

NAME = "B"
INLINE_STEPS = False
SIGNALS = (re.compile(r"-\s*[^丨]{1,20}丨"),)


def claim(page: Page) -> None:
    """Take all that is not text: the title, furniture, related titles."""
    take_first_title(page)
    put_labelled_furniture_aside(page)
    put_furniture_aside(page)
    take_labelled(page)
    take_trailing_bullets(page)
    set_repeated_titles_aside(page)
    set_self_references_aside(page)
