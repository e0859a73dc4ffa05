"""Lines that pages have below an article: sharing, neighbours, copyright of the site."""

import re

from .page import Page

# Only short lines: a paragraph that begins like this is a paragraph.
_FURNITURE = re.compile(
    r"(?:扫描二维码|分享[给到]|[上下]一篇\s*[:\uff1a]|返回(?:顶部|列表|首页)|Copyright|©|版权所有|.{0,8}ICP备)"
    r"(?=.{0,80}$)",
    re.I,
)


def put_furniture_aside(page: Page) -> None:
    """The furniture at the end of what is still free. Higher up such a line may well be advice."""
    for line in reversed(page.free()):
        if not _FURNITURE.match(line.text):
            break
        page.put_aside(line, "page furniture")
