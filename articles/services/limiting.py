"""What an address may say: each thing once a day, and not too much in an hour.

Nothing of an address is stored but, in the cache and until midnight, a hash that leads nowhere.
"""

import hashlib
import hmac
import ipaddress
import secrets
from datetime import datetime, timedelta

from django.core.cache import cache
from django.utils import timezone

ANSWERS_AN_HOUR = 20
_HOUR = 3600


def said_again(address: str, what: str) -> bool:
    """Has the address said this today, or too much this hour? If not, it has now."""
    who = _pseudonym(address)
    return _is_too_much(who) or not cache.add(_key(who, what), True, _seconds_left_today())


def take_back(address: str, what: str) -> None:
    """What was said could not be kept, so it may be said again."""
    cache.delete(_key(_pseudonym(address), what))


def _key(who: str, what: str) -> str:
    # What is said may be a text, and a cache takes no more than 250 plain characters for a key.
    return f"said:{who}:{hashlib.sha256(what.encode()).hexdigest()}"


def _pseudonym(address: str) -> str:
    """A name for the address that holds for today and cannot be led back to it afterwards.

    There are so few addresses that whoever has the salt can try them all. So the salt is random,
    lives in the cache only, never beside the answers, and is forgotten at midnight: from then on
    nobody, and no copy of the database, can tell which answers came from one reader.
    """
    key = f"said-salt:{timezone.localdate()}"
    salt = cache.get_or_set(key, lambda: secrets.token_bytes(32), _seconds_left_today())
    return hmac.digest(salt, _network(address).encode(), hashlib.sha256).hex()


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


def _is_too_much(who: str) -> bool:
    key = f"said-count:{who}"
    cache.add(key, 0, _HOUR)
    try:
        return cache.incr(key) > ANSWERS_AN_HOUR
    except ValueError:
        # The hour ended between the two lines.
        return False


def _seconds_left_today() -> float:
    now = timezone.localtime()
    midnight = datetime.combine(now.date() + timedelta(days=1), datetime.min.time(), now.tzinfo)
    return max(1.0, (midnight - now).total_seconds())
