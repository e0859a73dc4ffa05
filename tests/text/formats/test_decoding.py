import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.errors import ParseError
from articles.text.formats.decoding import decode

TEXT = "押金不退怎么办\n先看合同。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_each_encoding_is_read_and_named(encoding):
    assert decode(TEXT.encode(encoding)) == (TEXT, encoding)


def test_utf_16_is_read_in_both_byte_orders():
    assert decode(b"\xfe\xff" + TEXT.encode("utf-16-be")) == (TEXT, "utf-16")
    assert decode(b"\xff\xfe" + TEXT.encode("utf-16-le")) == (TEXT, "utf-16")


def test_gbk_is_read_as_the_encoding_that_includes_it():
    assert decode(TEXT.encode("gbk")) == (TEXT, "gb18030")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_a_second_byte_order_mark_is_no_part_of_the_text(encoding):
    assert decode(("\ufeff" + TEXT).encode(encoding))[0] == TEXT


def test_nothing_is_an_empty_text():
    assert decode(b"") == ("", "utf-8")


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\x00\x00", b"abc\x00def", bytes(range(1, 32)) * 9]
)
def test_binary_files_are_refused(data):
    with pytest.raises(ParseError, match="不是文本文件"):
        decode(data)


def test_a_file_in_no_known_encoding_is_refused():
    with pytest.raises(ParseError, match="无法识别"):
        decode(b"\xff\xff\x81 \xff" * 20)


def test_damaged_utf_8_is_refused_with_its_line_and_not_read_as_something_else():
    data = TEXT.encode() + "房".encode()[:2] + TEXT.encode()
    with pytest.raises(ParseError, match="损坏") as caught:
        decode(data)
    assert caught.value.line == 3


def test_a_marked_utf_8_file_is_never_read_as_anything_else():
    with pytest.raises(ParseError, match="损坏"):
        decode(b"\xef\xbb\xbf" + TEXT.encode("gbk"))


def test_half_a_utf_16_file_is_refused():
    with pytest.raises(ParseError, match="无法识别"):
        decode(TEXT.encode("utf-16")[:-1])


def test_a_few_control_characters_are_text():
    assert decode("第一页\x0c第二页\x1b".encode() * 2)[1] == "utf-8"


@given(
    st.binary(max_size=200)
    | st.builds(bytes.__add__, st.just(TEXT.encode()), st.binary(max_size=8))
    | st.builds(bytes.__add__, st.sampled_from([b"\xff\xfe", b"\xef\xbb\xbf"]), st.binary())
)
def test_any_bytes_are_text_or_refused(data):
    try:
        text, _ = decode(data)
    except ParseError:
        return
    assert "\0" not in text
