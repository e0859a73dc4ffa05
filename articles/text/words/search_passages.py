"""Split a guide into the passages that a search finds: the guide itself, its sections, its steps."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from articles.text.document import Document, Section, Step
from articles.text.html.plain import plain_text
from articles.text.labels import STEP_NOTES

from .segmenter import is_han, normalise, terms

# Prefix of terms that are in the name of a passage, and not only in its text.
LABEL = "_"
# An extra term in the passages of guides that a situation on the home page leads to.
IN_SITUATIONS = "__led"
# Only this many characters of a text are indexed: a tsvector of PostgreSQL holds at most 1 MiB.
_INDEXED = 100_000
_SHOWN = ("body", *(name for name in STEP_NOTES if name != "basis"))
# The articles of law come last in the text of a step: they are found, and shown in no excerpt.
_BASIS = "\n依据："


@dataclass(frozen=True)
class Passage:
    """A unit that a search can find.

    `heading` is that of its section. `also` has other titles, a line each. `anchor` is empty for the
    guide as a whole. `context` is searched too, but belongs to other passages: the title of the
    guide, or the titles of its parts.
    """

    anchor: str
    title: str
    heading: str = ""
    also: str = ""
    text: str = ""
    context: str = ""

    def with_titles(self, titles: Iterable[str]) -> "Passage":
        """The same under more titles, which readers use for that place."""
        return replace(self, also=_lines([self.also, *titles]))

    def terms(self) -> set[str]:
        """The terms of the passage in the index."""
        name = normalise("\n".join((self.title, self.also, self.heading)))
        others = terms(normalise("\n".join((self.text[:_INDEXED], self.context))))
        label = terms(name)
        # Each character of a name is a term too: a prefix search would have to merge many terms.
        single = filter(is_han, name)
        return {*label, *others, *(LABEL + term for term in (*label, *single))}


def passages(html: Document) -> Iterator[Passage]:
    """The passages of a rendered guide, the guide itself first."""
    sections = [section for section in html.sections if not section.is_empty]
    names = [
        name
        for section in sections
        for name in (section.heading, *(s.title for s in section.steps))
    ]
    yield Passage(
        anchor="",
        title=html.title,
        also=_lines(html.aliases),
        text=_lines(map(plain_text, (html.summary, html.first_action))),
        context=_lines([*html.platforms, *names]),
    )
    for section in sections:
        yield from _of_section(section, html.title)


def _of_section(section: Section, title: str) -> Iterator[Passage]:
    text = plain_text(section.body)
    if text or section.heading:
        yield Passage(
            anchor=section.anchor,
            title=section.heading or text[:20],
            text=text,
            context=title,
        )
    for step in section.steps:
        yield Passage(
            anchor=step.anchor,
            title=step.title or plain_text(step.body)[:20],
            heading=section.heading,
            text=_text_of(step),
            context=title,
        )


def split_basis(text: str) -> tuple[str, str]:
    """The text of a passage without the articles of law that it rests on, and these."""
    shown, _, basis = text.partition(_BASIS)
    return shown, basis


def _text_of(step: Step) -> str:
    text = _lines(plain_text(getattr(step, name)) for name in _SHOWN)
    basis = plain_text(step.basis)
    return f"{text}{_BASIS}{basis}" if basis else text


def _lines(parts: Iterable[str]) -> str:
    return "\n".join(part for part in parts if part)
