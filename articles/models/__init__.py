"""The rows: the working copy of each article, and what readers see of it."""

from .article import Article, Recommendation, RelatedTitle, Section, Step
from .names import FormerSlug, TitleKey
from .revision import Revision
from .source import Source
from .topic import Platform, Topic

__all__ = [
    "Article",
    "FormerSlug",
    "Platform",
    "Recommendation",
    "RelatedTitle",
    "Revision",
    "Section",
    "Source",
    "Step",
    "TitleKey",
    "Topic",
]
