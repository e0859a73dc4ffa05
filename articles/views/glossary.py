"""The glossary: all terms on one page, and a page for each to link to."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from articles.models import Helpline, Term, numbers_to_dial
from articles.publishing.related_guides import guides_that_mention
from articles.text.html.structured_data import Entry, glossary_data, term_data


@require_safe
def glossary(request: HttpRequest) -> HttpResponse:
    terms = Term.objects.all()
    home, url = _address(request, "home"), _address(request, "glossary")
    structured = glossary_data((_entry(request, each) for each in terms), url, home)
    return render(request, "articles/glossary.html", {"terms": terms, "structured": structured})


@require_safe
def term(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Term, slug=slug)
    others = Term.objects.exclude(pk=found.pk).order_by("position", "id")
    context = {
        "term": found,
        "numbers": numbers_to_dial(Helpline.objects.all()),
        "guides": guides_that_mention(found),
        "before": others.filter(position__lt=found.position).last(),
        "after": others.filter(position__gt=found.position).first(),
        "structured": term_data(
            _entry(request, found), _address(request, "glossary"), _address(request, "home")
        ),
    }
    return render(request, "articles/term.html", context)


def _entry(request: HttpRequest, term: Term) -> Entry:
    url = request.build_absolute_uri(term.get_absolute_url())
    return Entry(term.name, term.explanation, term.alias_list(), url)


def _address(request: HttpRequest, name: str) -> str:
    return request.build_absolute_uri(reverse(name))
