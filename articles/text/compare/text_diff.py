"""The difference of two texts in a form that people can follow, within a budget of work.

Common parts are looked for among sentences, between those among phrases, and between those among
characters. The cost of each search is estimated, in units, before it is made. Where the budget is
used up, the text in between counts as replaced. The budget is no time limit, so that the same texts
give the same answer on every machine.
"""

import re
from bisect import bisect_left
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate, pairwise, repeat, zip_longest

# (same, removed or added; text), in order.
Pieces = tuple[tuple[str, str], ...]
# A common run: start in the old text, start in the new text, length.
_Run = tuple[int, int, int]
# A replaced part: start and end in the old text, start and end in the new text.
_Change = tuple[int, int, int, int]

# For all texts that one page compares: about a quarter of a second.
PAGE_WORK = 1_000_000
# The cost of a search besides its inner loop; for each character; and for each when phrases are
# sought.
_SEARCH_COST, _CHARACTER_COST, _PHRASE_COST = 100, 2, 6
_ENDS = "。！？；!?;\n"
_SENTENCE = re.compile(f"[^{_ENDS}]*[{_ENDS}]+|[^{_ENDS}]+")
# Characters of a phrase: so many are rarely the same by chance.
_PHRASE = 4
# In fewer characters, of both texts together, single characters are compared at once.
_SHORT = 200
# If less than a twentieth of the shorter text is common, the text counts as rewritten.
_REWRITTEN = 20


class WorkBudget:
    """The units of work that are left."""

    def __init__(self, units: int):
        self.left = units

    def take(self, units: int) -> bool:
        """Spend the units if they are left; otherwise return False and spend nothing."""
        if units > self.left:
            return False
        self.left -= units
        return True


def diff_texts(pairs: Sequence[tuple[str, str]], units: int = PAGE_WORK) -> list[Pieces]:
    """The pieces of each (old, new), in the order of `pairs`.

    All have the same share of the units; what short texts leave over goes to the longer ones.
    """
    found: dict[int, Pieces] = {}
    order = sorted(range(len(pairs)), key=lambda place: sum(map(len, pairs[place])))
    for done, place in enumerate(order):
        share = units // (len(order) - done)
        work = WorkBudget(share)
        found[place] = _pieces(*pairs[place], work)
        units -= share - work.left
    return [found[place] for place in range(len(pairs))]


def longest_increasing(values: Sequence[int]) -> list[int]:
    """The indexes of a longest strictly increasing subsequence; of several, the earliest."""
    # From the end: for each length the subsequence that begins with the greatest value.
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


def _pieces(old: str, new: str, work: WorkBudget) -> Pieces:
    changes = list(_at_sentences(_merged_changes(_changes(old, new, work)), old, new))
    kept = len(old) - sum(end - start for start, end, _, _ in changes)
    if kept * _REWRITTEN < min(len(old), len(new)):
        changes = [(0, len(old), 0, len(new))]
    found, at = [], 0
    for start, end, start_new, end_new in changes:
        found += [("same", old[at:start]), ("removed", old[start:end])]
        found += [("added", new[start_new:end_new])]
        at = end
    found.append(("same", old[at:]))
    return tuple((kind, text) for kind, text in found if text)


def _changes(old: str, new: str, work: WorkBudget, level: int = 0) -> Iterator[_Change]:
    """The parts between common runs, compared by the next level where there is one."""
    if not old or not new or level == len(_LEVELS):
        yield 0, len(old), 0, len(new)
        return
    runs = [(0, 0, 0), *_LEVELS[level](old, new, work), (len(old), len(new), 0)]
    for (at, at_new, size), (end, end_new, _) in pairwise(runs):
        at, at_new = at + size, at_new + size
        if (at, at_new) != (end, end_new):
            for inner in _changes(old[at:end], new[at_new:end_new], work, level + 1):
                yield at + inner[0], at + inner[1], at_new + inner[2], at_new + inner[3]


def _sentences(old: str, new: str, work: WorkBudget) -> list[_Run]:
    both = _SENTENCE.findall(old), _SENTENCE.findall(new)
    ends, ends_new = ([0, *accumulate(map(len, each))] for each in both)
    return [
        (ends[at], ends_new[at_new], ends[at + size] - ends[at])
        for at, at_new, size in _longest_first(*both, work)
    ]


def _phrases(old: str, new: str, work: WorkBudget) -> list[_Run]:
    """Phrases that are in each text exactly once, as many as are in the same order in both."""
    given = len(old) + len(new)
    if given < _SHORT or not work.take(_SEARCH_COST + _PHRASE_COST * given):
        return []
    there = _once(new)
    common = [(at, there[phrase]) for phrase, at in _once(old).items() if phrase in there]
    found = [(0, 0, 0)]
    for place in longest_increasing([at_new for _, at_new in common]):
        (at, at_new), (last, last_new, size) = common[place], found[-1]
        if at - last == at_new - last_new <= size:
            found[-1] = last, last_new, at - last + _PHRASE
        elif at >= last + size and at_new >= last_new + size:
            found.append((at, at_new, _PHRASE))
    return found


def _once(text: str) -> dict[str, int]:
    """The start of each phrase that occurs exactly once, in order."""
    phrases = [text[at : at + _PHRASE] for at in range(len(text) - _PHRASE + 1)]
    counts = Counter(phrases)
    return {phrase: at for at, phrase in enumerate(phrases) if counts[phrase] == 1}


def _longest_first(old: Sequence, new: Sequence, work: WorkBudget) -> list[_Run]:
    """Common prefix and suffix; between them the longest common run, then those on its sides."""
    head = _common_prefix(old, new)
    tail = _common_prefix(old[: head - len(old) - 1 : -1], new[: head - len(new) - 1 : -1])
    found = [(0, 0, head), (len(old) - tail, len(new) - tail, tail)]
    left = deque([(head, len(old) - tail, head, len(new) - tail)])
    while left:
        start, end, start_new, end_new = left.popleft()
        before, after = old[start:end], new[start_new:end_new]
        given = _SEARCH_COST + _CHARACTER_COST * (len(before) + len(after))
        loops = _inner_loops(before, after) if given <= work.left else 0
        if loops and work.take(given + loops):
            match = SequenceMatcher(None, before, after, autojunk=False).find_longest_match()
            at, at_new = start + match.a, start_new + match.b
            found.append((at, at_new, match.size))
            left.append((start, at, start_new, at_new))
            left.append((at + match.size, end, at_new + match.size, end_new))
    return sorted(found)


def _common_prefix(old: Sequence, new: Sequence) -> int:
    """The length of the common prefix, by binary search."""
    least, most = 0, min(len(old), len(new))
    while least < most:
        middle = (least + most + 1) // 2
        if old[least:middle] == new[least:middle]:
            least = middle
        else:
            most = middle - 1
    return least


def _inner_loops(old: Sequence, new: Sequence) -> int:
    """How often the inner loop of difflib runs: once for each pair of equal elements."""
    return sum(map(Counter(new).get, old, repeat(0)))


_LEVELS = (_sentences, _phrases, _longest_first)


def _merged_changes(changes: Iterable[_Change]) -> list[_Change]:
    """Two changes with less common text between them than either is long become one change."""
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
    """Shift an insertion or deletion that could begin at several places to the start of a sentence."""
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
    """The shift, at most `back` or `on`, to the start of a sentence with the same result; else 0."""
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
