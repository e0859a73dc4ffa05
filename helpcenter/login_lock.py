"""What is kept of logins that failed, for how long, and what a successful one clears of it."""

from axes.handlers.database import AxesDatabaseHandler
from axes.helpers import get_client_username
from axes.models import AccessAttempt
from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from articles.text.network import network_of
from articles.views.client_address import address_of


def client_address(request: HttpRequest) -> str | None:
    """The first address of the network whose failures are counted together: see `network_of`.

    Behind a proxy on this machine it is that of the address that the proxy names. None where the
    sender has no IP address; all of those are counted as one.
    """
    network = network_of(address_of(request))
    return str(network.network_address) if network else None


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
