"""The error for a file that cannot be parsed."""


class ParseError(ValueError):
    """A file cannot be read as an article. `message` is a sentence for editors, `line` is 1-based."""

    def __init__(self, message: str, line: int | None = None):
        super().__init__(message)
        self.message = message
        self.line = line
