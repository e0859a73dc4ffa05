"""The laws that a guide rests on."""

from datetime import date

import pytest

from articles.text.document import Document, Section, Step
from articles.text.html.markdown import render
from articles.text.html.plain import plain_text
from articles.text.law.citations import Provision, has_markup, laws_of, link_laws, read_basis

DAY = date(2021, 1, 1)


def guide(*notes: str) -> Document:
    """A rendered guide with a step for each note."""
    steps = tuple(
        Step(title=f"第 {n} 件事", basis=render(note), anchor=f"s1-{n}")
        for n, note in enumerate(notes, start=1)
    )
    return Document(sections=(Section(kind="steps", anchor="s1", steps=steps),))


def only_law(*notes: str):
    (law,) = laws_of(guide(*notes)).laws
    return law


def text_of(note: list) -> str:
    return "".join(text for text, _ in note)


def numbers(text: str) -> list[tuple[int, int]]:
    (citation,) = read_basis(text)
    assert citation.name, f"not understood: {text}"
    return [(each.first, each.last) for each in citation.provisions]


def test_a_note_gives_name_articles_and_day():
    (law,) = read_basis("《民法典》第 469、543 条（2021-01-01 起施行）")
    assert law.name == "《民法典》"
    assert law.provisions == (Provision(469, 469), Provision(543, 543))
    assert law.since == DAY


@pytest.mark.parametrize(
    "note",
    [
        "《民法典》第 5、7 条（2021-01-01 起施行）",
        "《民法典》第 5、7 条(2021-01-01 起施行)",
        "《民法典》第５，７条（２０２１-０１-０１起施行）",
        "《民法典》第5条、第7条（2021年1月1日起施行）。",
        "《民法典》第五条和第七条（自 2021 年 1 月 1 日起施行）",
        "《民法典》第 5, 7 条 (2021.1.1 实施)",
    ],
)
def test_widths_and_spellings_make_no_difference(note):
    (law,) = read_basis(note)
    assert (law.name, law.since) == ("《民法典》", DAY)
    assert numbers(note) == [(5, 5), (7, 7)]


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ("《民诉法》第 128、225 至 228 条", [(128, 128), (225, 228)]),
        ("《民法典》第 674-678 条", [(674, 678)]),
        ("《民法典》第 674 条至第 678 条", [(674, 678)]),
        ("《民法典》第一千零三十二条", [(1032, 1032)]),
        ("《民法典》第一千二百六十条", [(1260, 1260)]),
        ("《社会救助法》（2026-07-01 起施行）", []),
        ("《社会救助法》", []),
    ],
)
def test_ranges_and_chinese_numbers_are_read(note, found):
    assert numbers(note) == found


def test_paragraphs_and_inserted_articles_stay_exact():
    assert only_law("《刑法》第196条第2款").provisions_text == "第 196 条第 2 款"
    assert only_law("《刑法》第 120 条之一").provisions_text == "第 120 条之一"


@pytest.mark.parametrize("gap", ["；", ";", "\n", "\n\n", "、", "，", "和", "; "])
def test_several_laws_in_one_note_are_told_apart(gap):
    note = f"《民法典》第 5、6 条（2021-01-01 起施行）{gap}《刑法》第 7 条"
    assert [law.name for law in laws_of(guide(note)).laws] == ["《民法典》", "《刑法》"]


def test_a_law_named_within_a_law_is_one_name():
    name = "《关于适用《民法典》合同编的解释》"
    (law,) = read_basis(f"{name}第 65 条")
    assert law.name == name


def test_the_version_in_brackets_belongs_to_the_name():
    (law,) = read_basis("《规定》（2020 年修正）第 25 条（2021-01-01 起施行）")
    assert (law.name, law.since) == ("《规定》(2020 年修正)", DAY)


def test_a_name_is_shown_as_it_is_written_and_known_however_it_is_written():
    name = "《消费信贷 催收指引》（GB/T 45251-2025）"
    law = only_law(f"{name}（2025-02-28 起实施）", "《消费信贷催收指引》(GB/T 45251-2025)")
    assert law.name == name
    assert len(law.places) == 2


def test_notes_of_all_steps_are_merged():
    laws = laws_of(
        guide(
            "《民法典》第 543、5 条（2021-01-01 起施行）",
            "《刑法》第 7 条",
            "《中华人民共和国民法典》第 5、6 条",
        )
    ).laws
    assert [law.name for law in laws] == ["《民法典》", "《刑法》"]
    assert laws[0].provisions_text == "第 5、6、543 条"
    assert laws[0].since == DAY
    assert laws[0].places == (("s1-1", "第 1 件事"), ("s1-3", "第 3 件事"))
    assert laws[1].since is None


def test_an_article_within_a_range_is_not_said_twice():
    law = only_law("《民法典》第 674 至 678 条", "《民法典》第 677 条")
    assert law.provisions_text == "第 674 至 678 条"


def test_two_versions_of_a_law_stay_two():
    laws = laws_of(
        guide("《法》第 1 条（2020-01-01 起施行）", "《法》第 1 条（2024-01-01 起施行）")
    )
    assert [law.since.year for law in laws.laws] == [2020, 2024]


def test_a_note_without_a_day_means_neither_of_two_versions():
    days = ("（2020-01-01 起施行）", "（2024-01-01 起施行）", "")
    laws = laws_of(guide(*(f"《法》第 {n} 条{day}" for n, day in enumerate(days, 1))))
    assert [law.provisions_text for law in laws.laws] == ["第 1 条", "第 2 条", "第 3 条"]
    assert laws.laws[2].since is None


@pytest.mark.parametrize(
    "note",
    [
        "合同第 3 条",
        "《民法典》第 5 条（2021-02-30 起施行）",
        "《民法典》第 9 至 5 条",
        "《民法典》第 5 条，见判决",
        "《民法典》第五章",
        "GB/T 45251-2025 与《指引》第 5.3 条",
        "《》",
        "；；",
        "第 条",
    ],
)
def test_what_is_not_understood_keeps_its_text(note):
    laws = laws_of(guide(note))
    assert text_of(laws.cited["s1-1"]) == note
    assert all(not law.since for law in laws.laws)
    listed = "".join(law.name + law.provisions_text for law in laws.laws)
    for word in note.replace("；", " ").replace(" 与", " ").split():
        assert word in listed


def test_a_note_keeps_every_character():
    note = "《民法典》第 5、6 条（2021-01-01 起施行）；  《刑法》第 7 条。\n合同第 3 条 & 附件"
    laws = laws_of(guide(note))
    assert text_of(laws.cited["s1-1"]) == plain_text(render(note))
    anchors = [anchor for _, anchor in laws.cited["s1-1"] if anchor]
    assert anchors == [law.anchor for law in laws.laws] == ["law-1", "law-2", "law-3"]


def test_a_step_without_a_title_is_named_by_its_text():
    step = Step(body="<p>先看合同。</p>", basis="<p>《刑法》</p>", anchor="s1-1")
    laws = laws_of(Document(sections=(Section(anchor="s1", steps=(step,)),)))
    assert laws.laws[0].places == (("s1-1", "先看合同。"),)


def test_a_guide_without_notes_names_no_law():
    assert laws_of(guide("", "")).laws == ()
    assert laws_of(Document()).cited == {}


def test_a_mark_of_the_glossary_does_not_hide_a_law():
    note = '<p>《<a class="term" href="#term-s1-zhengxin">征信</a>业管理条例》第 17 条</p>'
    step = Step(title="查", basis=note, anchor="s1-1")
    (law,) = laws_of(Document(sections=(Section(anchor="s1", steps=(step,)),))).laws
    assert (law.name, law.provisions_text) == ("《征信业管理条例》", "第 17 条")
    assert not has_markup(note)


def test_markup_that_an_editor_made_is_noticed():
    assert has_markup(render("[《民法典》](https://example.cn/)第 5 条"))
    assert has_markup(render("**《民法典》**第 5 条"))
    assert not has_markup(render("《民法典》第 5 条\n《刑法》第 7 条\n\n《规定》"))


def told(text: str, /, **step) -> Document:
    """A guide that names laws in a section's text and in a step's texts, linked."""
    texts = {name: render(each) for name, each in step.items()}
    steps = (Step(title="写下来", anchor="s1-1", **texts),)
    section = Section(heading="先谈", body=render(text), steps=steps, anchor="s1")
    return link_laws(Document(sections=(section,)))


def test_a_law_that_a_text_names_is_linked_and_listed_with_its_place():
    document = told(
        "时效是 3 年（《民法典》第 188、195 条）。", body="看《个人信息保护法》第二十八条。"
    )
    (section,) = document.sections
    assert '（<a class="cite" href="#law-1">《民法典》第 188、195 条</a>）。' in section.body
    assert (
        '看<a class="cite" href="#law-2">《个人信息保护法》第二十八条</a>。'
        in section.steps[0].body
    )
    laws = laws_of(document).laws
    assert [(law.anchor, law.name, law.provisions_text, law.places) for law in laws] == [
        ("law-1", "《民法典》", "第 188、195 条", (("s1", "先谈"),)),
        ("law-2", "《个人信息保护法》", "第 28 条", (("s1-1", "写下来"),)),
    ]


def test_texts_and_notes_that_name_the_same_law_share_it():
    document = told(
        "《民法典》第 188 条。",
        script="《中华人民共和国民法典》",
        basis="《民法典》第 5 条（2021-01-01 起施行）",
    )
    (law,) = laws_of(document).laws
    assert (law.provisions_text, law.since) == ("第 5、188 条", DAY)
    assert law.places == (("s1", "先谈"), ("s1-1", "写下来"))
    assert document.sections[0].steps[0].basis == render("《民法典》第 5 条（2021-01-01 起施行）")
    assert 'href="#law-1">《中华人民共和国民法典》</a>' in document.sections[0].steps[0].script


@pytest.mark.parametrize(
    "named",
    [
        "《民法典》第 188 条至第 195 条",
        "《民法典》第 585 条第 2 款",
        "《刑法》第 120 条之一",
        "《规定》（2020 年修正）第 25 条",
        "《关于适用《民法典》合同编的解释》第 65 条",
        "《社会救助法》",
        "《平台规则》第 3 条",
    ],
)
def test_a_law_is_linked_up_to_the_end_of_its_provisions(named):
    document = told(f"见{named}，先看。")
    assert f'见<a class="cite" href="#law-1">{named}</a>，先看。' in document.sections[0].body
    assert laws_of(document).laws[0].name


@pytest.mark.parametrize(
    "text",
    [
        "签《还款协议》",
        "收到《催收通知》",
        "《平台规则》写着",
        "《》第 3 条",
        "第 3 条",
        "《法",
        "3 条《",
    ],
)
def test_other_titles_are_no_laws(text):
    document = told(text)
    assert document.sections[0].body == render(text)
    assert laws_of(document).laws == ()


def test_a_link_that_an_editor_made_of_a_law_stays():
    document = told("[《民法典》第 5 条](https://example.cn/law)")
    assert document.sections[0].body == render("[《民法典》第 5 条](https://example.cn/law)")
    assert [law.name for law in laws_of(document).laws] == ["《民法典》"]


def test_linking_changes_no_word_and_linking_twice_changes_nothing():
    text = "《民法典》第 5 条和《刑法》，<b>《规定》</b>第 2 条 & `《民法典》`"
    document = told(text, body=text, warning=text)
    assert plain_text(document.sections[0].body) == plain_text(render(text))
    assert link_laws(document) == document


def test_a_text_full_of_brackets_is_read_at_once():
    for text in (
        "《" * 20_000,
        "《a" * 10_000,
        "《法》第" + "5、" * 20_000,
        "《" + "法》" * 20_000,
    ):
        assert plain_text(told(text, body=text).sections[0].body) == plain_text(render(text))


def test_a_very_long_note_is_read_at_once():
    for note in ("《" * 20_000, "《法》第" + "5、" * 20_000, "《法》第 " + "1" * 20_000 + " 条"):
        assert text_of(laws_of(guide(note)).cited["s1-1"]) == plain_text(render(note))
