"""Where an article comes from, and the untouched file that it was imported from."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import models


def check_date(text: str) -> None:
    """Files are written with it, and read back only when it is a date."""
    try:
        datetime.fromisoformat(text)
    except ValueError:
        raise ValidationError("请写成 2025-03-08 这样的日期。") from None


class Source(models.Model):
    """One row for each file that was imported; an article's newest row is the one in force.

    `digest` is that of the Document as the import saved it: when the article's present Document
    has another one, an editor has changed it.
    """

    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="sources"
    )
    title = models.TextField("原标题", blank=True, default="")
    publisher = models.TextField("发布方", blank=True, default="")
    author = models.TextField("作者", blank=True, default="")
    category = models.TextField("原栏目", blank=True, default="")
    published = models.CharField(
        "原发布日期",
        max_length=40,
        blank=True,
        default="",
        help_text="例如 2025-03-08",
        validators=[check_date],
    )
    views = models.PositiveBigIntegerField("原阅读数", null=True, blank=True)
    url = models.TextField("原网址", blank=True, default="")
    notice = models.TextField("版权或改写说明", blank=True, default="")

    name = models.CharField("文件名", max_length=255, blank=True, default="", editable=False)
    original = models.BinaryField("原始文件", null=True, blank=True)
    sha256 = models.CharField("SHA-256", max_length=64, blank=True, default="", editable=False)
    encoding = models.CharField("编码", max_length=20, blank=True, default="", editable=False)
    layout = models.CharField("版式", max_length=10, blank=True, default="", editable=False)
    digest = models.CharField(max_length=64, blank=True, default="", editable=False)
    imported_at = models.DateTimeField("导入时间", auto_now_add=True)

    class Meta:
        verbose_name = verbose_name_plural = "来源"
        ordering = ("-id",)
        indexes = [
            models.Index(fields=["sha256"], name="source_by_sha256"),
            models.Index(fields=["name"], name="source_by_name"),
        ]

    def __str__(self) -> str:
        return self.title or self.publisher or self.name or "来源"
