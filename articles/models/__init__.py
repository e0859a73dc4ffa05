"""The rows: the working copy of each article, and what readers see of it."""

from .article import Article, CloseGuide, Recommendation, RelatedTitle, Section, Step
from .crisis import CardCount, CrisisRule
from .feedback import Feedback
from .helpline import Helpline, dials
from .law_use import LawUse
from .legal_statement import LegalStatement, StatementUse
from .operator import Operator
from .passage import PASSAGES_A_GUIDE, Passage, PassageTexts
from .prepared_page import PreparedPage
from .proof_rule import ProofRule
from .rate_limit import DailySalt, Said
from .reference_digest import ReferenceDigest
from .revision import Revision
from .search_demand import SearchCount, ViewCount, Wanted
from .site_version import SiteVersion
from .situation import Situation
from .slugs import FormerSlug, TitleKey
from .source import Source
from .stage import Stage
from .term import Term, TermUse
from .topic import Platform, Topic
from .word import Synonym, Word, WordKey, word_lines
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
    "Recommendation",
    "ReferenceDigest",
    "RelatedTitle",
    "Review",
    "Revision",
    "Said",
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
