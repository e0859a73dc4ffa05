"""Read what a request still holds when it has been answered, so that the answer arrives."""

from collections.abc import Callable, Iterable
from contextlib import suppress

# More than nginx lets through.
_MOST_BYTES = 64 * 2**20
_PIECE = 64 * 2**10


def reads_to_the_end(application: Callable) -> Callable:
    """The WSGI application, with bodies read to their end that it has not read.

    gunicorn closes the connection after an answer. While something that was sent is unread, that
    resets it, and what is under way is lost (RFC 9112, 9.6): who sent a file that is refused would
    read of a site that is away. What is larger than 64 MiB is left.
    """

    def answer(environ: dict, start_response: Callable) -> Iterable[bytes]:
        response = application(environ, start_response)
        left, body = _MOST_BYTES, environ["wsgi.input"]
        # Who has gone, or sends nonsense, gets what there is.
        with suppress(OSError):
            while left > 0 and (piece := body.read(_PIECE)):
                left -= len(piece)
        return response

    return answer
