"""Whatever editors do, in any order and with any role: readers see published text, nothing is lost.

The model beside the services is as small as can be: which text readers see, which texts were ever
saved, whether the guide is put away.
"""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.db import transaction
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from articles.editing.errors import Refused
from articles.editing.load import load_document
from articles.editing.revert import revert
from articles.editing.working_copy import create_draft, save_draft
from articles.models import Article, Review, Schedule
from articles.publishing.archive import archive, unarchive
from articles.publishing.publish import publish, unpublish
from articles.publishing.review import answer, ask_review, open_review, withdraw
from articles.publishing.schedule import run_due, schedule_publication, schedule_removal
from articles.text.document import Document
from tests.support.editors import ADMINISTRATOR, PUBLISHER, REVIEWER, ROLES, person

EDITORS = set(ROLES)
REVIEWERS = {REVIEWER, PUBLISHER, ADMINISTRATOR}
PUBLISHERS = {PUBLISHER, ADMINISTRATOR}
# Mostly somebody who may: what is refused leads nowhere.
roles = st.sampled_from([ADMINISTRATOR, ADMINISTRATOR, ADMINISTRATOR, PUBLISHER, *ROLES, None])
texts = st.sampled_from(["甲", "乙", "丙", "丁"])


class Desk(RuleBasedStateMachine):
    @initialize()
    def begin(self):
        self.frame = transaction.atomic()
        self.frame.__enter__()
        assert Group.objects.filter(name__in=ROLES).count() == len(ROLES)
        self.people = {role: person(role, f"zhe-{role}") for role in (*ROLES, None)}
        self.article = create_draft(Document(title="题", summary="一", first_action="做"))
        self.saved = [(1, "一")]
        self.text = "一"
        self.live: str | None = None
        self.archived: bool = False
        self.before_archive: str | None = None
        self.plans: dict[str, str | None] = {}

    def teardown(self):
        transaction.set_rollback(True)
        self.frame.__exit__(None, None, None)

    def try_it(self, role, allowed, act, is_possible=True) -> bool:
        """Do it as somebody of that role; it has to be refused just when the model says so."""
        try:
            with transaction.atomic():
                act(self.people[role])
        except Refused:
            assert role not in allowed or not is_possible, "refused without a reason"
            return False
        assert role in allowed, f"{role} was let do it"
        assert is_possible, "done although it could not be"
        return True

    @property
    def now(self) -> Article:
        return Article.objects.get(pk=self.article.pk)

    @rule(role=roles, text=texts, lag=st.integers(0, 2))
    def save(self, role, text, lag):
        # What a form was filled from: the newest text, or one of the two before it.
        base, begun = self.saved[max(0, len(self.saved) - 1 - lag)]
        document = replace(load_document(self.now), summary=text)

        def act(by):
            self.result = save_draft(self.article, document, by, base=base)

        if not self.try_it(role, EDITORS, act, not self.archived):
            return
        revision = self.result.revision
        if text == begun:
            # Nobody typed anything, whatever others saved since.
            assert revision.number == self.saved[-1][0]
            return
        # Somebody saved something else since, and this is not the same.
        assert (self.result.theirs is not None) == (self.text not in (begun, text))
        if self.result.theirs is not None:
            assert revision.is_conflict
            assert revision.document["summary"] == text
        else:
            self.text = text
            if revision.number not in dict(self.saved):
                self.saved.append((revision.number, text))

    @rule(role=roles)
    def publish_now(self, role):
        if self.try_it(role, PUBLISHERS, lambda by: publish(self.now, by), not self.archived):
            self.live = self.text
            # What was planned is older than what readers have by now.
            self.plans.pop("publish", None)

    @rule(role=roles)
    def take_off(self, role):
        if self.try_it(role, PUBLISHERS, lambda by: unpublish(self.now, by)):
            self.live = None

    @rule(role=roles, pick=st.integers(0, 20))
    def bring_back_a_text(self, role, pick):
        number, text = self.saved[pick % len(self.saved)]
        revision = self.article.revisions.get(number=number)

        def act(by):
            self.result = revert(revision, by)

        if self.try_it(role, EDITORS, act, not self.archived):
            self.text = text
            if self.result.revision.number not in dict(self.saved):
                self.saved.append((self.result.revision.number, text))

    @rule(role=roles)
    def ask(self, role):
        self.try_it(role, EDITORS, lambda by: ask_review(self.now, by), not self.archived)

    @rule(role=roles)
    def take_back(self, role):
        is_open = open_review(self.article) is not None
        possible = is_open and not self.archived
        self.try_it(role, EDITORS, lambda by: withdraw(self.now, by), possible)

    @rule(role=roles, verdict=st.sampled_from([Review.Verdict.APPROVED, Review.Verdict.RETURNED]))
    def say(self, role, verdict):
        is_open = open_review(self.article) is not None
        self.try_it(role, REVIEWERS, lambda by: answer(self.now, verdict, by, "看过了"), is_open)

    @rule(role=roles)
    def plan_publication(self, role):
        at = timezone.now() + timedelta(days=1)
        act = lambda by: schedule_publication(self.now, at, by)  # noqa: E731
        if self.try_it(role, PUBLISHERS, act, not self.archived):
            self.plans["publish"] = self.text

    @rule(role=roles)
    def plan_removal(self, role):
        at = timezone.now() + timedelta(days=2)
        act = lambda by: schedule_removal(self.now, at, by)  # noqa: E731
        if self.try_it(role, PUBLISHERS, act, not self.archived):
            self.plans["unpublish"] = None

    @rule()
    def let_time_pass(self):
        Schedule.objects.filter(outcome="").update(at=timezone.now() - timedelta(minutes=1))
        assert run_due() == len(self.plans)
        # Both are due at the same minute: they are done in the order in which they were planned.
        done = Schedule.objects.filter(outcome=Schedule.Outcome.DONE).order_by("-pk")
        for plan in reversed(done[: len(self.plans)]):
            self.live = self.plans[plan.action]
        self.plans = {}

    @rule(role=roles)
    def put_away(self, role):
        if self.try_it(role, PUBLISHERS, lambda by: archive(self.now, by), not self.archived):
            self.archived, self.before_archive, self.live = True, self.live, None
            self.put_off, self.plans = self.plans, {}

    @rule(role=roles)
    def take_out_again(self, role):
        if self.try_it(role, PUBLISHERS, lambda by: unarchive(self.now, by), self.archived):
            self.archived, self.live = False, self.before_archive
            self.plans = self.put_off

    @invariant()
    def readers_see_what_was_published(self):
        page = Client().get(self.article.get_absolute_url())
        if self.live is None:
            assert page.status_code == 404
        else:
            shown = f'<div class="summary"><p>{self.live}</p>'
            assert shown in page.content.decode().replace("\n", "")

    @invariant()
    def no_revision_is_lost_or_changed(self):
        kept = dict(self.article.revisions.values_list("number", "summary"))
        assert {number: kept.get(number) for number, _ in self.saved} == dict(self.saved)
        assert sorted(kept) == list(range(1, len(kept) + 1))

    @invariant()
    def the_working_copy_is_the_newest_text(self):
        assert load_document(self.now).summary == self.text


@pytest.mark.django_db
def test_any_order_of_anything_by_anybody():
    run_state_machine_as_test(
        Desk,
        settings=settings(
            max_examples=30,
            stateful_step_count=40,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            # Ten steps fewer in the story of a failure are not worth the minutes.
            phases=(Phase.generate,),
        ),
    )
