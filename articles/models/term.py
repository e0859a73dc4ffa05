"""The glossary."""

from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse

from .fields import LineField, SlugField, TextField


class Term(models.Model):
    name = LineField("术语", max_length=60, unique=True)
    slug = SlugField("网址名", max_length=80, unique=True, help_text="用拼音和短横线")
    explanation = TextField("一句话解释", help_text="让害怕的人也看得懂，一两句话")
    detail = TextField(
        "和你有什么关系",
        blank=True,
        default="",
        help_text="这个词现在对读者意味着什么，容易和什么混",
    )
    aliases = TextField(
        "人们还会搜", blank=True, default="", help_text="同一个意思的其他说法，每行一个"
    )
    pinyin = LineField(
        "拼音",
        max_length=120,
        validators=[RegexValidator("^[a-zA-Zü ]*$", "只写字母，每个字之间空一格。")],
        blank=True,
        default="",
        help_text="多音字读错时才填，每个字之间空一格，例如 fen qi chong zu",
    )
    is_common = models.BooleanField(
        "大家都懂", default=False, help_text="指南里不标出来；词语解释里照样有"
    )
    position = models.PositiveIntegerField("顺序", default=0)

    class Meta:
        verbose_name = verbose_name_plural = "术语"
        ordering = ("position", "id")

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("term", args=[self.slug])

    def alias_list(self) -> list[str]:
        return [alias for line in self.aliases.splitlines() if (alias := line.strip())]


class TermUse(models.Model):
    """A published guide marks this term."""

    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="term_uses"
    )
    term = models.ForeignKey(Term, on_delete=models.CASCADE, related_name="uses")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["term", "article"], name="term_use_once")]

    def __str__(self) -> str:
        return f"{self.article}: {self.term}"
