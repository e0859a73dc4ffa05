"""What keeps an answer from being counted twice. Forgotten when the day is over."""

from django.db import models

from .fields import LineField


class DailySalt(models.Model):
    """Random, made for one day and deleted with it: without it no address leads to a pseudonym."""

    day = models.DateField(unique=True)
    value = models.BinaryField()

    def __str__(self) -> str:
        return str(self.day)


class Said(models.Model):
    """That a pseudonym said something today; both are hashes. No answer is tied to it."""

    who = LineField(max_length=64)
    what = LineField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["who", "what"], name="said_once")]

    def __str__(self) -> str:
        return self.what
