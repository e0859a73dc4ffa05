"""Set aside lines that pages have below an article: sharing, next article, copyright of the site."""

import re

from .page import Line, Page
from .related import is_section_heading

# Only short lines: a long one that begins like this is a paragraph.
_BOILERPLATE = re.compile(
    r"(?:扫描二维码|分享[给到]|返回(?:顶部|列表|首页)|Copyright|©|版权所有|.{0,8}ICP备)"
    r"(?=.{0,80}$)",
    re.I,
)
# Previous and next article, and tags. No advice looks like these.
_LABELLED = re.compile(r"(?:[上下]一篇|标签|Tags?|关键词)\s*[:：]", re.I)
_MAX_LABELLED = 80


def set_boilerplate_aside(page: Page) -> None:
    """At the end of the free lines only: higher up, such a line may be advice."""
    for line in reversed(page.free()):
        if not (_BOILERPLATE.match(line.text) or _is_labelled(line)):
            break
        page.put_aside(line, "page furniture")


def set_labelled_boilerplate_aside(page: Page) -> None:
    """Previous and next article and tags, anywhere below the last section heading."""
    free = page.free()
    headings = [i for i, x in enumerate(free) if not x.escaped and is_section_heading(x.text)]
    for line in free[headings[-1] + 1 :] if headings else []:
        if _is_labelled(line):
            page.put_aside(line, "page furniture")


def _is_labelled(line: Line) -> bool:
    is_short = len(line.text) <= _MAX_LABELLED
    return is_short and not line.escaped and bool(_LABELLED.match(line.text))
