"""Where a line leads: a place in a guide, a tool or a letter, in one word that editors write.

`fayuan-wenshu#s2-1` (a step), `fayuan-wenshu` (a guide), `工具:deadline`, `信:dabian-zhuang`. An
address of one of our pages is understood too.
"""

import re
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    GUIDE = "guide"
    TOOL = "工具"
    LETTER = "信"


@dataclass(frozen=True)
class Target:
    kind: Kind
    slug: str
    anchor: str = ""

    def __str__(self) -> str:
        if self.kind == Kind.GUIDE:
            return f"{self.slug}#{self.anchor}" if self.anchor else self.slug
        return f"{self.kind}:{self.slug}"


_SLUG = "[a-z0-9][a-z0-9-]*"
_TOOL = re.compile(rf"工具\s*[:：]\s*(?P<slug>{_SLUG})")
_LETTER = re.compile(rf"信\s*[:：]\s*(?P<slug>{_SLUG})")
_GUIDE = re.compile(rf"(?P<slug>{_SLUG})(?:\s*#(?P<anchor>[\w-]*))?")
_LETTER_ADDRESS = re.compile(rf"/tools/letters/(?P<slug>{_SLUG})/?(?:[?#].*)?$")
_TOOL_ADDRESS = re.compile(rf"/tools/(?P<slug>{_SLUG})/?(?:[?#].*)?$")
_GUIDE_ADDRESS = re.compile(
    rf"/guides/(?P<slug>{_SLUG})(?:\.md|/)?(?:\?[^#]*)?(?:#(?P<anchor>[\w-]*))?$"
)
HELP = "写成「指南的网址名#锚点」「工具:deadline」「信:dabian-zhuang」，或者贴本站那一页的网址。"


def read_target(text: str) -> Target:
    """Raises ValueError with a sentence for editors."""
    text = text.strip()
    for kind, whole, address in (
        (Kind.LETTER, _LETTER, _LETTER_ADDRESS),
        (Kind.TOOL, _TOOL, _TOOL_ADDRESS),
        (Kind.GUIDE, _GUIDE, _GUIDE_ADDRESS),
    ):
        if found := whole.fullmatch(text) or address.search(text):
            return Target(kind, found["slug"], found.groupdict().get("anchor") or "")
    raise ValueError(f"看不懂「{text}」。{HELP}")


@dataclass(frozen=True)
class Step:
    """A line for readers, and where it leads; `target` may be missing."""

    text: str
    target: Target | None = None


_ARROW = re.compile(r"\s*(?:→|->)\s*")


def read_steps(text: str) -> list[Step]:
    """Lines 「算最后一天 → 工具:deadline」. Raises ValueError with a sentence that names the line."""
    steps = []
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            words, *rest = _ARROW.split(line.strip(), maxsplit=1)
            try:
                steps.append(Step(words, read_target(rest[0]) if rest else None))
            except ValueError as error:
                raise ValueError(f"第 {number} 行：{error}") from None
    return steps
