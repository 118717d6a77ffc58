from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from notifications.queries import event_contract
from notifications.queries.event_map import EventNode, event_node
from notifications.queries.event_map_page import MAP_FILE, page

ALLOWED = "nothing breaks; run manage.py events check --update and commit events.lock.json"
STALE = "docs/event-map.md is out of date: run manage.py events map and commit it"


class Command(BaseCommand):
    help = "What can happen: the map of events and handlers, the contract check, one event."

    def add_arguments(self, parser: CommandParser) -> None:
        actions = parser.add_subparsers(dest="action", required=True)
        drawn = actions.add_parser("map", help="write docs/event-map.md")
        drawn.add_argument("--check", action="store_true", help="only say whether it is up to date")
        checked = actions.add_parser("check", help="compare the events with events.lock.json")
        checked.add_argument("--update", action="store_true", help="write what may be changed")
        shown = actions.add_parser("show", help="one event: fields, raisers, handlers")
        shown.add_argument("name", metavar="NAME")

    def handle(self, *args: Any, action: str, **options: Any) -> None:
        if action == "map":
            self._map(only_check=options["check"])
        elif action == "check":
            self._check(update=options["update"])
        else:
            self._show(options["name"])

    def _map(self, *, only_check: bool) -> None:
        if not only_check:
            MAP_FILE.write_text(page())
            self.stdout.write(f"wrote {MAP_FILE}")
        elif not MAP_FILE.exists() or MAP_FILE.read_text() != page():
            raise CommandError(STALE)

    def _check(self, *, update: bool) -> None:
        try:
            report = event_contract.check()
        except (OSError, ValueError) as error:
            raise CommandError(f"events.lock.json cannot be read: {error}") from None
        for name, readers in report.readers.items():
            self.stdout.write(f"{name}: read by {', '.join(readers) or 'no handler'}")
            for finding in report.findings:
                if finding.event == name:
                    verdict = "BREAKS" if finding.breaking else "passes"
                    self.stdout.write(f"  {verdict}: {finding.text}")
        if report.breaking:
            raise CommandError("a change of an event's shape breaks who reads it")
        if update:
            event_contract.update()
            self.stdout.write("wrote events.lock.json")
        elif report.findings:
            self.stdout.write(ALLOWED)

    def _show(self, name: str) -> None:
        node = event_node(name)
        if node is None:
            raise CommandError(f"no event is named {name!r}; docs/event-map.md lists them")
        self.stdout.write(_described(node))


def _described(node: EventNode) -> str:
    shape = node.shape
    lines = [f"{node.name}, version {shape.version}, about one {shape.subject}", "", node.about]
    lines += ["", "fields"]
    lines += [
        f"  {name}: {field.type}{'' if field.required else ' (optional)'}"
        for name, field in shape.fields.items()
    ] or ["  none"]
    lines += ["", "raised in"]
    lines += [f"  {raiser.function}" for raiser in node.raisers] or ["  nothing yet"]
    lines += ["", "by handlers", *([f"  {h.name}" for h in node.raised_by] or ["  none"])]
    lines += ["", "handlers that react"]
    lines += [f"  {h.name} ({h.lane}, owner {h.owner})" for h in node.handlers] or ["  none"]
    lines += ["", "which raise", *([f"  {name}" for name in node.leads_to] or ["  nothing"])]
    return "\n".join(lines)
