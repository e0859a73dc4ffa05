"""Health checks for monitoring and load balancers."""

from django.core.cache import cache
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

_PROBE = "readyz"


@require_safe
@never_cache
def healthz(request: HttpRequest) -> JsonResponse:
    """The process answers."""
    return JsonResponse({"process": "ok"})


@require_safe
@never_cache
def readyz(request: HttpRequest) -> JsonResponse:
    """Database, migrations and cache answer: 200, or 503 with what does not."""
    checks = {"database": _database(), "cache": _cache()}
    is_ready = all(answer == "ok" for answer in checks.values())
    return JsonResponse(checks, status=200 if is_ready else 503)


def _database() -> str:
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return "no answer"
    return "not migrated" if waiting else "ok"


def _cache() -> str:
    try:
        cache.set(_PROBE, "ok", timeout=10)
        return cache.get(_PROBE) or "forgets"
    except Exception:  # each cache backend raises errors of its own
        return "no answer"
