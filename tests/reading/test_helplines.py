"""Which of those who help come first."""

from articles.models import Helpline, Topic
from articles.reading.helplines import sorted_for_topic

BANKS = Helpline(number="12378", debts="loan", not_for="替你要求对方必须减免")
SHOPS = Helpline(number="12315", debts="rent")
LAW = Helpline(number="12348", not_for="租机")
ALL = [BANKS, SHOPS, LAW]


def test_what_is_for_another_kind_of_debt_than_the_topic_comes_last():
    assert sorted_for_topic(ALL, Topic(debts="rent")) == [SHOPS, LAW, BANKS]
    assert sorted_for_topic(ALL, Topic(debts="loan")) == [BANKS, LAW, SHOPS]


def test_otherwise_all_stay_in_their_order_whatever_the_topic_is_called():
    for topic in (None, Topic(name="租机逾期"), Topic(name="协商还款", debts="any")):
        assert sorted_for_topic(ALL, topic) == ALL
