"""The kinds of debt that the site is about: guides, help channels and situations say which they are for."""

from django.db import models

from .fields import LineField


class Debts(models.TextChoices):
    ANY = "any", "不管哪一种"
    LOAN = "loan", "分期"
    RENT = "rent", "租机"


# What happens to a reader happens over the one or the other.
SIDES = [choice for choice in Debts.choices if choice[0] != Debts.ANY]


def debts_field(name: str, help_text: str) -> LineField:
    """A column for one of `Debts`; unless something else is said, for any."""
    return LineField(
        name, max_length=10, choices=Debts.choices, default=Debts.ANY, help_text=help_text
    )
