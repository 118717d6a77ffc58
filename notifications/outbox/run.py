"""Runs one claimed batch through its handler, so that one bad event fails alone."""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from django.db import InterfaceError, OperationalError, transaction

from notifications.events.upcasters import upcast
from notifications.models import sql
from notifications.outbox import retry
from notifications.outbox.claim import begin, hold, settle_lease, uncount
from notifications.outbox.context import RUNNING, Running
from notifications.outbox.registry import External, Handler, Outcome, Recorded

log = logging.getLogger(__name__)


class LeaseLost(Exception):
    """Another worker has the batch; what this one did is rolled back."""


class Tally:
    """Counts what a batch came to, for the statistics."""

    def __init__(self, events: int) -> None:
        self.events, self.failures, self.dead = events, 0, 0
        self.wall, self.cpu = time.perf_counter(), time.process_time()

    def failed(self, dead: bool) -> None:
        self.failures += 1
        self.dead += dead

    def stop(self) -> None:
        self.wall, self.cpu = time.perf_counter() - self.wall, time.process_time() - self.cpu


def run(handler: Handler, fence: str, events: list[Recorded], running: Running) -> Tally:
    """Runs first tries as one batch and repeated ones singly. Never raises for an event's sake."""
    tally = Tally(len(events))
    fresh = [event for event in events if event.attempts == 1]
    repeated = [event for event in events if event.attempts > 1]
    if repeated and len(events) > 1:
        uncount([event.reaction_id for event in repeated], fence)
    if fresh:
        _run_together(handler, fence, fresh, running, tally)
    if len(events) == 1 and repeated:
        _run_again(handler, fence, repeated[0], running, tally)
    else:
        _run_singly(handler, fence, repeated, running, tally)
    tally.stop()
    return tally


def _run_singly(
    handler: Handler, fence: str, events: list[Recorded], running: Running, tally: Tally
) -> None:
    """Counts each attempt as it begins, so that an event that kills its worker counts for itself alone.

    What was tried most comes last: it may be the one that kills.
    """
    for event in sorted(events, key=lambda event: event.attempts):
        if begin(handler, event.reaction_id, fence):
            _run_again(handler, fence, event, running, tally)


def _run_again(
    handler: Handler, fence: str, event: Recorded, running: Running, tally: Tally
) -> None:
    if event.attempts > handler.limit:
        # Its worker never came back to say why: it dies with the process each time.
        retry.bury(
            event, fence, f"no outcome after {handler.limit} attempts; it may kill its worker"
        )
        tally.failed(dead=True)
    else:
        _run_alone(handler, fence, event, running, tally)


def _run_together(
    handler: Handler, fence: str, events: list[Recorded], running: Running, tally: Tally
) -> None:
    if len(events) == 1:
        _run_alone(handler, fence, events[0], running, tally)
        return
    try:
        _once(handler, fence, events, running, tally)
    except LeaseLost:
        log.info(
            "lease lost: %s, %d events", handler.name, len(events), extra={"handler": handler.name}
        )
    except Exception as error:
        _unless_database_gone(error)
        uncount([event.reaction_id for event in events], fence)
        _run_singly(handler, fence, events, running, tally)


def _run_alone(
    handler: Handler, fence: str, event: Recorded, running: Running, tally: Tally
) -> None:
    try:
        _once(handler, fence, [event], running, tally)
    except LeaseLost:
        log.info(
            "lease lost: %s, event %d",
            handler.name,
            event.event_id,
            extra={"handler": handler.name},
        )
    except Exception as error:
        _failed(handler, fence, event, error, tally)


def _failed(handler: Handler, fence: str, event: Recorded, error: Exception, tally: Tally) -> None:
    _unless_database_gone(error)
    dead = retry.fail(handler, event, fence, f"{type(error).__name__}: {error}")
    tally.failed(dead)
    log.error(
        "%s failed on event %d%s", handler.name, event.event_id, " and is dead" if dead else "",
        extra={"handler": handler.name, "event_id": event.event_id}, exc_info=error,
    )  # fmt: skip


def _unless_database_gone(error: Exception) -> None:
    """A lost connection is nobody's fault; the leases run out and the work is done again."""
    if isinstance(error, InterfaceError) or (
        isinstance(error, OperationalError) and sql.is_away(error)
    ):
        raise error


def _once(
    handler: Handler, fence: str, events: list[Recorded], running: Running, tally: Tally
) -> None:
    # Here and not where they are claimed: an upcaster that raises fails its event alone.
    events = [_in_todays_shape(event) for event in events]
    if handler.external is not None:
        _external(handler, handler.external, fence, events, running, tally)
        return
    assert handler.run is not None
    with _transaction(running):
        handler.run(events)
        _settle([event.reaction_id for event in events], fence)


def _in_todays_shape(event: Recorded) -> Recorded:
    version, data = upcast(event.name, event.version, event.data)
    return event if data is event.data else replace(event, version=version, data=data)


@contextmanager
def _transaction(running: Running) -> Iterator[None]:
    token = RUNNING.set(running)
    try:
        with transaction.atomic():
            yield
    finally:
        RUNNING.reset(token)


def _settle(ids: list[int], fence: str) -> None:
    if ids and settle_lease(ids, fence) != len(ids):
        raise LeaseLost


def _external(
    handler: Handler,
    steps: External,
    fence: str,
    events: list[Recorded],
    running: Running,
    tally: Tally,
) -> None:
    with _transaction(running):
        held = hold([event.reaction_id for event in events], fence)
        events = [event for event in events if event.reaction_id in held]
        jobs = steps.prepare(events) if events else {}
        _settle([event.reaction_id for event in events if event.reaction_id not in jobs], fence)
    if not jobs:
        return
    events = [event for event in events if event.reaction_id in jobs]
    for outcomes in steps.perform(jobs):
        done = [event for event in events if event.reaction_id in outcomes]
        _record(handler, steps, fence, done, running, jobs, outcomes, tally)


def _record(
    handler: Handler, steps: External, fence: str, events: list[Recorded], running: Running,
    jobs: dict[int, Any], outcomes: dict[int, Outcome], tally: Tally,
) -> None:  # fmt: skip
    try:
        with _transaction(running):
            _conclude(handler, steps, fence, events, jobs, outcomes, tally)
    except LeaseLost:
        # Not the end: of what comes after, nobody may have taken over anything yet.
        log.info(
            "lease lost: %s, %d events", handler.name, len(events), extra={"handler": handler.name}
        )
    except Exception as error:
        _unless_database_gone(error)
        # The I/O is done and must not be done again for the sake of the one that cannot be recorded.
        for event in events:
            _conclude_alone(handler, steps, fence, event, running, jobs, outcomes, tally)


def _conclude_alone(
    handler: Handler, steps: External, fence: str, event: Recorded, running: Running,
    jobs: dict[int, Any], outcomes: dict[int, Outcome], tally: Tally,
) -> None:  # fmt: skip
    try:
        with _transaction(running):
            _conclude(handler, steps, fence, [event], jobs, outcomes, tally)
    except LeaseLost:
        log.info(
            "lease lost: %s, event %d",
            handler.name,
            event.event_id,
            extra={"handler": handler.name},
        )
    except Exception as error:
        _failed(handler, fence, event, error, tally)


def _conclude(
    handler: Handler,
    steps: External,
    fence: str,
    events: list[Recorded],
    jobs: dict[int, Any],
    outcomes: dict[int, Outcome],
    tally: Tally,
) -> None:
    held = hold([event.reaction_id for event in events], fence)
    events = [event for event in events if event.reaction_id in held]
    if not events:
        raise LeaseLost
    final = {
        e.reaction_id: outcomes[e.reaction_id].permanent or retry.is_last(handler, e)
        for e in events
    }
    mine = {e.reaction_id: jobs[e.reaction_id] for e in events}
    steps.conclude(mine, {key: outcomes[key] for key in mine}, final)
    done = []
    for event in events:
        outcome = outcomes[event.reaction_id]
        if outcome.error is None or final[event.reaction_id]:
            done.append(event.reaction_id)
        else:
            retry.fail(handler, event, fence, outcome.error, outcome.retry_in)
        if outcome.error is not None:
            tally.failed(dead=False)
    _settle(done, fence)
