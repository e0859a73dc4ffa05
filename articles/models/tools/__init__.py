"""The rows that the reader's tools are made of."""

from .court_question import CourtQuestion
from .letter import Letter
from .plan import PlanQuestion, PlanRule
from .time_limit import TimeLimit
from .versions import RowVersion, VersionedRow

__all__ = [
    "CourtQuestion",
    "Letter",
    "PlanQuestion",
    "PlanRule",
    "RowVersion",
    "TimeLimit",
    "VersionedRow",
]
