"""Read what a view has left unread of a request's body, so that its answer arrives.

gunicorn closes the connection after an answer. If it closes while sent bytes are unread, TCP resets
the connection and the answer on its way is lost (RFC 9112, 9.6): somebody who sent a file that is
refused would see "connection reset" and not the reason. This is the only place that does so.
"""

from collections.abc import Callable, Iterable
from contextlib import suppress

# More than nginx lets through.
_MAX_BYTES = 64 * 2**20
_CHUNK_BYTES = 64 * 2**10


def drain_bodies(application: Callable) -> Callable:
    """The WSGI application, with the rest of each request's body read before the answer is sent.

    At most 64 MiB are read: a sender who goes on after that is cut off.
    """

    def drained(environ: dict, start_response: Callable) -> Iterable[bytes]:
        response = application(environ, start_response)
        left, body = _MAX_BYTES, environ["wsgi.input"]
        # The client may have gone away or sent a broken chunk. The answer is sent all the same.
        with suppress(OSError):
            while left > 0 and (chunk := body.read(_CHUNK_BYTES)):
                left -= len(chunk)
        return response

    return drained
