"""One at a time: hold a guide's row until the transaction ends."""

from articles.models import Article


def lock(article: Article) -> None:
    """Wait for whoever else works on the guide; `article` is then as it is by now."""
    Article.objects.select_for_update().get(pk=article.pk)
    article.refresh_from_db()
