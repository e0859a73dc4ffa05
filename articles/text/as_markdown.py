"""A Document -> one plain Markdown page, for readers that are programs and for copying."""

from .document import STEP_NOTES, Document, Section, Step


def as_markdown(document: Document, url: str) -> str:
    """The whole guide as Markdown; `url` is the address of the page that it stands on."""
    blocks = [f"# {document.title}", document.summary]
    if document.first_action:
        blocks.append(f"**今天先做这一件事：** {document.first_action}")
    for section in document.sections:
        blocks += _section(section)
    checked = f"，最近核对：{document.last_checked}" if document.last_checked else ""
    blocks.append(f"---\n\n原页面：<{url}>{checked}。不是法律意见。")
    return "\n\n".join(block for block in blocks if block) + "\n"


def _section(section: Section) -> list[str]:
    if section.is_empty:
        return []
    heading = f"## {section.heading}" if section.heading else ""
    return [heading, section.body, *(_step(i, step) for i, step in enumerate(section.steps, 1))]


def _step(place: int, step: Step) -> str:
    title = f"**{step.title}**" if step.title else ""
    notes = [
        f"{label}：{text}" for name, label in STEP_NOTES.items() if (text := getattr(step, name))
    ]
    text = "\n\n".join(part for part in (title, step.body, *notes) if part)
    mark = f"{place}. "
    # What belongs to a list item is indented as far as its text.
    indented = "\n".join(" " * len(mark) + line if line else "" for line in text.split("\n"))
    return mark + indented.lstrip(" ")
