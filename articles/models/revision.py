"""A frozen Document: what an article said at one time."""

from django.conf import settings
from django.db import models


class Revision(models.Model):
    """`document` is a Document as JSON; `html` the same with HTML where it had Markdown.

    The columns after them are what lists show, so that a list need not open the JSON.
    """

    article = models.ForeignKey(
        "articles.Article", on_delete=models.PROTECT, related_name="revisions"
    )
    number = models.PositiveIntegerField("版本")
    document = models.JSONField()
    html = models.JSONField()
    title = models.CharField("标题", max_length=200)
    summary = models.TextField("摘要", blank=True)
    step_count = models.PositiveIntegerField("步骤数")
    minutes = models.PositiveIntegerField("阅读分钟")
    last_checked = models.DateField("最近核对日期", null=True)
    created_at = models.DateTimeField("时间", auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="谁",
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
    )
    note = models.CharField("说明", max_length=200, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "版本"
        ordering = ("-number",)
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="revision_number_once")
        ]

    def __str__(self) -> str:
        return f"{self.title} (第 {self.number} 版)"

    def save(self, *args, **kwargs) -> None:
        if self.pk:
            raise TypeError("A revision is never edited: record a new one.")
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise TypeError("A revision is never deleted.")
