"""Reviews, publications, schedules, and uploads that wait to be imported."""

from django.conf import settings
from django.contrib.auth.models import User
from django.db import models
from django.db.models import Q
from django.db.models.expressions import Combinable

from .fields import LineField


def _person(verbose_name: str) -> "models.ForeignKey[User | Combinable | None, User | None]":
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=verbose_name,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )


class Review(models.Model):
    """A request to review a revision. Open until there is a verdict."""

    class Verdict(models.TextChoices):
        OPEN = "", "等待审阅"
        APPROVED = "approved", "通过"
        RETURNED = "returned", "退回修改"
        WITHDRAWN = "withdrawn", "已撤回"

    article = models.ForeignKey(
        "articles.Article", verbose_name="指南", on_delete=models.CASCADE, related_name="reviews"
    )
    revision = models.ForeignKey(
        "articles.Revision", verbose_name="版本", on_delete=models.PROTECT, related_name="reviews"
    )
    asked_at = models.DateTimeField("送审时间", auto_now_add=True)
    asked_by = _person("谁送审")
    asked_of = _person("请谁看")
    note = LineField("留言", max_length=300, blank=True, default="")
    verdict = LineField("结果", max_length=10, blank=True, default="", choices=Verdict.choices)
    answered_at = models.DateTimeField("答复时间", null=True, blank=True)
    answered_by = _person("谁答复")
    answer = LineField("答复", max_length=300, blank=True, default="")

    class Meta:
        verbose_name = verbose_name_plural = "审阅"
        ordering = ("-id",)
        constraints = [
            models.UniqueConstraint(
                fields=["article"], condition=Q(verdict=""), name="review_open_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.revision}: {self.get_verdict_display()}"


class Publication(models.Model):
    """A period in which readers saw a revision.

    `note` tells readers what changed, `checked_by` who has checked the text; `overruled` is the reason for publishing against proofreading.
    `is_small` marks corrections of typing errors: no note is shown, and the day of publication
    stays.
    """

    article = models.ForeignKey(
        "articles.Article",
        verbose_name="指南",
        on_delete=models.CASCADE,
        related_name="publications",
    )
    revision = models.ForeignKey(
        "articles.Revision",
        verbose_name="版本",
        on_delete=models.PROTECT,
        related_name="publications",
    )
    at = models.DateTimeField("发布时间", auto_now_add=True)
    by = _person("谁发布")
    is_small = models.BooleanField("只改了错字", default=False)
    note = LineField("改了什么", max_length=200, blank=True, default="")
    checked_by = LineField("核对的人", max_length=60, blank=True, default="")
    overruled = LineField("为什么不改就发布", max_length=300, blank=True, default="")
    ended_at = models.DateTimeField("到什么时候", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "发布记录"
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"{self.revision}"


class Schedule(models.Model):
    """A plan to publish or unpublish a guide. Open until it is done, failed or cancelled."""

    class Action(models.TextChoices):
        PUBLISH = "publish", "发布"
        UNPUBLISH = "unpublish", "撤下"

    class Outcome(models.TextChoices):
        OPEN = "", "等着"
        DONE = "done", "已经做了"
        FAILED = "failed", "没有做成"
        CANCELLED = "cancelled", "已取消"

    article = models.ForeignKey(
        "articles.Article", verbose_name="指南", on_delete=models.CASCADE, related_name="schedules"
    )
    action = LineField("做什么", max_length=10, choices=Action.choices)
    at = models.DateTimeField("什么时候")
    revision = models.ForeignKey(
        "articles.Revision",
        verbose_name="版本",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="schedules",
    )
    by = _person("谁定的")
    is_small = models.BooleanField("只改了错字", default=False)
    note = LineField("改了什么", max_length=200, blank=True, default="")
    checked_by = LineField("核对的人", max_length=60, blank=True, default="")
    overruled = LineField("为什么不改就发布", max_length=300, blank=True, default="")
    outcome = LineField("结果", max_length=10, blank=True, default="", choices=Outcome.choices)
    reason = LineField("没有做成的原因", max_length=300, blank=True, default="")
    settled_at = models.DateTimeField("结束时间", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "定时"
        ordering = ("at", "id")
        constraints = [
            models.UniqueConstraint(
                fields=["article", "action"], condition=Q(outcome=""), name="schedule_open_once"
            )
        ]
        indexes = [
            models.Index(fields=["at"], condition=Q(outcome=""), name="schedule_open_by_time")
        ]

    def __str__(self) -> str:
        return f"{self.article}: {self.get_action_display()}"


class Upload(models.Model):
    """An uploaded file that waits until an editor has checked and imported it."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField(auto_now_add=True, db_index=True)
    name = LineField(max_length=255)
    content = models.BinaryField()

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.name
