"""What is asked about a message that says it comes from a court."""

from django.core.validators import RegexValidator
from django.db import models

from articles.tools.court_message import CourtQuestion as Asked
from articles.tools.court_message import Effect as AskedEffect

from ..fields import LineField, SlugField
from .versions import VersionedRow


class CourtQuestion(VersionedRow):
    class Effect(models.TextChoices):
        SUSPECT = AskedEffect.SUSPECT, "答「是」：很像假冒"
        HINT_YES = AskedEffect.HINT_YES, "答「是」：多一句提示"
        HINT_NO = AskedEffect.HINT_NO, "答「否」：多一句提示"
        URGENT = AskedEffect.URGENT, "答「是」：先去核，日子可能在走"

    slug = SlugField(
        "编号",
        max_length=10,
        unique=True,
        validators=[RegexValidator(r"^q\d{1,2}$", "写成 q1、q2 的样子。")],
        help_text="q1、q2……，读者的答案用它认",
    )
    text = LineField("问什么", max_length=100)
    why = LineField("为什么问", max_length=120)
    effect = LineField("怎么算", max_length=10, choices=Effect.choices)
    hint = LineField("提示", max_length=160, blank=True, default="", help_text="结果里多出的那一句")

    class Meta(VersionedRow.Meta):
        verbose_name = verbose_name_plural = "核对法院消息的问题"

    def __str__(self) -> str:
        return self.text

    @property
    def asked(self) -> Asked:
        return Asked(self.slug, self.text, self.why, AskedEffect(self.effect), self.hint)

    def mistakes(self) -> dict[str, str]:
        if self.effect != self.Effect.SUSPECT and not self.hint:
            return {"hint": "这样算的问题要有一句提示。"}
        return {}
