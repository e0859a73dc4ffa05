"""Make the pages of guides before anybody asks for them: what most of the work of a page is."""

import hashlib
import time

from articles.models import Article, PreparedPage

from .guide_page import prepare
from .shared_content import Surroundings, read_surroundings

# A release or a changed help channel makes all pages old at once. What is not done in this time is
# done the next time; until then those pages are made when they are asked for.
_SECONDS = 60
# All that a guide's own part of the page is made of.
MADE_OF = ("slug", "live_id", "live_topic_id", "live_notes")


def recipe(surroundings: Surroundings, *made_of: object) -> str:
    """What a page is made of, in 64 characters. `made_of` are the values of MADE_OF."""
    return hashlib.sha256(f"{surroundings.digest}{made_of!r}".encode()).hexdigest()


def prepare_pages(seconds: float = _SECONDS) -> int:
    """Prepare each page that lacks or is old, the most read first; return how many were.

    Stops when the time is over. May run beside itself and beside editors: what it writes says what
    it was made of.
    """
    until = time.monotonic() + seconds
    surroundings = read_surroundings()
    guides = Article.objects.published().order_by("-views", "pk")
    rows = guides.values_list("pk", "prepared__recipe", *MADE_OF)
    old = [pk for pk, has, *made_of in rows if has != recipe(surroundings, *made_of)]
    count = 0
    for pk in old:
        if time.monotonic() > until:
            break
        count += prepare_page(pk, surroundings)
    PreparedPage.objects.filter(article__live=None).delete()
    return count


def prepare_page(pk: int, surroundings: Surroundings) -> bool:
    """Prepare the page of a published guide; False when there is none any more."""
    article = live_article(pk, surroundings)
    if article is None:
        return False
    made_of = [getattr(article, name) for name in MADE_OF]
    page = PreparedPage(
        article=article,
        recipe=recipe(surroundings, *made_of),
        page=prepare(article.live_revision, surroundings).pack(),
    )
    PreparedPage.objects.bulk_create(
        [page],
        update_conflicts=True,
        unique_fields=["article"],
        update_fields=["recipe", "page"],
    )
    return True


def live_article(pk: int, surroundings: Surroundings) -> Article | None:
    """A published article with all that its page needs, without the text in Markdown."""
    articles = Article.objects.published().select_related("live").defer("live__document")
    article = articles.filter(pk=pk).first()
    if article:
        # Not as it may be called by now: a page says what its recipe says.
        article.live_topic = surroundings.topics.get(article.live_topic_id)
        article.live.article = article
    return article
