"""Which guides use a topic, platform, term or help channel: shown before one is deleted."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from articles.models import Article, Helpline, Passage, Platform, Term, Topic, numbers_to_dial
from articles.search.expression import All, Any
from articles.search.expression import Term as IndexTerm
from articles.search.full_text import find
from articles.text.html.phones import numbers_in
from articles.text.words.segmenter import normalise, terms

# More places than anybody would go through by hand.
_MOST_PLACES = 5_000


def guides_under(topics: Iterable[Topic]) -> QuerySet[Article]:
    """Guides under one of the topics, for editors or for readers; archived ones too."""
    keys = [topic.pk for topic in topics]
    return Article.objects.filter(Q(topic__in=keys) | Q(live_topic__in=keys)).order_by("title")


def guides_about(platforms: Iterable[Platform]) -> QuerySet[Article]:
    """Guides that name one of the platforms in their published text."""
    about = Article.objects.filter(platforms__in=[platform.pk for platform in platforms])
    return about.distinct().order_by("title")


def guides_marking(glossary: Iterable[Term]) -> QuerySet[Article]:
    """Published guides that mark one of the terms."""
    marking = Article.objects.filter(term_uses__term__in=[term.pk for term in glossary])
    return marking.distinct().order_by("title")


def guides_calling(lines: Iterable[Helpline]) -> QuerySet[Article]:
    """Published guides whose text names the number of one of the help channels.

    The search index finds the places, so that only the texts of these guides are read.
    """
    numbers = numbers_to_dial(lines)
    named = tuple(All(tuple(map(IndexTerm, terms(normalise(number))))) for number in numbers)
    keys = find(Any(named), _MOST_PLACES) if named else []
    places = Passage.objects.filter(pk__in=keys).values_list("article", "title", "text")
    calling = {key for key, *texts in places if numbers_in("\n".join(texts), numbers)}
    return Article.objects.filter(pk__in=calling).order_by("title")
