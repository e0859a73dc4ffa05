"""The related links at the end of a guide: related guides, and the titles that its source lists."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from django.db import connection
from django.urls import reverse

from articles.models import TitleKey
from articles.text.document import Related
from articles.text.tidy_text import title_key

_KEY = TitleKey._meta.get_field("key").max_length
# In SQL: building these queries with the ORM takes longer than running them, for every page view.
_CLOSE = """
SELECT close.position, close.reason, guide.slug, live.title, live.step_count, live.minutes
FROM articles_closeguide close
JOIN articles_article guide ON guide.id = close.guide_id
JOIN articles_revision live ON live.id = guide.live_id
WHERE close.article_id = %s
"""
_TITLED = """
UNION ALL SELECT NULL, title.key, guide.slug, NULL, NULL, NULL
FROM articles_titlekey title
JOIN articles_article guide ON guide.id = title.article_id AND guide.live_id IS NOT NULL
WHERE title.key IN ({})
"""


@dataclass(frozen=True)
class CloseLink:
    """A related guide, and the reason for it. `position` counts from 0, the nearest."""

    position: int
    title: str
    url: str
    reason: str
    step_count: int
    minutes: int


@dataclass(frozen=True)
class RelatedLink:
    """A related title of the source. `url` is None while no guide of ours answers to it."""

    related: Related
    url: str | None


@dataclass(frozen=True)
class RelatedLinks:
    """`close` is in order of position; `links` in the order of the source, without the guide itself."""

    close: list[CloseLink]
    links: list[RelatedLink]

    @property
    def answered_links(self) -> list[RelatedLink]:
        return [link for link in self.links if link.url]

    @property
    def open_links(self) -> list[RelatedLink]:
        return [link for link in self.links if not link.url]


def related_links(article_id: int | None, url: str, related: Sequence[Related]) -> RelatedLinks:
    """The links of the guide at `url` to guides that are published now. One query.

    `article_id` is None for an article that was never saved.
    """
    keys = {item.title: title_key(item.title)[:_KEY] for item in related}
    close, guides = [], {}
    for position, name, slug, *shown in _rows(article_id, [key for key in keys.values() if key]):
        address = reverse("guide", args=[slug])
        if position is None:
            guides[name] = address
        else:
            title, step_count, minutes = shown
            close.append(CloseLink(position, title, address, name, step_count, minutes))
    links = [RelatedLink(item, guides.get(keys[item.title])) for item in related]
    return RelatedLinks(
        sorted(close, key=attrgetter("position")), [link for link in links if link.url != url]
    )


def _rows(article_id: int | None, keys: list[str]) -> list[tuple]:
    query = _CLOSE + (_TITLED.format(", ".join(["%s"] * len(keys))) if keys else "")
    with connection.cursor() as cursor:
        cursor.execute(query, [article_id, *keys])
        return cursor.fetchall()
