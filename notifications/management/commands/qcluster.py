import gc
import os
import sys
import threading
import time
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django_q.cluster import Cluster

from notifications import process_group
from notifications.outbox import canary, pulse
from notifications.outbox.cluster import Watchdog


class Command(BaseCommand):
    help = "Starts the workers, and a watchdog that replaces them where they die or hang."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("-n", "--name", help="the queue to work for (Q_CLUSTER's ALT_CLUSTERS)")
        parser.add_argument(
            "--unguarded", action="store_true", help="the bare cluster, as the watchdog starts it"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["unguarded"]:
            run_cluster()
        else:
            if options["name"]:
                os.environ["Q_CLUSTER_NAME"] = options["name"]
            # sys.argv[0] is manage.py, wherever it is started from.
            Watchdog([sys.executable, sys.argv[0], "qcluster", "--unguarded"], canary.send).run()


def run_cluster() -> None:
    """django-q2's cluster, each process of which ends with its parent and tells that it lives."""
    pulse.connect()
    process_group.forks_end_with_parent()
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
    os.killpg(0, 9)
