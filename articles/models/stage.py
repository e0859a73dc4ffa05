"""The rungs of the ladder: what usually happens, and when."""

from django.core.exceptions import ValidationError
from django.db import models

from articles.text.stages import read_actions, read_events

from .fields import LineField, SlugField, TextField


def check_events(text: str) -> None:
    """Each line says how likely it is."""
    try:
        read_events(text)
    except ValueError as error:
        raise ValidationError(str(error)) from None


def check_actions(text: str) -> None:
    try:
        read_actions(text)
    except ValueError as error:
        raise ValidationError(str(error)) from None


_EVENTS_HELP = "每行一件事，以「常见：」「可能：」或「要过法院：」开头"


class Stage(models.Model):
    name = LineField("名称", max_length=40)
    slug = SlugField("网址名", max_length=80, unique=True)
    when = LineField("什么时候", max_length=40)
    loan = TextField("分期和贷款", validators=[check_events], help_text=_EVENTS_HELP)
    rent = TextField("租机", validators=[check_events], help_text=_EVENTS_HELP)
    do = TextField(
        "你可以做的",
        validators=[check_actions],
        help_text="每行一件事，后面可以写「 → 指南网址名#锚点」指向步骤",
    )
    basis = LineField("依据", max_length=300, blank=True, default="")
    position = models.PositiveIntegerField("顺序", default=0)

    class Meta:
        verbose_name = verbose_name_plural = "逾期阶段"
        ordering = ("position", "id")

    def __str__(self) -> str:
        return f"{self.when} {self.name}"
