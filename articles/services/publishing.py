"""Show a revision to readers, or show nothing."""

from collections.abc import Iterable

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils import timezone

from articles.models import Article, Revision, TitleKey
from articles.text.document import Document
from articles.text.tidy import title_key

from .freshness import touch_site
from .indexing import index_guide, is_indexed
from .loading import load_document
from .recording import record_revision
from .relating import note_law_uses, note_term_uses, refresh_close_guides
from .wanting import note_answered, titles_answered


@transaction.atomic
def publish(article: Article, by: AbstractBaseUser | None = None, note: str = "") -> Revision:
    """Record the working copy and make it what readers see.

    When they see it already, the day of publication stays.
    """
    revision = record_revision(article, by, note)
    if article.live_id != revision.pk:
        article.live = revision
        article.published_at = timezone.now()
        # `updated_at` tells when the text was edited, which publishing is not.
        Article.objects.filter(pk=article.pk).update(
            live=revision, published_at=article.published_at
        )
    document = Document.from_dict(revision.document)
    titles = [document.title, *document.aliases]
    note_answered(article, titles)
    _write_title_keys(article, [*titles, *titles_answered(article)])
    html = Document.from_dict(revision.html)
    note_term_uses(article, html)
    note_law_uses(article, html)
    refresh_close_guides(article)
    if not is_indexed(article):
        index_guide(article)
    touch_site()
    return revision


@transaction.atomic
def unpublish(article: Article) -> None:
    """Take the article off the site. Working copy and revisions stay as they are."""
    article.live = None
    Article.objects.filter(pk=article.pk).update(live=None)
    article.title_keys.all().delete()
    article.passages.all().delete()
    touch_site()


def has_unpublished_changes(article: Article) -> bool:
    """Does the working copy say something else than readers see? True for a draft."""
    if article.live is None:
        return True
    return Document.from_dict(article.live.document) != load_document(article)


def _write_title_keys(article: Article, titles: Iterable[str]) -> None:
    keys = {title_key(title)[:200] for title in titles} - {""}
    article.title_keys.all().delete()
    TitleKey.objects.bulk_create(TitleKey(article=article, key=key) for key in sorted(keys))
