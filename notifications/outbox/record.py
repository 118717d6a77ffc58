"""Writes events to the log, and what they owe to their handlers, in the caller's transaction."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from django.db import connection, transaction
from django.utils import timezone

from notifications.events import Raised
from notifications.models import Event, Reaction, sql
from notifications.outbox import wake
from notifications.outbox.context import RUNNING
from notifications.outbox.registry import REGISTRY, Handler
from notifications.states import Priority


class UndeclaredEvent(Exception):
    """A handler raised an event that its `raises` does not name; the event map would lie."""


class Owed(NamedTuple):
    event: int  # its place in the list of events being recorded
    handler: Handler
    priority: int
    due_at: datetime | None  # None is now, by the database's clock


def record(raised: Sequence[Raised]) -> None:
    """Appends the events to the log and one reaction per handler that wants each.

    Part of the caller's transaction: rolled back, nothing happened. Wakes the lanes after commit.
    """
    if not raised:
        return
    running = RUNNING.get()
    if running is not None:
        _check_declared(running.handler, raised)
    now = timezone.now()
    default = running.priority if running is not None else Priority.NORMAL
    owed = _without_superseded(raised, _owed(raised, default))
    if connection.vendor == "postgresql":
        _insert_in_one_statement(raised, owed, now)
    else:
        _insert_in_bulk(raised, owed, now)
    _announce(owed, now)


def _owed(raised: Sequence[Raised], default: int) -> Iterable[Owed]:
    for place, (event, priority, due_at) in enumerate(
        (r.event, r.priority, r.due_at) for r in raised
    ):
        for handler in REGISTRY.by_event.get(event.name, ()):
            if handler.wants is None or handler.wants(event):
                yield Owed(place, handler, default if priority is None else priority, due_at)


def _without_superseded(raised: Sequence[Raised], owed: Iterable[Owed]) -> list[Owed]:
    """Drops, for handlers that re-read their subject, all but its last event."""
    kept: dict[tuple[str, str, int] | int, Owed] = {}
    for number, one in enumerate(owed):
        event = raised[one.event].event
        kept[
            (one.handler.name, event.subject, event.subject_id)
            if one.handler.latest_only
            else -1 - number
        ] = one
    return list(kept.values())


def _check_declared(handler: Handler, raised: Sequence[Raised]) -> None:
    for kind in {type(one.event) for one in raised}:
        if kind not in handler.raises:
            raise UndeclaredEvent(f"{handler.name} raised {kind.name}; add it to its raises=")


def _announce(owed: Sequence[Owed], now: datetime) -> None:
    due = {
        (one.handler.name, one.priority): None
        for one in owed
        if one.due_at is None or one.due_at <= now
    }
    running = RUNNING.get()
    if running is not None:
        running.raised.update(due)
    elif due:
        lanes = {REGISTRY.handlers[name].lane for name, _ in due}
        transaction.on_commit(lambda: wake.ring(lanes), robust=True)


# One round trip: ids come from the sequence inside the statement, so that both inserts agree.
_INSERT = f"""
WITH input AS MATERIALIZED (
  SELECT nextval(pg_get_serial_sequence('{Event._meta.db_table}', 'id')) AS id, e.*
  FROM json_to_recordset(%s::json)
    AS e(place int, name text, version int, subject text, subject_id bigint, data jsonb)
), logged AS (
  INSERT INTO {Event._meta.db_table} (id, name, version, subject, subject_id, data, created_at)
  SELECT id, name, version, subject, subject_id, data, %s FROM input
)
INSERT INTO {Reaction._meta.db_table}
  (event_id, handler, priority, due_at, fence, attempts, failures, last_error)
SELECT input.id, o.handler, o.priority, COALESCE(o.due_at, statement_timestamp()), '', 0, 0, ''
FROM json_to_recordset(%s::json) AS o(event int, handler text, priority int, due_at timestamptz)
JOIN input ON input.place = o.event
"""


def _insert_in_one_statement(raised: Sequence[Raised], owed: Sequence[Owed], now: datetime) -> None:
    events = [
        {
            "place": place, "name": e.name, "version": e.version, "subject": e.subject,
            "subject_id": e.subject_id, "data": e.data(),
        }
        for place, e in enumerate(one.event for one in raised)
    ]  # fmt: skip
    reactions = [
        {
            "event": one.event,
            "handler": one.handler.name,
            "priority": one.priority,
            "due_at": one.due_at,
        }
        for one in owed
    ]
    with connection.cursor() as cursor:
        cursor.execute(_INSERT, [sql.to_json(events), now, sql.to_json(reactions)])


def _insert_in_bulk(raised: Sequence[Raised], owed: Sequence[Owed], now: datetime) -> None:
    rows = Event.objects.bulk_create(
        Event(
            name=e.name, version=e.version, subject=e.subject, subject_id=e.subject_id,
            data=e.data(), created_at=now,
        )
        for e in (one.event for one in raised)
    )  # fmt: skip
    Reaction.objects.bulk_create(
        Reaction(
            event=rows[one.event],
            handler=one.handler.name,
            priority=one.priority,
            due_at=one.due_at or now,
        )
        for one in owed
    )
