"""Proofread a guide against the database: editors' rules, help channels, the ledger of law, links."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from django.db.models import F, Manager, QuerySet, Value
from django.urls import Resolver404, resolve

from articles.law.statements import knows_law
from articles.models import Article, FormerSlug, Helpline, ProofRule, Stage, Term, Topic
from articles.text.document import Document
from articles.text.inherited_anchors import next_anchor
from articles.text.proofreading.checks import ON_EVERY_GUIDE, STOP
from articles.text.proofreading.pattern_check import pattern_error
from articles.text.proofreading.proofreader import (
    Finding,
    ProofreadingContext,
    Rule,
    links_of,
    proofread,
)
from articles.text.slug import slug_for

_RULE_FIELDS = (
    "slug",
    "pattern",
    "why",
    "severity",
    "suggestion",
    "unless",
    "is_regex",
    "is_deletion",
)
_GUIDE_PAGES = ("guide", "guide_markdown")
# A page that lists rows, each under its slug as anchor: the page of the row itself.
_LISTS = {"glossary": "term", "helplines": "helpline", "stages": "stage"}
# A page for each row.
_PAGES = ("term", "topic")


@dataclass(frozen=True)
class _Link:
    """An address inside the site. `page` is the name of its URL pattern, None if none matches."""

    address: str
    page: str | None
    slug: str
    anchor: str


@dataclass(frozen=True)
class _Places:
    """What links may lead to: (kind, slug) of rows, anchors by guide, slugs of unpublished guides."""

    rows: set[tuple[str, str]]
    anchors: dict[str, set[str]]
    waiting: set[str]


def findings_of(document: Document) -> list[Finding]:
    """The findings in a Document as it is edited. At most five queries."""
    return proofread(document, proofreading_context(document))


def blocking(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that stop publication."""
    return [finding for finding in findings if finding.severity == STOP]


def found_by(row: ProofRule, text: str) -> list[str]:
    """The passages of a text that the rule finds, whether the rule is active or not."""
    rule = _rule(*(getattr(row, name) for name in _RULE_FIELDS))
    return [text[hit.start : hit.end] for hit in rule.hits(text)] if rule else []


def free_name(row: ProofRule) -> str:
    """A free slug for a rule that an editor made, from its pattern."""
    name = slug_for(row.pattern)[:50] or "rule"
    taken = set(ProofRule.objects.filter(slug__startswith=name).values_list("slug", flat=True))
    return name if name not in taken else next_anchor(f"{name}-", taken)


def proofreading_context(*documents: Document) -> ProofreadingContext:
    """The rules and facts for proofreading these Documents; their links are looked up together."""
    lines = list(Helpline.objects.all())
    addresses = {each for document in documents for each in links_of(document)}
    links = [_read(each) for each in sorted(addresses) if each.startswith("/")]
    places = _places(links, lines, documents)
    return ProofreadingContext(
        rules=_rules(),
        numbers=frozenset(line.dial for line in lines if line.dial),
        knows_law=knows_law(),
        dead=frozenset(link.address for link in links if _is_dead(link, places)),
        waiting=frozenset(link.address for link in links if _is_waiting(link, places)),
    )


def _rules() -> tuple[Rule, ...]:
    rows = ProofRule.objects.filter(is_active=True).values_list(*_RULE_FIELDS)
    return tuple(rule for row in rows if (rule := _rule(*row)))


@lru_cache(maxsize=2000)
def _rule(
    slug: str,
    pattern: str,
    why: str,
    severity: str,
    suggestion: str,
    unless: str,
    is_regex: bool,
    is_deletion: bool,
) -> Rule | None:
    """None for an expression that could take too long, however it came into the table."""
    if is_regex and pattern_error(pattern):
        return None
    instead = "" if is_deletion else suggestion or None
    words = tuple(word for line in unless.splitlines() if (word := line.strip()))
    return Rule(slug, pattern, why, severity, instead, words, is_regex)


def _read(address: str) -> _Link:
    path, _, anchor = address.partition("#")
    path = path.partition("?")[0]
    try:
        # Django redirects readers to the address with the slash.
        found = resolve(path if "." in path or path.endswith("/") else f"{path}/")
    except Resolver404:
        return _Link(address, None, "", anchor)
    return _Link(address, found.url_name, found.kwargs.get("slug", ""), anchor)


def _places(links: list[_Link], lines: list[Helpline], documents: tuple[Document, ...]) -> _Places:
    rows = {("helpline", line.slug) for line in lines}
    wanted = {link.slug for link in links} | {link.anchor for link in links}
    former: dict[str, str] = {}
    for kind, slug, leads_to in _slugs(wanted) if links else ():
        rows.add((kind, slug))
        if kind == "former":
            former[slug] = leads_to
    guides = {link.slug for link in links if link.page in _GUIDE_PAGES}
    anchors, waiting = _guides(guides | set(former.values()), former)
    for document in documents:
        anchors.setdefault(document.slug, set()).update(document.anchors)
    return _Places(rows, anchors, waiting - set(anchors))


def _slugs(wanted: set[str]) -> QuerySet:
    """(kind, slug, slug of the guide behind it) of every row that has one of the slugs."""
    tables: dict[str, Manager] = {
        "term": Term.objects,
        "topic": Topic.objects,
        "stage": Stage.objects,
    }
    found = [_named(rows, kind, "slug", wanted) for kind, rows in tables.items()]
    former = _named(FormerSlug.objects, "former", "article__slug", wanted)
    return former.union(*found, all=True)


def _named(rows: Manager, kind: str, leads_to: str, wanted: set[str]) -> QuerySet:
    named = rows.filter(slug__in=wanted).order_by()
    return named.annotate(kind=Value(kind), leads_to=F(leads_to)).values_list(
        "kind", "slug", "leads_to"
    )


def _guides(slugs: set[str], former: dict[str, str]) -> tuple[dict[str, set[str]], set[str]]:
    """The anchors of the guides that readers see, and the slugs of the others."""
    rows = Article.objects.filter(slug__in=slugs).values_list("slug", "live__document")
    found = dict(rows) if slugs else {}
    # A present slug wins over a former one.
    found = {old: found[new] for old, new in former.items() if new in found} | found
    anchors = {
        slug: {*ON_EVERY_GUIDE, *Document.from_dict(document).anchors}
        for slug, document in found.items()
        if document
    }
    return anchors, set(found) - set(anchors)


def _is_waiting(link: _Link, places: _Places) -> bool:
    return link.page in _GUIDE_PAGES and link.slug in places.waiting


def _is_dead(link: _Link, places: _Places) -> bool:
    if link.page in _GUIDE_PAGES:
        anchors = places.anchors.get(link.slug)
        is_there = anchors is not None and (not link.anchor or link.anchor in anchors)
        return not is_there and not _is_waiting(link, places)
    if link.page in _PAGES:
        return (link.page, link.slug) not in places.rows
    if link.page in _LISTS and link.anchor:
        return (_LISTS[link.page], link.anchor) not in places.rows
    return link.page is None
