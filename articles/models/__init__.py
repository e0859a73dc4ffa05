"""All models: working copies, revisions, reference data, search, feedback."""

from .article import Article, CloseGuide, Recommendation, RelatedTitle, Section, Step
from .crisis import CardCount, CrisisRule
from .debts import Debts
from .feedback import DailySalt, Feedback, RateLimitEntry
from .helpline import Helpline, Purpose, numbers_to_dial
from .legal_statement import LawUse, LegalStatement, StatementUse, is_past
from .proof_rule import ProofRule
from .revision import Revision
from .search import PASSAGES_A_GUIDE, Passage, PassageTexts, Synonym, Word, WordKey, word_lines
from .search_demand import SearchCount, ViewCount, Wanted
from .site import Operator, SiteVersion
from .situation import Phase, Situation
from .slugs import FormerSlug, TitleKey
from .source import ReferenceDigest, Source
from .stage import MOST_STAGE_ROWS, POSITION_STEP, Stage, StageAction, StageEvent
from .term import Term, TermUse
from .tools import (
    CourtQuestion,
    Letter,
    PlanQuestion,
    PlanRule,
    RowVersion,
    TimeLimit,
    VersionedRow,
)
from .topic import Platform, Topic
from .workflow import Publication, Review, Schedule, Upload

__all__ = [
    "MOST_STAGE_ROWS",
    "PASSAGES_A_GUIDE",
    "POSITION_STEP",
    "Article",
    "CardCount",
    "CloseGuide",
    "CourtQuestion",
    "CrisisRule",
    "DailySalt",
    "Debts",
    "Feedback",
    "FormerSlug",
    "Helpline",
    "LawUse",
    "LegalStatement",
    "Letter",
    "Operator",
    "Passage",
    "PassageTexts",
    "Phase",
    "PlanQuestion",
    "PlanRule",
    "Platform",
    "ProofRule",
    "Publication",
    "Purpose",
    "RateLimitEntry",
    "Recommendation",
    "ReferenceDigest",
    "RelatedTitle",
    "Review",
    "Revision",
    "RowVersion",
    "Schedule",
    "SearchCount",
    "Section",
    "SiteVersion",
    "Situation",
    "Source",
    "Stage",
    "StageAction",
    "StageEvent",
    "StatementUse",
    "Step",
    "Synonym",
    "Term",
    "TermUse",
    "TimeLimit",
    "TitleKey",
    "Topic",
    "Upload",
    "VersionedRow",
    "ViewCount",
    "Wanted",
    "Word",
    "WordKey",
    "is_past",
    "numbers_to_dial",
    "word_lines",
]
