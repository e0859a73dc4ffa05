"""Where a reader stands, in the reader's words, and the step that answers."""

from django.core.exceptions import ValidationError
from django.db import models

from .debts import Debts, debts_field
from .fields import LineField, SlugField


class Phase(models.TextChoices):
    """How far a situation has come, in the order in which pages list them."""

    NOW = "now", "最要紧的"
    BEFORE = "before", "还没到期"
    OVERDUE = "overdue", "已经逾期"
    SETTLE = "settle", "想谈、结清、还机"
    CHASED = "chased", "被催"
    COURT = "court", "法院、报警"


class Situation(models.Model):
    """`guide` is a slug and not a key: situations are loaded before the guides are."""

    label = LineField("读者的说法", max_length=40, help_text="读者会怎么说自己的处境")
    group = debts_field("欠的是哪一种", "首页按它分组")
    phase = LineField(
        "到了哪一步",
        max_length=10,
        choices=Phase.choices,
        blank=True,
        default="",
        help_text="最要紧的在首页最上面。不选，就不在首页列出，搜索和指南里还有",
    )
    slug = SlugField("名称", max_length=80, unique=True)
    hint = LineField("点进去能看到什么", max_length=60, blank=True, default="")
    guide = SlugField("指南的网址名", max_length=80)
    anchor = LineField("小节或步骤的锚点", max_length=80, blank=True, default="")
    position = models.PositiveIntegerField("顺序", default=0)

    class Meta:
        verbose_name = verbose_name_plural = "读者的情况"
        ordering = ("position", "id")

    def __str__(self) -> str:
        """As somebody says it who does not stand in the group: what searches look for, too."""
        is_for_any = self.group == Debts.ANY
        return self.label if is_for_any else f"{self.get_group_display()}：{self.label}"

    def clean(self) -> None:
        """Files of former versions, and editors used to them, wrote the group into the label."""
        head, colon, rest = self.label.replace(":", "：").partition("：")
        groups = {str(label): value for value, label in Debts.choices}
        if colon and rest.strip() and (value := groups.get(head.strip())):
            message = (
                f"去掉开头的「{head}：」，改在 group（欠的是哪一种）里选 {value}（{head.strip()}）"
            )
            raise ValidationError({"label": message})
