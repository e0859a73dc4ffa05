"""A number that changes with everything that readers see."""

from django.db import models


class SiteVersion(models.Model):
    """One row. Whoever changes what pages show counts it up in the same transaction."""

    number = models.PositiveBigIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.number)
