"""The questions and the lines that make up a reader's plan: see `articles.tools.plan`."""

from django.db import models

from articles.tools.plan import PlanQuestion as Asked
from articles.tools.plan import When, read_options
from articles.tools.questions import SyntaxMistake
from articles.tools.targets import HELP, Target, read_target

from ..fields import LineField, SlugField, TextField
from .versions import VersionedRow


class PlanQuestion(VersionedRow):
    slug = SlugField("编号", max_length=20, unique=True, help_text="用英文或拼音，例如 debt")
    name = LineField("条件里叫它", max_length=20, help_text="例如：欠的是")
    text = LineField("问什么", max_length=60)
    options = TextField("选项", help_text="一行一个：「rent：租机」，前面用英文，后面是读者看到的")

    class Meta(VersionedRow.Meta):
        verbose_name = verbose_name_plural = "计划的问题"

    def __str__(self) -> str:
        return self.text

    @property
    def asked(self) -> Asked:
        """Raises SyntaxMistake."""
        return Asked(self.slug, self.name, self.text, read_options(self.options))

    def mistakes(self) -> dict[str, str]:
        try:
            read_options(self.options)
        except SyntaxMistake as mistake:
            return {"options": str(mistake)}
        return {}


class PlanRule(VersionedRow):
    class Part(models.TextChoices):
        TODAY = When.TODAY, "今天"
        WEEK = When.WEEK, "这周"
        AVOID = When.AVOID, "先别做"

    slug = SlugField("编号", max_length=60, unique=True)
    part = LineField("放在哪一栏", max_length=10, choices=Part.choices)
    text = LineField("做什么", max_length=60, help_text="一个动词开头，例如：算出最后一天")
    condition = LineField(
        "什么时候写上",
        max_length=300,
        blank=True,
        default="",
        help_text="空着就是谁都有。例如：走到 是 收到法院材料 且 欠的是 不是 租机。"
        "能用 是、不是，几个之间用 且 或者 或",
    )
    target = LineField("去哪里", max_length=200, help_text=HELP)

    class Meta(VersionedRow.Meta):
        verbose_name = verbose_name_plural = "计划里的事"

    def __str__(self) -> str:
        return self.text

    @property
    def leads_to(self) -> Target | None:
        """None if the text is not understood."""
        try:
            return read_target(self.target)
        except ValueError:
            return None

    def mistakes(self) -> dict[str, str]:
        """Without those of the condition, which depend on the questions."""
        try:
            read_target(self.target)
        except ValueError as error:
            return {"target": str(error)}
        return {}
