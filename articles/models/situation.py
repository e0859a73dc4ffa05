"""Where a reader stands, in the reader's words, and the step that answers."""

from django.db import models

from .fields import LineField, SlugField


class Situation(models.Model):
    """`guide` is a slug and not a key: situations are loaded before the guides are."""

    label = LineField("读者的说法", max_length=40, help_text="读者会怎么说自己的处境")
    slug = SlugField("名称", max_length=80, unique=True)
    hint = LineField("点进去能看到什么", max_length=60, blank=True, default="")
    guide = SlugField("指南的网址名", max_length=80)
    anchor = LineField("小节或步骤的锚点", max_length=80, blank=True, default="")
    position = models.PositiveIntegerField("顺序", default=0)

    class Meta:
        verbose_name = verbose_name_plural = "读者的情况"
        ordering = ("position", "id")

    def __str__(self) -> str:
        return self.label
