"""Lines that make one text."""

from articles.text.tidy_text import tidy_text


class Passage:
    """Lines that make one text; lines that were apart in the file are paragraphs apart."""

    def __init__(self) -> None:
        self._last = 0
        self._parts: list[str] = []

    def add(self, number: int, text: str) -> None:
        if text.strip():
            if self._parts:
                self._parts.append("\n" if number <= self._last + 1 else "\n\n")
            self._parts.append(text)
            self._last = number

    @property
    def text(self) -> str:
        return tidy_text("".join(self._parts))
