"""Handlers as text: a table of all, or one with its terms, its last minutes and what it owes."""

import sys
from collections.abc import Iterator, Sequence
from datetime import timedelta

from notifications.outbox.registry import Handler
from notifications.queries.handlers import HandlerState, first_minute
from notifications.queries.reactions import COUNT_TO

SHOWN_MINUTES = 10
MOST_NAMED = 3
COLUMNS = ("handler", "lane", "lag", "owed", "dead", "failed", "events")


def description(handler: Handler) -> str:
    """What the handler's file, which has its name, says of it."""
    module = sys.modules.get(f"notifications.handlers.{handler.name}")
    return (getattr(module, "__doc__", "") or "").strip()


def table(states: Sequence[HandlerState]) -> str:
    """One line per handler; `failed` counts the last hour."""
    return aligned([COLUMNS, *(_row(state) for state in states)])


def _row(state: HandlerState) -> tuple[str, ...]:
    handler, backlog = state.handler, state.backlog
    more = f" and {hidden} more" if (hidden := len(handler.on) - MOST_NAMED) > 0 else ""
    return (
        handler.name,
        handler.lane,
        _seconds(backlog.lag),
        capped(backlog.due + backlog.waiting),
        capped(backlog.dead),
        f"{sum(state.work.failures):,.0f}",
        ", ".join(kind.name for kind in handler.on[:MOST_NAMED]) + more,
    )


def page(state: HandlerState) -> str:
    """One handler's page."""
    handler, backlog = state.handler, state.backlog
    parts = [
        [f"{handler.name}, lane {handler.lane}, owner {handler.owner}", description(handler)],
        ["reacts to", *(f"  {kind.name}" for kind in handler.on)],
        ["raises", *([f"  {kind.name}" for kind in handler.raises] or ["  nothing"])],
        ["terms", *(f"  {term}" for term in _terms(handler))],
        [
            "owes",
            f"  due {capped(backlog.due)}, waiting {capped(backlog.waiting)}",
            f"  dead {capped(backlog.dead)}",
            f"  the oldest is late by {_seconds(backlog.lag)}",
        ],
        [f"last {SHOWN_MINUTES} minutes", *_minutes(state)],
    ]
    return "\n\n".join("\n".join(part) for part in parts)


def _terms(handler: Handler) -> Iterator[str]:
    if handler.external is None:
        yield "transactional: its effects and events are exactly once"
    else:
        yield "external: its calls are at least once"
    if handler.wants is not None:
        yield "wants only some of these events"
    if handler.latest_only:
        yield "of several events of one subject in one transaction, gets the last"
    if handler.ordered:
        yield "later events of a subject wait behind one that failed"
    first, most = handler.backoff
    yield f"batches of up to {handler.batch}, leased for {handler.lease:g} s"
    yield f"up to {handler.limit} tries, {first:g} s to {most:g} s apart, then dead"


def _minutes(state: HandlerState) -> list[str]:
    start, work = first_minute(), state.work
    rows = [("minute", "events", "failed", "dead", "busy ms", "longest wait ms")]
    for place in range(len(work.events) - SHOWN_MINUTES, len(work.events)):
        figures = (work.events, work.failures, work.dead, work.wall_ms, work.max_wait_ms)
        at = start + timedelta(minutes=place)
        rows.append((f"{at:%H:%M}", *(f"{series[place]:,.0f}" for series in figures)))  # type: ignore[arg-type]
    return ["  " + line for line in aligned(rows).splitlines()]


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """Rows of text as columns."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def capped(count: int) -> str:
    """A count that stopped at COUNT_TO per urgency is shown as "at least"."""
    return f"{count:,}+" if count >= COUNT_TO else f"{count:,}"


def _seconds(time: timedelta) -> str:
    return f"{max(0.0, time.total_seconds()):,.1f} s"
