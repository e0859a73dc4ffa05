"""Which of those who help come first."""

from articles.models import Helpline, Topic
from articles.reading.helplines import fitting_first

BANKS = Helpline(number="12378", not_for="租机商家；减免")
SHOPS = Helpline(number="12315", not_for="银行贷款争议")
LAW = Helpline(number="12348")


def test_what_is_not_for_rented_devices_comes_last_where_they_are_the_topic():
    assert fitting_first([BANKS, SHOPS, LAW], Topic(name="租机逾期")) == [SHOPS, LAW, BANKS]


def test_otherwise_all_stay_in_their_order():
    for topic in (None, Topic(name="协商还款")):
        assert fitting_first([BANKS, SHOPS, LAW], topic) == [BANKS, SHOPS, LAW]
