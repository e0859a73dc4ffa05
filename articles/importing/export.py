"""Export articles and reference data as files that can be imported again."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from articles.editing.load import load_document
from articles.models import Article
from articles.text.formats.layouts import write_article

from .reference_data import REFERENCES, reference_files

_DEFAULT_LAYOUT = "A"


def export_articles(folder: Path) -> Iterator[Path]:
    """Write all articles, published or not, and all reference data; yield each file after it is written.

    Raises OSError when the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for reference in REFERENCES:
        for name, text in reference_files(reference):
            yield _write(folder / name, text)
    for article in Article.objects.select_related("topic").order_by("pk").iterator():
        yield _write(folder / file_name(article), article_text(article))


def file_name(article: Article) -> str:
    return f"{article.slug}.txt"


def article_text(article: Article) -> str:
    """The working copy in our own text form, in the layout of the file that it was imported from."""
    source = article.sources.defer("original").first()
    return write_article(load_document(article), (source and source.layout) or _DEFAULT_LAYOUT)


def article_archive(articles: Iterable[Article]) -> bytes:
    """A ZIP file with a text file for each article."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for article in articles:
            archive.writestr(file_name(article), article_text(article))
    return packed.getvalue()


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    return path
