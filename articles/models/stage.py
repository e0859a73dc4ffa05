"""The stages of a debt: what usually happens and when, and what to do about it."""

from django.core.exceptions import ValidationError
from django.db import models

from .debts import SIDES
from .fields import LineField, SlugField, TextField

# Rows of a stage are numbered so that another one fits between any two.
POSITION_STEP = 10
# More of a kind than a stage needs, and few enough for a form and for a reader.
MOST_STAGE_ROWS = 300


class Stage(models.Model):
    name = LineField("名称", max_length=40)
    slug = SlugField("网址名", max_length=80, unique=True)
    when = LineField("什么时候", max_length=40)
    basis = LineField("依据", max_length=300, blank=True, default="")
    position = models.PositiveIntegerField("顺序", default=0)

    class Meta:
        verbose_name = verbose_name_plural = "逾期阶段"
        ordering = ("position", "id")

    def __str__(self) -> str:
        return f"{self.when} {self.name}"


class StageRow(models.Model):
    """A row of a stage. It has no permissions: whoever may change the stage may change its rows."""

    position = models.PositiveIntegerField("顺序", default=0)

    class Meta:
        abstract = True
        ordering = ("position", "id")
        default_permissions = ()


class StageEvent(StageRow):
    """Something that happens in a stage."""

    class Likelihood(models.TextChoices):
        """From the mildest to the gravest."""

        LIKELY = "likely", "常见"
        POSSIBLE = "possible", "可能"
        COURT = "court", "要过法院"

    stage = models.ForeignKey(Stage, on_delete=models.CASCADE, related_name="events")
    side = LineField("欠的是哪一种", max_length=10, choices=SIDES)
    likelihood = LineField("有多常见", max_length=10, choices=Likelihood.choices)
    text = TextField("会发生什么")

    class Meta(StageRow.Meta):
        verbose_name = verbose_name_plural = "会发生的事"

    def __str__(self) -> str:
        return self.text


class StageAction(StageRow):
    """Something to do in a stage. `guide` is a slug and not a key, as that of a situation is."""

    stage = models.ForeignKey(Stage, on_delete=models.CASCADE, related_name="actions")
    text = TextField("做什么")
    guide = SlugField("指南的网址名", max_length=80, blank=True, default="")
    anchor = LineField("小节或步骤的锚点", max_length=80, blank=True, default="")

    class Meta(StageRow.Meta):
        verbose_name = verbose_name_plural = "你可以做的"

    def __str__(self) -> str:
        return self.text

    def clean(self) -> None:
        if self.anchor and not self.guide:
            raise ValidationError({"guide": "写了锚点，就要写是哪一篇指南"})
