"""The result of parsing one file, and its JSON form (`import_articles --format json`)."""

from dataclasses import dataclass
from typing import Any

from articles.text.document import Document, Related, Section, Step
from articles.text.labels import NOTE_MARKS


@dataclass(frozen=True)
class Outline:
    """A Document and the 1-based numbers of the lines of its parts.

    Each line that is not blank belongs to exactly one part. `set_aside` has (reason, text, line) for
    lines that are not part of the article, `problems` has (line, message).
    """

    layout: str
    document: Document
    title_lines: tuple[int, ...]
    summary_lines: tuple[int, ...]
    source_lines: tuple[int, ...]
    set_aside: tuple[tuple[str, str, int], ...]
    problems: tuple[tuple[int, str], ...]
    has_front_matter: bool = False

    def to_dict(self, path: str) -> dict[str, Any]:
        """The outline of one article as data for JSON. Values that the source lacks are null.

        Files in our own text form also have `front_matter`, and `notes` on steps with notes.
        """
        document = self.document
        source = document.source
        outline = {
            "path": path,
            "layout": self.layout,
            "title": {"text": document.title, "lines": list(self.title_lines)},
            "source": {
                "publisher": source.publisher,
                "author": source.author,
                "category": source.category,
                "published": source.published,
                "views": source.views,
                "url": source.url,
                "notice": source.notice,
                "lines": list(self.source_lines),
            },
            "summary": {"text": document.summary or None, "lines": list(self.summary_lines)},
            "sections": [_section(section) for section in document.sections],
            "related": [_related(related) for related in document.related],
            "set_aside": [
                {"reason": reason, "text": text, "lines": [line]}
                for reason, text, line in self.set_aside
            ],
            "problems": [{"line": line, "message": message} for line, message in self.problems],
        }
        return outline | ({"front_matter": _front(document)} if self.has_front_matter else {})


def _section(section: Section) -> dict[str, Any]:
    return {
        "number": section.number,
        "heading": section.heading or None,
        "kind": section.kind,
        "body": section.body,
        "lines": list(section.lines),
        "steps": [_step(step) for step in section.steps],
    }


def _step(step: Step) -> dict[str, Any]:
    notes = {label: text for name, label in NOTE_MARKS.items() if (text := getattr(step, name))}
    outline = {
        "number": step.number,
        "title": step.title or None,
        "body": step.body,
        "lines": list(step.lines),
    }
    return outline | ({"notes": notes} if notes else {})


def _related(related: Related) -> dict[str, Any]:
    return {
        "category": related.category,
        "title": related.title,
        "excerpt": related.excerpt,
        "lines": list(related.lines),
    }


def _front(document: Document) -> dict[str, Any]:
    return {
        "slug": document.slug,
        "topic": document.topic,
        "platforms": list(document.platforms),
        "first_action": document.first_action,
        "last_checked": document.last_checked,
        "source_title": document.source.title,
        "aliases": list(document.aliases),
        "related": list(document.recommended),
    }
