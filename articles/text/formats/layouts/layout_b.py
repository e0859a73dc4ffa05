"""Layout B: bare lines. `一、heading`, `1. title` above its body, `- category丨title` at the end."""

import re

from .boilerplate import set_boilerplate_aside, set_labelled_boilerplate_aside
from .heading_block import set_repeated_titles_aside, set_self_references_aside, take_first_title
from .page import Page
from .related import take_labelled, take_trailing_bullets

NAME = "B"
INLINE_STEPS = False
SIGNALS = (re.compile(r"-\s*[^丨]{1,20}丨"),)


def take_page_parts(page: Page) -> None:
    """Take the title and related titles; set boilerplate aside."""
    take_first_title(page)
    set_labelled_boilerplate_aside(page)
    set_boilerplate_aside(page)
    take_labelled(page)
    take_trailing_bullets(page)
    set_repeated_titles_aside(page)
    set_self_references_aside(page)
