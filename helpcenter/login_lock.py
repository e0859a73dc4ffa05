"""What is kept of logins that failed, for how long, and what a successful one clears of it."""

import ipaddress

from axes.handlers.database import AxesDatabaseHandler
from axes.helpers import get_client_username
from axes.models import AccessAttempt
from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from articles.views.client_address import address_of

_IPV6_BITS = 64


def client_address(request: HttpRequest) -> str | None:
    """Whose failures are counted together: an IPv4 address, or the /64 that one IPv6 line has.

    Behind a proxy on this machine it is the address that the proxy names. None if it is none at
    all: all of those are counted as one.
    """
    try:
        parsed = ipaddress.ip_address(address_of(request).partition("%")[0])
    except ValueError:
        return None
    if parsed.version == 4:
        return str(parsed)
    if parsed.ipv4_mapped:
        return str(parsed.ipv4_mapped)
    return str(ipaddress.ip_network((parsed, _IPV6_BITS), strict=False).network_address)


class FailedLogins(AxesDatabaseHandler):
    """Counts as the library does; a successful login clears what it proves to be its own mistakes.

    Those are the failures of this name from this address. The library clears all of either, and with
    them what somebody with an account tried at a colleague's, or a stranger elsewhere at this one.
    Names are compared as they are stored: accounts whose names differ in case are two people.
    """

    def reset_user_attempts(self, request: HttpRequest, credentials: dict | None = None) -> int:
        """Returns how many rows that were."""
        name = get_client_username(request, credentials)
        address = request.axes_ip_address  # type: ignore[attr-defined]  # the library sets it
        own = AccessAttempt.objects.filter(username=name, ip_address=address)
        return own.delete()[0]


def prune_failed_logins() -> int:
    """Forget failed logins that lock nobody any more; return how many rows that were.

    The next failure does the same. This is for the last one: called once an hour, it lets nothing
    of a failed login, its address included, be there for longer than the lock and an hour.
    """
    oldest = timezone.now() - settings.AXES_COOLOFF_TIME
    return AccessAttempt.objects.filter(attempt_time__lt=oldest).delete()[0]
