"""Write a Document as a file in our own text form, in one of the three layouts.

`read_article` reads the same Document back: text that looks like structure is escaped with a
backslash, and everything that the layout has no place for is in the front matter.
"""

import re
from collections.abc import Sequence
from dataclasses import asdict

from articles.text.document import Document, Related, Section, Step
from articles.text.labels import NOTE_MARKS
from articles.text.numbering import read_mark, section_mark, step_mark

from .front_matter import write_front_matter
from .layout_choice import LAYOUTS
from .layouts.heading_block import can_be_title
from .layouts.line_syntax import (
    ATTRIBUTES,
    BACKGROUND,
    guess_kind,
    is_bare_heading,
    is_note,
    looks_structural,
)
from .layouts.related import is_bullet, is_excerpt, is_label

_BULLETS = {"A": "•", "B": "-", "C": "-"}


def write_article(document: Document, layout: str) -> str:
    """The text of the file. `layout` is "A", "B" or "C"; any other raises KeyError."""
    inline = LAYOUTS[layout].INLINE_STEPS
    blocks = [_title(document.title)]
    for place, section in enumerate(document.sections, 1):
        blocks += _section(place, section, hashes=layout == "A", inline=inline)
    if document.related:
        blocks.append("\n".join(_related(document.related, layout)))
    return write_front_matter(_front_matter(document, layout)) + "\n\n".join(blocks) + "\n"


def _title(title: str) -> str:
    return _escaped(title) if can_be_title(title) else f"\\{title}"


def _front_matter(document: Document, layout: str) -> dict:
    source = {key: value for key, value in asdict(document.source).items() if value is not None}
    source.pop("lines")
    if "published" in source:
        source["date"] = source.pop("published")
    values = {
        "slug": document.slug,
        "topic": document.topic,
        "layout": layout,
        "platforms": list(document.platforms),
        "summary": document.summary,
        "first_action": document.first_action,
        "last_checked": document.last_checked,
        "source": source,
        "aliases": list(document.aliases),
        "related": list(document.recommended),
    }
    # An empty summary is written too: without it, the first paragraph would become the summary.
    return {key: value for key, value in values.items() if value or key == "summary"}


def _section(place: int, section: Section, *, hashes: bool, inline: bool) -> list[str]:
    default = f"s{place}"
    kind = guess_kind(section.heading, bool(section.steps))
    marks = [section.kind] if section.kind != kind else []
    marks += [BACKGROUND] if section.background else []
    attributes = _attributes(section.heading, section.anchor, default, marks)
    blocks = []
    heading = _heading(section, attributes, hashes)
    is_headless_start = place == 1 and heading == "####" and not section.is_empty
    if not is_headless_start:
        blocks.append(heading)
    if section.body:
        blocks.append(_escaped(section.body))
    for i, step in enumerate(section.steps, 1):
        blocks.append(_step(step, f"{default}-{i}", str(i), inline))
    return blocks


def _heading(section: Section, attributes: str, hashes: bool) -> str:
    if section.number:
        line = section_mark(section.number) + section.heading + attributes
        return f"#### {line}" if hashes else line
    if is_bare_heading(section.heading) and not hashes and not attributes:
        return section.heading
    text = section.heading
    if read_mark(text) or text.startswith("\\"):
        text = "\\" + text
    return f"#### {text}{attributes}".rstrip()


def _step(step: Step, default_anchor: str, default_number: str, inline: bool) -> str:
    attributes = _attributes(step.title, step.anchor, default_anchor)
    title = re.sub(r"([\\:：])", r"\\\1", step.title) if inline else step.title
    line = step_mark(step.number or default_number) + title + attributes
    if inline:
        first, newline, rest = step.body.partition("\n")
        body = f"：{first}{newline}{_escaped(rest)}"
        lines = [line + body]
    else:
        lines = [line.rstrip(), *([_escaped(step.body)] if step.body else [])]
    for name, label in NOTE_MARKS.items():
        lines += _note(label, getattr(step, name))
    return "\n".join(lines)


def _note(label: str, text: str) -> list[str]:
    if not text:
        return []
    first, *rest = text.split("\n")
    quoted = [f"> {_quoted(line)}".rstrip() for line in rest]
    return [f"> {label}：{first}", *quoted]


def _quoted(line: str) -> str:
    return "\\" + line if line.startswith("\\") or is_note(f"> {line}") else line


def _attributes(text: str, anchor: str, default: str, marks: Sequence[str] = ()) -> str:
    """` {#anchor .kind .background}`, with those that differ from what `read_article` would assume."""
    # A text that ends like attributes needs real ones after it.
    shown = anchor if anchor != default or ATTRIBUTES.search(text) else ""
    parts = ([f"#{shown}"] if shown else []) + [f".{mark}" for mark in marks]
    return f" {{{' '.join(parts)}}}" if parts else ""


def _escaped(text: str) -> str:
    """The text with a backslash before each line that would not be read as text."""
    return "\n".join(_escaped_line(line) for line in text.split("\n"))


def _escaped_line(line: str) -> str:
    bare = line.lstrip(" ")
    if looks_structural(bare) or is_label(bare):
        return f"{line[: len(line) - len(bare)]}\\{bare}"
    return line


def _related(related: tuple[Related, ...], layout: str) -> list[str]:
    lines = ["相关文章"]
    for item in related:
        if layout == "C" and _is_pair(item):
            lines += ["", item.title, "", item.excerpt or ""]
            continue
        needs_category = item.category or re.search("[丨|｜]", item.title)
        category = f"{item.category or ''}丨" if needs_category else ""
        lines.append(f"{_BULLETS[layout]} {category}{item.title}".rstrip())
        if item.excerpt:
            lines += [f"> {line}" for line in item.excerpt.split("\n")]
    return lines


def _is_pair(item: Related) -> bool:
    """Can title and excerpt be written on two lines without bullets, as layout C does?"""
    excerpt = item.excerpt or ""
    return (
        item.category is None
        and "\n" not in excerpt
        and is_excerpt(excerpt)
        and not is_excerpt(item.title)
        and not any(
            is_bullet(text) or is_label(text) or looks_structural(text) or text.startswith(">")
            for text in (item.title, excerpt)
        )
    )
