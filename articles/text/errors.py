"""What is said when a file cannot be understood."""


class ParseError(ValueError):
    """A file that is not an article. `message` is for the reader of the report; `line` is 1-based."""

    def __init__(self, message: str, line: int | None = None):
        super().__init__(message)
        self.message = message
        self.line = line
