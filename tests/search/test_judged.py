"""The search against a fair judge: our three guides among hundreds for other platforms."""

from pathlib import Path

import pytest
from django.db import transaction

from articles.search import results
from articles.search.results import search

from .crowd import publish_crowd
from .judging import is_honest, is_right_guide, is_right_step, read_judged

# Without the mark, run by itself, it would get a database without tables.
pytestmark = pytest.mark.django_db

JUDGED = read_judged(Path(__file__).parent / "judged.yaml")
COVERED = [each for each in JUDGED if each.is_covered]
WITH_STEPS = [each for each in COVERED if each.steps]


@pytest.fixture(scope="module")
def crowd(django_db_setup, django_db_blocker):
    """Published once for all queries, and rolled back."""
    with django_db_blocker.unblock(), transaction.atomic():
        assert publish_crowd() >= 300
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def found(crowd):
    """What is judged is the order: on a machine that others load, a search may take its time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(results, "TIME_LIMIT_MILLISECONDS", 60_000)
        return {each.query: search(each.query) for each in JUDGED}


def share(entries, is_right, results) -> tuple[float, list[str]]:
    """How many of the entries are right, and which are not."""
    wrong = [each.query for each in entries if not is_right(each, results[each.query])]
    return 1 - len(wrong) / len(entries), wrong


def test_the_judged_set_is_large_and_varied():
    assert len(JUDGED) >= 80
    assert len({each.kind for each in JUDGED}) >= 9


def test_the_right_guide_comes_first(found):
    right, wrong = share(COVERED, is_right_guide, found)
    assert right >= 0.95, wrong


def test_the_right_step_is_among_the_first_three(found):
    right, wrong = share(WITH_STEPS, is_right_step, found)
    assert right >= 0.9, wrong


def test_what_is_not_covered_is_not_claimed(found):
    right, wrong = share(
        [each for each in JUDGED if not each.is_covered],
        lambda _, found: is_honest(found),
        found,
    )
    assert right == 1, wrong
