"""Pages that compare texts, however much was rewritten: each has one budget for all it compares."""

from dataclasses import replace

import pytest
from django.urls import reverse

from articles.editing.working_copy import create_draft, save_draft
from articles.publishing.publish import publish
from articles.text.compare.text_diff import PAGE_WORK
from articles.text.document import Document, Section, Step
from tests.support.diff_work import count_loops, written

pytestmark = pytest.mark.django_db

STEPS = 60


def rewritten(times: int, title: str = "手机") -> Document:
    """The same guide with each step written anew, in a thousand characters."""
    seeds = range(times * STEPS, (times + 1) * STEPS)
    steps = [Step(anchor=f"s-{n}", body=written(1_000, seed)) for n, seed in enumerate(seeds)]
    sections = [
        Section(anchor=f"s{n}", kind="steps", steps=tuple(steps[n::6]), heading="先做")
        for n in range(6)
    ]
    return Document(title=title, slug="shouji", sections=tuple(sections))


@pytest.fixture
def article(admin_user):
    """Its first text is what readers see, the second the working copy, the third kept aside."""
    article = create_draft(rewritten(0), admin_user)
    publish(article, admin_user)
    save_draft(article, replace(rewritten(1), title="电脑"), admin_user, base=1)
    save_draft(article, rewritten(2), admin_user, base=1)
    return article


PAGES = {
    "release": ("", [0, 1]),
    "compare": ("?from=1&to=2", [0, 1]),
    "merge": ("?mine=3", [0, 1, 2]),
}


@pytest.mark.parametrize("page", PAGES)
def test_a_guide_that_was_rewritten_is_shown_whole(admin_client, article, page, monkeypatch):
    loops = count_loops(monkeypatch)
    query, texts = PAGES[page]
    address = reverse(f"admin:articles_article_{page}", args=[article.pk])
    shown = admin_client.get(address + query).content.decode()
    sides = len(texts) - 1
    assert shown.count("怎么做：改写了") == sides * STEPS
    for step in (
        step for n in texts for section in rewritten(n).sections for step in section.steps
    ):
        assert step.body in shown
    assert 0 < sum(loops) <= PAGE_WORK
