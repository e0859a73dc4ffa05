"""The HTML of a guide's own text, made when the revision is made: see `articles.delivery`."""

from collections.abc import Iterator

from django.db import transaction
from django.template.loader import render_to_string

from articles.models import Article, Revision
from articles.text.document import Document
from articles.text.html.inline_marks import keep_whole
from articles.text.html.structured_data import guide_data, script_json
from articles.text.law.citations import laws_of

from .guide_parts import shown_sections
from .site_version import touch_site
from .slots import slot

# One more whenever the templates of the body change, so that `manage.py render_guides` makes bodies
# again. Until then bodies of another version are made for each page.
BODY_VERSION = 2


def render_body(revision: Revision) -> str:
    """The `<article>` of a revision, saved or not, with slots for what depends on something else."""
    document = revision.rendered
    parts = shown_sections(document)
    context = {
        "revision": revision,
        "document": document,
        "parts": [part for part in parts if not part.section.background],
        "background": [part for part in parts if part.section.background],
        "laws": laws_of(document),
    }
    return render_to_string("articles/guide_body.html", context)


def render_structured_data(document: Document) -> str:
    """JSON-LD of a rendered Document, as `script_json` gives it, with slots for addresses, the day and the breadcrumb."""
    marks = {name: f"urn:slot:{name}" for name in ("url", "modified", "home", "trail")}
    text = script_json(guide_data(document, **marks))
    text = text.replace(f'"{marks.pop("trail")}"', slot("trail"))
    for name, mark in marks.items():
        text = text.replace(mark, slot(name))
    return text


def set_body(revision: Revision) -> None:
    """Give a revision its body, and what else a page takes from the text of a guide."""
    revision.body = keep_whole(render_body(revision))
    revision.structured = render_structured_data(revision.rendered)
    revision.related = [
        [item.category, item.title, item.excerpt] for item in revision.rendered.related
    ]
    revision.step_count = revision.rendered.steps_to_do
    revision.body_version = BODY_VERSION


def render_bodies() -> Iterator[tuple[int, int]]:
    """Make the bodies of published guides that are of another version; yield how many are done, of all.

    Each in a transaction of its own, so it goes on where it was stopped; readers are served
    meanwhile. This is the only change that is ever made to a revision.
    """
    lacking = Article.objects.published().exclude(live__body_version=BODY_VERSION)
    keys = list(lacking.order_by("pk").values_list("live", flat=True))
    for done, key in enumerate(keys, start=1):
        revision = Revision.objects.get(pk=key)
        set_body(revision)
        with transaction.atomic():
            Revision.objects.filter(pk=key).update(
                body=revision.body,
                structured=revision.structured,
                related=revision.related,
                step_count=revision.step_count,
                body_version=BODY_VERSION,
            )
            touch_site()
        yield done, len(keys)
