"""The rows: the working copy of each article, and what readers see of it."""

from .article import Article, CloseGuide, Recommendation, RelatedTitle, Section, Step
from .feedback import Feedback
from .helpline import Helpline
from .names import FormerSlug, TitleKey
from .revision import Revision
from .situation import Situation
from .source import Source
from .stage import Stage
from .term import Term, TermUse
from .topic import Platform, Topic

__all__ = [
    "Article",
    "CloseGuide",
    "Feedback",
    "FormerSlug",
    "Helpline",
    "Platform",
    "Recommendation",
    "RelatedTitle",
    "Revision",
    "Section",
    "Situation",
    "Source",
    "Stage",
    "Step",
    "Term",
    "TermUse",
    "TitleKey",
    "Topic",
]
