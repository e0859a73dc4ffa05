"""Text files of articles: one parser for each source layout, and our own text form in each."""

from articles.text.formats.text_export import write_article
from articles.text.formats.text_file import read_article

__all__ = ["read_article", "write_article"]
