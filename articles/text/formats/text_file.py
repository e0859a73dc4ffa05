"""Parse the text of a file into an Outline: a Document with the lines of each value."""

from collections.abc import Iterator, Sequence
from types import ModuleType
from typing import Any

from articles.text.control_characters import BrokenCharacter, clean_text, without_control_characters
from articles.text.document import Document, Section, Source
from articles.text.errors import ParseError
from articles.text.html.markdown import MAX_NESTING, is_nested_too_deep
from articles.text.labels import STEP_NOTES
from articles.text.limits import TEXT_TOO_LONG, is_text_too_long, why_too_large
from articles.text.tidy_text import split_lines, tidy_line, tidy_text

from .front_matter import FrontMatter, read_front_matter
from .layout_choice import LAYOUTS, recognise
from .layouts.heading_block import take_first_title
from .layouts.page import Line, Page
from .layouts.related import take_labelled
from .layouts.structure import Structure, StructureReader
from .outline import Outline


def read_article(text: str) -> Outline:
    """Read one article in any layout, with or without a front-matter block.

    Raises ParseError for an empty text, one without a title, one without a section (a draft in our
    own text form may have none), a heading that is too long, a broken front matter, lists that are
    nested too deep, half surrogate pairs, and more than `articles.text.limits` allow.
    """
    raw = split_lines(text)
    _refuse_broken_characters(raw)
    lines = [without_control_characters(line) for line in raw]
    if not any(line.strip() for line in lines):
        raise ParseError("文件是空的")
    front = read_front_matter(lines)
    page = Page.of(lines, skip=front.end if front else 0, own=front is not None)
    _report_control_characters(page, raw, lines, front.cleaned if front else [])
    layout = _layout(front, lines)
    if front is None:
        layout.take_page_parts(page)
    else:
        take_first_title(page)
        take_labelled(page)
    reader = StructureReader(page.problems, inline=layout.INLINE_STEPS, own=front is not None)
    structure = reader.read(
        page.free(), has_summary=front is not None and "summary" in front.values
    )
    if not structure.sections and front is None:
        raise ParseError("没有小节：没有找到「一、」「####」或「1.」这样的标题或步骤")
    if page.title is None:
        raise ParseError("没有标题")
    outline = _outline(page, page.title, layout.NAME, structure, front or FrontMatter(), lines)
    _refuse_too_large(outline, front or FrontMatter())
    _refuse_deep_nesting(outline, front or FrontMatter())
    return outline


def _refuse_broken_characters(lines: list[str]) -> None:
    for number, line in enumerate(lines, 1):
        try:
            clean_text(line)
        except BrokenCharacter as error:
            raise ParseError(str(error), number) from None


def _report_control_characters(
    page: Page, raw: list[str], lines: list[str], in_values: list[int]
) -> None:
    """Report the lines with control characters; set lines aside that have nothing else."""
    changed = [n for n, (old, new) in enumerate(zip(raw, lines, strict=True), 1) if old != new]
    for number in sorted({*changed, *in_values}):
        page.report(number, "有看不见的控制字符，已经去掉")
    for number in changed:
        if raw[number - 1].strip() and not lines[number - 1].strip():
            page.set_aside.append(("control characters", Line(number, "")))


def _refuse_too_large(outline: Outline, front: FrontMatter) -> None:
    """Before anything is rendered, for that is what takes its time."""
    if why := why_too_large(outline.document):
        raise ParseError(why)
    for text, lines in _markdown_texts(outline, front):
        if is_text_too_long(text):
            raise ParseError(TEXT_TOO_LONG, next(iter(lines), None))


def _refuse_deep_nesting(outline: Outline, front: FrontMatter) -> None:
    for text, lines in _markdown_texts(outline, front):
        if is_nested_too_deep(text):
            message = f"列表或引用一层套一层，超过了 {MAX_NESTING} 层"
            raise ParseError(message, next(iter(lines), None))


def _markdown_texts(outline: Outline, front: FrontMatter) -> Iterator[tuple[str, Sequence[int]]]:
    """Each Markdown text with its line numbers."""
    document = outline.document
    yield document.summary, outline.summary_lines
    yield document.first_action, front.lines.get("first_action", ())
    for section in document.sections:
        yield section.body, section.lines
        for step in section.steps:
            for name in ("body", *STEP_NOTES):
                yield getattr(step, name), step.lines


def _layout(front: FrontMatter | None, lines: list[str]) -> ModuleType:
    if front is None or front.values.get("layout") is None:
        return recognise(lines[front.end if front else 0 :])
    named = front.values["layout"]
    if named not in LAYOUTS:
        raise ParseError(f"没有「{named}」这种版式", next(iter(front.lines["layout"]), 1))
    return LAYOUTS[named]


def _outline(
    page: Page,
    title: Line,
    layout: str,
    structure: Structure,
    front: FrontMatter,
    lines: list[str],
) -> Outline:
    for number, key in front.unknown:
        page.report(number, f"不认识的设置「{key}」，没有使用")
    _report_empty(page, structure.sections)
    return Outline(
        layout=layout,
        document=_document(page, title, structure, front.values),
        title_lines=(title.number,),
        summary_lines=(*front.lines.get("summary", ()), *structure.summary_lines),
        source_lines=(*front.lines.get("source", ()), *page.source_lines),
        set_aside=_set_aside(page, front, lines),
        problems=tuple(sorted(page.problems)),
        has_front_matter=bool(front.end),
    )


def _document(page: Page, title: Line, structure: Structure, values: dict[str, Any]) -> Document:
    return Document(
        title=tidy_line(title.text),
        slug=values.get("slug", "").strip(),
        topic=values.get("topic", "").strip(),
        platforms=_tidy_all(values.get("platforms", [])),
        summary=tidy_text(values.get("summary") or structure.summary),
        first_action=tidy_text(values.get("first_action", "")),
        last_checked=values.get("last_checked"),
        aliases=_tidy_all(values.get("aliases", [])),
        recommended=_tidy_all(values.get("related", [])),
        source=Source(**(page.source | values.get("source", {}))),
        sections=structure.sections,
        related=tuple(sorted(page.related, key=lambda related: related.lines)),
    )


def _set_aside(
    page: Page, front: FrontMatter, lines: list[str]
) -> tuple[tuple[str, str, int], ...]:
    """Lines that are not part of the article, and those of the front matter with no text of it."""
    elsewhere = {*front.lines.get("summary", ()), *front.lines.get("source", ())}
    block = [n for n in range(1, front.end + 1) if lines[n - 1].strip() and n not in elsewhere]
    items = [("front matter", clean_text(lines[number - 1]).strip(), number) for number in block]
    items += [(reason, line.text.strip(), line.number) for reason, line in page.set_aside]
    return tuple(sorted(items, key=lambda item: item[2]))


def _tidy_all(values: list[str]) -> tuple[str, ...]:
    return tuple(text for value in values if (text := tidy_line(value)))


def _report_empty(page: Page, sections: tuple[Section, ...]) -> None:
    for index, section in enumerate(sections):
        if section.is_empty and not (index == 0 and section.heading) and section.lines:
            page.report(section.lines[0], f"小节「{section.heading}」没有内容")
