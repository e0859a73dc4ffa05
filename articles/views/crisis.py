"""The crisis card: when a page shows it first, and the headers of such a page."""

from django.http import HttpRequest, HttpResponse

from articles.feedback.counts import card_counter
from articles.search.crisis import CARDS, card_for
from articles.text.crisis.rules import Kind

# Tells the page after a form which card to show, without words in the address.
_PARAMETER = "v"
_VALUES = {Kind.SELF: "1", Kind.OTHER: "2"}


def card_of(request: HttpRequest, text: str) -> Kind | None:
    """The card for the text, or for the form that led to this page: see `card_query`."""
    card = card_for(text)
    if card in CARDS:
        return card
    given = request.GET.get(_PARAMETER)
    return next((card for card, value in _VALUES.items() if value == given), card)


def card_query(card: Kind | None) -> dict[str, str]:
    """The query parameters with which the next page shows the same card; empty without a card."""
    return {_PARAMETER: _VALUES[card]} if card in CARDS else {}


def count_card(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Count a shown card, and let no browser and no cache store the response.

    Further pages of results are not counted: the reader has seen the card on the first one.
    """
    response.headers["Cache-Control"] = "no-store"
    if request.method == "GET" and "page" not in request.GET:
        card_counter.count("card", response)
    return response
