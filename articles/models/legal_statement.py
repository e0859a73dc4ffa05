"""The ledger of law: each legal statement that guides cite, once, and which guides cite it."""

from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.utils import timezone

from .fields import LineField, SlugField, TextField


def is_past(review_by: date | None) -> bool:
    """Is the day by which a statement had to be reviewed over? As `LegalStatementQuerySet.due`."""
    return review_by is not None and review_by < timezone.localdate()


class LegalStatementQuerySet(models.QuerySet):
    def due(self) -> "LegalStatementQuerySet":
        """Those past their review day."""
        return self.filter(review_by__lt=timezone.localdate())


class LegalStatement(models.Model):
    """What a law says, in our words. `provisions` are its articles as notes cite them."""

    class Confidence(models.TextChoices):
        HIGH = "high", "高：读过法条，或几处可靠报道一致"
        MIDDLE = "middle", "中：一处可靠报道，或通行做法"
        LOW = "low", "低：各地做法不同，只能写「可能」"

    slug = SlugField("编号", max_length=40, unique=True, help_text="例如 c10-shixiao")
    law = LineField("法律", max_length=200, help_text="带书名号的全名，例如《民法典》")
    provisions = LineField(
        "第几条", max_length=200, blank=True, default="", help_text="例如 第 674、676 条"
    )
    in_force_from = models.DateField("施行日期", null=True, blank=True)
    in_force_to = models.DateField("失效日期", null=True, blank=True)
    says = TextField("它说了什么", help_text="用我们自己的话写，让不懂法的人看得懂")
    confidence = LineField("把握", max_length=10, choices=Confidence.choices)
    verified_on = models.DateField("核对日期", null=True, blank=True)
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="核对人",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    review_by = models.DateField(
        "下次核对不晚于",
        null=True,
        blank=True,
        help_text="过了这一天，用到它的步骤旁边会显示「正在复核」",
    )
    url = LineField(
        "官方原文",
        max_length=300,
        blank=True,
        default="",
        validators=[URLValidator(["https", "http"])],
    )
    note = TextField("备注", blank=True, default="", help_text="怎么核对的，哪里还不确定")
    position = models.PositiveIntegerField("顺序", default=0)

    # What the admin's list asks for.
    guide_count: int

    objects = LegalStatementQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "法条台账"
        ordering = ("position", "id")
        indexes = [models.Index(fields=["review_by"], name="legal_statement_by_review")]

    def __str__(self) -> str:
        return f"{self.law}{self.provisions}"

    def clean(self) -> None:
        """Nobody vouches for a law beyond its end: it is looked at again then, at the latest."""
        if self.in_force_from and self.in_force_to and self.in_force_to < self.in_force_from:
            raise ValidationError({"in_force_to": "失效不能早于施行。"})
        if self.verified_on and self.verified_on > timezone.localdate():
            raise ValidationError({"verified_on": "核对日期写今天或以前的一天。"})
        if self.in_force_to:
            self.review_by = min(self.review_by or self.in_force_to, self.in_force_to)

    @property
    def is_due(self) -> bool:
        return is_past(self.review_by)


class StatementUse(models.Model):
    """A section or step of a guide cites the statement, in the working copy or as readers see it."""

    statement = models.ForeignKey(LegalStatement, on_delete=models.CASCADE, related_name="uses")
    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="statement_uses"
    )
    anchor = LineField(max_length=80)
    title = LineField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["statement", "article", "anchor"], name="statement_use_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.article}: {self.title}"


class LawUse(models.Model):
    """A step of a published guide rests on this law, named as `text.law.citations` names it."""

    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="law_uses"
    )
    law = LineField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["law", "article"], name="law_use_once")]

    def __str__(self) -> str:
        return f"{self.article}: {self.law}"
