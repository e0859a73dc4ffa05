"""Reading the forms that stand on cached pages: where they come from, and what was sent.

Such a page is the same for everybody, so it can have no CSRF token: the token would need a cookie
and would be somebody else's. There is neither session nor cookie to abuse; what has to be kept out
is other sites and programs that answer in readers' place. That is done by the headers of the
browser, a field that only programs fill in, and a rate limit for each address.
"""

import contextlib
from urllib.parse import urlsplit

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponseRedirect, QueryDict, UnreadablePostError
from django.http.multipartparser import MultiPartParserError

# More than anybody types, and little enough to keep in memory.
_MOST_BYTES = 256 * 1024


class SeeOther(HttpResponseRedirect):
    """303 See Other (RFC 9110): the browser gets the next page, and a reload sends nothing again."""

    status_code = 303


def posted(request: HttpRequest) -> QueryDict:
    """The fields that were sent; none if the body is too large or no form at all.

    The rest of it is read by `helpcenter.unread_bodies`.
    """
    if _length(request) <= _MOST_BYTES:
        with contextlib.suppress(SuspiciousOperation, MultiPartParserError, UnreadablePostError):
            return request.POST
    return QueryDict()


def _length(request: HttpRequest) -> int:
    """The Content-Length in bytes; no more than that is read."""
    try:
        return int(request.headers.get("Content-Length", ""))
    except ValueError:
        return 0


def is_same_origin(request: HttpRequest) -> bool:
    """Whether the request comes from our own page, or from no page ("none").

    Sec-Fetch-Site decides. Older browsers do not send it, nor does any over plain http. Those send
    Origin, which from our pages is `null`, because our Referrer-Policy hides the page: so `null`
    says nothing, and Referer decides if there is one. A request with none of the headers is let
    in: readers have reason to use a browser that sends none, and another site gains only one
    anonymous answer within the rate limit.
    """
    if site := request.headers.get("Sec-Fetch-Site"):
        return site in ("same-origin", "none")
    origin, referer = request.headers.get("Origin"), request.headers.get("Referer")
    sender = referer if origin in (None, "", "null") else origin
    return not sender or _host(sender) == request.get_host().lower()


def _host(url: str) -> str:
    try:
        return urlsplit(url).netloc.lower()
    except ValueError:
        return ""
