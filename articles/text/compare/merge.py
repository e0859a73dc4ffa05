"""Three-way merge of Documents: what each of two editors changed, and one text of both.

When two texts are a conflict, and where the later one is kept: `editing.working_copy`. The page on
which an editor chooses: `admin.guide.merge`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from articles.text.document import Document, Section
from articles.text.labels import GUIDE_LABELS, RELATED_LABEL, SOURCE_LABEL

MINE, THEIRS = "mine", "theirs"
_LISTS = {"related": RELATED_LABEL, "source": SOURCE_LABEL}


@dataclass(frozen=True)
class Choice:
    """A field, section or list that differs. `prefer` is the only side that changed it, or empty.

    `base`, `mine` and `theirs` are Documents that contain this part alone.
    """

    key: str
    label: str
    prefer: str
    base: Document
    mine: Document
    theirs: Document


def choices(base: Document, mine: Document, theirs: Document) -> list[Choice]:
    """Every field of the head, every section and every list in which the two differ."""
    found, parts = [], [_parts(document) for document in (base, mine, theirs)]
    for key, label in _units(base, mine, theirs).items():
        three = [each.get(key, Document()) for each in parts]
        if three[1] != three[2]:
            found.append(Choice(key, label, _changed_by_one(*three), *three))
    return found


def merged(base: Document, mine: Document, theirs: Document, kept: Mapping[str, str]) -> Document:
    """The merged Document. `kept` maps the keys of choices to the side that is taken.

    Other differences are taken from the only side that changed them, else from theirs.
    """
    sides = {
        choice.key: kept.get(choice.key) or choice.prefer or THEIRS
        for choice in choices(base, mine, theirs)
    }
    own = {key for key, side in sides.items() if side == MINE}
    plain = {field.name for field in fields(Document)} & own
    document = replace(theirs, **{name: getattr(mine, name) for name in plain})
    return replace(document, sections=_sections(base, mine, theirs, own))


def _units(base: Document, mine: Document, theirs: Document) -> dict[str, str]:
    units = dict(GUIDE_LABELS)
    for document in (theirs, mine, base):
        for place, section in enumerate(document.sections, start=1):
            label = f"第 {place} 节「{section.heading}」" if section.heading else f"第 {place} 节"
            units.setdefault(_key(section), label)
    return units | _LISTS


def _key(section: Section) -> str:
    return f"section:{section.anchor}"


def _parts(document: Document) -> dict[str, Document]:
    """By key a Document with each field, section or list alone; without numbers, which follow the order."""
    sections: dict[str, list[Section]] = {}
    for section in document.sections:
        steps = tuple(replace(step, number=None) for step in section.steps)
        same = sections.setdefault(_key(section), [])
        same.append(replace(section, number=None, steps=steps))
    alone = {key: Document(sections=tuple(found)) for key, found in sections.items()}
    named = (*GUIDE_LABELS, *_LISTS)
    return alone | {key: Document(**{key: getattr(document, key)}) for key in named}


def _changed_by_one(base: Document, mine: Document, theirs: Document) -> str:
    if base == theirs:
        return MINE
    return THEIRS if base == mine else ""


def _sections(
    base: Document, mine: Document, theirs: Document, own: set[str]
) -> tuple[Section, ...]:
    """In the order of the only side that changed it, else in theirs; others follow their predecessor."""
    orders = {
        side: [_key(s) for s in doc.sections] for side, doc in ((MINE, mine), (THEIRS, theirs))
    }
    common = set(orders[MINE]) & set(orders[THEIRS])
    begun = [key for section in base.sections if (key := _key(section)) in common]
    ordering = MINE if [k for k in orders[THEIRS] if k in common] == begun else THEIRS
    other = THEIRS if ordering == MINE else MINE
    order, last = list(orders[ordering]), -1
    for key in orders[other]:
        if key in common:
            last = max(last, order.index(key))
        else:
            last += 1
            order.insert(last, key)
    found = {
        side: {_key(s): s for s in doc.sections} for side, doc in ((MINE, mine), (THEIRS, theirs))
    }
    chosen = (found[MINE if key in own else THEIRS].get(key) for key in order)
    return tuple(section for section in chosen if section is not None)
