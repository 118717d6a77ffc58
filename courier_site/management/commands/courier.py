import os
import sys
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser

from courier_site.environment import BASE_DIR, refuse
from courier_site.processes import address, preflight


class Command(BaseCommand):
    help = "Starts the whole product as one supervised tree on one port."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--workers", type=int, help="worker processes (COURIER_WORKERS)")
        parser.add_argument("--demo", action="store_true", help="demo data, and a page at /demo/")
        parser.add_argument("--prepare", action="store_true", help="only check, migrate and seed")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["prepare"]:
            self.prepare(options)
        else:
            supervise(options)

    def prepare(self, options: dict[str, Any]) -> None:
        """The stores answer, the tables are there, and with --demo the data; prints the banner."""
        preflight.database()
        preflight.broker()
        call_command("migrate", verbosity=0, interactive=False)
        if options["demo"]:
            from designer import demo
            from notifications.demo import seed

            where = address.url(options["host"], options["port"])
            seeded = seed.prepare()
            demo.prepare()
            self.stdout.write(seed.banner(seeded, where, demo.hint(where)))


def supervise(options: dict[str, Any]) -> None:
    """Becomes the supervisor, which does without Django's memory. Settings were checked here."""
    if options["workers"] is not None and options["workers"] < 1:
        refuse(f"--workers is {options['workers']}; it must be 1 or more")
    argv = [sys.executable, "-m", "courier_site.processes"]
    argv += [f"--host={options['host']}", f"--port={options['port']}"]
    argv += [f"--workers={options['workers']}"] if options["workers"] is not None else []
    argv += ["--demo"] if options["demo"] else []
    os.chdir(BASE_DIR)
    os.execv(sys.executable, argv)  # noqa: S606
