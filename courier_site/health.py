"""/healthz: this process answers. /readyz: every part of the product works, by part."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.utils import timezone

from notifications.models.heartbeat import Heartbeat
from notifications.outbox import broker, canary, clock

WORKER_FRESH = timedelta(seconds=60)
CLOCK_FRESH = timedelta(seconds=30)

_migrated = False


class NotReady(Exception):
    """Says what a part lacks, in words that a stranger may read."""


def healthz(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"status": "ok"})


def readyz(request: HttpRequest) -> JsonResponse:
    """200 where all parts work, else 503: `{"ready", "parts": {name: {"ok", "detail"}}}`."""
    parts = {name: _tried(check) for name, check in PARTS.items()}
    ready = all(part["ok"] for part in parts.values())
    return JsonResponse({"ready": ready, "parts": parts}, status=200 if ready else 503)


def _tried(check: Callable[[], str]) -> dict[str, Any]:
    try:
        return {"ok": True, "detail": check()}
    except NotReady as reason:
        return {"ok": False, "detail": str(reason)}
    except Exception as error:  # noqa: BLE001 - a health check reports, whatever it is
        # The class alone: messages of drivers carry hosts and user names.
        return {"ok": False, "detail": type(error).__name__}


def _database() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return connection.vendor


def _migrations() -> str:
    global _migrated
    if not _migrated:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            raise NotReady("run manage.py migrate")
        _migrated = True
    return "applied"


def _broker() -> str:
    if not broker.reachable():
        raise NotReady("not reachable")
    return "answers"


def _worker() -> str:
    return _fresh(canary.NAME, WORKER_FRESH)


def _clock() -> str:
    return _fresh(clock.NAME, CLOCK_FRESH)


def _fresh(name: str, limit: timedelta) -> str:
    last = Heartbeat.objects.filter(name=name).values_list("at", flat=True).first()
    if last is None:
        raise NotReady("no sign of life yet")
    age = timezone.now() - last
    if age > limit:
        raise NotReady(f"last sign of life {age.total_seconds():.0f} s ago")
    return f"{max(0.0, age.total_seconds()):.0f} s ago"


PARTS: dict[str, Callable[[], str]] = {
    "database": _database,
    "migrations": _migrations,
    "broker": _broker,
    "worker": _worker,
    "clock": _clock,
}
