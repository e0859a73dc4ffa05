"""Articles -> files that can be imported again."""

from collections.abc import Iterator
from pathlib import Path

from articles.models import Article
from articles.text.layouts import write_article

from .loading import load_document
from .reference import REFERENCES, reference_rows

_DEFAULT_LAYOUT = "A"


def export_articles(folder: Path) -> Iterator[Path]:
    """Write every article, published or not, and the reference data; yield each file as it is written.

    Raises OSError when the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for reference in REFERENCES:
        yield _write(folder / reference.file_name, reference_rows(reference))
    for article in Article.objects.select_related("topic").order_by("pk").iterator():
        source = article.sources.defer("original").first()
        layout = (source and source.layout) or _DEFAULT_LAYOUT
        yield _write(folder / f"{article.slug}.txt", write_article(load_document(article), layout))


def _write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8", newline="\n")
    return path
