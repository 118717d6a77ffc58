"""The kinds of faults. Each takes the site and a seeded generator, and does one."""

import os
import random
import signal
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from tests.faults import load
from tests.faults.killer import KILLER
from tests.faults.site import Site

READS = "pipe_read"
# True where there was something to hurt.
Fault = Callable[[Site, random.Random], bool]


def kill_worker(site: Site, rng: random.Random) -> bool:
    return _kill(_worker(site, rng))


def kill_worker_group(site: Site, rng: random.Random) -> bool:
    """The cluster with its guard, pusher and all workers, as an out-of-memory killer might."""
    leader = site.find("--unguarded")
    with suppress(ProcessLookupError):
        if leader:
            os.killpg(leader, signal.SIGKILL)
    return bool(leader)


def kill_watchdog(site: Site, rng: random.Random) -> bool:
    return _kill(site.find("manage.py qcluster"))


def kill_web(site: Site, rng: random.Random) -> bool:
    return _kill(site.find("processes.web"))


def kill_clock(site: Site, rng: random.Random) -> bool:
    return _kill(site.find("manage.py clock"))


def kill_reader(site: Site, rng: random.Random) -> bool:
    """The idle worker that sleeps in the queue's pipe and holds the lock which all others want.

    Nobody reads the queue any more (django-q2#23). Waits a moment for a worker to be idle.
    """
    deadline = time.monotonic() + 1
    while time.monotonic() < deadline:
        for pid in site.workers():
            if READS in _sleeps_in(pid):
                return _kill(pid)
        time.sleep(0.005)
    return False


def kill_redis(site: Site, rng: random.Random) -> bool:
    """The supervisor's Redis is killed; where it is ours, it comes back within some seconds."""
    if site.broker is None:
        return _kill(site.find("redis"))
    if site.broker.group is None or site.broker.group.ended() is not None:
        return False
    site.broker.group.kill()
    site.later(rng.uniform(0.2, 5), site.broker.start)
    return True


def kill_from_within(site: Site, rng: random.Random) -> bool:
    """An event that kills every worker that takes it up, until its handler's limit."""
    body = load.inbox_message(f"{KILLER}-{rng.getrandbits(40):x}")
    sender = threading.Thread(target=load.send_once, args=(site, body))
    sender.start()
    site.later(10, sender.join)
    return True


def stop_worker(site: Site, rng: random.Random, seconds: float = 50.0) -> bool:
    """A worker stands still past its lease and then goes on: a zombie. Returns at once.

    Not for SQLite: who stands still there may hold the only write lock of the file.
    """
    pid = _worker(site, rng)
    if not _signal(pid, signal.SIGSTOP):
        return False
    site.later(seconds, lambda: _signal(pid, signal.SIGCONT))
    return True


ANY = "worker killed"
KINDS: dict[str, Fault] = {
    ANY: kill_worker,
    "worker group killed": kill_worker_group,
    "watchdog killed": kill_watchdog,
    "web process killed": kill_web,
    "clock killed": kill_clock,
    "queue's reader killed (cluster hangs)": kill_reader,
    "Redis killed and back": kill_redis,
    "event that kills its worker": kill_from_within,
    "worker stopped past its lease (zombie)": stop_worker,
}
# How many of a hundred faults are of each kind.
SHARES = dict(zip(KINDS, (38, 12, 4, 12, 9, 5, 10, 6, 4), strict=True))
NOT_ON_SQLITE = {"worker stopped past its lease (zombie)"}


def _worker(site: Site, rng: random.Random) -> int | None:
    """One at work, if there is one within a second; else any."""
    deadline = time.monotonic() + 1
    while time.monotonic() < deadline:
        if busy := [pid for pid in site.workers() if not _idle(pid)]:
            return rng.choice(busy)
        time.sleep(0.005)
    workers = site.workers()
    return rng.choice(workers) if workers else None


def _kill(pid: int | None) -> bool:
    return _signal(pid, signal.SIGKILL)


def _signal(pid: int | None, number: signal.Signals) -> bool:
    if pid is None:
        return False
    try:
        os.kill(pid, number)
    except ProcessLookupError:
        return False
    return True


def _idle(pid: int) -> bool:
    """Sleeps in the queue's pipe, or for the lock of the one who does."""
    return any(where in _sleeps_in(pid) for where in (READS, "futex"))


def _sleeps_in(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/wchan").read_text()
    except OSError:
        return ""
