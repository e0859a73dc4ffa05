"""Failed logins: how they are counted, what a successful login resets, when they are deleted.

After how many a login is locked, and for how long: AXES_FAILURE_LIMIT and AXES_COOLOFF_TIME in
`helpcenter/settings.py`.
"""

from axes.handlers.database import AxesDatabaseHandler
from axes.helpers import get_client_username
from axes.models import AccessAttempt
from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from articles.text.network import network_of
from articles.views.client_address import address_of


def client_network_address(request: HttpRequest) -> str | None:
    """The first address of the network whose failures are counted together: see `network_of`.

    Behind a proxy on this machine it is that of the address that the proxy names. None where the
    sender has no IP address; all of those are counted as one.
    """
    network = network_of(address_of(request))
    return str(network.network_address) if network else None


class FailedLogins(AxesDatabaseHandler):
    """A successful login resets the failures of its name from its address only.

    The library would reset all failures of the name and of the address: also those of somebody with
    an account who guesses at a colleague's, and of strangers elsewhere who guess at this one. Names
    are compared with case: accounts whose names differ in case are two.
    """

    def reset_user_attempts(self, request: HttpRequest, credentials: dict | None = None) -> int:
        """Returns the number of deleted rows."""
        name = get_client_username(request, credentials)
        address = request.axes_ip_address  # type: ignore[attr-defined]  # the library sets it
        own = AccessAttempt.objects.filter(username=name, ip_address=address)
        return own.delete()[0]


def prune_failed_logins() -> int:
    """Delete failed logins that no longer count; return how many.

    The next failure does the same. This is for the last one: if it is called once an hour, no trace
    of a failed login remains for longer than the lock and an hour.
    """
    oldest = timezone.now() - settings.AXES_COOLOFF_TIME
    return AccessAttempt.objects.filter(attempt_time__lt=oldest).delete()[0]
