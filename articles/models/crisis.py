"""Phrases of readers in danger of suicide, or afraid for somebody else; and how often they came."""

from django.core.exceptions import ValidationError
from django.db import models

from articles.text.crisis import rules as crisis

from .fields import LineField, SlugField, TextField


class CrisisRule(models.Model):
    """Phrases in the syntax of `text.phrase_syntax`, one a line. Never shown to readers."""

    class Kind(models.TextChoices):
        SELF = crisis.Kind.SELF, "本人：先出求助卡"
        OTHER = crisis.Kind.OTHER, "身边的人：先出求助卡，多一句怎么陪"
        HINT = crisis.Kind.HINT, "小卡：结果上面多一行"
        PERSON = crisis.Kind.PERSON, "称呼：说的是身边的人"
        LIST = crisis.Kind.LIST, "词组：给别的条用"
        SPELLING = crisis.Kind.SPELLING, "写法：换了字的词"

    name = LineField(
        "名称", max_length=40, unique=True, help_text="词组的名称，别的条写成【名称】来用"
    )
    slug = SlugField("编号", max_length=60, unique=True, help_text="用拼音，导入导出时认它")
    kind = LineField("种类", max_length=10, choices=Kind.choices, default=Kind.SELF)
    phrases = TextField(
        "说法",
        help_text="一行一个。「…」是中间最多八个字，（甲/乙）是其中一个，（再/）是可有可无，"
        "【家人】是叫这个名称的词组里的一个。整行加「」，是只打了这几个字。"
        "空格、标点、繁体、大小写都不用管。写法一行写成「自鲨=自杀」",
    )
    also = TextField("还要有", blank=True, default="", help_text="一行一个，有其中一个才算")
    unless = TextField(
        "在这些话里不算",
        blank=True,
        default="",
        help_text="一行一个，例如「想不开」在「想不开通」里不算",
    )
    by_sound = models.BooleanField(
        "打拼音也算", default=True, help_text="拼音容易撞上别的词时，去掉这个勾"
    )
    is_active = models.BooleanField("使用", default=True)
    position = models.PositiveIntegerField("顺序", default=0)

    class Meta:
        verbose_name = verbose_name_plural = "求助卡的说法"
        ordering = ("position", "id")

    def __str__(self) -> str:
        return self.name

    @property
    def rule(self) -> crisis.Rule:
        return crisis.Rule(
            self.name, self.kind, self.phrases, self.also, self.unless, self.by_sound
        )

    def clean(self) -> None:
        """Does not look for the lists that the rule names: in a file they may come later."""
        if errors := crisis.errors_in(self.rule):
            raise ValidationError(errors)


class CardCount(models.Model):
    """How often the crisis card was shown on a day. Nothing of what was typed is stored."""

    day = models.DateField("日期", unique=True)
    times = models.PositiveBigIntegerField("次数", default=0)

    class Meta:
        ordering = ("-day",)

    def __str__(self) -> str:
        return f"{self.day} × {self.times}"
