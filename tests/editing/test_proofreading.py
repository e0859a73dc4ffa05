"""Guides are proofread with what editors keep, in few queries."""

import pytest

from articles.editing.load import load_document
from articles.editing.proofreading import (
    blocking,
    findings_of,
    found_by,
    free_name,
    proofreading_context,
)
from articles.importing.reference_data import REFERENCES, load_reference, reference_rows
from articles.models import FormerSlug, Helpline, LegalStatement, ProofRule, Stage, Term, Topic
from articles.text.document import Document, Section
from articles.text.proofreading.pattern_check import pattern_error
from tests.support.paths import SEEDS
from tests.support.samples import published, take

pytestmark = pytest.mark.django_db

RULES = next(each for each in REFERENCES if each.model is ProofRule)
PAGES = [
    "/",
    "/stages/",
    "/stages",
    "/stages/#jieduan",
    "/glossary/",
    "/glossary/#zhanqi",
    "/glossary/zhanqi/",
    "/topics/zuji/",
    "/helplines/",
    "/helplines/#rexian",
    "/search/?q=租机",
]
NO_PAGES = [
    "/nowhere/",
    "/stages/#x",
    "/glossary/#x",
    "/glossary/x/",
    "/topics/x/",
    "/helplines/#x",
    "/guides/x/",
    "/guides/x.md",
    "//example.org/",
]


def guide(body, slug="here"):
    """A guide in which nothing else is to be found."""
    section = Section(heading="看账单", body=body, anchor="s1")
    return Document("看账单", slug, summary="看。", first_action="看。", sections=(section,))


def add_rule(pattern, **fields):
    fields = {"slug": f"rule-{ProofRule.objects.count()}", "why": "有原因。"} | fields
    return ProofRule.objects.create(pattern=pattern, **fields)


def found(body, slug="here"):
    return [(each.found, each.severity) for each in findings_of(guide(body, slug))]


def test_the_rules_of_editors_are_applied():
    add_rule("使用者", suggestion="用户", unless="土地使用者\n\n")
    [finding] = findings_of(guide("土地使用者和使用者"))
    assert (finding.start, finding.suggestion) == (6, "用户")


def test_a_rule_without_a_correction_and_one_that_deletes_are_told_apart():
    add_rule("错")
    add_rule("精彩评论", is_deletion=True)
    assert [each.suggestion for each in findings_of(guide("错，精彩评论"))] == [None, ""]


def test_a_rule_that_is_switched_off_finds_nothing():
    add_rule("错", is_active=False)
    assert found("错") == []


def test_a_rule_that_was_changed_counts_at_once():
    rule = add_rule("错")
    findings_of(guide("错"))
    rule.severity = "stop"
    rule.save()
    assert found("错") == [("错", "stop")]


def test_an_expression_that_could_keep_everybody_waiting_is_left_out():
    add_rule("(?:错+)+看", is_regex=True)
    assert proofreading_context().rules == ()


def test_only_what_stops_a_guide_blocks_it():
    add_rule("错", severity="stop")
    add_rule("歪", severity="warn")
    add_rule("怪", severity="hint")
    assert [each.found for each in blocking(findings_of(guide("错，歪，怪")))] == ["错"]


def test_the_numbers_of_the_help_channels_may_stand_in_a_guide():
    Helpline.objects.create(slug="a", name="征信", number="400-810-8866", good_for="查")
    assert found("打 400-810-8866 或 95588") == []
    assert found("打 4008108866，打 95588") == [("95588", "stop")]


def test_the_ledger_of_law_tells_which_citations_are_known():
    LegalStatement.objects.create(
        slug="a", law="《民法典》", provisions="第 188 条", says="三年", confidence="high"
    )
    assert found("看《民法典》第 188 条。") == []
    assert found("看《民法典》第 189 条。") == [("《民法典》第 189 条", "warn")]


@pytest.mark.parametrize("address", PAGES)
def test_a_link_to_a_page_of_ours_leads_somewhere(address):
    Term.objects.create(slug="zhanqi", name="展期", explanation="往后延")
    Topic.objects.create(slug="zuji", name="租机")
    Helpline.objects.create(slug="rexian", name="热线", good_for="问")
    Stage.objects.create(slug="jieduan", name="刚逾期", when="第一天")
    assert found(f"[看]({address})") == []


@pytest.mark.parametrize("address", NO_PAGES)
def test_a_link_to_a_page_that_is_not_there_stops_the_guide(address):
    assert found(f"[看]({address})") == [(f"[看]({address})", "stop")]


def test_a_link_to_a_guide_leads_to_the_anchors_that_readers_see():
    there = published("那边", slug="there")
    there.sections.update(anchor="changed")
    there_too = "/guides/there/ /guides/there/#s1-1 /guides/there/#first-action /guides/there.md"
    assert found("".join(f"[看]({address})" for address in there_too.split())) == []
    assert found("[看](/guides/there/#changed)") == [("[看](/guides/there/#changed)", "stop")]


def test_a_former_address_of_a_guide_leads_there_too():
    there = published("那边", slug="there")
    FormerSlug.objects.create(slug="old", article=there)
    assert found("[看](/guides/old/#s1)") == []
    assert found("[看](/guides/old/#s9)") == [("[看](/guides/old/#s9)", "stop")]


def test_a_link_to_a_guide_that_is_not_published_is_a_warning():
    draft = take("---\nslug: draft\n---\n草稿\n\n#### 一、做\n\n1. 做:这样做。\n").article
    FormerSlug.objects.create(slug="old", article=draft)
    assert found("[看](/guides/draft/#s1)") == [("[看](/guides/draft/#s1)", "warn")]
    assert found("[看](/guides/old/)") == [("[看](/guides/old/)", "warn")]


def test_a_topic_named_like_a_draft_is_no_draft():
    take("---\nslug: zuji\n---\n草稿\n\n#### 一、做\n\n1. 做:这样做。\n")
    Topic.objects.create(slug="zuji", name="租机")
    assert found("[看](/topics/zuji/)、[看](/guides/zuji/)") == [("[看](/guides/zuji/)", "warn")]


def test_a_guide_may_link_to_what_is_new_in_itself():
    published("看账单", slug="here")
    assert found("[看](/guides/here/#s1)、[看](/guides/here/#s9)") == [
        ("[看](/guides/here/#s9)", "stop")
    ]
    assert found("[看](/guides/new/#s1)", slug="new") == []


def test_it_takes_five_queries_at_most_whatever_there_is(django_assert_max_num_queries):
    for number in range(8):
        add_rule(f"错{number}")
        published(f"那边{number}", slug=f"there-{number}")
        FormerSlug.objects.create(slug=f"old-{number}", article=published(f"又{number}"))
        Term.objects.create(slug=f"term-{number}", name=f"词{number}", explanation="词")
    pages = [f"/{page}-{n}/#s1" for n in range(8) for page in ("guides/there", "guides/old")]
    pages += [f"/glossary/term-{n}/" for n in range(8)] + ["/topics/x/", "/stages/#x"]
    body = "".join(f"[看]({page})，《民法典》第 1 条，打 110。" for page in pages)
    with django_assert_max_num_queries(5):
        assert findings_of(guide(body))


def test_a_rule_can_be_tried_before_it_is_used():
    rule = add_rule("错.", is_regex=True, is_active=False, unless="错字")
    assert found_by(rule, "错字，错了，错过") == ["错了", "错过"]


def test_a_rule_that_an_editor_makes_gets_a_name_that_no_other_has():
    rule = ProofRule(pattern="包减免", why="承诺")
    assert free_name(rule) == "bao-jian-mian"
    add_rule("包减免", slug="bao-jian-mian")
    add_rule("包减免", slug="bao-jian-mian-1")
    assert free_name(rule) == "bao-jian-mian-2"
    assert free_name(ProofRule(pattern="「」")) == "rule"


def test_our_rules_load_can_be_used_and_survive_an_export(tmp_path):
    assert load_reference(RULES, SEEDS / RULES.file_name).added > 100
    rows = list(ProofRule.objects.all())
    assert [row.pattern for row in rows if row.is_regex and pattern_error(row.pattern)] == []
    assert len(proofreading_context().rules) == len(rows)
    exported = reference_rows(RULES)
    ProofRule.objects.all().delete()
    (tmp_path / RULES.file_name).write_text(exported)
    load_reference(RULES, tmp_path / RULES.file_name)
    assert reference_rows(RULES) == exported


def test_each_of_our_corrections_makes_an_end_of_it():
    """A correction that is found again would be clicked for ever."""
    load_reference(RULES, SEEDS / RULES.file_name)
    for row in ProofRule.objects.exclude(suggestion=""):
        assert found_by(row, row.suggestion) == []


def test_a_guide_as_it_is_edited_can_be_proofread():
    add_rule("这样")
    article = published("看账单")
    fields = [each.field for each in findings_of(load_document(article)) if each.rule == "rule-0"]
    assert fields == ["step-s1-1-body"]
