"""Blanks in words to say, and dates that stay whole."""

import re

from hypothesis import given
from hypothesis import strategies as st

from articles.text.html.inline_marks import keep_whole, mark_blanks


def test_blanks_stand_out_and_names_of_laws_in_brackets_do_not():
    marked = mark_blanks("<p>每月付（金额），见（《民法典》）</p>")
    assert marked == '<p>每月付<span class="blank">（金额）</span>，见（《民法典》）</p>'


def test_dates_and_standards_are_kept_whole_and_times_already_are():
    text = '<a title="2026年1月2日">2026年1月2日</a>，GB/T 45251-2025，<time>2026年1月2日</time>，3月底'
    whole = re.findall('<span class="whole">(.*?)</span>', keep_whole(text))
    assert whole == ["2026年1月2日", "GB/T 45251-2025"]
    assert 'title="2026年1月2日"' in keep_whole(text)


@given(st.text(alphabet="（）金额2026年1月2日GB/T- <p>&", max_size=40))
def test_nothing_but_spans_is_added(text):
    for change in (mark_blanks, keep_whole):
        assert re.sub('<span class="[a-z]+">(.*?)</span>', r"\1", change(text)) == text
