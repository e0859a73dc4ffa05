"""Who sends a form that stands on a cached page, and what.

Such a page is the same for everybody, so it cannot carry a CSRF token: it would be somebody else's,
and would need a cookie. There is nothing of the reader's to forge there, neither session nor
cookie; what is kept out is other sites and programs that answer in the readers' place: by the
headers of the browser, a field that only programs fill in, and a limit for each address.
"""

from urllib.parse import urlsplit

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponseRedirect, QueryDict
from django.http.multipartparser import MultiPartParserError

# A Unix socket has no address.
_THIS_MACHINE = ("127.0.0.1", "::1", "")


class SeeOther(HttpResponseRedirect):
    """The next page is got, not posted: reloading it sends nothing again."""

    status_code = 303


def posted(request: HttpRequest) -> QueryDict:
    """What was sent; nothing if that is too large or no form at all."""
    try:
        return request.POST
    except (SuspiciousOperation, MultiPartParserError):
        return QueryDict()


def is_from_our_page(request: HttpRequest) -> bool:
    """Did our own page send this, or the reader directly ("none")?

    Sec-Fetch-Site decides, in older browsers Origin. Where both are missing, Referer does, which
    our referrer policy has browsers send to us. Who sends none of the three is let in: no common
    browser does that of itself, but readers have reason to use one that says nothing about them,
    and another site gains nothing but one anonymous answer within the limit.
    """
    if site := request.headers.get("Sec-Fetch-Site"):
        return site in ("same-origin", "none")
    sender = request.headers.get("Origin") or request.headers.get("Referer")
    return sender is None or _host(sender) == request.get_host().lower()


def _host(url: str) -> str:
    try:
        return urlsplit(url).netloc.lower()
    except ValueError:
        return ""


def address_of(request: HttpRequest) -> str:
    """Where the request comes from.

    A proxy on this machine, the only one that gunicorn trusts too, has appended the reader's
    address; without it all readers would be one. Anybody else's X-Forwarded-For is a claim.
    """
    address = request.META.get("REMOTE_ADDR", "")
    forwarded = request.headers.get("X-Forwarded-For", "").split(",")[-1].strip()
    return forwarded if forwarded and address in _THIS_MACHINE else address
