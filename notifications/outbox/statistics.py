"""Counts per handler and minute. Gathered in memory, written in steps: a kill loses seconds of it."""

import socket
import time
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from datetime import UTC, datetime

from django.db import connection

from notifications.models import HandlerMinute
from notifications.outbox.batch import Tally
from notifications.outbox.registry import Recorded

HOST = socket.gethostname()[:100]
FLUSH_EVERY = 2.0


@dataclass(slots=True)
class Counts:
    invocations: int = 0
    events: int = 0
    failures: int = 0
    dead: int = 0
    wall_ms: float = 0
    cpu_ms: float = 0
    wait_ms: float = 0
    max_wait_ms: float = 0


_gathered: dict[tuple[str, datetime], Counts] = {}
_flushed_at = 0.0


def note(handler: str, events: Sequence[Recorded], tally: Tally) -> None:
    """Adds one batch."""
    now = datetime.now(UTC)
    counts = _gathered.setdefault((handler, now.replace(second=0, microsecond=0)), Counts())
    counts.invocations += 1
    counts.events += tally.events
    counts.failures += tally.failures
    counts.dead += tally.dead
    counts.wall_ms += tally.wall * 1000
    counts.cpu_ms += tally.cpu * 1000
    for event in events:
        waited = max(0.0, (now - event.due_at).total_seconds() - tally.wall) * 1000
        counts.wait_ms += waited
        counts.max_wait_ms = max(counts.max_wait_ms, waited)


_COLUMNS = ("invocations", "events", "failures", "dead", "wall_ms", "cpu_ms", "wait_ms")


def flush(*, force: bool = False) -> None:
    """Adds what was gathered to the table, at most once per FLUSH_EVERY seconds."""
    global _flushed_at
    if not _gathered or (not force and time.monotonic() - _flushed_at < FLUSH_EVERY):
        return
    _flushed_at = time.monotonic()
    gathered = dict(_gathered)
    _gathered.clear()
    table = HandlerMinute._meta.db_table
    larger = "GREATEST" if connection.vendor == "postgresql" else "MAX"
    adds = ", ".join(f"{c} = {table}.{c} + excluded.{c}" for c in _COLUMNS)
    statement = (
        f"INSERT INTO {table} (handler, minute, host, {', '.join(_COLUMNS)}, max_wait_ms)"
        f" VALUES ({', '.join(['%s'] * 11)}) ON CONFLICT (handler, minute, host) DO UPDATE SET {adds},"
        f" max_wait_ms = {larger}({table}.max_wait_ms, excluded.max_wait_ms)"
    )
    minute = HandlerMinute._meta.get_field("minute")
    with connection.cursor() as cursor:
        for (handler, at), counts in sorted(gathered.items()):
            cursor.execute(
                statement,
                [handler, minute.get_db_prep_save(at, connection), HOST, *astuple(counts)],
            )
