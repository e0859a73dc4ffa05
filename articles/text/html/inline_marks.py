"""Marks inside the texts of a page: blanks that a reader fills in, and dates that are not broken."""

import re

from .links import map_outside_links

_BLANK = re.compile(r"（[^（）《》\n]{1,40}）")
# Tags are skipped, and so are times, which style sheets keep whole.
_WHOLE = re.compile(
    r"<time[^>]*>[^<]*|<[^>]*>"
    r"|(?P<whole>\d{4} ?年 ?\d{1,2} ?月(?: ?\d{1,2} ?日)?|\d{1,2} ?月 ?\d{1,2} ?日"
    r"|(?:GB|JR|YD)(?:/T)? ?\d{2,6}(?:[-\u2013\u2014]\d{4})?)"
)


def mark_blanks(html: str) -> str:
    """Words to say, with each （…） in them marked as a blank."""
    return map_outside_links(
        html, lambda text: _BLANK.sub(r'<span class="blank">\g<0></span>', text)
    )


def keep_whole(html: str) -> str:
    """HTML whose dates and numbers of standards stay on one line."""

    def kept(found: re.Match[str]) -> str:
        return f'<span class="whole">{found["whole"]}</span>' if found["whole"] else found[0]

    return _WHOLE.sub(kept, html)
