"""The editors' rules for proofreading."""

import re

from django.core.exceptions import ValidationError
from django.db import models

from .fields import LineField, SlugField, TextField


class ProofRule(models.Model):
    """A pattern that should not be in a text. `unless` are words in which it is right."""

    class Severity(models.TextChoices):
        STOP = "stop", "拦住：不改就不能发布"
        WARN = "warn", "提醒：多半要改"
        HINT = "hint", "留意：看一眼"

    slug = SlugField("编号", max_length=60, unique=True)
    pattern = LineField("找什么", max_length=200, help_text="一个词，或者打勾后写成正则表达式")
    is_regex = models.BooleanField("是正则表达式", default=False)
    why = LineField("为什么不对", max_length=200)
    suggestion = LineField(
        "改成", max_length=100, blank=True, default="", help_text="只填能直接替换的文字"
    )
    is_deletion = models.BooleanField("直接删掉", default=False)
    unless = TextField(
        "这些说法里是对的",
        blank=True,
        default="",
        help_text="每行一个，例如「作用」在「起作用」里是对的",
    )
    severity = LineField("轻重", max_length=10, choices=Severity.choices, default=Severity.WARN)
    is_active = models.BooleanField("使用", default=True)
    position = models.PositiveIntegerField("顺序", default=0)

    class Meta:
        verbose_name = verbose_name_plural = "校对规则"
        ordering = ("position", "id")

    def __str__(self) -> str:
        return self.pattern

    def clean(self) -> None:
        if self.is_regex:
            try:
                re.compile(self.pattern)
            except re.error:
                raise ValidationError({"pattern": "这不是一个正确的正则表达式。"}) from None
