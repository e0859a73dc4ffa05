"""The rows of the editing form, in whatever order a browser sends them."""

from hypothesis import given
from hypothesis import strategies as st

from articles.text.compare.form_rows import Row, changed, keys_of, read_rows

FORM = [
    ("title", "甲"),
    ("section-s1-heading", "一"),
    ("step-s1-1-title", "打电话"),
    ("step-s1-1-body", "正文"),
    ("step-s1-2-title", "写下来"),
    ("section-s2-heading", "二"),
    ("step-new-1-title", "新的"),
    ("related-1-title", "别的"),
    ("chosen-1-guide", "jia"),
]


def shape(rows) -> list[tuple[str, list[str]]]:
    return [(row.key, [step.key for step in row.steps]) for row in rows["section"]]


def after(command: str) -> list[tuple[str, list[str]]]:
    return shape(changed(read_rows(FORM), command))


def test_a_step_belongs_to_the_section_before_it():
    rows = read_rows(FORM)
    assert shape(rows) == [("s1", ["s1-1", "s1-2"]), ("s2", ["new-1"])]
    assert rows["section"][0].steps[0].values == {"title": "打电话", "body": "正文"}
    assert [row.values for row in rows["related"]] == [{"title": "别的"}]
    assert [row.values for row in rows["chosen"]] == [{"guide": "jia"}]


def test_to_move_a_row_is_to_move_its_fields():
    moved = [FORM[0], *FORM[5:7], *FORM[1:5]]
    assert shape(read_rows(moved)) == [("s2", ["new-1"]), ("s1", ["s1-1", "s1-2"])]


def test_a_step_before_any_section_opens_one():
    assert shape(read_rows(FORM[2:4])) == [("new-1", ["s1-1"])]


def test_what_is_no_row_is_none():
    assert read_rows([("section-heading", "x"), ("step--title", "x"), ("file-1-name", "x")]) == {
        "section": (),
        "related": (),
        "chosen": (),
    }


def test_rows_are_added_with_keys_of_their_own():
    assert after("add-section:") == [("s1", ["s1-1", "s1-2"]), ("s2", ["new-1"]), ("new-2", [])]
    assert after("add-step:s1") == [("s1", ["s1-1", "s1-2", "new-2"]), ("s2", ["new-1"])]
    assert [row.key for row in changed(read_rows(FORM), "add-related:")["related"]] == [
        "1",
        "new-2",
    ]


def test_rows_are_moved_among_their_like():
    assert after("down:section-s1") == [("s2", ["new-1"]), ("s1", ["s1-1", "s1-2"])]
    assert after("up:step-s1-2") == [("s1", ["s1-2", "s1-1"]), ("s2", ["new-1"])]


def test_a_step_at_the_edge_goes_over_to_the_next_section():
    assert after("down:step-s1-2") == [("s1", ["s1-1"]), ("s2", ["s1-2", "new-1"])]
    assert after("up:step-new-1") == [("s1", ["s1-1", "s1-2", "new-1"]), ("s2", [])]


def test_at_the_very_edge_nothing_moves():
    same = shape(read_rows(FORM))
    for command in ("up:section-s1", "up:step-s1-1", "down:step-new-1", "down:section-s2"):
        assert after(command) == same


def test_the_first_of_three_stays_the_first():
    rows = read_rows([(f"related-{n}-title", f"第 {n} 篇") for n in (1, 2, 3)])
    assert [row.key for row in changed(rows, "up:related-1")["related"]] == ["1", "2", "3"]


COMMANDS = st.one_of(
    st.text(max_size=20),
    st.builds(
        "{}:{}".format,
        st.sampled_from(["up", "down", "add-section", "add-step", "add-related", "show", ""]),
        st.sampled_from(["", "s1", "section-s1", "step-s1-1", "step-new-1", "chosen-1", "x"]),
    ),
)


@given(st.lists(COMMANDS, max_size=6))
def test_no_command_loses_a_row(commands):
    rows = read_rows(FORM)
    for command in commands:
        before, rows = rows, changed(rows, command)
        assert keys_of(before) <= keys_of(rows)
        typed = {each.key: each.values for row in rows["section"] for each in (row, *row.steps)}
        assert typed["s1-1"] == {"title": "打电话", "body": "正文"}


def test_the_prefix_of_a_row_is_that_of_its_fields():
    assert Row("step", "s1-2").prefix == "step-s1-2"
