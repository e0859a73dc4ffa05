"""Files that were imported: where an article comes from, and what reference data said in its file."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import models

from articles.text.labels import SOURCE_LABEL, SOURCE_LABELS

from .fields import LineField, TextField


def check_date(text: str) -> None:
    """Raises ValidationError: exported files hold the text, and are read back only if it is a date."""
    try:
        datetime.fromisoformat(text)
    except ValueError:
        raise ValidationError("请写成 2025-03-08 这样的日期。") from None


class Source(models.Model):
    """Where an article comes from: one row for each imported file, the newest is in force.

    `digest` is that of the Document as it was imported: when the present Document has another one,
    an editor has changed it.
    """

    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="sources"
    )
    title = TextField(SOURCE_LABELS["title"], blank=True, default="")
    publisher = TextField(SOURCE_LABELS["publisher"], blank=True, default="")
    author = TextField(SOURCE_LABELS["author"], blank=True, default="")
    category = TextField(SOURCE_LABELS["category"], blank=True, default="")
    published = LineField(
        SOURCE_LABELS["published"],
        max_length=40,
        blank=True,
        default="",
        help_text="例如 2025-03-08",
        validators=[check_date],
    )
    views = models.PositiveBigIntegerField(SOURCE_LABELS["views"], null=True, blank=True)
    url = TextField(SOURCE_LABELS["url"], blank=True, default="")
    notice = TextField(SOURCE_LABELS["notice"], blank=True, default="")

    name = LineField("文件名", max_length=255, blank=True, default="", editable=False)
    original = models.BinaryField("原始文件", null=True, blank=True)
    sha256 = LineField("SHA-256", max_length=64, blank=True, default="", editable=False)
    encoding = LineField("编码", max_length=20, blank=True, default="", editable=False)
    layout = LineField("版式", max_length=10, blank=True, default="", editable=False)
    digest = LineField(max_length=64, blank=True, default="", editable=False)
    imported_at = models.DateTimeField("导入时间", auto_now_add=True)

    class Meta:
        verbose_name = verbose_name_plural = SOURCE_LABEL
        ordering = ("-id",)
        indexes = [
            models.Index(fields=["sha256"], name="source_by_sha256"),
            models.Index(fields=["name"], name="source_by_name"),
        ]

    def __str__(self) -> str:
        return self.title or self.publisher or self.name or SOURCE_LABEL


class ReferenceDigest(models.Model):
    """The digest of a row as a file last had it: a row that differs now was edited.

    `key` is the row's slug in the table of `file_name`.
    """

    file_name = LineField(max_length=60)
    key = LineField(max_length=80)
    digest = LineField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["file_name", "key"], name="reference_digest_once")
        ]

    def __str__(self) -> str:
        return f"{self.file_name}: {self.key}"
