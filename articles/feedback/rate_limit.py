"""The limit on what an address may send: each thing once a day, and not too much in all.

Of an address only a hash is kept, until the first answer of another day, and no answer is tied to
it. The hashes are in the database, where all processes see the same. How many requests a second:
`deploy/nginx.conf`.
"""

import hashlib
import hmac
import secrets
from datetime import date

from django.db import transaction
from django.utils import timezone

from articles.models import DailySalt, RateLimitEntry
from articles.text.network import network_of

# Many phones stand behind one address of a mobile network.
ANSWERS_A_DAY = 200


@transaction.atomic
def admit(address: str, what: str) -> bool:
    """Whether the address may send this: False if it has today, or has sent too much.

    What is admitted is recorded, so call it in the transaction that stores what was sent: what is
    rolled back was not sent.
    """
    who = _pseudonym(address)
    if RateLimitEntry.objects.filter(who=who).count() >= ANSWERS_A_DAY:
        return False
    _, is_new = RateLimitEntry.objects.get_or_create(who=who, what=_hash(what))
    return is_new


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _pseudonym(address: str) -> str:
    """A hash of the address, valid today, from which nobody can find the address afterwards.

    There are so few addresses that whoever has the salt can try them all. So the salt is random,
    and it is deleted with all entries made under it when the first answer of another day comes:
    from then on nobody can tell which answers came from one reader.
    """
    today = timezone.localdate()
    salt = DailySalt.objects.filter(day=today).first() or _new_salt(today)
    network = str(network_of(address) or "")
    return hmac.digest(bytes(salt.value), network.encode(), hashlib.sha256).hex()


def _new_salt(today: date) -> DailySalt:
    salt, is_new = DailySalt.objects.get_or_create(
        day=today, defaults={"value": secrets.token_bytes(32)}
    )
    # Two requests may make the salt at once. The second one has waited, and must not delete entries
    # that were made under the new salt meanwhile.
    if is_new:
        DailySalt.objects.exclude(pk=salt.pk).delete()
        RateLimitEntry.objects.all().delete()
    return salt
