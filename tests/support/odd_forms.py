"""Forms of the reader's tools as nobody fills them in, and how results are read from a page."""

import random
import re
from collections.abc import Iterator, Sequence

_ODD = (
    *("", " ", "0", "-1", "1e9", "９９９", "1.2万", "八百", "1亿", "99999999.99", "0.01", "NaN", "\x00", "'"),
    *("<b>", "2026-02-30", "2026-09-25", "9月25日", "20260925", "🙂", "١٢", "x" * 300, "end", "start", "cash"),
    *("keep", "returned", "600", "601", "12", "\u202e5", "1,000", "今天", "12.345", "due", "equal", "jiao"),
    *("notice", "post", "30", "365", "999", "1999-01-01", "2099-12-31", "明天", "负五", "1000", "300", "50"),
)  # fmt: skip


def odd_forms(
    names: Sequence[str], times: int, *, fields_at_most: int = 12, seed: int = 18
) -> Iterator[dict[str, str]]:
    """The same forms in each run."""
    pick = random.Random(seed)  # noqa: S311 the same in each run
    for _ in range(times):
        chosen = pick.sample(names, pick.randint(1, min(fields_at_most, len(names))))
        yield {name: pick.choice(_ODD) for name in chosen}


def results(page: str) -> dict[str, float]:
    """The results that are numbers, by name."""
    found = re.findall(r'<data class="result" data-name="([\w-]+)" value="([^"]*)"', page)
    return {name: float(value) for name, value in found}


def problems(page: str) -> str:
    """What is said at the top of the page about mistakes, "" without any."""
    found = re.search(r'<div class="tool-problems".*?</div>', page, re.DOTALL)
    return found[0] if found else ""
