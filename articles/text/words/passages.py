"""A guide in the pieces that a search finds: the guide itself, its sections, its steps."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from articles.text.document import Document, Section, Step
from articles.text.html.plain import plain_text
from articles.text.labels import STEP_NOTES

from .segmenter import is_han, normalise, terms

# Before a term it means: in the passage's own name, and not just somewhere in it.
LABEL = "_"
# Stands in the passages of guides that editors lead readers to.
LED = "__led"
# A longer text is searched in its first part: PostgreSQL takes a mebibyte of terms, no more.
_SEARCHED = 100_000
_SHOWN = ("body", *STEP_NOTES)


@dataclass(frozen=True)
class Passage:
    """What can be found by itself.

    `title` names it, `heading` the section around it, `also` has a line for each other way of
    asking for it. `anchor` is empty for the guide as a whole. `context` is searched with it but
    belongs to another passage: the title of the guide, or the names of its parts.
    """

    anchor: str
    title: str
    heading: str = ""
    also: str = ""
    text: str = ""
    context: str = ""

    def terms(self) -> set[str]:
        """The terms under which the index has it."""
        name = normalise("\n".join((self.title, self.also, self.heading)))
        others = terms(normalise("\n".join((self.text[:_SEARCHED], self.context))))
        label = terms(name)
        # Every character of a name by itself too: terms that begin with it would be many to merge.
        single = filter(is_han, name)
        return {*label, *others, *(LABEL + term for term in (*label, *single))}


def passages(html: Document, said: Mapping[str, Sequence[str]]) -> Iterator[Passage]:
    """The passages of a rendered guide, the guide itself first.

    `said` is what readers say who need a place of it, by its anchor ("" for the guide).
    """
    sections = [section for section in html.sections if not section.is_empty]
    names = [
        name
        for section in sections
        for name in (section.heading, *(s.title for s in section.steps))
    ]
    yield Passage(
        anchor="",
        title=html.title,
        also=_lines([*html.aliases, *said.get("", ())]),
        text=_lines(map(plain_text, (html.summary, html.first_action))),
        context=_lines([*html.platforms, *names]),
    )
    for section in sections:
        yield from _of_section(section, html.title, said)


def _of_section(
    section: Section, title: str, said: Mapping[str, Sequence[str]]
) -> Iterator[Passage]:
    text = plain_text(section.body)
    if text or section.heading:
        yield Passage(
            anchor=section.anchor,
            title=section.heading or text[:20],
            also=_lines(said.get(section.anchor, ())),
            text=text,
            context=title,
        )
    for step in section.steps:
        yield Passage(
            anchor=step.anchor,
            title=step.title or plain_text(step.body)[:20],
            heading=section.heading,
            also=_lines(said.get(step.anchor, ())),
            text=_text_of(step),
            context=title,
        )


def _text_of(step: Step) -> str:
    return _lines(plain_text(getattr(step, name)) for name in _SHOWN)


def _lines(parts: Iterable[str]) -> str:
    return "\n".join(part for part in parts if part)
