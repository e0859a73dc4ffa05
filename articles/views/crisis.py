"""The card for life in danger: when a page shows it first, and that nothing else is kept of it."""

from django.http import HttpRequest, HttpResponse

from articles.feedback.counts import card_counter
from articles.search.crisis import CARDS, card_for
from articles.text.words.crisis import Kind

# The page after a form knows by it which card to show. Whoever reads the address learns nothing.
_PARAMETER = "v"
_VALUES = {Kind.SELF: "1", Kind.OTHER: "2"}


def card_of(request: HttpRequest, text: str) -> Kind | None:
    """What the text calls for, or what was sent before this page was got: see `card_query`."""
    card = card_for(text)
    if card in CARDS:
        return card
    given = request.GET.get(_PARAMETER)
    return next((card for card, value in _VALUES.items() if value == given), card)


def card_query(card: Kind | None) -> dict[str, str]:
    """What the address of the next page needs to show the same card; nothing where there is none."""
    return {_PARAMETER: _VALUES[card]} if card in CARDS else {}


def shown_once(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """The response, that a card was shown counted, and kept by no browser and no cache.

    Who turns a page of results has seen it before.
    """
    response.headers["Cache-Control"] = "no-store"
    if request.method == "GET" and "page" not in request.GET:
        card_counter.count("card", response)
    return response
