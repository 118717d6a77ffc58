"""Keeps django-q2's cluster alive: starts it, listens for its pulse, kills and replaces it.

A `kill -9` of the worker that holds the queue's read lock hangs a cluster silently (django-q2#23),
and the death of its main process or guard leaves orphans. Neither can be seen from inside.
"""

import contextlib
import logging
import os
import signal
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import redis

from notifications.outbox import pulse
from notifications.process_group import ProcessGroup

log = logging.getLogger(__name__)

# Seconds the group may take to end by itself before it is killed.
GRACE = 7.0
BACKOFF = (0.2, 5.0)
# Often enough that a busy cluster's pulses (two lines a task) never fill the pipe's 64 KiB.
LISTEN_EVERY = 0.5


@dataclass
class Signs:
    """What has been heard of one cluster. Times are of time.monotonic()."""

    worker: float = field(default_factory=time.monotonic)
    guard: float = field(default_factory=time.monotonic)
    busy: dict[int, float] = field(default_factory=dict)

    def hear(self, lines: bytes) -> None:
        now = time.monotonic()
        for line in lines.decode().splitlines():
            what, _, pid = line.partition(" ")
            if what == pulse.GUARD:
                self.guard = now
                continue
            self.worker = now
            self.busy.pop(int(pid), None)
            if what == pulse.BUSY:
                self.busy[int(pid)] = now

    def forgive(self) -> None:
        """The broker is away: silence is not the cluster's fault, and its time starts anew."""
        self.worker = self.guard = time.monotonic()

    def silent(self, patience: float, longest_task: float) -> str:
        """Who has been silent for `patience` seconds without an excuse: 'guard', 'worker' or ''."""
        now = time.monotonic()
        if now - self.guard > patience:
            return "guard"
        at_work = any(now - since < longest_task and _alive(p) for p, since in self.busy.items())
        return "worker" if now - self.worker > patience and not at_work else ""


class Watchdog:
    """Runs `argv`, which must run a cluster that pulses on the descriptor in COURIER_PULSE_FD.

    `send_canary` gives the cluster something to answer and raises redis.RedisError where the
    broker is away; every `canary_every` seconds. After `patience` seconds of silence the group is
    killed and started again.
    """

    def __init__(
        self,
        argv: Sequence[str],
        send_canary: Callable[[str], None],
        *,
        canary_every: float = 5.0,
        patience: float = 30.0,
        longest_task: float = 130.0,
        grace: float = GRACE,
    ) -> None:
        self.argv, self.send_canary, self.grace = argv, send_canary, grace
        self.canary_every, self.patience, self.longest_task = canary_every, patience, longest_task
        self.group: ProcessGroup | None = None

    def run(self) -> None:
        """Until SIGTERM or SIGINT, which raise SystemExit here once all has ended."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, _stop)
        pause = BACKOFF[0]
        try:
            while True:
                began = time.monotonic()
                log.warning("the cluster %s; starting another", self.run_once())
                pause = BACKOFF[0] if time.monotonic() - began > 10 else min(pause * 2, BACKOFF[1])
                time.sleep(pause)
        finally:
            for number in (signal.SIGTERM, signal.SIGINT):
                signal.signal(number, signal.SIG_IGN)
            if self.group:
                self.group.stop(self.grace)

    def run_once(self) -> str:
        """One cluster, from its start until it had to be ended; returns the reason."""
        ears, mouth = os.pipe()
        os.set_blocking(ears, False)
        os.set_blocking(mouth, False)
        env = {**os.environ, pulse.FD: str(mouth), pulse.NAME: pulse.cluster_name()}
        try:
            self.group = ProcessGroup(self.argv, env=env, pass_fds=[mouth])
            os.close(mouth)
            return self._watch(self.group, ears)
        finally:
            os.close(ears)

    def _watch(self, group: ProcessGroup, ears: int) -> str:
        signs, next_canary = Signs(), 0.0
        while True:
            if time.monotonic() >= next_canary:
                next_canary = time.monotonic() + self.canary_every
                try:
                    self.send_canary(pulse.cluster_name())
                except redis.RedisError as error:
                    log.debug("no canary, the broker is away: %s", error)
                    signs.forgive()
            time.sleep(LISTEN_EVERY)
            with contextlib.suppress(BlockingIOError):
                signs.hear(os.read(ears, 65536))
            status = group.ended()
            silent = signs.silent(self.patience, self.longest_task)
            if status is not None or silent:
                group.kill()
                return f"ended with {status}" if status is not None else f"hangs ({silent} silent)"


def _stop(number: int, _frame: object) -> None:
    raise SystemExit(0)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
