"""What readers look for: daily counts of views and searches, and the wish list. No person is named."""

from django.db import models
from django.utils import timezone

from .fields import LineField


class ViewCount(models.Model):
    """How many pages of guides were opened on a day, all guides together."""

    day = models.DateField("日期", unique=True)
    times = models.PositiveBigIntegerField("次数", default=0)

    class Meta:
        ordering = ("-day",)

    def __str__(self) -> str:
        return f"{self.day} × {self.times}"


class SearchCount(models.Model):
    """How often a query was searched for on a day. `query` is masked and normalised."""

    day = models.DateField("日期")
    query = LineField("搜索词", max_length=100)
    times = models.PositiveIntegerField("次数", default=0)
    found = models.PositiveIntegerField("找到几篇", default=0)

    class Meta:
        verbose_name = verbose_name_plural = "搜索记录"
        ordering = ("-day", "-times")
        constraints = [models.UniqueConstraint(fields=["day", "query"], name="search_once_a_day")]

    def __str__(self) -> str:
        return f"{self.query} × {self.times}"


class Wanted(models.Model):
    """An entry of the wish list: a guide that does not exist. Titles that mean the same share `key`.

    Asked for by related titles of the sources (`related_titles`), by searches that found nothing
    and by readers.
    """

    key = LineField(max_length=200, unique=True, editable=False)
    title = LineField("想看的题目", max_length=200)
    searches = models.PositiveIntegerField("没搜到的次数", default=0, editable=False)
    wishes = models.PositiveIntegerField("点了「想看」的次数", default=0, editable=False)
    is_dismissed = models.BooleanField("不写", default=False, help_text="打勾后不再列出")
    article = models.ForeignKey(
        "articles.Article",
        verbose_name="写成的指南",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    last_asked = models.DateField("最近一次", default=timezone.localdate, editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "想看清单"

    def __str__(self) -> str:
        return self.title
