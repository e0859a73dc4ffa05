"""The text of our HTML without its tags."""

from html.parser import HTMLParser

_NEW_LINE_TAGS = frozenset(("p", "br", "li", "tr", "blockquote"))


def plain_text(html: str) -> str:
    """The text of sanitised HTML, a line for each block or line break, without blank lines."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    lines = "".join(reader.parts).split("\n")
    return "\n".join(line for each in lines if (line := each.strip()))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _NEW_LINE_TAGS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)
