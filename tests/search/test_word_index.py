"""The words that searches know come from terms, synonyms, helplines and platforms."""

import pytest

from articles.models import Helpline, Platform, Synonym, Term, Word, WordKey
from articles.search.word_index import add_words, names_of, rebuild_words

pytestmark = pytest.mark.django_db

KINDS = WordKey.Kind


def term(name, aliases="", pinyin="", slug=None):
    return Term.objects.create(
        slug=slug or f"t{Term.objects.count()}",
        name=name,
        explanation="解释",
        aliases=aliases,
        pinyin=pinyin,
    )


def synonym(words, means="", is_ambiguous=False):
    Synonym.objects.create(
        slug=f"s{Synonym.objects.count()}", words=words, means=means, is_ambiguous=is_ambiguous
    )


def also(text):
    return Word.objects.get(text=text).also


def key(text, kind):
    return WordKey.objects.get(word__text=text, kind=kind).key


# --- terms ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("征信", ["征信"]),
        ("分期重组（协议重组）", ["分期重组", "协议重组"]),
        ("芝麻信用/芝麻分", ["芝麻信用", "芝麻分"]),
        (" 展期 ( 延期 ) ", ["展期", "延期"]),
    ],
)
def test_the_name_of_a_term_may_hold_several(name, names):
    assert names_of(Term(name=name)) == names


def test_all_names_of_a_term_mean_the_same_and_lead_to_it():
    zhengxin = term("征信", aliases="信用报告\n 征信报告 \n\n")
    rebuild_words()
    assert set(also("征信")) == {"信用报告", "征信报告"}
    assert "征信" in also("信用报告")
    assert {word.term for word in Word.objects.all()} == {zhengxin}


def test_another_name_that_is_a_term_itself_leads_to_that_term():
    first = term("征信", aliases="征信异议")
    second = term("征信异议")
    rebuild_words()
    assert Word.objects.get(text="征信异议").term == second
    assert Word.objects.get(text="征信").term == first


# --- synonyms -------------------------------------------------------------------------------------


def test_without_a_meaning_the_words_mean_each_other():
    synonym("停息挂账\n个性化分期\n 停止计息 ")
    rebuild_words()
    assert set(also("停息挂账")) == {"个性化分期", "停止计息"}
    assert set(also("停止计息")) == {"停息挂账", "个性化分期"}


def test_with_a_meaning_they_lead_there_and_not_to_each_other_nor_back():
    synonym("滞纳金\n逾期费", means="违约金")
    rebuild_words()
    assert also("滞纳金") == also("逾期费") == ["违约金"]
    assert also("违约金") == []


def test_a_reader_is_asked_to_choose_only_among_the_meanings_of_an_ambiguous_word():
    synonym("黑名单", means="失信被执行人\n征信不良", is_ambiguous=True)
    synonym("滞纳金", means="违约金\n罚息")
    rebuild_words()
    choices = {word.text: word.choices for word in Word.objects.all()}
    assert choices.pop("黑名单") == ["失信被执行人", "征信不良"]
    assert not any(choices.values())
    assert also("黑名单") == ["失信被执行人", "征信不良"]


def test_a_word_in_several_groups_has_what_all_of_them_say_once():
    term("停息挂账")
    synonym("停息挂账\n挂账")
    synonym("停息挂账", means="协商\n挂账")
    rebuild_words()
    assert also("停息挂账") == ["挂账", "协商"]
    assert Word.objects.get(text="停息挂账").term


# --- names ----------------------------------------------------------------------------------------


def test_platforms_are_words():
    Platform.objects.create(name="分期乐")
    rebuild_words()
    assert key("分期乐", KINDS.TEXT) == "分期乐"


def test_new_names_are_added_without_making_all_anew_and_only_once():
    add_words(["分期乐"])
    word = Word.objects.get()
    add_words(["分期乐", "花呗"])
    assert Word.objects.count() == 2
    assert word.keys.count() == 4
    rebuild_words()
    assert not Word.objects.exists()


def test_what_leads_to_a_helpline_says_so():
    line = Helpline.objects.create(
        slug="a", name="反诈专线", number="96110", good_for="被骗", words="被骗\n诈骗"
    )
    rebuild_words()
    assert {word.text for word in Word.objects.filter(helpline=line)} == {
        "反诈专线",
        "96110",
        "被骗",
        "诈骗",
    }
    assert also("被骗") == ["96110"]


def test_the_initials_of_what_leads_to_a_helpline_are_no_word():
    """xs is 协商, and is not read as 想死."""
    Helpline.objects.create(slug="a", name="热线", number="12356", good_for="难受", words="想死")
    Platform.objects.create(name="协商")
    rebuild_words()
    found = WordKey.objects.filter(key="xs").values_list("word__text", "kind")
    assert list(found) == [("协商", KINDS.INITIALS)]


# --- sounds ---------------------------------------------------------------------------------------


def test_a_word_is_known_by_its_text_its_pinyin_its_initials_and_its_sound():
    synonym("分期乐\n分期平台")
    rebuild_words()
    assert key("分期乐", KINDS.TEXT) == "分期乐"
    assert key("分期乐", KINDS.PINYIN) == "fenqile"
    assert key("分期乐", KINDS.INITIALS) == "fql"
    assert WordKey.objects.filter(word__text="分期乐", kind=KINDS.SOUND).exists()


def test_letters_and_numbers_have_no_pinyin():
    Platform.objects.create(name="LPR")
    rebuild_words()
    assert {each.kind for each in WordKey.objects.all()} == {KINDS.TEXT, KINDS.SOUND}


def test_one_character_has_no_initials_for_they_would_be_any_letter():
    Platform.objects.create(name="车")
    rebuild_words()
    assert not WordKey.objects.filter(kind=KINDS.INITIALS).exists()


def test_an_editor_says_how_the_first_name_of_a_term_is_read():
    term("分期重组（协议重组）", aliases="重组", pinyin="fen qi chong zu")
    rebuild_words()
    assert key("分期重组", KINDS.PINYIN) == "fenqichongzu"
    assert key("分期重组", KINDS.INITIALS) == "fqcz"
    assert key("协议重组", KINDS.PINYIN).startswith("xieyi")


# --- making them anew -----------------------------------------------------------------------------


def test_words_go_with_what_they_were_made_from():
    Synonym.objects.create(slug="a", words="停息挂账\n挂账")
    assert rebuild_words() == 2
    Synonym.objects.all().delete()
    assert rebuild_words() == 0
    assert not WordKey.objects.exists()


def test_making_them_twice_makes_the_same():
    term("征信", aliases="信用报告")
    synonym("黑名单", means="征信", is_ambiguous=True)
    Platform.objects.create(name="分期乐")

    def everything():
        rebuild_words()
        words = Word.objects.order_by("text").values_list("text", "also", "choices", "term")
        keys = WordKey.objects.order_by("key", "kind").values_list("key", "kind", "word__text")
        return list(words), list(keys)

    assert everything() == everything()


@pytest.mark.parametrize(
    "words",
    ["😀\n……", "\n\n  \n", "很" * 500, "甲" * 80 + "乙\n" + "甲" * 80 + "丙", "ﷺ" * 80, "a" * 300],
)
def test_whatever_an_editor_typed_words_can_be_made(words):
    synonym(words)
    synonym("花呗", means=words)
    rebuild_words()
    assert Word.objects.filter(text="花呗").exists()
    assert not WordKey.objects.filter(key="").exists()


@pytest.mark.parametrize("between", ["\n", "、", "，", ",", "；"])
def test_a_list_in_one_line_is_read_as_several_words(between):
    synonym(f"甲乙丙{between}丁戊己", means=f"租机{between} 逾期")
    rebuild_words()
    assert set(also("甲乙丙")) == set(also("丁戊己")) == {"租机", "逾期"}
