"""Handlers that stand in for the product's own, and remember what they were given."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any

from django.db import connection, transaction
from django.utils import timezone
from django_q.brokers import get_broker
from django_q.signing import SignedPackage

from notifications.events import ProfileUpdated, Raised
from notifications.models import Event, Heartbeat, Reaction
from notifications.outbox import broker
from notifications.outbox.claim import claim
from notifications.outbox.context import Running
from notifications.outbox.record import record
from notifications.outbox.registry import PIPELINE, SENDING, External, Handler, Outcome, Recorded
from notifications.outbox.run import Tally, run
from notifications.outbox.wake import DRAIN
from notifications.states import Priority

AGES = timedelta(days=2)


class Killed(BaseException):
    """What a kill looks like from inside: nothing after it is run, nothing is caught."""


class Probe:
    """A transactional handler. `fails` and `kills` hold the subject ids that do so."""

    def __init__(self, *, fails: Iterable[int] = (), kills: Iterable[int] = ()) -> None:
        self.fails, self.kills = set(fails), set(kills)
        self.batches: list[list[int]] = []
        self.then: Callable[[list[Recorded]], None] = lambda _: None

    def __call__(self, events: list[Recorded]) -> None:
        subjects = [event.subject_id for event in events]
        self.batches.append(subjects)
        note(subjects)
        self.then(events)
        if self.kills & set(subjects):
            raise Killed
        if found := self.fails & set(subjects):
            raise ValueError(f"cannot take {sorted(found)}")

    @property
    def seen(self) -> list[int]:
        return [subject for batch in self.batches for subject in batch]

    def handler(self, **terms: Any) -> Handler:
        return Handler(**{**_TERMS, "run": self, **terms})


class Outside:
    """An external handler; `answers` maps subject ids to outcomes, the others succeed."""

    def __init__(self, answers: dict[int, Outcome] | None = None) -> None:
        self.answers = answers or {}
        self.prepared: list[int] = []
        self.performed: list[int] = []
        self.concluded: dict[int, tuple[Outcome, bool]] = {}
        self.in_transaction: dict[str, bool] = {}
        self.skip: set[int] = set()
        self.meanwhile: Callable[[], None] = lambda: None
        self.cannot_conclude: set[int] = set()

    def prepare(self, events: list[Recorded]) -> dict[int, Any]:
        self.in_transaction["prepare"] = connection.in_atomic_block
        self.prepared += [event.subject_id for event in events]
        return {e.reaction_id: e.subject_id for e in events if e.subject_id not in self.skip}

    def perform(self, jobs: dict[int, Any]) -> Iterator[dict[int, Outcome]]:
        self.in_transaction["perform"] = connection.in_atomic_block
        self.performed += jobs.values()
        self.meanwhile()
        yield {key: self.answers.get(subject, Outcome()) for key, subject in jobs.items()}

    def conclude(
        self, jobs: dict[int, Any], outcomes: dict[int, Outcome], final: dict[int, bool]
    ) -> None:
        self.in_transaction["conclude"] = connection.in_atomic_block
        if self.cannot_conclude & set(jobs.values()):
            raise ValueError("cannot write it down")
        note(jobs.values())
        self.concluded.update({jobs[key]: (outcomes[key], final[key]) for key in outcomes})

    def handler(self, **terms: Any) -> Handler:
        steps = External(prepare=self.prepare, perform=self.perform, conclude=self.conclude)
        return Handler(**{**_TERMS, "lane": SENDING, "external": steps, **terms})


_TERMS: dict[str, Any] = {
    "name": "probe", "on": (ProfileUpdated,), "lane": PIPELINE, "owner": "tests", "lease": 30.0, "limit": 3,
}  # fmt: skip


def note(subjects: Iterable[int]) -> None:
    """An effect in the database: one row per time that a subject was handled."""
    for subject in subjects:
        Heartbeat.objects.create(name=f"{subject}/{Heartbeat.objects.count()}", at=timezone.now())


def effects() -> list[int]:
    return sorted(
        int(name.split("/")[0]) for name in Heartbeat.objects.values_list("name", flat=True)
    )


def happened(subject: int = 1) -> ProfileUpdated:
    return ProfileUpdated(subject_id=subject, user=f"user {subject}", keys=[])


def raise_events(
    *subjects: int, priority: int | None = Priority.NORMAL, due_at: datetime | None = None
) -> None:
    with transaction.atomic():
        record([Raised(happened(subject), priority, due_at) for subject in subjects])


def take(
    handler: Handler, priority: int = Priority.NORMAL, limit: int = 100
) -> tuple[str, list[Recorded]]:
    return claim(handler, priority, limit)


def work(handler: Handler, fence: str, events: list[Recorded]) -> Tally:
    return run(handler, fence, events, Running(handler, Priority.NORMAL))


def subjects(events: Iterable[Recorded]) -> list[int]:
    return [event.subject_id for event in events]


def let_leases_lapse() -> None:
    Reaction.objects.filter(leased_until__isnull=False).update(leased_until=timezone.now() - AGES)


def make_due() -> None:
    Reaction.objects.filter(dead_at__isnull=True).update(due_at=timezone.now() - AGES)


def owed() -> list[int]:
    """The subjects for which a reaction remains, dead or alive."""
    of = dict(Event.objects.values_list("id", "subject_id"))
    return sorted(of[event] for event in Reaction.objects.values_list("event_id", flat=True))


def rings() -> list[str]:
    """The lanes rung for since the last call, as they stand in the broker's list."""
    found, key = [], get_broker().list_key
    while (package := broker.client().lpop(key)) is not None:
        task = SignedPackage.loads(package)
        if task["func"] == DRAIN:
            found += task["args"]
    return found
