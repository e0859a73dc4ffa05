from articles.text.document import Document, Section, Step
from articles.text.reading_time import reading_minutes


def test_nothing_takes_a_minute():
    assert reading_minutes(Document()) == 1


def test_three_hundred_and_fifty_characters_take_a_minute():
    assert reading_minutes(Document(summary="长" * 350)) == 1
    assert reading_minutes(Document(summary="长" * 351)) == 2


def test_all_that_is_read_counts():
    step = Step(title="长" * 350, body="长" * 350, script="长" * 350)
    section = Section(heading="长" * 350, body="长" * 350, steps=(step,))
    assert reading_minutes(Document(first_action="长" * 350, sections=(section,))) == 6


def test_a_latin_word_counts_once_and_punctuation_not_at_all():
    assert reading_minutes(Document(summary="word " * 350 + "。" * 900)) == 1
