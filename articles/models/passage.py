"""What a search finds: the published guides, in pieces."""

from typing import NamedTuple

from django.db import models

from .fields import LineField, TextField

# An article's passages have consecutive keys of their own, so that a key tells its article and
# the order of keys is the order of articles and, in each, of the text.
PASSAGES_A_GUIDE = 1 << 16


class PassageTexts(NamedTuple):
    """What is shown and weighed of a passage, without the cost of a model: hundreds are read."""

    id: int
    weight: float
    anchor: str
    title: str
    heading: str
    also: str
    text: str

    @property
    def article_id(self) -> int:
        return self.id // PASSAGES_A_GUIDE


class PassageQuerySet(models.QuerySet):
    def texts(self) -> list[PassageTexts]:
        """In the order of keys."""
        rows = self.order_by("pk").values_list(*PassageTexts._fields)
        return list(map(PassageTexts._make, rows))

    def of(self, article_ids: list[int]) -> "PassageQuerySet":
        return self.filter(article_id__in=article_ids)

    def leads(self) -> "PassageQuerySet":
        """The first of each guide, which stands for the guide as a whole."""
        return self.filter(anchor="")


class Passage(models.Model):
    """A copy of published text, made when a guide is published; `text.passages` explains the texts.

    `terms` are its search terms, apart by spaces. The database keeps its full-text index from them
    by itself (triggers on SQLite, a generated column on PostgreSQL, both made by a migration), so
    index and text cannot differ. A migration that lets SQLite make this table anew loses the
    triggers and has to make them again, as migration 0002 makes them.

    `weight` says how much editors lead readers to it; of the guide as a whole alone.

    `revision` and `scheme` tell which text and which rules it was made from.
    """

    id = models.BigIntegerField(primary_key=True)
    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="passages"
    )
    revision = models.ForeignKey(
        "articles.Revision", on_delete=models.CASCADE, related_name="+", db_index=False
    )
    scheme = models.PositiveSmallIntegerField()
    weight = models.FloatField(default=0.0)
    anchor = LineField(max_length=80, blank=True)
    title = TextField()
    heading = TextField(blank=True)
    also = TextField(blank=True)
    text = TextField(blank=True)
    terms = TextField()

    objects = PassageQuerySet.as_manager()

    def __str__(self) -> str:
        return self.title
