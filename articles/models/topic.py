"""What guides are sorted by: the topic, and the platforms that a guide is about."""

from django.apps import apps
from django.db import models
from django.db.models import Exists, OuterRef
from django.urls import reverse

from .debts import debts_field
from .fields import LineField, SlugField


class TopicQuerySet(models.QuerySet):
    def with_guides(self) -> "TopicQuerySet":
        """Those under which there is something to read; each is asked for one guide, not for all."""
        guides = apps.get_model("articles.Article").objects.published()
        return self.filter(Exists(guides.filter(live_topic=OuterRef("pk"))))


class Topic(models.Model):
    name = LineField("名称", max_length=60, unique=True)
    slug = SlugField(
        "网址名", max_length=60, unique=True, help_text="出现在网址里，用小写字母和短横线"
    )
    description = LineField(
        "一句话说明", max_length=200, blank=True, help_text="告诉读者这个主题帮他解决什么"
    )
    debts = debts_field("讲的是哪一种债", "指南末尾的求助渠道按它排先后")
    life_first = models.BooleanField(
        "先保命",
        default=False,
        help_text="讲的是人身安全：指南最前面列出 110、120、12356、12355，不数步骤，不放逾期阶段",
    )
    position = models.PositiveIntegerField("顺序", default=0, help_text="数字小的排在前面")

    objects = TopicQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "主题"
        ordering = ("position", "id")

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("topic", args=[self.slug])


class Platform(models.Model):
    name = LineField("平台名称", max_length=60, unique=True)

    class Meta:
        verbose_name = verbose_name_plural = "平台"
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name
