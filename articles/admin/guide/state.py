"""The state of a guide, for the list and its filter."""

from django.db import models

from articles.models import Article


class State(models.TextChoices):
    LIVE = "live", "已发布"
    DRAFT = "draft", "草稿"
    REVIEW = "review", "待审"
    PLANNED = "planned", "定时"
    ARCHIVED = "archived", "已归档"


def state_of(article: Article) -> str:
    """`article` as the list loads it, with `in_review` and `is_planned`."""
    if article.archived_at:
        return str(State.ARCHIVED.label)
    parts = [str((State.LIVE if article.live_id else State.DRAFT).label)]
    if article.live and article.updated_at > article.live.created_at:
        parts.append("有新的修改")
    if article.in_review:
        parts.append(str(State.REVIEW.label))
    if article.is_planned:
        parts.append(str(State.PLANNED.label))
    return "，".join(parts)
