"""Filters that mark text as safe have escaped it."""

from articles.templatetags.articles_text import dialled, is_web_address


def test_a_text_in_which_numbers_are_linked_is_escaped():
    text = dialled("<b>打 12345 & 问</b>", {"12345": "12345"})
    assert text == '&lt;b&gt;打 <a href="tel:12345">12345</a> &amp; 问&lt;/b&gt;'


def test_an_address_without_a_host_is_no_link():
    assert is_web_address("https://example.org/a")
    assert not any(map(is_web_address, ("https:///a", "https:a", "ftp://example.org", "//[", "")))
