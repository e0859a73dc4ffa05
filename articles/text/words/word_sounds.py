"""How a word sounds: pinyin for those who type it, and a key that is equal for what sounds alike."""

from dataclasses import dataclass

from .pinyin import syllables
from .segmenter import is_han, normalise, runs

# What many speakers do not tell apart, and mistype.
_ALIKE = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ng", "n"), ("ue", "e"), ("iu", "ui"))


@dataclass(frozen=True)
class Sound:
    """Pinyin without tones or spaces, its initials, and the key of what sounds alike."""

    pinyin: str
    initials: str
    alike: str


def word_key(text: str) -> str:
    """A word as it is looked up: normalised, its letters and digits alone."""
    return "".join(runs(normalise(text)))


def sound_of(text: str, pinyin: str = "") -> Sound:
    """The sound of a word; `pinyin`, apart by spaces, where the dictionary would be wrong (重组)."""
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
