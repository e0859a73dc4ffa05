"""The editors' desk: what waits, what is wrong, what readers lack."""

import logging

from django.contrib.auth.models import User
from django.db import DatabaseError

from articles.publishing.schedule import run_due

from .due_checks import DUE_LAW, OLD_GUIDES
from .lists import DeskList, Filled, fill
from .reader_answers import STUCK, UNHELPFUL
from .search_lists import NOT_FOUND, WANTED
from .work_lists import DRAFTS, PLANS, RETURNED, SENT, WAITING

_LOG = logging.getLogger(__name__)

# The parts of the desk, in the order in which an editor's day goes.
PARTS: dict[str, tuple[DeskList, ...]] = {
    "等着你的": (WAITING, SENT, RETURNED, DRAFTS, PLANS),
    "要再核对的": (OLD_GUIDES, DUE_LAW),
    "读者缺什么": (STUCK, UNHELPFUL, NOT_FOUND, WANTED),
}
LISTS = {each.name: each for lists in PARTS.values() for each in lists}


def parts_for(user: User) -> dict[str, list[Filled]]:
    """The lists that the user may see, by the heading of their part; no part without any."""
    parts = {
        heading: [fill(each, user) for each in lists if each.is_for(user)]
        for heading, lists in PARTS.items()
    }
    return {heading: lists for heading, lists in parts.items() if lists}


def do_what_is_due() -> None:
    """What the timer does, for machines without one. Who opens the desk gets it in any case."""
    try:
        run_due()
    except DatabaseError:  # it is locked for a while: the next one who opens the desk does it
        _LOG.exception("Scheduled changes failed")
