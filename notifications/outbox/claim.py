"""Takes a batch of due reactions for one handler, so that no other worker takes them."""

import json
import uuid
from collections.abc import Iterable
from typing import Any

from django.db import connection

from notifications.models import Event, Reaction, sql
from notifications.outbox.registry import Handler, Recorded

_REACTION, _EVENT = Reaction._meta.db_table, Event._meta.db_table


def claim(handler: Handler, priority: int, limit: int) -> tuple[str, list[Recorded]]:
    """Leases up to `limit` reactions, the longest due first, and counts the attempt.

    Returns the fence token of the lease and the events, in the order of the log.
    """
    fence = uuid.uuid4().hex
    parameters: list[Any] = [handler.name, priority, limit, handler.lease, fence]
    with connection.cursor() as cursor:
        cursor.execute(_claim_statement(handler), parameters)
        rows = cursor.fetchall()
        if rows and not sql.is_postgres():
            rows = _join_events(cursor, rows)
    if gone := [row[0] for row in rows if row[5] is None]:
        # The log was pruned under them: there is nothing left to react to.
        settle_lease(gone, fence)
    found = [_recorded(row, priority) for row in rows if row[5] is not None]
    return fence, sorted(found, key=lambda event: event.event_id)


def _claim_statement(handler: Handler) -> str:
    """One statement on PostgreSQL; SQLite cannot read on from an UPDATE, so there it is the half."""
    due = f"""
WITH due AS MATERIALIZED (
  SELECT r.id FROM {_REACTION} r
  WHERE r.handler = %s AND r.priority = %s AND r.dead_at IS NULL AND r.due_at <= {sql.now()}
    AND (r.leased_until IS NULL OR r.leased_until < {sql.now()}) {_in_order(handler)}
  ORDER BY r.due_at, r.id LIMIT %s {sql.skip_locked()}
)"""
    lease = f"""
UPDATE {_REACTION} AS r SET attempts = attempts + 1, leased_until = {sql.now_plus()}, fence = %s
FROM due WHERE r.id = due.id
RETURNING {"r." if sql.is_postgres() else ""}id, event_id, attempts, failures, due_at"""
    if not sql.is_postgres():
        return due + lease
    return f"""{due}, leased AS ({lease})
SELECT l.id, l.event_id, l.attempts, l.failures, l.due_at,
  e.name, e.version, e.subject_id, e.data, e.created_at
FROM leased l LEFT JOIN {_EVENT} e ON e.id = l.event_id"""


def _join_events(cursor: Any, leased: list[Any]) -> list[Any]:
    chosen, parameters = sql.any_of("id", [row[1] for row in leased])
    cursor.execute(
        f"SELECT id, name, version, subject_id, data, created_at FROM {_EVENT} WHERE {chosen}",
        parameters,
    )
    events = {row[0]: row[1:] for row in cursor.fetchall()}
    return [(*row, *events.get(row[1], (None,) * 5)) for row in leased]


def _recorded(row: Any, priority: int) -> Recorded:
    reaction_id, event_id, attempts, failures, due_at, *logged = row
    name, version, subject_id, data, created_at = logged
    return Recorded(
        reaction_id=reaction_id, event_id=event_id, name=name, version=version,
        subject_id=subject_id, data=json.loads(data) if isinstance(data, str) else data,
        created_at=sql.as_datetime(created_at), due_at=sql.as_datetime(due_at),
        attempts=attempts, failures=failures, priority=priority,
    )  # fmt: skip


def _in_order(handler: Handler) -> str:
    """For an ordered handler: nothing whose subject has an older event still owed."""
    if not handler.ordered:
        return ""
    return f"""AND NOT EXISTS (
      SELECT 1 FROM {_REACTION} o JOIN {_EVENT} oe ON oe.id = o.event_id
      JOIN {_EVENT} e ON e.id = r.event_id
      WHERE o.handler = r.handler AND o.dead_at IS NULL AND o.event_id < r.event_id
        AND oe.subject = e.subject AND oe.subject_id = e.subject_id)"""


def uncount(reaction_ids: Iterable[int], fence: str) -> None:
    """Takes the counted attempt back from reactions that wait for their turn; see `begin`."""
    chosen, parameters = sql.any_of("id", list(reaction_ids))
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {_REACTION} SET attempts = attempts - 1 WHERE {chosen} AND fence = %s",
            [*parameters, fence],
        )


def begin(handler: Handler, reaction_id: int, fence: str) -> bool:
    """Counts the attempt of one uncounted reaction and renews its lease; False where it is lost."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {_REACTION} SET attempts = attempts + 1, leased_until = {sql.now_plus()}"
            " WHERE id = %s AND fence = %s",
            [handler.lease, reaction_id, fence],
        )
        return bool(cursor.rowcount)


def settle_lease(reaction_ids: Iterable[int], fence: str) -> int:
    """Deletes the reactions where the lease still holds; returns how many."""
    chosen, parameters = sql.any_of("id", list(reaction_ids))
    with connection.cursor() as cursor:
        cursor.execute(
            f"DELETE FROM {_REACTION} WHERE {chosen} AND fence = %s", [*parameters, fence]
        )
        return int(cursor.rowcount)


def hold(reaction_ids: list[int], fence: str) -> set[int]:
    """Locks the reactions whose lease still holds, until the transaction ends."""
    chosen, parameters = sql.any_of("id", reaction_ids)
    lock = "FOR UPDATE" if sql.is_postgres() else ""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT id FROM {_REACTION} WHERE {chosen} AND fence = %s {lock}", [*parameters, fence]
        )
        return {row[0] for row in cursor.fetchall()}


def ready(handlers: Iterable[Handler]) -> list[tuple[str, int]]:
    """Which of the handlers have work that is due and not leased: (handler, priority), urgent first."""
    pairs = [(handler.name, priority) for priority in (0, 1, 2) for handler in handlers]
    if not pairs:
        return []
    values = ", ".join(
        f"('{name}', {priority}, {place})" for place, (name, priority) in enumerate(pairs)
    )
    statement = f"""
WITH v(handler, priority, place) AS (VALUES {values})
SELECT v.handler, v.priority FROM v WHERE EXISTS (
  SELECT 1 FROM {_REACTION} r WHERE r.handler = v.handler AND r.priority = v.priority
    AND r.dead_at IS NULL AND r.due_at <= {sql.now()}
    AND (r.leased_until IS NULL OR r.leased_until < {sql.now()}))
ORDER BY v.place"""
    with connection.cursor() as cursor:
        cursor.execute(statement, [])
        return [(name, priority) for name, priority in cursor.fetchall()]
