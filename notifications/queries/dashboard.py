"""The last hour at a glance. Its cost does not grow with what is stored."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import Count, Q
from django.db.models.functions import TruncMinute
from django.utils import timezone

from notifications.models import Heartbeat, Message
from notifications.outbox.registry import LANES
from notifications.queries.handlers import (
    MINUTES,
    HandlerState,
    Series,
    first_minute,
    handler_states,
    zeros,
)
from notifications.states import Status

# Messages that are looked at; a busier hour is shown by its latest ones.
SAMPLE = 20_000
FAILED = (Status.UNDELIVERABLE, Status.UNROUTABLE, Status.UNMAPPED)
# Seconds after which a process that has not proved itself counts as away.
SILENT_AFTER = timedelta(seconds=30)
PROCESSES = ("clock", "worker")


@dataclass(slots=True)
class Messages:
    """What became of the messages accepted in each minute."""

    accepted: Series = field(default_factory=zeros)
    sent: Series = field(default_factory=zeros)
    delivered: Series = field(default_factory=zeros)
    failed: Series = field(default_factory=zeros)
    sampled: bool = False


@dataclass(frozen=True, slots=True)
class Lane:
    name: str
    due: int
    waiting: int
    dead: int
    lag: timedelta
    events: Series
    failures: Series


@dataclass(frozen=True, slots=True)
class Process:
    """Something that must prove itself; `at` None means that it never did."""

    name: str
    at: datetime | None

    @property
    def age(self) -> timedelta | None:
        return timezone.now() - self.at if self.at else None

    @property
    def silent(self) -> bool:
        return self.age is None or self.age > SILENT_AFTER


@dataclass(frozen=True, slots=True)
class Overview:
    messages: Messages
    handlers: list[HandlerState]
    lanes: list[Lane]
    processes: list[Process]
    empty: bool


def overview() -> Overview:
    """Everything that the first page shows, in seven queries."""
    states = handler_states()
    messages = messages_of_last_hour()
    return Overview(
        messages=messages,
        handlers=states,
        lanes=[_lane(name, states) for name in LANES],
        processes=_processes(),
        empty=not any(messages.accepted) and not Message.objects.exists(),
    )


def messages_of_last_hour() -> Messages:
    """One bounded read, newest first, counted by minute in the database."""
    start, found = first_minute(), Messages()
    latest = Message.objects.filter(enqueued_at__gte=start).order_by("-enqueued_at")
    rows = (
        Message.objects.filter(pk__in=latest.values("pk")[:SAMPLE])
        .annotate(minute=TruncMinute("enqueued_at"))
        .values_list("minute")
        .annotate(
            accepted=Count("pk"),
            sent=Count("sent_at"),
            delivered=Count("delivered_at"),
            failed=Count("pk", filter=Q(status__in=FAILED)),
        )
    )
    for minute, *counts in rows:
        place = int((minute - start).total_seconds() // 60)
        if place < MINUTES:
            names = ("accepted", "sent", "delivered", "failed")
            for name, count in zip(names, counts, strict=True):
                getattr(found, name)[place] = count
    found.sampled = sum(found.accepted) >= SAMPLE
    return found


def _lane(name: str, states: Sequence[HandlerState]) -> Lane:
    own = [state for state in states if state.handler.lane == name]
    return Lane(
        name=name,
        due=sum(s.backlog.due for s in own),
        waiting=sum(s.backlog.waiting for s in own),
        dead=sum(s.backlog.dead for s in own),
        lag=max((s.backlog.lag for s in own), default=timedelta()),
        events=_sum([s.work.events for s in own]),
        failures=_sum([s.work.failures for s in own]),
    )


def _sum(series: Sequence[Series]) -> Series:
    return [sum(minute) for minute in zip(*series, strict=True)] if series else zeros()


def _processes() -> list[Process]:
    at = dict(Heartbeat.objects.filter(name__in=PROCESSES).values_list("name", "at"))
    return [Process(name, at.get(name)) for name in PROCESSES]
