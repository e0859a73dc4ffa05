"""The search against a fair judge: our guides among hundreds for other platforms."""

from pathlib import Path

import pytest

from articles.search import results
from articles.search.results import search

from .crowd import publish_crowd
from .judging import is_honest, is_right_guide, is_right_step, read_judged

JUDGED = read_judged(Path(__file__).parent / "judged.yaml")
# Long, spoken, in dialect, with typing errors, or two things at once.
SPOKEN = read_judged(Path(__file__).parent / "spoken.yaml")
COVERED = [each for each in JUDGED if each.is_covered]
UNCOVERED = [each for each in JUDGED if not each.is_covered]
WITH_STEPS = [each for each in COVERED if each.steps]


@pytest.fixture
def found(db, monkeypatch):
    """What is judged is the order: on a machine that others load, a search may take its time."""
    assert publish_crowd() >= 300
    monkeypatch.setattr(results, "TIME_LIMIT_MILLISECONDS", 60_000)
    return {each.query: search(each.query) for each in [*JUDGED, *SPOKEN]}


def share(entries, is_right, results) -> tuple[float, list[str]]:
    """How many of the entries are right, and which are not."""
    wrong = [each.query for each in entries if not is_right(each, results[each.query])]
    return 1 - len(wrong) / len(entries), wrong


def test_the_judged_set_is_large_and_varied():
    assert len(JUDGED) >= 80
    assert len({each.kind for each in JUDGED}) >= 9


def test_what_is_right_comes_first_and_what_is_not_covered_is_not_claimed(found):
    """One test for all: the crowd takes long to make, and tests apart run in several processes."""
    right, wrong = share(COVERED, is_right_guide, found)
    assert right >= 0.95, wrong
    right, wrong = share(WITH_STEPS, is_right_step, found)
    assert right >= 0.9, wrong
    right, wrong = share(UNCOVERED, lambda _, results: is_honest(results), found)
    assert right == 1, wrong
    covered = [each for each in SPOKEN if each.is_covered]
    assert len(covered) >= 60
    # What was reached, so that it is not lost; the aim is 0.95.
    right, wrong = share(covered, is_right_guide, found)
    assert right >= 0.85, wrong
    right, wrong = share(covered, is_right_step, found)
    assert right >= 0.8, wrong
    unanswered = [each for each in SPOKEN if not each.is_covered]
    right, wrong = share(unanswered, lambda _, results: is_honest(results), found)
    assert right == 1, wrong
