"""The lists and charts on the first page of the admin (编辑台)."""

import logging

from django.contrib.auth.models import User
from django.db import DatabaseError

from articles.publishing.schedule import run_due

from .dead_places import DEAD_PLACES
from .desk_list import DeskList, Filled, fill
from .due_checks import DUE_LAW, OLD_GUIDES
from .reader_answers import STUCK, UNHELPFUL
from .search_lists import NOT_FOUND, WANTED
from .work_lists import DRAFTS, PLANS, RETURNED, SENT, WAITING

_LOG = logging.getLogger(__name__)

# The parts of the page, in the order of an editor's work.
PARTS: dict[str, tuple[DeskList, ...]] = {
    "等着你的": (WAITING, SENT, RETURNED, DRAFTS, PLANS),
    "要再核对的": (OLD_GUIDES, DUE_LAW, DEAD_PLACES),
    "读者缺什么": (STUCK, UNHELPFUL, NOT_FOUND, WANTED),
}
LISTS = {each.name: each for lists in PARTS.values() for each in lists}


def parts_for(user: User) -> dict[str, list[Filled]]:
    """The lists that the user may see, by the heading of their part; without empty parts."""
    parts = {
        heading: [fill(each, user) for each in lists if each.is_for(user)]
        for heading, lists in PARTS.items()
    }
    return {heading: lists for heading, lists in parts.items() if lists}


def run_scheduled_changes() -> None:
    """Run scheduled changes when the desk is opened, for machines without a timer. Never raises."""
    try:
        run_due()
    except DatabaseError:  # the database may be locked for a moment; the next visit tries again
        _LOG.exception("Scheduled changes failed")
