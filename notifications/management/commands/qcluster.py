import os
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser


class Command(BaseCommand):
    help = "Starts the workers, and a watchdog that replaces them where they die or hang."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("-n", "--name", help="the queue to work for (Q_CLUSTER's ALT_CLUSTERS)")
        parser.add_argument(
            "--unguarded", action="store_true", help="the bare cluster, as the watchdog starts it"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["unguarded"]:
            from notifications.outbox import bare_cluster

            bare_cluster.run()
            return
        from notifications.outbox import canary, cluster

        if options["name"]:
            os.environ["Q_CLUSTER_NAME"] = options["name"]
        os.environ["COURIER_ROLE"] = "worker"
        argv = [sys.executable, sys.argv[0], "qcluster", "--unguarded"]
        cluster.Watchdog(argv, canary.send).run()
