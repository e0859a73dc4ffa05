"""The working copy of an article. Readers see it only when it is published, as a Revision.

The columns that readers' lists are made from (`live`, `live_topic`, `platforms`, `slug`) hold what
was published.
"""

from typing import Any

from django.db import models
from django.urls import reverse

from articles.text.labels import (
    GUIDE_LABELS,
    KIND_LABELS,
    RELATED_LABEL,
    SECTION_LABELS,
    STEP_LABELS,
)

from .fields import JSONField, LineField, MarkdownField, SlugField, TextField
from .revision import Revision

_SOFT: Any = {"blank": True, "default": ""}


class ArticleQuerySet(models.QuerySet):
    def published(self) -> "ArticleQuerySet":
        """Guides that readers see."""
        return self.filter(live__isnull=False)

    def locked(self, pk: int) -> "Article":
        """The guide, its row locked until the transaction ends.

        Whoever changes or records a guide takes this lock first, so that editors, imports and
        schedules come one after the other.
        """
        return self.select_for_update().get(pk=pk)

    def kept(self) -> "ArticleQuerySet":
        """Guides that are not archived."""
        return self.filter(archived_at=None)

    def listed(self) -> "ArticleQuerySet":
        """Published guides for a list, newest first, without the texts that a list does not show."""
        return (
            self.published()
            .select_related("live")
            .defer("live__document", "live__html")
            .order_by("-published_at", "-id")
        )


class Article(models.Model):
    title = LineField(
        GUIDE_LABELS["title"], max_length=200, help_text="读者会搜的那句话，例如：租机逾期后怎么办"
    )
    slug = SlugField(
        "网址名",
        max_length=80,
        unique=True,
        blank=True,
        help_text="出现在网址里；留空会用标题的拼音。改名后旧网址仍能打开。",
    )
    topic = models.ForeignKey(
        "articles.Topic",
        verbose_name=GUIDE_LABELS["topic"],
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="articles",
    )
    platform_names = TextField(
        GUIDE_LABELS["platforms"], **_SOFT, help_text="每行一个；没有指明平台就不填"
    )
    summary = MarkdownField(
        GUIDE_LABELS["summary"], **_SOFT, help_text="两三句话，读者第一眼看到的回答"
    )
    first_action = MarkdownField(
        GUIDE_LABELS["first_action"], **_SOFT, help_text="一件今天就能做的事，一两句话"
    )
    last_checked = models.DateField(
        GUIDE_LABELS["last_checked"],
        null=True,
        blank=True,
        help_text="最后一次核对事实和法条的日期",
    )
    aliases = TextField(
        GUIDE_LABELS["aliases"], **_SOFT, help_text="这篇指南也能回答的标题或问题，每行一个"
    )
    live = models.ForeignKey(
        "articles.Revision",
        verbose_name="读者看到的版本",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    live_topic = models.ForeignKey(
        "articles.Topic",
        verbose_name="读者看到的主题",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="live_articles",
    )
    platforms = models.ManyToManyField(
        "articles.Platform",
        verbose_name="读者看到的平台",
        blank=True,
        editable=False,
        related_name="articles",
    )
    # What changed, as readers see it: newest first, each {"day": ISO 8601 date, "note": …}.
    live_notes = JSONField(default=list, editable=False)
    # Who has checked the text that readers see: name and profession.
    live_checked_by = LineField(max_length=60, blank=True, default="", editable=False)
    archived_at = models.DateTimeField("归档时间", null=True, blank=True, editable=False)
    published_at = models.DateTimeField("发布时间", null=True, blank=True, editable=False)
    views = models.PositiveBigIntegerField("阅读次数", default=0, editable=False)
    created_at = models.DateTimeField("创建时间", auto_now_add=True)
    updated_at = models.DateTimeField("修改时间", auto_now=True)
    # Made from the form's key and the person: a form sent twice makes one guide.
    form_key = models.UUIDField(null=True, editable=False, db_index=True)

    # What the admin's list of guides asks for.
    in_review: bool
    is_planned: bool

    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "指南"
        ordering = ("-updated_at",)
        permissions = [
            ("review_article", "可以审阅 指南"),
            ("publish_article", "可以发布、撤下和归档 指南"),
        ]
        indexes = [
            models.Index(
                fields=["live_topic", "-published_at", "-id"],
                condition=models.Q(live__isnull=False),
                name="article_by_live_topic",
            ),
            models.Index(
                fields=["-published_at", "-id"],
                condition=models.Q(live__isnull=False),
                name="article_by_date",
            ),
            models.Index(fields=["-updated_at"], name="article_by_change"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("guide", args=[self.slug])

    @property
    def live_revision(self) -> Revision:
        """What readers see. Raises ValueError for a guide that is not published."""
        if self.live is None:
            raise ValueError(f"{self.slug} is not published")
        return self.live

    def lock(self) -> None:
        """Lock the row until the transaction ends, and read it again: see `locked`."""
        self.refresh_from_db(from_queryset=Article.objects.select_for_update())


class Section(models.Model):
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="sections")
    position = models.PositiveIntegerField("顺序", default=0)
    number = LineField(
        "编号",
        max_length=10,
        blank=True,
        default="一",
        help_text="保存时按顺序重排；清空则不编号",
    )
    heading = LineField(SECTION_LABELS["heading"], max_length=200, blank=True)
    kind = LineField(
        SECTION_LABELS["kind"],
        max_length=10,
        choices=list(KIND_LABELS.items()),
        default="steps",
    )
    background = models.BooleanField(
        SECTION_LABELS["background"],
        default=False,
        help_text="只是说明，不用照着做：页面上收在步骤后面的「先弄明白」里",
    )
    body = MarkdownField(
        SECTION_LABELS["body"], **_SOFT, help_text="步骤之前的说明；可以用 Markdown"
    )
    anchor = LineField(max_length=80, blank=True, editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "小节"
        ordering = ("position", "id")

    def __str__(self) -> str:
        return self.heading or "(没有小标题)"


class Step(models.Model):
    section = models.ForeignKey(Section, on_delete=models.CASCADE, related_name="steps")
    position = models.PositiveIntegerField("顺序", default=0)
    number = LineField(max_length=10, blank=True, default="1", editable=False)
    title = LineField(
        STEP_LABELS["title"], max_length=200, blank=True, help_text="一步只说一件事，用动词开头"
    )
    body = MarkdownField(STEP_LABELS["body"], **_SOFT)
    prepare = MarkdownField(STEP_LABELS["prepare"], **_SOFT, help_text="动手之前手边要有什么")
    deadline = MarkdownField(STEP_LABELS["deadline"], **_SOFT, help_text="最晚什么时候做")
    script = MarkdownField(STEP_LABELS["script"], **_SOFT, help_text="打电话或写信时可以照着说的话")
    refusal = MarkdownField(STEP_LABELS["refusal"], **_SOFT, help_text="对方不同意时怎么办")
    warning = MarkdownField(STEP_LABELS["warning"], **_SOFT, help_text="这一步最容易吃亏的地方")
    basis = MarkdownField(STEP_LABELS["basis"], **_SOFT, help_text="法律名称和第几条")
    anchor = LineField(max_length=80, blank=True, editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "步骤"
        ordering = ("position", "id")

    def __str__(self) -> str:
        return self.title or self.body[:20]


class RelatedTitle(models.Model):
    """A title that the source recommends. It leads somewhere once a guide answers to it."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="related")
    position = models.PositiveIntegerField("顺序", default=0)
    category = LineField("栏目", max_length=20, blank=True)
    title = TextField("标题")
    excerpt = TextField("摘要", **_SOFT)
    wanted = models.ForeignKey(
        "articles.Wanted",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="related_titles",
    )

    class Meta:
        verbose_name = verbose_name_plural = RELATED_LABEL
        ordering = ("position", "id")

    def __str__(self) -> str:
        return self.title[:40]


class Recommendation(models.Model):
    """A guide that an editor chose as related to this one.

    `slug` names it while it does not exist yet, as when files are imported one after the other.
    """

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="recommendations")
    position = models.PositiveIntegerField("顺序", default=0)
    guide = models.ForeignKey(
        Article,
        verbose_name="指南",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="recommended_by",
    )
    slug = LineField(max_length=200, blank=True, editable=False, db_index=True)

    class Meta:
        verbose_name = verbose_name_plural = GUIDE_LABELS["recommended"]
        ordering = ("position", "id")

    def __str__(self) -> str:
        return str(self.guide or self.slug)


class CloseGuide(models.Model):
    """A guide related to another one, and the reason. Worked out when either is published."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="close_guides")
    position = models.PositiveIntegerField()
    guide = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="close_to")
    reason = LineField(max_length=100)

    class Meta:
        ordering = ("position",)
        constraints = [
            models.UniqueConstraint(fields=["article", "guide"], name="close_guide_once")
        ]

    def __str__(self) -> str:
        return f"{self.guide}: {self.reason}"
