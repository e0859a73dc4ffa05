"""All models: working copies, revisions, reference data, search, feedback."""

from .article import Article, CloseGuide, Recommendation, RelatedTitle, Section, Step
from .crisis import CardCount, CrisisRule
from .feedback import DailySalt, Feedback, RateLimitEntry
from .helpline import Helpline, dials
from .legal_statement import LawUse, LegalStatement, StatementUse
from .proof_rule import ProofRule
from .revision import PreparedPage, Revision
from .search import PASSAGES_A_GUIDE, Passage, PassageTexts, Synonym, Word, WordKey, word_lines
from .search_demand import SearchCount, ViewCount, Wanted
from .site import Operator, SiteVersion
from .situation import Situation
from .slugs import FormerSlug, TitleKey
from .source import ReferenceDigest, Source
from .stage import Stage
from .term import Term, TermUse
from .topic import Platform, Topic
from .workflow import Publication, Review, Schedule, Upload

__all__ = [
    "PASSAGES_A_GUIDE",
    "Article",
    "CardCount",
    "CloseGuide",
    "CrisisRule",
    "DailySalt",
    "Feedback",
    "FormerSlug",
    "Helpline",
    "LawUse",
    "LegalStatement",
    "Operator",
    "Passage",
    "PassageTexts",
    "Platform",
    "PreparedPage",
    "ProofRule",
    "Publication",
    "RateLimitEntry",
    "Recommendation",
    "ReferenceDigest",
    "RelatedTitle",
    "Review",
    "Revision",
    "Schedule",
    "SearchCount",
    "Section",
    "SiteVersion",
    "Situation",
    "Source",
    "Stage",
    "StatementUse",
    "Step",
    "Synonym",
    "Term",
    "TermUse",
    "TitleKey",
    "Topic",
    "Upload",
    "ViewCount",
    "Wanted",
    "Word",
    "WordKey",
    "dials",
    "word_lines",
]
