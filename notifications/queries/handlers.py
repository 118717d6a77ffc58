"""What each handler did in the last hour, by minute, and what it owes."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import Max, Sum
from django.utils import timezone

from notifications.models import HandlerMinute
from notifications.outbox.registry import REGISTRY, Handler
from notifications.queries.reactions import Backlog, backlogs

MINUTES = 60
# The rate and the failures that a table shows are those of the last so many minutes.
RECENT = 5

Series = list[float]


def zeros() -> Series:
    return [0.0] * MINUTES


@dataclass(slots=True)
class Work:
    """Per minute, the oldest first; the last one is under way."""

    events: Series = field(default_factory=zeros)
    failures: Series = field(default_factory=zeros)
    dead: Series = field(default_factory=zeros)
    wall_ms: Series = field(default_factory=zeros)
    wait_ms: Series = field(default_factory=zeros)
    max_wait_ms: Series = field(default_factory=zeros)

    @property
    def rate(self) -> float:
        """Events per second over the last RECENT minutes."""
        return sum(self.events[-RECENT:]) / (RECENT * 60)

    @property
    def recent_failures(self) -> int:
        return int(sum(self.failures[-RECENT:]))

    @property
    def mean_wait(self) -> timedelta | None:
        """From an event to its handling, over the hour; None where nothing was handled."""
        events = sum(self.events)
        return timedelta(milliseconds=sum(self.wait_ms) / events) if events else None

    @property
    def max_wait(self) -> timedelta:
        return timedelta(milliseconds=max(self.max_wait_ms))


@dataclass(frozen=True, slots=True)
class HandlerState:
    handler: Handler
    work: Work
    backlog: Backlog


def first_minute() -> datetime:
    """The first minute of the hour that the pages show."""
    return timezone.now().replace(second=0, microsecond=0) - timedelta(minutes=MINUTES - 1)


def work_of_last_hour(names: Iterable[str]) -> dict[str, Work]:
    """One query over the hour's rows: handlers × minutes, the hosts added up."""
    start, found = first_minute(), {name: Work() for name in names}
    rows = (
        HandlerMinute.objects.filter(minute__gte=start)
        .values_list("handler", "minute")
        .annotate(*(Sum(name) for name in _SUMS), Max("max_wait_ms"))
    )
    for handler, minute, *values in rows:
        place = int((minute - start).total_seconds() // 60)
        if handler in found and place < MINUTES:
            for name, value in zip((*_SUMS, "max_wait_ms"), values, strict=True):
                getattr(found[handler], name)[place] = value
    return found


_SUMS = ("events", "failures", "dead", "wall_ms", "wait_ms")


def handler_states() -> list[HandlerState]:
    """Every registered handler with its last hour and its backlog, in four queries."""
    names = list(REGISTRY.handlers)
    work, owed = work_of_last_hour(names), backlogs(names)
    return [
        HandlerState(handler, work[name], owed[name]) for name, handler in REGISTRY.handlers.items()
    ]
