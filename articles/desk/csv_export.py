"""Export a list of the desk as CSV."""

import csv
from collections.abc import Iterator

from django.contrib.auth.models import User

from .desk_list import DeskList, all_rows

# Without it, Excel does not read the file as UTF-8.
_BOM = "\ufeff"
# Spreadsheets take cells that begin with these for formulas, some also the full-width forms.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class _Echo:
    """A file object whose `write` returns the text."""

    def write(self, text: str) -> str:
        return text


def csv_parts(kind: DeskList, user: User) -> Iterator[str]:
    """The whole list as CSV, in parts of some hundred lines. Formulas are escaped with an apostrophe."""
    writer = csv.writer(_Echo())
    yield _BOM + writer.writerow(kind.columns)
    for rows in all_rows(kind, user):
        yield "".join(writer.writerow(map(_escaped_formula, row.cells)) for row in rows)


def _escaped_formula(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
