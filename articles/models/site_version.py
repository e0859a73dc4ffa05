"""A number that changes with everything that readers see."""

from django.db import models


class SiteVersion(models.Model):
    """The first row: whoever changes what pages show counts it up in the same transaction.

    The second row holds the newest review day of a law, as an ordinal, that readers were told of.
    """

    number = models.PositiveBigIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.number)
