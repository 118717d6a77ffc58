"""What is owed: the reactions that are due, waiting or dead."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection

from notifications.models import Event, Reaction, sql
from notifications.states import Priority

# Counting stops here: "1,000+" says as much to a person as the number does.
COUNT_TO = 1000

_TABLE = Reaction._meta.db_table


@dataclass(slots=True)
class Backlog:
    """One handler's outstanding work; the counts stop at COUNT_TO for each urgency."""

    due: int = 0
    waiting: int = 0
    dead: int = 0
    lag: timedelta = timedelta()


def of_events(events: Iterable[Event]) -> list[Reaction]:
    """What is owed for these events, each with its `event` set, so that none is fetched."""
    by_id = {event.pk: event for event in events}
    if not by_id:
        return []
    reactions = list(Reaction.objects.filter(event_id__in=by_id).order_by("id"))
    for reaction in reactions:
        reaction.event = by_id[reaction.event_id]
    return reactions


# A range of the index per handler and urgency, each cut off: nothing here grows with the table.
# Ordered as the index is, or PostgreSQL reads the whole table for so many rows.
_ALIVE = f"""FROM {_TABLE} r WHERE r.handler = v.handler AND r.priority = v.priority
  AND r.dead_at IS NULL"""
_OWED = f"""
WITH v(handler, priority) AS (VALUES {{values}})
SELECT v.handler,
  (SELECT COUNT(*) FROM
    (SELECT 1 {_ALIVE} AND r.due_at <= {{now}} ORDER BY r.due_at LIMIT {COUNT_TO}) a),
  (SELECT COUNT(*) FROM
    (SELECT 1 {_ALIVE} AND r.due_at > {{now}} ORDER BY r.due_at LIMIT {COUNT_TO}) a),
  (SELECT r.due_at {_ALIVE} ORDER BY r.due_at LIMIT 1)
FROM v"""
_DEAD = f"""
WITH v(handler) AS (VALUES {{values}})
SELECT v.handler, (SELECT COUNT(*) FROM (SELECT 1 FROM {_TABLE} r WHERE r.handler = v.handler
  AND r.dead_at IS NOT NULL ORDER BY r.id DESC LIMIT {COUNT_TO}) a)
FROM v"""


def backlogs(handlers: Sequence[str]) -> dict[str, Backlog]:
    """The backlog of each of `handlers`, in three queries of bounded cost."""
    found = {name: Backlog() for name in handlers}
    if not found:
        return found
    now = sql.database_now()
    with connection.cursor() as cursor:
        pairs = [(name, int(priority)) for name in found for priority in Priority]
        values = ", ".join(["(%s, %s)"] * len(pairs))
        cursor.execute(
            _OWED.format(values=values, now=sql.now()), [v for pair in pairs for v in pair]
        )
        for name, due, waiting, oldest in cursor.fetchall():
            _add(found[name], due, waiting, oldest, now)
        cursor.execute(_DEAD.format(values=", ".join(["(%s)"] * len(found))), list(found))
        for name, dead in cursor.fetchall():
            found[name].dead = dead
    return found


def _add(
    backlog: Backlog, due: int, waiting: int, oldest: datetime | str | None, now: datetime
) -> None:
    backlog.due += due
    backlog.waiting += waiting
    if oldest is not None:
        backlog.lag = max(backlog.lag, now - sql.as_datetime(oldest))
