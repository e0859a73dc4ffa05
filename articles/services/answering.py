"""Take what a reader says about a guide, and keep nothing that tells who said it."""

import hashlib
import hmac
import ipaddress
import secrets
from datetime import datetime, timedelta

from django.core.cache import cache
from django.utils import timezone

from articles.models import Article, Feedback, Revision
from articles.text.masking import mask

ANSWERS_AN_HOUR = 20
_HOUR = 3600
_MAX_TEXT = Feedback._meta.get_field("text").max_length


def answer(
    article: Article, *, address: str, verdict: str, anchor: str = "", reason: str = "", text=""
) -> Feedback | None:
    """Record the answer for the live revision, its text masked; None if it does not count.

    An answer does not count when the same address has given it today, or gave too many this hour.
    What is passed must be valid: see `forms.feedback`.
    """
    who = _pseudonym(address)
    given = f"feedback:{who}:{article.pk}:{anchor}:{verdict}"
    if _is_too_much(who) or not cache.add(given, True, _seconds_left_today()):
        return None
    try:
        return Feedback.objects.create(
            article=article,
            revision=article.live,
            anchor=anchor,
            verdict=verdict,
            reason=reason,
            # Cut after masking: half of a number is not recognised as one.
            text=mask(text)[:_MAX_TEXT],
            day=timezone.localdate(),
        )
    except Exception:
        # It was not kept, so the reader may say it again.
        cache.delete(given)
        raise


def step_titles(revision: Revision) -> dict[str, str]:
    """What each step of the revision is called, by its anchor."""
    sections = revision.document["sections"]
    return {
        step["anchor"]: step["title"] or step["body"][:20]
        for section in sections
        for step in section["steps"]
    }


def _pseudonym(address: str) -> str:
    """A name for the address that holds for today and cannot be led back to it afterwards.

    There are so few addresses that whoever has the salt can try them all. So the salt is random,
    lives in the cache only, never beside the answers, and is forgotten at midnight: from then on
    nobody, and no copy of the database, can tell which answers came from one reader.
    """
    key = f"feedback-salt:{timezone.localdate()}"
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
    key = f"feedback-count:{who}"
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
