"""Who sends a form that stands on a cached page, and what.

Such a page is the same for everybody, so it cannot carry a CSRF token: it would be somebody else's,
and would need a cookie. There is nothing of the reader's to forge there, neither session nor
cookie; what is kept out is other sites and programs that answer in the readers' place: by the
headers of the browser, a field that only programs fill in, and a limit for each address.
"""

import contextlib
from urllib.parse import urlsplit

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponseRedirect, QueryDict, UnreadablePostError
from django.http.multipartparser import MultiPartParserError

# A Unix socket has no address.
_THIS_MACHINE = ("127.0.0.1", "::1", "")
# Far more than anybody types, and little for a program to make us keep in memory.
_MOST_BYTES = 256 * 1024
_CHUNK_BYTES = 64 * 1024
_MOST_CHUNKS = 256


class SeeOther(HttpResponseRedirect):
    """The next page is got, not posted: reloading it sends nothing again."""

    status_code = 303


def posted(request: HttpRequest) -> QueryDict:
    """What was sent; nothing if that is too large or no form at all."""
    if _length(request) <= _MOST_BYTES:
        with contextlib.suppress(SuspiciousOperation, MultiPartParserError, UnreadablePostError):
            return request.POST
    read_the_rest(request)
    return QueryDict()


def _length(request: HttpRequest) -> int:
    """Of what is sent, in bytes, as the sender says: no more than that is read."""
    try:
        return int(request.headers.get("Content-Length", ""))
    except ValueError:
        return 0


def read_the_rest(request: HttpRequest) -> None:
    """A server that answers and hangs up while the browser still sends breaks the line.

    The browser then shows that, and not our answer. Who sends without end is hung up on.
    """
    with contextlib.suppress(OSError):
        for _ in range(_MOST_CHUNKS):
            if not request.read(_CHUNK_BYTES):
                break


def is_from_our_page(request: HttpRequest) -> bool:
    """Did our own page send this, or the reader directly ("none")?

    Sec-Fetch-Site decides. Older browsers do not send it, nor does any over plain http. They send
    Origin, and from our pages `null`, because our pages tell nobody where their reader was: so
    `null` says nothing, and Referer decides where an odd browser sends one. Who says nothing at
    all is let in: readers have reason to use a browser that does not, and another site gains
    nothing but one anonymous answer within the limit.
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


def address_of(request: HttpRequest) -> str:
    """Where the request comes from.

    A proxy on this machine, the only one that gunicorn trusts too, has appended the reader's
    address; without it all readers would be one. Anybody else's X-Forwarded-For is a claim.
    """
    address = request.META.get("REMOTE_ADDR", "")
    forwarded = request.headers.get("X-Forwarded-For", "").split(",")[-1].strip()
    return forwarded if forwarded and address in _THIS_MACHINE else address
