"""The admin. One model a file; the rules are in the rooms below."""

from django.contrib import admin

from .crisis import CrisisRuleAdmin
from .feedback import FeedbackAdmin
from .guide.admin import ArticleAdmin
from .legal_statement import LegalStatementAdmin
from .operator import OperatorAdmin
from .proof_rule import ProofRuleAdmin
from .reference import HelplineAdmin, SituationAdmin, TermAdmin
from .search import SearchCountAdmin, SynonymAdmin, WantedAdmin
from .stage import StageAdmin
from .tools.rows import (
    CourtQuestionAdmin,
    LetterAdmin,
    PlanQuestionAdmin,
    PlanRuleAdmin,
    TimeLimitAdmin,
)
from .topic import PlatformAdmin, TopicAdmin

__all__ = [
    "ArticleAdmin",
    "CourtQuestionAdmin",
    "CrisisRuleAdmin",
    "FeedbackAdmin",
    "HelplineAdmin",
    "LegalStatementAdmin",
    "LetterAdmin",
    "OperatorAdmin",
    "PlanQuestionAdmin",
    "PlanRuleAdmin",
    "PlatformAdmin",
    "ProofRuleAdmin",
    "SearchCountAdmin",
    "SituationAdmin",
    "StageAdmin",
    "SynonymAdmin",
    "TermAdmin",
    "TimeLimitAdmin",
    "TopicAdmin",
    "WantedAdmin",
]

admin.site.site_header = "逾期帮助 · 编辑"
admin.site.site_title = "逾期帮助 · 编辑"
admin.site.index_title = "内容"
# It takes a third of the width that the form needs on a tablet.
admin.site.enable_nav_sidebar = False
