"""Slugs: a free one for a new guide, and changing the slug of an old one.

The redirect from a former slug: `views.guide.former_guide`.
"""

import secrets

from django.contrib.auth.models import User
from django.db import transaction

from articles.delivery.site_version import touch_site
from articles.models import Article, FormerSlug, Situation
from articles.text.slug import MAX_LENGTH, slug_for

from .audit_log import log_action
from .errors import Refused
from .permissions import PUBLISH, require, require_edit


def free_slug(wanted: str, title: str) -> str:
    """`wanted`, or else the title's pinyin; with a random suffix when another article has it."""
    slug = wanted or slug_for(title) or "zhinan"
    if not is_taken(slug):
        return slug
    # Counting up would look at every article of that name, and two at once would get the same.
    return f"{slug[:MAX_LENGTH]}-{secrets.token_hex(4)}"


def is_taken(slug: str, but: Article | None = None) -> bool:
    """Whether an article other than `but` has this slug, or had it: old addresses redirect for good."""
    articles, former = Article.objects.filter(slug=slug), FormerSlug.objects.filter(slug=slug)
    if but:
        articles, former = articles.exclude(pk=but.pk), former.exclude(article=but)
    owners = articles.order_by().values_list("pk").union(former.values_list("article"))
    return bool(owners)


@transaction.atomic
def change_slug(article: Article, slug: str, by: User | None = None) -> None:
    """Give the guide another address, for readers at once; the old one redirects to it.

    Raises NotAllowed, or Refused when another guide has or had it, or the guide is archived.
    """
    article.lock()
    require_edit(by, article)
    if article.published_at:
        require(by, PUBLISH)
    old = article.slug
    if slug == old:
        return
    if is_taken(slug, but=article):
        raise Refused("这个网址名属于另一篇指南，或者以前属于它。换一个吧。")
    # The slug may be a former one of this guide: it must not redirect in a circle.
    article.former_slugs.filter(slug=slug).delete()
    Article.objects.filter(pk=article.pk).update(slug=slug)
    article.slug = slug
    FormerSlug.objects.get_or_create(slug=old, defaults={"article": article})
    Situation.objects.filter(guide=old).update(guide=slug)
    log_action(by, article, f"改网址：{old} → {slug}")
    touch_site()
