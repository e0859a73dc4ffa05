"""Characters are read as this site's words are."""

import subprocess
import sys

import pytest

from articles.text.words.pinyin import syllables
from tests.support.paths import ROOT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("还款", "huan kuan"),
        ("还帐", "huan zhang"),
        ("还不上", "huan bu shang"),
        ("还机", "huan ji"),
        ("还", "huan"),
        ("还是", "hai shi"),
        ("还有", "hai you"),
        ("征信", "zheng xin"),
    ],
)
def test_to_give_back_is_what_its_character_means_here_unless_a_phrase_says_otherwise(
    text, expected
):
    assert syllables(text) == expected.split()


def test_what_is_no_chinese_becomes_what_the_caller_wants():
    assert syllables("租A1机") == ["zu", "A1", "ji"]
    assert syllables("租A1机", lambda text: [text.lower(), "x"]) == ["zu", "a1", "x", "ji"]


def test_whoever_asks_for_no_sound_does_not_wait_for_the_dictionary():
    """A process of its own: in this one somebody may have asked."""
    code = "import sys, articles.text.crisis.rules; sys.exit('pypinyin' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT).returncode == 0
