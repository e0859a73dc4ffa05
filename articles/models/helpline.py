"""Where readers can ask for help, and what for."""

from collections.abc import Iterable

from django.core.validators import URLValidator
from django.db import models

from .debts import debts_field
from .fields import LineField, SlugField, TextField
from .search import word_lines


class Purpose(models.TextChoices):
    """What readers come for, in the order in which the page of help channels lists it."""

    DANGER = "danger", "有危险、撑不住、没饭吃"
    COURT = "court", "法院、法律"
    RENT = "rent", "租机"
    LOAN = "loan", "贷款、征信"
    HARASSMENT = "harassment", "骚扰、诈骗"


class HelplineQuerySet(models.QuerySet):
    def on_guides(self) -> "HelplineQuerySet":
        """The short list that every guide shows."""
        return self.filter(on_guides=True)


class Helpline(models.Model):
    name = LineField("名称", max_length=80)
    slug = SlugField("网址名", max_length=80, unique=True)
    number = LineField(
        "电话", max_length=40, blank=True, default="", help_text="只写官方公布的号码"
    )
    url = LineField(
        "网址", max_length=200, blank=True, default="", validators=[URLValidator(["https", "http"])]
    )
    owner = LineField("归谁管", max_length=120, blank=True, default="")
    good_for = TextField("适合什么")
    not_for = TextField("不适合什么", blank=True, default="")
    purpose = LineField(
        "为了什么打",
        max_length=20,
        choices=Purpose.choices,
        blank=True,
        default="",
        help_text="「求助渠道」页按它分组",
    )
    debts = debts_field("管哪一种债", "只管一种的，在讲另一种的指南里排到最后")
    note = TextField("打之前要知道", blank=True, default="")
    words = TextField(
        "搜到它的词",
        blank=True,
        default="",
        help_text="读者搜这些词时，结果最上面先给这个渠道。每行一个，打字时不会提示出来",
    )
    on_guides = models.BooleanField("显示在每篇指南里", default=False)
    position = models.PositiveIntegerField("顺序", default=0)

    objects = HelplineQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "求助渠道"
        ordering = ("position", "id")

    def __str__(self) -> str:
        return f"{self.number} {self.name}".strip()

    def word_list(self) -> list[str]:
        return word_lines(self.words)

    @property
    def dial(self) -> str:
        """The number as a telephone link takes it: digits and a plus sign."""
        return "".join(char for char in self.number if char.isascii() and char in "+0123456789")


def numbers_to_dial(lines: Iterable[Helpline]) -> dict[str, str]:
    """By each number as it is written the digits for a `tel:` link."""
    return {line.number: line.dial for line in lines if line.dial}
