from articles.text.errors import ParseError


def test_an_error_has_a_message_and_may_have_a_line():
    error = ParseError("没有标题", 3)
    assert (str(error), error.message, error.line) == ("没有标题", "没有标题", 3)
    assert ParseError("没有标题").line is None
