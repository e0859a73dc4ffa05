"""Revisions: what an article said at one time, as a Document that never changes."""

import json
from typing import Any, NoReturn

from django.conf import settings
from django.db import models
from django.utils.functional import cached_property

from articles.text.document import Document

from .fields import JSONField, LineField, TextField


class PlainJSONEncoder(json.JSONEncoder):
    """Stores Chinese as it is: escaped, a character takes six bytes instead of three."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options | {"ensure_ascii": False})


class RevisionQuerySet(models.QuerySet):
    def main_line(self) -> "RevisionQuerySet":
        """Those that were the working copy at some time; the newest is the working copy now."""
        return self.filter(is_conflict=False)


class Revision(models.Model):
    """`document` is a Document as JSON; `html` the same with HTML where it had Markdown.

    `is_conflict` marks the later text of two editors who saved at once. `based_on` is the revision
    that it began with, or whose text was restored or merged; `includes` a conflicting revision
    whose text was merged into this one, which is a conflict too.

    `body` is the HTML of the guide's own text, made by the version `body_version` of its templates,
    `structured` its JSON-LD and `related` the (category, title, excerpt) of the related titles: see
    `delivery.guide_body`. These four, and the `step_count` that lists show, are the only columns that may
    be made again.

    The long columns stand last: a database reads past a row's long columns to get at those behind.
    """

    article = models.ForeignKey(
        "articles.Article", on_delete=models.PROTECT, related_name="revisions"
    )
    number = models.PositiveIntegerField("版本")
    title = LineField("标题", max_length=200)
    summary = TextField("摘要", blank=True)
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
    note = LineField("说明", max_length=200, blank=True)
    is_conflict = models.BooleanField(
        "没有并入", default=False, help_text="两个人同时改时，后保存的那一份"
    )
    based_on = models.ForeignKey(
        "self",
        verbose_name="从哪一版改起",
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )
    includes = models.ForeignKey(
        "self",
        verbose_name="里面还有哪一版的文字",
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )
    document = JSONField(encoder=PlainJSONEncoder)
    html = JSONField(encoder=PlainJSONEncoder)
    related = JSONField(default=list, encoder=PlainJSONEncoder, editable=False)
    structured = TextField(default="", editable=False)
    body_version = models.PositiveSmallIntegerField(default=0, editable=False)
    body = TextField(default="", editable=False)

    objects = RevisionQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "版本"
        ordering = ("-number",)
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="revision_number_once")
        ]

    def __str__(self) -> str:
        return f"{self.title} (第 {self.number} 版)"

    @cached_property
    def text(self) -> Document:
        """`document` as dataclasses, with Markdown. A revision never changes, so it is read once."""
        return Document.from_dict(self.document)

    @cached_property
    def rendered(self) -> Document:
        """`html` as dataclasses: the same with HTML where it had Markdown."""
        return Document.from_dict(self.html)

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk:
            raise TypeError("A revision is never edited: record a new one.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError("A revision is never deleted.")
