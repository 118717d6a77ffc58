from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from notifications.projections import PROJECTIONS


class Command(BaseCommand):
    help = "Fills a projection again from what it is a projection of. May run beside traffic."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("projection", metavar="PROJECTION", choices=list(PROJECTIONS))

    def handle(self, *args: Any, projection: str, **options: Any) -> None:
        done = PROJECTIONS[projection]()
        self.stdout.write(f"{projection}: {done.rows:,} rows read, {done.corrected:,} corrected")
