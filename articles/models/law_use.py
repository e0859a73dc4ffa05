"""Which laws the published guides rest on."""

from django.db import models

from .fields import LineField


class LawUse(models.Model):
    """A step of a published guide rests on this law, named as `text.laws` names it."""

    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="law_uses"
    )
    law = LineField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["law", "article"], name="law_use_once")]

    def __str__(self) -> str:
        return f"{self.article}: {self.law}"
