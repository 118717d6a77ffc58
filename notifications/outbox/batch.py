"""One claimed batch under way: its handler, its lease, what it raised and what it came to."""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import InterfaceError, OperationalError, transaction

from notifications.models import sql
from notifications.outbox import retry
from notifications.outbox.claim import settle_lease
from notifications.outbox.context import RUNNING, Running
from notifications.outbox.registry import Handler, Recorded

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


class Batch:
    def __init__(self, handler: Handler, fence: str, running: Running, events: int) -> None:
        self.handler, self.fence, self.running = handler, fence, running
        self.tally = Tally(events)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """A transaction in which what is raised inherits this batch's priority."""
        token = RUNNING.set(self.running)
        try:
            with transaction.atomic():
                yield
        finally:
            RUNNING.reset(token)

    def settle(self, ids: list[int]) -> None:
        """Deletes reactions that are done. Raises LeaseLost where one is another worker's by now."""
        if ids and settle_lease(ids, self.fence) != len(ids):
            raise LeaseLost

    @contextmanager
    def alone(self, event: Recorded) -> Iterator[None]:
        """Whatever is raised within concerns this event only: it is tried later, or it is dead."""
        try:
            with self.unless_lost(1):
                yield
        except Exception as error:  # noqa: BLE001 - a handler may raise anything
            self.failed(event, error)

    @contextmanager
    def unless_lost(self, events: int) -> Iterator[None]:
        """A lease that ran out is no failure: whoever has the work now does it."""
        try:
            yield
        except LeaseLost:
            name = self.handler.name
            log.info("lease lost: %s, %d events", name, events, extra={"handler": name})

    def failed(self, event: Recorded, error: Exception) -> None:
        unless_database_gone(error)
        name = self.handler.name
        dead = retry.fail(self.handler, event, self.fence, f"{type(error).__name__}: {error}")
        self.tally.failed(dead)
        log.error(
            "%s failed on event %d%s", name, event.event_id, " and is dead" if dead else "",
            extra={"handler": name, "event_id": event.event_id}, exc_info=error,
        )  # fmt: skip


def unless_database_gone(error: Exception) -> None:
    """A lost connection is nobody's fault; the leases run out and the work is done again."""
    if isinstance(error, InterfaceError) or (
        isinstance(error, OperationalError) and sql.is_away(error)
    ):
        raise error
