"""Search: the page, suggestions while typing, and the wish for a missing guide."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from articles.feedback import wishes
from articles.feedback.counts import search_counter, searched
from articles.forms.wish import WishForm
from articles.models import Helpline, Term, Topic
from articles.search.crisis import CARD_NUMBERS, CARDS, calls_for_card, card_for
from articles.search.full_text import SearchTooSlow
from articles.search.query import LONGEST_QUERY, Query
from articles.search.results import Results, search_in_crisis
from articles.search.results import search as search_guides
from articles.search.suggestions import suggest as suggestions
from articles.text.words.segmenter import visible

from .client_address import address_of
from .crisis import card_of, card_query, count_card
from .posted_forms import SeeOther, is_same_origin, posted

# In characters; more than any reader types. The rest is ignored.
_READ = 1_000
_LONGEST_NUMBER = 6
_TERMS = 2
_KIND_NAMES = {"guide": "指南", "step": "步骤", "term": "词语", "topic": "主题", "word": "搜索"}


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    typed = visible(request.GET.get("q", "")[:_READ]).strip()
    context = {
        "typed": typed[:LONGEST_QUERY],
        "is_cut": len(typed) > LONGEST_QUERY,
        "was_wished": request.GET.get("wished") == "1",
        # The crisis phrases are looked for in the whole text: they may come last.
        "card": card_of(request, request.GET.get("q", "")),
    }
    if context["card"] in CARDS:
        return count_card(request, _in_crisis(request, typed, context | {"is_crisis": True}))
    try:
        results = search_guides(typed, _page(request)) if typed else None
    except SearchTooSlow:
        return _no_results(request, context | {"is_slow": True}, status=503)
    if results is None or not results.query.units:
        return _no_results(request, context)
    response = _found(request, results, context)
    # After a wish the same search is shown again, which was counted before.
    if request.method == "GET" and results.page == 1 and not context["was_wished"]:
        search_counter.count(searched(typed, results.count if results.is_covered else 0), response)
    return response


@require_safe
def suggest(request: HttpRequest) -> HttpResponse:
    """`{"items": [{"kind", "kind_name", "label", "detail", "url"}]}`, at most eight.

    None for text that calls for the crisis card: the results page shows it.
    """
    typed = request.GET.get("q", "")
    if calls_for_card(typed):
        return JsonResponse({"items": []}, headers={"Cache-Control": "no-store"})
    try:
        found = suggestions(typed[:_READ])
    except SearchTooSlow:
        found = []
    items = [
        {
            "kind": each.kind,
            "kind_name": _KIND_NAMES[each.kind],
            "label": each.label,
            "detail": each.detail,
            "url": each.url or f"{reverse('search')}?{urlencode({'q': each.label})}",
        }
        for each in found
    ]
    return JsonResponse({"items": items}, json_dumps_params={"ensure_ascii": False})


@csrf_exempt
@require_POST
def wish(request: HttpRequest) -> HttpResponse:
    """Count the wish, and redirect to the search, which confirms it.

    Text that calls for the crisis card is not put into the address.
    """
    form = WishForm(posted(request))
    if not form.is_valid():
        return SeeOther(reverse("search"))
    wished = is_same_origin(request)
    if wished and not form.is_from_a_program:
        wishes.wish(form.cleaned_data["q"], address_of(request))
    asked = form.cleaned_data["q"]
    query = card_query(card_for(asked)) or {"q": asked[:LONGEST_QUERY]}
    query |= {"wished": "1"} if wished else {}
    return SeeOther(f"{reverse('search')}?{urlencode(query)}")


def _page(request: HttpRequest) -> int:
    page = request.GET.get("page", "")
    is_number = page.isascii() and page.isdigit() and len(page) < _LONGEST_NUMBER
    return max(1, int(page)) if is_number else 1


def _found(request: HttpRequest, results: Results, context: dict) -> HttpResponse:
    context |= {
        "results": results,
        "terms": _terms(results.query),
        "named_helplines": _named_helplines(results.query),
        "by_sound": [unit for unit in results.query.units if unit.by_sound],
        "choices": [word for word in results.query.words if word.choices],
    }
    return (
        render(request, "articles/search.html", context)
        if results.hits
        else _no_results(request, context)
    )


def _in_crisis(request: HttpRequest, typed: str, context: dict) -> HttpResponse:
    """Results may follow the card, without corrections, choices or counting."""
    try:
        results = search_in_crisis(typed, _page(request)) if typed else None
    except SearchTooSlow:
        return _no_results(request, context | {"is_slow": True}, status=503)
    if results is None or not results.hits:
        return _no_results(request, context)
    named = [line for line in _named_helplines(results.query) if line.number not in CARD_NUMBERS]
    context |= {
        "results": results,
        "terms": _terms(results.query),
        "named_helplines": named,
        "carried": card_query(context["card"]),
    }
    return render(request, "articles/search.html", context)


def _no_results(request: HttpRequest, context: dict, status: int = 200) -> HttpResponse:
    """The form, with topics and help channels in place of results."""
    context |= {
        "topics": Topic.objects.with_guides(),
        "helplines": Helpline.objects.on_guides() if context["typed"] else None,
    }
    return render(request, "articles/search.html", context, status=status)


def _terms(query: Query) -> list[Term]:
    """At most two terms that the query names, in its order."""
    keys = dict.fromkeys(word.term_id for word in query.words if word.term_id)
    terms = Term.objects.in_bulk(list(keys)[:_TERMS])
    return list(terms.values())


def _named_helplines(query: Query) -> list[Helpline]:
    """The help channels that the query names."""
    keys = {word.helpline_id for word in query.words if word.helpline_id}
    return list(Helpline.objects.filter(pk__in=keys)) if keys else []
