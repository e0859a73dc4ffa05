"""The lines of a stage."""

import pytest

from articles.text.stages import Action, gravest, read_actions, read_events


def test_events_say_how_likely_they_are():
    events = read_events("常见：短信\n\n可能: 锁机\n要过法院：起诉")
    assert [(e.likelihood, e.text) for e in events] == [
        ("likely", "短信"),
        ("possible", "锁机"),
        ("court", "起诉"),
    ]


@pytest.mark.parametrize("line", ["短信", "一定：短信", "常见："])
def test_a_line_that_does_not_say_it_is_refused(line):
    with pytest.raises(ValueError, match="开头"):
        read_events(line)


def test_the_gravest_is_the_first_of_those_that_nothing_outweighs():
    assert gravest(read_events("要过法院：起诉\n可能：上门\n要过法院：执行")).text == "起诉"
    assert gravest(read_events("常见：短信\n可能：上门\n可能：律师函")).text == "上门"
    assert gravest(read_events("常见：短信")).text == "短信"


def test_actions_may_lead_to_a_step():
    assert read_actions("找客服 → a-b#s3-1\n打 110\n看指南 → a-b") == [
        Action("找客服", "a-b", "s3-1"),
        Action("打 110"),
        Action("看指南", "a-b"),
    ]


@pytest.mark.parametrize("line", ["找客服 → 某篇指南", "找客服 →", "甲 → a → b"])
def test_an_arrow_that_leads_nowhere_is_refused(line):
    with pytest.raises(ValueError, match="箭头"):
        read_actions(line)
