"""Views of guides that nginx answered by itself: it writes their addresses down, one a line."""

import time
from collections import Counter
from pathlib import Path

from django.conf import settings
from django.db import transaction

from articles.models import Article, FormerSlug

from .counts import write_views

# nginx writes a file a minute, and not to one that nothing was written to for so long.
_AT_REST_SECONDS = 120
_TAKEN = ".taken"


def count_front_views() -> int:
    """Add what was written down to the views, and delete it; return how many views there were.

    Whoever is killed between the two counts a minute twice. Raises OSError where it may not be
    deleted, before anything is counted.
    """
    found = 0
    for file in sorted((Path(settings.FRONT_DIR) / "views").glob("*")):
        if not file.is_file() or time.time() - file.stat().st_mtime < _AT_REST_SECONDS:
            continue
        file = file.rename(file.with_name(file.name.removesuffix(_TAKEN) + _TAKEN))
        with transaction.atomic():
            views = _by_guide(file)
            if views:
                write_views(views)
        file.unlink()
        found += views.total()
    return found


def _by_guide(file: Path) -> Counter[int]:
    """By the key of its article how often each guide was asked for. Other lines are left out."""
    with file.open(encoding="ascii", errors="replace") as lines:
        slugs = Counter(line.strip().removeprefix("/guides/").rstrip("/") for line in lines)
    # Under an address that has changed since, too.
    former = FormerSlug.objects.filter(slug__in=slugs).values_list("slug", "article_id")
    present = Article.objects.filter(slug__in=slugs).values_list("slug", "pk")
    views: Counter[int] = Counter()
    for slug, pk in (dict(former) | dict(present)).items():
        views[pk] += slugs[slug]
    return views
