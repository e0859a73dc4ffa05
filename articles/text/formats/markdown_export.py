"""Write a Document as one Markdown page, for programs and for copying."""

from collections.abc import Mapping

from articles.text.document import Document, Section, Step
from articles.text.labels import STEP_NOTES


def as_markdown(document: Document, url: str, due: Mapping[str, str]) -> str:
    """The whole guide as Markdown. `url` is the address of its page.

    `due` maps the anchor of a section or step to the names of the laws under review that it cites.
    """
    blocks = [f"# {document.title}", document.summary]
    if document.first_action:
        blocks.append(f"**今天先做这一件事：** {document.first_action}")
    for section in document.sections:
        blocks += _section(section, due)
    checked = f"，最近核对：{document.last_checked}" if document.last_checked else ""
    blocks.append(f"---\n\n原页面：<{url}>{checked}。不是法律意见。")
    return "\n\n".join(block for block in blocks if block) + "\n"


def _section(section: Section, due: Mapping[str, str]) -> list[str]:
    if section.is_empty:
        return []
    heading = f"## {section.heading}" if section.heading else ""
    steps = (_step(place, step, due) for place, step in enumerate(section.steps, 1))
    return [heading, section.body, _review(section.anchor, due), *steps]


def _review(anchor: str, due: Mapping[str, str]) -> str:
    laws = due.get(anchor)
    return f"正在复核：{laws}正在重新核对，先别只凭它做决定。" if laws else ""


def _step(place: int, step: Step, due: Mapping[str, str]) -> str:
    title = f"**{step.title}**" if step.title else ""
    notes = [
        f"{label}：{text}" for name, label in STEP_NOTES.items() if (text := getattr(step, name))
    ]
    parts = (title, step.body, *notes, _review(step.anchor, due))
    text = "\n\n".join(part for part in parts if part)
    mark = f"{place}. "
    # Further paragraphs of a list item are indented to its text.
    indented = "\n".join(" " * len(mark) + line if line else "" for line in text.split("\n"))
    return mark + indented.lstrip(" ")
