"""Text files of articles: one parser for each source layout, and our own text form in each."""

from .reading import read_article
from .writing import write_article

__all__ = ["read_article", "write_article"]
