"""Put an article in order after an editor changed its rows: slug, positions, numbers, anchors."""

import hashlib
from collections.abc import Sequence

from django.db import transaction

from articles.models import Article, FormerSlug, Section, Situation, Step
from articles.text.anchors import next_anchor
from articles.text.numbering import to_cjk
from articles.text.slug import slug_for

_MAX_SLUG = 60
_MAX_PREFIX = 60


def free_slug(wanted: str, title: str) -> str:
    """`wanted`, or else the title's pinyin; with a short suffix when another article has it."""
    slug = wanted or slug_for(title) or "zhinan"
    if not _is_taken(slug):
        return slug
    # Counting up would look at every article of that name; a hash finds a free one at once.
    count = Article.objects.count()
    suffix = hashlib.sha256(f"{title}{count}".encode()).hexdigest()[:8]
    return f"{slug[:_MAX_SLUG]}-{suffix}"


def _is_taken(slug: str) -> bool:
    return (
        Article.objects.filter(slug=slug).exists() or FormerSlug.objects.filter(slug=slug).exists()
    )


@transaction.atomic
def arrange(article: Article, former_slug: str = "") -> None:
    """Make rows consistent. `former_slug` is the address before the change, if it may differ."""
    if former_slug and former_slug != article.slug:
        FormerSlug.objects.get_or_create(slug=former_slug, defaults={"article": article})
        Situation.objects.filter(guide=former_slug).update(guide=article.slug)
    # The address is in use again: what led away from it must not lead in a circle.
    article.former_slugs.filter(slug=article.slug).delete()
    sections = list(article.sections.prefetch_related("steps"))
    steps = [list(section.steps.all()) for section in sections]
    used = {part.anchor for part in [*sections, *(step for row in steps for step in row)]}
    number = 0
    for position, (section, row) in enumerate(zip(sections, steps, strict=True)):
        section.position = position
        if section.number:
            number += 1
            section.number = _renumbered(section.number, number)
        _give_anchor(section, "s", used)
        _arrange_steps(section, number or position + 1, row, used)
    Section.objects.bulk_update(sections, ["position", "number", "anchor"])
    Step.objects.bulk_update([s for row in steps for s in row], ["position", "number", "anchor"])
    _arrange_positions(article)


def _arrange_steps(section: Section, place: int, steps: Sequence[Step], used: set[str]) -> None:
    is_dotted = any("." in step.number for step in steps)
    for position, step in enumerate(steps):
        step.position = position
        if is_dotted:
            step.number = f"{place}.{position + 1}"
        else:
            step.number = _renumbered(step.number, position + 1)
        _give_anchor(step, f"{section.anchor[:_MAX_PREFIX]}-", used)


def _arrange_positions(article: Article) -> None:
    for rows in (article.related, article.recommendations):
        items = list(rows.all())
        for position, item in enumerate(items):
            item.position = position
        rows.model.objects.bulk_update(items, ["position"])


def _renumbered(label: str, value: int) -> str:
    """`value` in the numerals of `label`."""
    return str(value) if label.isdigit() or not label else to_cjk(value)


def _give_anchor(part: Section | Step, prefix: str, used: set[str]) -> None:
    """Anchors are given once, and stay whatever happens to heading and order."""
    if not part.anchor:
        part.anchor = next_anchor(prefix, used)
        used.add(part.anchor)
