"""The glossary: all terms on one page, and a page for each to link to."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from articles.models import Term
from articles.services.relating import guides_that_mention


@require_safe
def glossary(request: HttpRequest) -> HttpResponse:
    return render(request, "articles/glossary.html", {"terms": Term.objects.all()})


@require_safe
def term(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Term, slug=slug)
    neighbours = Term.objects.exclude(pk=found.pk).order_by("position", "id")
    context = {
        "term": found,
        "guides": guides_that_mention(found),
        "before": neighbours.filter(position__lt=found.position).last(),
        "after": neighbours.filter(position__gt=found.position).first(),
    }
    return render(request, "articles/term.html", context)
