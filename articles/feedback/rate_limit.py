"""What an address may say: each thing once a day, and not too much in all.

Of an address there is nothing but a hash, until midnight, and no answer is tied to it. It is kept
in the database, where all processes see the same.
"""

import hashlib
import hmac
import ipaddress
import secrets
from datetime import date

from django.db import transaction
from django.utils import timezone

from articles.models import DailySalt, Said

# Many phones stand behind one address of a mobile network.
ANSWERS_A_DAY = 200


@transaction.atomic
def said_again(address: str, what: str) -> bool:
    """Has the address said this today, or too much? If not, it has now, once this is committed.

    To be called in the transaction that keeps what is said: what is not kept was not said.
    """
    who = _pseudonym(address)
    if Said.objects.filter(who=who).count() >= ANSWERS_A_DAY:
        return True
    _, is_new = Said.objects.get_or_create(who=who, what=_hash(what))
    return not is_new


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _pseudonym(address: str) -> str:
    """A name for the address that holds for today and cannot be led back to it afterwards.

    There are so few addresses that whoever has the salt can try them all. So the salt is random
    and is deleted with all that was said under it when the first answer of another day comes: from
    then on nobody can tell which answers came from one reader.
    """
    today = timezone.localdate()
    salt = DailySalt.objects.filter(day=today).first() or _new_salt(today)
    return hmac.digest(bytes(salt.value), _network(address).encode(), hashlib.sha256).hex()


def _new_salt(today: date) -> DailySalt:
    salt, is_new = DailySalt.objects.get_or_create(
        day=today, defaults={"value": secrets.token_bytes(32)}
    )
    # Who came second has waited for the first; what others say by now is not his to delete.
    if is_new:
        DailySalt.objects.exclude(pk=salt.pk).delete()
        Said.objects.all().delete()
    return salt


def _network(address: str) -> str:
    """The address; for IPv6 its /64, because one phone has as many addresses as it likes in it."""
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return ""
    if parsed.version == 6 and parsed.ipv4_mapped:
        parsed = parsed.ipv4_mapped
    bits = 32 if parsed.version == 4 else 64
    return str(ipaddress.ip_network((parsed, bits), strict=False))
