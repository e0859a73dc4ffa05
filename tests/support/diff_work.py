"""Texts that have little in common, and what difflib is really given to do with them."""

import random
from difflib import SequenceMatcher

# Common characters, as often as they come in Chinese: a few very often, most of them seldom.
_HAN = "".join(chr(0x4E00 + n * 13) * max(1, 120 // (n + 1)) for n in range(1_500))


def written(length: int, seed: int) -> str:
    """Sentences that nobody has written, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311
    return "".join(chance.choice("，。，；" if n % 13 == 12 else _HAN) for n in range(length))


def count_loops(monkeypatch) -> list[int]:
    """From now on: of each look for the longest run how often its inner loop goes round."""
    counted: list[int] = []
    look = SequenceMatcher.find_longest_match

    def watched(self, *args):
        counted.append(sum(len(self.b2j.get(each, ())) for each in self.a))
        return look(self, *args)

    monkeypatch.setattr(SequenceMatcher, "find_longest_match", watched)
    return counted
