"""What search reads: passages of published guides, words with their synonyms, ways of typing them."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.db import models

from .fields import JSONField, LineField, SlugField, TextField

# The keys of an article's passages are `article * PASSAGES_A_GUIDE + place in the text`, so that a
# key tells its article, and the order of keys is that of articles and their texts.
PASSAGES_A_GUIDE = 1 << 16


class PassageTexts(NamedTuple):
    """The columns that a search shows and ranks. No model instances, for hundreds are read."""

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

    def of(self, article_ids: Sequence[int]) -> "PassageQuerySet":
        return self.filter(article_id__in=article_ids)

    def whole_guides(self) -> "PassageQuerySet":
        """The first passage of each guide, which stands for the guide as a whole."""
        return self.filter(anchor="")


class Passage(models.Model):
    """A part of a published text, made when the guide is published: see `text.words.passages`.

    `terms` are its search terms, separated by spaces. The database keeps its full-text index of
    them by itself (triggers on SQLite, a generated column on PostgreSQL, made by migration 0002),
    so index and text cannot differ. A migration that makes SQLite rebuild this table loses the
    triggers and has to make them again.

    `weight` is set for the guide as a whole: how many situations and guides point readers to it.
    `revision` and `scheme` tell which text and which version of the rules it was made from.
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


MOST_WORDS = 60
LONGEST_WORD = 40


# Editors are asked for one word a line, and many type a list with commas all the same.
_BETWEEN = re.compile("[\n\r、，,；;]")


def word_lines(text: str) -> list[str]:
    """The words of a list that is separated by line breaks, commas or semicolons."""
    return [word for each in _BETWEEN.split(text) if (word := each.strip())]


class Synonym(models.Model):
    """Editors' synonyms. Without `means`, all `words` mean the same.

    With `means`, a search for one of `words` also looks for `means`, but not the other way round.
    """

    words = TextField("读者会搜的词", help_text="每行一个。下面一格留空时，这些词互相都能搜到")
    means = TextField(
        "其实是在找",
        blank=True,
        default="",
        help_text="每行一个。搜上面的词，也会按这些词找；反过来不会",
    )
    is_ambiguous = models.BooleanField(
        "请读者选", default=False, help_text="上面的词有几个意思时打勾：结果页会请读者选一个"
    )
    slug = SlugField("名称", max_length=80, unique=True, help_text="用拼音，导入导出时认它")
    position = models.PositiveIntegerField("顺序", default=0)

    class Meta:
        verbose_name = verbose_name_plural = "同义词"
        ordering = ("position", "id")

    def __str__(self) -> str:
        return "、".join(word_lines(self.words))

    def clean(self) -> None:
        if not word_lines(self.words):
            raise ValidationError({"words": "至少写一个有字的词。"})
        if self.is_ambiguous and len(word_lines(self.means)) < 2:
            raise ValidationError({"means": "要请读者选，就写出至少两个意思，每行一个。"})
        for field in ("words", "means"):
            lines = word_lines(getattr(self, field))
            if len(lines) > MOST_WORDS or any(len(line) > LONGEST_WORD for line in lines):
                message = f"最多 {MOST_WORDS} 行，每行最多 {LONGEST_WORD} 个字。"
                raise ValidationError({field: message})


class Word(models.Model):
    """A word that search knows. Made from terms, helplines, synonyms and platforms, never edited.

    `also` are the words to look for as well; with `is_one_way` they do not lead back to this one.
    `choices` are the meanings that a reader is asked to choose from.
    """

    text = LineField(max_length=80, unique=True)
    also = JSONField(default=list)
    choices = JSONField(default=list)
    is_one_way = models.BooleanField(default=False)
    term = models.ForeignKey(
        "articles.Term", on_delete=models.CASCADE, null=True, related_name="words"
    )
    helpline = models.ForeignKey(
        "articles.Helpline", on_delete=models.CASCADE, null=True, related_name="+"
    )

    def __str__(self) -> str:
        return self.text


class WordKey(models.Model):
    """A way of typing a word: see `text.words.sound`."""

    class Kind(models.IntegerChoices):
        TEXT = 1
        PINYIN = 2
        INITIALS = 3
        SOUND = 4

    key = LineField(max_length=200)
    kind = models.PositiveSmallIntegerField(choices=Kind.choices)
    word = models.ForeignKey(Word, on_delete=models.CASCADE, related_name="keys")

    class Meta:
        indexes = [models.Index(fields=["key", "kind"], name="word_by_key")]

    def __str__(self) -> str:
        return f"{self.key}: {self.word}"
