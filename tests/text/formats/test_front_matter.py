import pytest

from articles.text.errors import ParseError
from articles.text.formats.front_matter import read_front_matter, write_front_matter


def read(*block: str):
    return read_front_matter(["---", *block, "---", "题目"])


def refusal(*block: str) -> ParseError:
    with pytest.raises(ParseError) as caught:
        read(*block)
    return caught.value


def test_a_file_without_a_fence_at_its_head_has_no_front_matter():
    assert read_front_matter(["题目", "---"]) is None
    assert read_front_matter([]) is None


def test_an_empty_block_is_a_block():
    assert read().end == 2
    assert read("", "# 说明").values == {}


def test_texts_lists_dates_and_the_source_are_read():
    found = read(
        "slug: kanfang",
        "platforms: [甲, 乙]",
        "last_checked: 2024-05-06",
        "source: {title: 原题, date: 2024-05-06 07:08:09, views: 3}",
    )
    assert found.values == {
        "slug": "kanfang",
        "platforms": ["甲", "乙"],
        "last_checked": "2024-05-06",
        "source": {"title": "原题", "published": "2024-05-06T07:08:09", "views": 3},
    }


def test_a_key_without_a_value_is_empty():
    found = read("slug:", "aliases:", "last_checked:", "source:")
    assert found.values == {"slug": "", "aliases": [], "last_checked": None, "source": {}}


@pytest.mark.parametrize(
    "text", ["123", "010", "yes", "no", "2025-01-01", "12:30", "1e3", "0x1f", "1_000", "3.10"]
)
def test_a_text_is_what_is_written_whatever_yaml_makes_of_it(text):
    found = read(f"summary: {text}", f"aliases: [{text}]")
    assert found.values == {"summary": text, "aliases": [text]}


def test_each_line_of_a_value_belongs_to_its_key():
    found = read("# 说明", "slug: a", "source:", "  title: 原题", "", "aliases:", "  - 甲")
    assert found.lines == {"slug": [3], "source": [4, 5], "aliases": [7, 8]}


def test_keys_that_are_not_known_are_named_with_their_line():
    assert read("slug: a", "colour: red").unknown == [(3, "colour")]
    assert read("source:", "  titel: 原题").unknown == [(3, "source.titel")]


def test_a_fence_inside_a_value_does_not_end_the_block():
    assert read("summary: |", "  甲", "  ---", "  乙").values["summary"] == "甲\n---\n乙"


@pytest.mark.parametrize("mark", ["\x85", "\u2028", "\u2029"])
def test_what_yaml_alone_counts_as_a_line_break_breaks_no_line(mark):
    found = read(f"summary: 甲{mark}乙", "slug: a")
    assert found.values["summary"] == "甲 乙"
    assert found.lines["slug"] == [3]


@pytest.mark.parametrize(
    "written", ["甲\x07乙", '"甲\\0乙"', '"甲\\x07乙"', '"甲\\uFFFE乙"', '"甲\\x85乙"']
)
def test_control_characters_go_however_they_are_written(written):
    assert read("slug: a", f"summary: {written}").values["summary"] == "甲乙"


@pytest.mark.parametrize("written", ["甲\x0b乙", '"甲\\u000b乙"', "|\n  甲\x0b乙"])
def test_a_soft_break_is_a_line_break(written):
    found = read(*f"summary: {written}".split("\n"), "slug: a")
    assert found.values["summary"].strip() == "甲\n乙"
    assert found.lines["slug"] == [3 + written.count("\n")]


def test_the_lines_of_escapes_that_brought_something_in_are_named():
    assert read("slug: a", 'summary: "甲\\0乙"').cleaned == [3]


def test_a_block_that_does_not_end_is_refused():
    with pytest.raises(ParseError, match="结尾") as caught:
        read_front_matter(["---", "slug: a"])
    assert caught.value.line == 1


@pytest.mark.parametrize(
    ("block", "message", "line"),
    [
        (["slug: a", "slug: b"], "写了两次", 3),
        (["source:", "  url: a", "  url: b"], "写了两次", 4),
        (["slug: [a"], "YAML", 2),
        (["slug: a", "\tb: c"], "YAML", 3),
        (["只是一句话"], "名称", 2),
        (["- 甲"], "名称", 2),
        (["slug: [a, b]"], "一段文字", 2),
        (["aliases: 甲"], "列表", 2),
        (["aliases: [{a: b}]"], "一段文字", 2),
        (["source: 甲"], "几行", 2),
        (["source:", "  views: 很多"], "整数", 3),
        (["source:", "  views: yes"], "整数", 3),
        ([f"source: {{views: {'9' * 5000}}}"], "整数", 2),
        (["slug: a", "last_checked: 明天"], "日期", 3),
        (["last_checked: 2025-02-30"], "日期", 2),
        (["source:", "  date: 2025-13-01"], "日期", 3),
        (["slug: a", 'summary: "甲\\uD800乙"'], "坏掉的字符", 3),
        (["slug: a", 'summary: "\\UFFFFFFFF"'], "YAML", 2),
        (["%YAML 1." + "9" * 5000, "---", "slug: a"], "YAML", 2),
        (["slug: a", "- b"], "YAML", 3),
        (["[]"], "名称", 2),
    ],
)
def test_a_broken_block_is_refused_with_its_line(block, message, line):
    error = refusal(*block)
    assert message in error.message
    assert error.line == line


def test_tags_and_keys_that_are_no_text_do_nothing():
    found = read("slug: !!python/object/apply:os.getcwd a", "? [a]", ": b")
    assert found.values == {"slug": "a"}
    assert found.unknown == [(3, "?")]


def test_aliases_that_would_grow_without_bound_are_refused():
    bomb = ["a: &a [x, x]", "b: &b [*a, *a]", "c: [*b, *b]"]
    error = refusal(*bomb)
    assert "引用" in error.message
    assert error.line == 3


def test_deep_nesting_is_refused():
    assert "太深" in refusal("slug: " + "[" * 5000).message


@pytest.mark.parametrize(
    "text",
    [
        "123",
        "yes",
        "甲: 乙",
        "#甲",
        "甲\n---\n乙",
        "甲\u2028乙",
        "'",
        '"',
        "😀",
    ],
)
def test_what_is_written_is_read_back(text):
    lines = write_front_matter({"summary": text, "aliases": [text]}).split("\n")
    assert read_front_matter(lines).values == {"summary": text, "aliases": [text]}


@pytest.mark.parametrize("slug", ["a", "A-b_9", "x" * 80, "-a", "010", "", "' '"])
def test_a_slug_of_letters_digits_hyphens_and_underscores_is_read(slug):
    assert read(f"slug: {slug}").values["slug"] == slug.strip("'")


@pytest.mark.parametrize("slug", ["看房", "a b", "a/b", "../a", "a.b", "ａ", "x" * 81, "'<b>'"])
def test_a_slug_that_is_no_address_is_refused_with_its_line(slug):
    error = refusal("summary: 短", f"slug: {slug}")
    assert error.message == "slug 只能用字母、数字、短横线和下划线，最多 80 个"
    assert error.line == 3


@pytest.mark.parametrize("topic", ["租房", "a b", "x" * 61])
def test_a_topic_that_is_no_address_is_refused_with_its_line(topic):
    error = refusal("slug: a", f"topic: {topic}")
    assert error.message.startswith("topic 只能用")
    assert error.message.endswith("最多 60 个")
    assert error.line == 3


@pytest.mark.parametrize(("key", "size"), [("platforms", 60), ("related", 200)])
def test_an_item_that_is_too_long_is_refused_with_its_line(key, size):
    assert read(f"{key}: [甲, {'长' * size}]").values[key][1] == "长" * size
    error = refusal("slug: a", f"{key}: [甲, {'长' * (size + 1)}]")
    assert error.message == f"{key} 的每一项最多 {size} 字"
    assert error.line == 3


def test_names_in_the_source_may_be_of_any_length():
    assert read(f"source: {{publisher: {'长' * 300}}}").values["source"]["publisher"] == "长" * 300
