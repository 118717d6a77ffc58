from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from notifications.queries.handler_page import page, table
from notifications.queries.handlers import handler_states


class Command(BaseCommand):
    help = "All handlers with their lag, what they owe and what failed; or one handler's page."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", metavar="NAME", nargs="?")

    def handle(self, *args: Any, name: str | None, **options: Any) -> None:
        states = handler_states()
        if name is None:
            self.stdout.write(table(states))
            return
        found = next((state for state in states if state.handler.name == name), None)
        if found is None:
            names = ", ".join(state.handler.name for state in states)
            raise CommandError(f"no handler is named {name!r}; there are {names}")
        self.stdout.write(page(found))
