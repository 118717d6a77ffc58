"""How a cluster's processes tell their watchdog that they live: one line on an inherited pipe."""

import contextlib
import os
import socket
from typing import Any

FD = "COURIER_PULSE_FD"
NAME = "COURIER_CLUSTER"
GUARD, BUSY, IDLE = "guard", "busy", "idle"


def cluster_name() -> str:
    """This cluster's name among all that share the broker: host and watchdog's process id."""
    return os.environ.get(NAME) or f"{socket.gethostname()}:{os.getpid()}"


def guard_lives() -> None:
    _say(GUARD)


def connect() -> None:
    """Workers forked from here on say when they take up a task and when they have done it."""
    from django_q.signals import post_execute_in_worker, pre_execute

    pre_execute.connect(_busy, dispatch_uid="pulse")
    post_execute_in_worker.connect(_idle, dispatch_uid="pulse")


def _busy(**_: Any) -> None:
    _say(BUSY)


def _idle(**_: Any) -> None:
    _say(IDLE)


def _say(what: str) -> None:
    descriptor = os.environ.get(FD)
    if descriptor:
        # A full pipe means that the watchdog is behind, not that it needs this line.
        with contextlib.suppress(OSError):
            os.write(int(descriptor), f"{what} {os.getpid()}\n".encode())
