"""The IP address of the client, behind a proxy or not."""

from django.http import HttpRequest

# A Unix socket has no address.
_THIS_MACHINE = ("127.0.0.1", "::1", "")


def address_of(request: HttpRequest) -> str:
    """The IP address of the client.

    Behind a proxy on this machine, the only one that gunicorn trusts too, it is the last entry of
    X-Forwarded-For, which the proxy has appended. From anybody else that header is not trusted.
    """
    address = request.META.get("REMOTE_ADDR", "")
    forwarded = request.headers.get("X-Forwarded-For", "").split(",")[-1].strip()
    return forwarded if forwarded and address in _THIS_MACHINE else address
