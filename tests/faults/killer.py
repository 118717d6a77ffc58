"""An app for fault runs only: a handler whose worker dies of an event, and workers that sign in."""

import dataclasses
import functools
import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING

from django.apps import AppConfig

if TYPE_CHECKING:
    from notifications.outbox.registry import Handler

# Messages to recipients of these names make work for the handler; the first kill its worker.
KILLER, NEIGHBOUR = "killer", "neighbour"
# A message to this user makes a worker stand still inside a transaction, with its inbox locked.
SLEEPER = "sleeper"
NAME, LIMIT = "kill_worker", 3


class KillerConfig(AppConfig):
    name = "tests.faults.killer"
    label = "faults"

    def ready(self) -> None:
        from django_q.signals import post_spawn

        from notifications.outbox.registry import REGISTRY

        if seconds := float(os.environ.get("FAULTS_LEASE", 0)):
            _hurry(seconds)
        REGISTRY.fill([*REGISTRY.handlers.values(), _kill_worker(), _stand_still()])
        post_spawn.connect(_sign_in, dispatch_uid="faults")


def _hurry(seconds: float) -> None:
    """The suite cannot wait for the product's own leases and for its watchdog's patience."""
    from notifications.outbox import cluster, slots
    from notifications.outbox.registry import REGISTRY

    cluster.Watchdog = functools.partial(cluster.Watchdog, patience=seconds + 1, canary_every=1.0)
    slots.TTL = int(seconds)
    handlers = REGISTRY.handlers.values()
    REGISTRY.fill([dataclasses.replace(handler, lease=seconds) for handler in handlers])


def _kill_worker() -> "Handler":
    from notifications.events import BaseEvent, MessageEnqueued
    from notifications.outbox.registry import OBSERVERS, Handler, Recorded

    def wants(event: BaseEvent) -> bool:
        return isinstance(event, MessageEnqueued) and event.recipient.startswith(
            (KILLER, NEIGHBOUR)
        )

    def kill_worker(events: list[Recorded]) -> None:
        if any(event.data["recipient"].startswith(KILLER) for event in events):
            os._exit(137)

    terms = {"lease": 1.0, "limit": LIMIT, "backoff": (0.2, 1.0)}
    return Handler(NAME, (MessageEnqueued,), OBSERVERS, "tests", kill_worker, wants=wants, **terms)


def _stand_still() -> "Handler":
    from notifications.events import BaseEvent, InboxItemAdded
    from notifications.models import Inbox
    from notifications.outbox.registry import OBSERVERS, Handler, Recorded

    def wants(event: BaseEvent) -> bool:
        return isinstance(event, InboxItemAdded) and event.user == SLEEPER and event.seq == 1

    def stand_still(events: list[Recorded]) -> None:
        if events[0].attempts == 1:
            Inbox.objects.select_for_update().get(user=SLEEPER)
            os.kill(os.getpid(), signal.SIGSTOP)

    on = (InboxItemAdded,)
    return Handler("stand_still", on, OBSERVERS, "tests", stand_still, wants=wants, lease=1.0)


def _sign_in(**_: object) -> None:
    """Only workers send this signal, so that a harness can tell them from pusher and monitor."""
    folder = Path(os.environ["COURIER_DATA_DIR"]) / "workers"
    folder.mkdir(exist_ok=True)
    (folder / str(os.getpid())).touch()
