"""django-q2's cluster as the watchdog starts it: it pulses, and no part of it outlives another."""

import gc
import os
import signal
import threading
import time

from django_q.cluster import Cluster

from notifications.outbox import pulse
from notifications.process_group import forks_end_with_parent


def run() -> None:
    """Until SIGTERM, on which the workers finish what they have in hand."""
    pulse.connect()
    forks_end_with_parent()
    # What is loaded by now stays shared between the forks.
    gc.freeze()
    cluster = Cluster()
    cluster.start()
    # Only now, after the fork: a thread must not hold a lock while the workers are forked.
    threading.Thread(target=_end_with_watchdog, args=(os.getppid(),), daemon=True).start()
    cluster.sentinel.join()


def _end_with_watchdog(parent: int) -> None:
    """Where the kernel cannot do it (not Linux): the group ends itself when its parent is gone."""
    while os.getppid() == parent:
        time.sleep(2)
    os.killpg(0, signal.SIGKILL)
