"""Where two texts differ, told so that a person can follow, and at no more than a set cost.

What both have is looked for in sentences, between those in phrases, and between those in characters.
Each look is counted before it is taken, in units of what it does. Where no units are left, what lies
between is told as replaced. So nothing hangs on the machine: the same texts give the same answer.
"""

import re
from bisect import bisect_left
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate, pairwise, repeat, zip_longest

# (same, removed or added; text), in order.
Pieces = tuple[tuple[str, str], ...]
# What both have: where in the old, where in the new, how much of it.
_Run = tuple[int, int, int]
# What is replaced: from and to in the old, from and to in the new.
_Change = tuple[int, int, int, int]

# For all texts that one page compares: about a quarter of a second.
PAGE_WORK = 1_000_000
# What a look takes besides its loops; for each character that it is given; and one for phrases.
_LOOK, _GIVEN, _GIVEN_FOR_PHRASES = 100, 2, 6
_ENDS = "。！？；!?;\n"
_SENTENCE = re.compile(f"[^{_ENDS}]*[{_ENDS}]+|[^{_ENDS}]+")
# So many characters stand together by chance in few places.
_PHRASE = 4
# Of so few, in both texts, characters are found as quickly.
_SHORT = 200
# Who kept less than this part of the shorter text has rewritten it.
_KEPT = 20


class Work:
    """What may still be done, in units."""

    def __init__(self, units: int):
        self.left = units

    def take(self, units: int) -> bool:
        """Was there so much?"""
        if units > self.left:
            return False
        self.left -= units
        return True


def diff_texts(pairs: Sequence[tuple[str, str]], units: int = PAGE_WORK) -> list[Pieces]:
    """For each old and new text, in the order of `pairs`, both in one.

    All have the same share of the units; what the short ones leave goes to the long ones.
    """
    found: dict[int, Pieces] = {}
    order = sorted(range(len(pairs)), key=lambda place: sum(map(len, pairs[place])))
    for done, place in enumerate(order):
        share = units // (len(order) - done)
        work = Work(share)
        found[place] = _pieces(*pairs[place], work)
        units -= share - work.left
    return [found[place] for place in range(len(pairs))]


def longest_rising(values: Sequence[int]) -> list[int]:
    """The places of as many values as rise from one to the next; of two such, the earlier ones."""
    # From behind: of each length the run that begins with the greatest value.
    heads: list[int] = []
    following: list[int | None] = [None] * len(values)
    for place in reversed(range(len(values))):
        length = bisect_left(heads, -values[place], key=lambda head: -values[head])
        following[place] = heads[length - 1] if length else None
        heads[length : length + 1] = [place]
    found: list[int] = []
    last = heads[-1] if heads else None
    while last is not None:
        found.append(last)
        last = following[last]
    return found


def _pieces(old: str, new: str, work: Work) -> Pieces:
    changes = list(_at_sentences(_without_crumbs(_changes(old, new, work)), old, new))
    kept = len(old) - sum(end - start for start, end, _, _ in changes)
    if kept * _KEPT < min(len(old), len(new)):
        changes = [(0, len(old), 0, len(new))]
    found, at = [], 0
    for start, end, start_new, end_new in changes:
        found += [("same", old[at:start]), ("removed", old[start:end])]
        found += [("added", new[start_new:end_new])]
        at = end
    found.append(("same", old[at:]))
    return tuple((kind, text) for kind, text in found if text)


def _changes(old: str, new: str, work: Work, level: int = 0) -> Iterator[_Change]:
    """What lies between what both have; by the next level, where there is one."""
    if not old or not new or level == len(_LEVELS):
        yield 0, len(old), 0, len(new)
        return
    runs = [(0, 0, 0), *_LEVELS[level](old, new, work), (len(old), len(new), 0)]
    for (at, at_new, size), (end, end_new, _) in pairwise(runs):
        at, at_new = at + size, at_new + size
        if (at, at_new) != (end, end_new):
            for inner in _changes(old[at:end], new[at_new:end_new], work, level + 1):
                yield at + inner[0], at + inner[1], at_new + inner[2], at_new + inner[3]


def _sentences(old: str, new: str, work: Work) -> list[_Run]:
    both = _SENTENCE.findall(old), _SENTENCE.findall(new)
    ends, ends_new = ([0, *accumulate(map(len, each))] for each in both)
    return [
        (ends[at], ends_new[at_new], ends[at + size] - ends[at])
        for at, at_new, size in _longest_first(*both, work)
    ]


def _phrases(old: str, new: str, work: Work) -> list[_Run]:
    """Those that each has once, in the order that most of them have in both."""
    given = len(old) + len(new)
    if given < _SHORT or not work.take(_LOOK + _GIVEN_FOR_PHRASES * given):
        return []
    there = _once(new)
    common = [(at, there[phrase]) for phrase, at in _once(old).items() if phrase in there]
    found = [(0, 0, 0)]
    for place in longest_rising([at_new for _, at_new in common]):
        (at, at_new), (last, last_new, size) = common[place], found[-1]
        if at - last == at_new - last_new <= size:
            found[-1] = last, last_new, at - last + _PHRASE
        elif at >= last + size and at_new >= last_new + size:
            found.append((at, at_new, _PHRASE))
    return found


def _once(text: str) -> dict[str, int]:
    """Where each phrase stands that stands in one place alone, in order."""
    phrases = [text[at : at + _PHRASE] for at in range(len(text) - _PHRASE + 1)]
    counts = Counter(phrases)
    return {phrase: at for at, phrase in enumerate(phrases) if counts[phrase] == 1}


def _longest_first(old: Sequence, new: Sequence, work: Work) -> list[_Run]:
    """The beginning and the end; between them the longest run, then what lies on its sides."""
    head = _alike(old, new)
    tail = _alike(old[: head - len(old) - 1 : -1], new[: head - len(new) - 1 : -1])
    found = [(0, 0, head), (len(old) - tail, len(new) - tail, tail)]
    left = deque([(head, len(old) - tail, head, len(new) - tail)])
    while left:
        start, end, start_new, end_new = left.popleft()
        before, after = old[start:end], new[start_new:end_new]
        given = _LOOK + _GIVEN * (len(before) + len(after))
        loops = _loops(before, after) if given <= work.left else 0
        if loops and work.take(given + loops):
            match = SequenceMatcher(None, before, after, autojunk=False).find_longest_match()
            at, at_new = start + match.a, start_new + match.b
            found.append((at, at_new, match.size))
            left.append((start, at, start_new, at_new))
            left.append((at + match.size, end, at_new + match.size, end_new))
    return sorted(found)


def _alike(old: Sequence, new: Sequence) -> int:
    """How many are the same at the beginning."""
    least, most = 0, min(len(old), len(new))
    while least < most:
        middle = (least + most + 1) // 2
        if old[least:middle] == new[least:middle]:
            least = middle
        else:
            most = middle - 1
    return least


def _loops(old: Sequence, new: Sequence) -> int:
    """How often difflib goes through its inner loop: once for each two that are the same."""
    return sum(map(Counter(new).get, old, repeat(0)))


_LEVELS = (_sentences, _phrases, _longest_first)


def _without_crumbs(changes: Iterable[_Change]) -> list[_Change]:
    """Two changes with less between them than either has are one, to whoever reads them."""
    found: list[_Change] = []
    for change in changes:
        while found and change[0] - found[-1][1] <= min(_size(found[-1]), _size(change)):
            last = found.pop()
            change = last[0], change[1], last[2], change[3]
        found.append(change)
    return found


def _size(change: _Change) -> int:
    return max(change[1] - change[0], change[3] - change[2])


def _at_sentences(changes: list[_Change], old: str, new: str) -> Iterator[_Change]:
    """What was put in or taken out might have begun at several places: at a sentence, if it could."""
    before = 0
    for change, following in zip_longest(changes, changes[1:]):
        start, end, start_new, end_new = change
        back, on = start - before, (following[0] if following else len(old)) - end
        step = 0
        if start == end:
            step = _step_to_sentence(new, start_new, end_new, back, on)
        elif start_new == end_new:
            step = _step_to_sentence(old, start, end, back, on)
        yield start + step, end + step, start_new + step, end_new + step
        before = end + step


def _step_to_sentence(text: str, start: int, end: int, back: int, on: int) -> int:
    """How far it has to go, at most `back` or `on`, to say the same and begin a sentence, or 0."""
    for step in range(on + 1):
        if start + step == 0 or text[start + step - 1] in _ENDS:
            return step
        if step == on or text[start + step] != text[end + step]:
            break
    for step in range(1, back + 1):
        if text[start - step] != text[end - step]:
            break
        if start == step or text[start - step - 1] in _ENDS:
            return -step
    return 0
