"""The pinyin of a word, its initials, and a key that is equal for words that sound alike."""

from dataclasses import dataclass

from .pinyin import syllables
from .segmenter import is_han, normalise, runs

# Pairs of sounds that many speakers do not distinguish.
_ALIKE = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ng", "n"), ("ue", "e"), ("iu", "ui"))


@dataclass(frozen=True)
class Sound:
    """Pinyin without tones and spaces, its initials, and the key of words that sound alike."""

    pinyin: str
    initials: str
    alike: str


def word_key(text: str) -> str:
    """The key of a word: normalised, letters and digits only."""
    return "".join(runs(normalise(text)))


def sound_of(text: str, pinyin: str = "") -> Sound:
    """The sound of a word. `pinyin`, with spaces, overrides the dictionary where it is wrong (重组)."""
    spelt = pinyin.lower().split() or _syllables(text)
    initials = "".join(syllable[0] for syllable in spelt)
    return Sound("".join(spelt), initials, "".join(map(_alike, spelt)))


def _syllables(text: str) -> list[str]:
    return [
        syllable
        for run in runs(normalise(text))
        for syllable in (syllables(run) if is_han(run) else [run])
    ]


def _alike(syllable: str) -> str:
    for common, plain in _ALIKE:
        syllable = syllable.replace(common, plain)
    return "l" + syllable[1:] if syllable.startswith("n") and len(syllable) > 1 else syllable
