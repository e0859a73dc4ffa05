"""A message of a court: what looks like a fraud, and what has to be looked up. Never: what is real."""

from itertools import product

import pytest

from articles.tools.court_message import CHOICES, Advice, CourtQuestion, Effect, judge

QUESTIONS = [
    CourtQuestion("q1", "要转钱吗", "", Effect.SUSPECT),
    CourtQuestion("q4", "没写法院吗", "", Effect.HINT_YES, "问是哪一家"),
    CourtQuestion("q8", "认得吗", "", Effect.HINT_NO, "不认得"),
    CourtQuestion("q9", "收过纸质件吗", "", Effect.URGENT, "今天就去核"),
]


@pytest.mark.parametrize("has_found", [True, False])
@pytest.mark.parametrize("answers", list(product(CHOICES, repeat=4)))
def test_the_advice_depends_on_hits_and_on_what_was_found(answers, has_found):
    given = dict(zip(("q1", "q4", "q8", "q9"), answers, strict=True))
    judged = judge(QUESTIONS, given, has_found=has_found)
    expected = (
        Advice.SUSPECT if given["q1"] == "yes" else Advice.KNOWN if has_found else Advice.CHECK
    )
    assert judged.advice == expected
    hints = {"q4": "yes", "q8": "no", "q9": "yes"}
    assert len(judged.hints) == sum(given[name] == value for name, value in hints.items())
    assert bool(judged.urgent) is (given["q9"] == "yes")
    assert len(judged.unknown) == answers.count("unknown")


def test_what_is_not_answered_is_unknown():
    judged = judge(QUESTIONS, {}, has_found=False)
    assert judged.advice == Advice.CHECK and len(judged.unknown) == 4 and not judged.hints
