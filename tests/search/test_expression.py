"""Both databases understand what is asked of them, whatever readers type."""

import pytest
from django.db import connection
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from articles.models import PASSAGES_A_GUIDE
from articles.search import postgresql, sqlite
from articles.search.candidates import match
from articles.search.expression import All, Any, Term
from articles.search.full_text import find
from articles.search.query import read_query
from articles.text.words.segmenter import normalise, terms
from tests.support.samples import published

HARD = [
    "AND",
    "OR NOT",
    "NEAR(租机 逾期, 2)",
    "租机* ^逾期",
    "terms: 租机",
    "((((",
    '"租机',
    "it's",
    "'租机' & '逾期' | !'还' <-> :*",
    "\\",
    "\\'",
    '"" ""',
    "\0",
    "租\0机",
    "\ud83d",
    "😀👩‍👧",
    "--; DROP TABLE articles_passage",
    "%s %(a)s {} {0}",
    "\u202e\u200b\ufeff",
    "_租机 __",
    "逾期" * 5_000,
    "a b c d e f g h i j k l m " * 400,
    "x" * 10_240,
    "'" * 10_240,
]
TEXTS = st.text(st.sampled_from("租机逾期 aA1'\"\\*():^&|!<->_\0\ud83d😀") | st.characters())
each_hard_text = pytest.mark.parametrize("text", HARD, ids=lambda text: ascii(text)[:20])


def examples(test):
    for text in HARD:
        test = example(text)(test)
    return test


@pytest.mark.parametrize(
    ("expression", "on_sqlite", "on_postgresql"),
    [
        (Term("租机"), '"租机"', "'租机'"),
        (Term("租", is_start=True), '"租"*', "'租':*"),
        (Term("a\"b'c\\d"), '"a""b\'c\\d"', "'a\"b''c\\\\d'"),
        (All((Term("a"), Term("b"))), '("a" AND "b")', "('a' & 'b')"),
        (Any((Term("a"), Term("b"))), '("a" OR "b")', "('a' | 'b')"),
        (
            All((Any((Term("a"), Term("b"))), Term("c"))),
            '(("a" OR "b") AND "c")',
            "(('a' | 'b') & 'c')",
        ),
    ],
)
def test_each_database_has_its_own_syntax(expression, on_sqlite, on_postgresql):
    assert sqlite.compile_expression(expression) == on_sqlite
    assert postgresql.compile_expression(expression) == on_postgresql


@pytest.mark.django_db
@pytest.mark.parametrize("word", ["and", "or", "not", "near", "null", "true"])
def test_a_word_that_is_an_operator_elsewhere_is_a_word(word):
    [lead] = published(f"甲 {word} 乙").passages.whole_guides()
    published("甲 乙")
    assert find(All((Term(word), Term("甲"))), 10)[0] == lead.pk
    assert all(key // PASSAGES_A_GUIDE == lead.article_id for key in find(Term(word), 10))


@pytest.mark.django_db
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(st.characters()).map(normalise).map(terms).filter(bool), st.booleans())
def test_no_term_of_a_text_is_an_error_to_the_database(found, is_start):
    parts = tuple(Term(text, is_start) for text in found)
    find(All((*parts, Any(parts))), 10)


@examples
@given(TEXTS)
@pytest.mark.django_db
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_no_text_is_an_error_to_read_or_to_compile(text):
    for unit in read_query(text).units:
        for database in (sqlite, postgresql):
            for label in (False, True):
                compiled = database.compile_expression(unit.expression(label))
                assert compiled.count("(") == compiled.count(")") > 0
                assert "()" not in compiled


@examples
@given(TEXTS)
@pytest.mark.django_db
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_no_text_is_an_error_to_the_database(text):
    units = read_query(text).units
    match(units)
    for unit in units:
        find(unit.expression(label=True), 10)


@pytest.mark.django_db
@each_hard_text
def test_what_no_guide_has_is_not_found_by_its_signs(text):
    published("完全别的题目")
    assert match(read_query(text).units).passages == []


def test_the_tests_ask_a_database_that_there_is_a_compiler_for():
    assert connection.vendor in ("sqlite", "postgresql")
