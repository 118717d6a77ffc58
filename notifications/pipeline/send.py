"""Sends deliveries through their providers: prepare, talk outside any transaction, conclude."""

import logging
import threading
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from queue import SimpleQueue
from typing import Any

from django.utils import timezone

from notifications.events import BaseEvent, DeliveryDelivered, DeliverySent
from notifications.models import Attempt, Delivery, sql
from notifications.outbox.registry import Outcome
from notifications.pipeline import integrations
from notifications.pipeline.carried import Carried, carried, undeliverable
from notifications.pipeline.outgoing import outgoing
from notifications.providers.base import Failure, Outgoing, Provider, ProviderError, Session, Taken
from notifications.states import DeliveryStatus, Reason

log = logging.getLogger(__name__)

# Seconds after which no further mail of a batch is begun, and after which a connection that is
# still held up is cut: a server that drips its answers would outlast every timeout of its own.
BATCH_SECONDS, CUT_AFTER = 10.0, 20.0
# Seconds: at most so much sending is done again if the worker is killed.
RECORD_EVERY = 0.1


@dataclass(frozen=True, slots=True)
class Job:
    """One delivery to send. `number` is the attempt's."""

    delivery: Carried
    number: int
    outgoing: Outgoing


@dataclass(frozen=True, slots=True)
class Tried:
    """What one try came to, for the attempt's row. `failure` None is success."""

    started_at: datetime
    milliseconds: int
    taken: Taken | None = None
    failure: Failure | None = None


def prepare(deliveries: Mapping[int, int], attempts: Mapping[int, int]) -> dict[int, Job]:
    """Marks deliveries (key → id) as being sent and returns a job for each that is still to go.

    A delivery found in SENDING was begun by a worker that never came back: it is sent again with
    the same key, as the promise "at least once" says.
    """
    found = carried(deliveries.values(), DeliveryStatus.RENDERED, DeliveryStatus.SENDING)
    begun = {pk for pk, one in found.items() if one.status == DeliveryStatus.SENDING}
    begun.update(Delivery.objects.move(found.keys() - begun, DeliveryStatus.SENDING, lambda _: []))
    return {
        key: Job(found[pk], attempts[key], outgoing(found[pk]))
        for key, pk in deliveries.items()
        if pk in begun
    }


def perform(jobs: Mapping[int, Job]) -> Iterator[dict[int, Outcome]]:
    """Sends all jobs, several connections at once. Never raises; every job has an outcome.

    Yields what came in every RECORD_EVERY seconds: a mail that is sent but not yet recorded is
    sent again if this process dies.
    """
    by_provider: dict[str, list[tuple[int, Job]]] = defaultdict(list)
    for key, job in jobs.items():
        by_provider[job.delivery.provider].append((key, job))
    stop_at = time.monotonic() + BATCH_SECONDS
    for name, work in by_provider.items():
        provider = integrations.provider(name)
        if provider is None:
            lost = Outcome(error=f"the provider {name} is not configured any more", permanent=True)
            yield {key: lost for key, _ in work}
        else:
            yield from _through(provider, work, stop_at)


def _through(
    provider: Provider, work: list[tuple[int, Job]], stop_at: float
) -> Iterator[dict[int, Outcome]]:
    lines = min(provider.concurrency, max(1, len(work) // 4))
    done: SimpleQueue[tuple[int, Outcome]] = SimpleQueue()
    with ThreadPoolExecutor(lines) as pool:
        parts = [work[start::lines] for start in range(lines)]
        under_way = {pool.submit(_one_session, provider, part, stop_at, done) for part in parts}
        while under_way:
            ended, under_way = wait(under_way, RECORD_EVERY)
            if outcomes := dict(done.get() for _ in range(done.qsize())):
                yield outcomes
            for line in ended:
                line.result()


def _one_session(
    provider: Provider,
    work: Iterable[tuple[int, Job]],
    stop_at: float,
    done: SimpleQueue[tuple[int, Outcome]],
) -> None:
    with provider.session() as session, _cut(session, stop_at - BATCH_SECONDS + CUT_AFTER):
        for key, job in work:
            if time.monotonic() > stop_at:
                done.put((key, Outcome(untried=True)))
            else:
                done.put((key, _one(session.send, job)))


@contextmanager
def _cut(session: Session, at: float) -> Iterator[None]:
    """Aborts the session from outside at the time `at` of the monotonic clock."""
    timer = threading.Timer(max(0.0, at - time.monotonic()), session.abort)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _one(send: Any, job: Job) -> Outcome:
    started_at, clock = timezone.now(), time.perf_counter()

    def tried(**result: Any) -> Tried:
        return Tried(started_at, int((time.perf_counter() - clock) * 1000), **result)

    try:
        return Outcome(value=tried(taken=send(job.outgoing)))
    except ProviderError as error:
        return Outcome(
            value=tried(failure=error.failure),
            error=str(error),
            permanent=error.failure is Failure.PERMANENT,
            retry_in=error.retry_in,
        )
    except Exception as error:
        log.exception("provider %s failed on delivery %d", job.delivery.provider, job.delivery.id)
        return Outcome(
            value=tried(failure=Failure.UNCERTAIN), error=f"{type(error).__name__}: {error}"
        )


def conclude(
    jobs: Mapping[int, Job], outcomes: Mapping[int, Outcome], final: Mapping[int, bool]
) -> None:
    """Writes the attempts down and moves what was taken, or refused for good."""
    # What has left the machine cannot be undone by a crash, so its record must not be either.
    sql.commit_durably()
    _write_attempts(jobs, outcomes)
    of = {job.delivery.id: job.delivery for job in jobs.values()}
    taken = {jobs[key].delivery.id: o.value.taken for key, o in outcomes.items() if o.error is None}
    now = timezone.now()

    def events(pk: int) -> list[BaseEvent]:
        kinds = (DeliverySent, DeliveryDelivered) if taken[pk].delivered else (DeliverySent,)
        return [of[pk].event(kind, reference=taken[pk].reference) for kind in kinds]

    for delivered, to in ((False, DeliveryStatus.SENT), (True, DeliveryStatus.DELIVERED)):
        part = {pk: (t.reference,) for pk, t in taken.items() if t.delivered is delivered}
        times = {"sent_at": now, **({"delivered_at": now} if delivered else {})}
        Delivery.objects.move(part, to, events, columns=("reference",), also=times)
    undeliverable(
        {
            jobs[key].delivery.id: (Reason.PROVIDER_ERROR, o.error)
            for key, o in outcomes.items()
            if o.error is not None and final[key]
        },
        of,
    )


def _write_attempts(jobs: Mapping[int, Job], outcomes: Mapping[int, Outcome]) -> None:
    attempts = [
        Attempt(
            delivery_id=jobs[key].delivery.id,
            number=jobs[key].number,
            outcome=outcome.value.failure or "taken",
            error=outcome.error or "",
            started_at=outcome.value.started_at,
            milliseconds=outcome.value.milliseconds,
        )
        for key, outcome in outcomes.items()
        if outcome.value is not None
    ]
    sql.insert(Attempt, attempts)
