"""Within how many days something has to be handed in, by the paper that somebody received."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models

from articles.tools.deadline import Term

from ..fields import LineField, SlugField, TextField
from .versions import VersionedRow

_MOST_DAYS, _MOST_MONTHS = 365, 60


class TimeLimit(VersionedRow):
    """`days` and `months` are 0 where the paper itself says how long, and there is no rule."""

    slug = SlugField("网址名", max_length=60, unique=True, help_text="用拼音，例如 zhifuling")
    name = LineField("收到的是什么", max_length=60, help_text="读者在列表里选的，例如：支付令")
    days = models.PositiveSmallIntegerField(
        "几日",
        default=0,
        validators=[MaxValueValidator(_MOST_DAYS)],
        help_text="按月算的，或要看纸上写的，填 0",
    )
    months = models.PositiveSmallIntegerField(
        "几个月", default=0, validators=[MaxValueValidator(_MOST_MONTHS)], help_text="按日算的填 0"
    )
    starts = LineField(
        "从哪天数", max_length=80, help_text="例如：收到那天（不算）", default="收到那天"
    )
    task = LineField("要做什么", max_length=120, help_text="例如：写书面异议，逐项写哪里不对")
    hand_to = LineField("交给谁", max_length=80, help_text="例如：发支付令的法院")
    missed = LineField("错过会怎样", max_length=120)
    note = TextField("先知道", blank=True, default="", help_text="一两句，显示在结果里")
    basis = LineField("依据", max_length=200, blank=True, default="")

    class Meta(VersionedRow.Meta):
        verbose_name = verbose_name_plural = "期限"

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        if self.days and self.months:
            raise ValidationError({"months": "日和月只填一样，另一样填 0。"})

    @property
    def term(self) -> Term | None:
        """None if the paper says how long."""
        return Term(self.days, self.months) if self.days or self.months else None
