"""What is kept of logins that failed, and for how long."""

import ipaddress

from axes.models import AccessAttempt
from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from articles.views.senders import address_of

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


def prune_failed_logins() -> int:
    """Forget failed logins that lock nobody any more; return how many rows that were.

    The next failure does the same. This is for the last one: called once an hour, it lets nothing
    of a failed login, its address included, be there for longer than the lock and an hour.
    """
    oldest = timezone.now() - settings.AXES_COOLOFF_TIME
    return AccessAttempt.objects.filter(attempt_time__lt=oldest).delete()[0]
