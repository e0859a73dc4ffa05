"""Readers' answers about a guide or a step, and the rate limit.

Nothing in it tells who said it.
"""

from django.db import models

from .fields import LineField


class Feedback(models.Model):
    """One answer. The day is kept and not the time, so that an answer cannot be tied to a visit."""

    class Verdict(models.TextChoices):
        HELPFUL = "yes", "有用"
        NOT_HELPFUL = "no", "没用"
        STUCK = "stuck", "卡在这一步"

    class Reason(models.TextChoices):
        UNCLEAR = "unclear", "不清楚"
        OUTDATED = "outdated", "过时了"
        NOT_MINE = "not-mine", "不适用我的情况"
        NO_ANSWER = "no-answer", "电话打不通"
        REFUSED = "refused", "对方拒绝"
        OTHER = "other", "其他"

    article = models.ForeignKey(
        "articles.Article", verbose_name="指南", on_delete=models.CASCADE, related_name="feedback"
    )
    revision = models.ForeignKey(
        "articles.Revision", verbose_name="版本", on_delete=models.PROTECT, related_name="+"
    )
    anchor = LineField("步骤", max_length=80, blank=True, default="")
    verdict = LineField("回答", max_length=10, choices=Verdict.choices)
    reason = LineField("原因", max_length=20, blank=True, default="", choices=Reason.choices)
    text = LineField("补充", max_length=300, blank=True, default="")
    day = models.DateField("日期")

    class Meta:
        verbose_name = verbose_name_plural = "读者反馈"
        ordering = ("-day", "-id")
        indexes = [
            models.Index(fields=["article", "verdict", "-day"], name="feedback_by_article"),
            models.Index(fields=["day"], name="feedback_by_day"),
        ]

    def __str__(self) -> str:
        return f"{self.get_verdict_display()} {self.get_reason_display()}".strip()


class DailySalt(models.Model):
    """The random salt of a day's hashes of addresses: see `feedback.rate_limit`."""

    day = models.DateField(unique=True)
    value = models.BinaryField()

    def __str__(self) -> str:
        return str(self.day)


class RateLimitEntry(models.Model):
    """That an address has sent something today; both are hashes. No answer is tied to it."""

    who = LineField(max_length=64)
    what = LineField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["who", "what"], name="rate_limit_entry_once")
        ]

    def __str__(self) -> str:
        return self.what
