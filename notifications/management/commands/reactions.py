import re
from datetime import datetime, timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from notifications.models import Reaction
from notifications.outbox.registry import REGISTRY
from notifications.outbox.replay import chosen, failed, replay
from notifications.queries.handler_page import aligned

UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
COLUMNS = ("reaction", "handler", "event", "state", "tries", "due", "last error")
ERROR_SHOWN = 80
TIME = "a time in ISO 8601, or such as 30m, 2h, 1d"


class Command(BaseCommand):
    help = "What handlers still owe, and doing it again."

    def add_arguments(self, parser: CommandParser) -> None:
        actions = parser.add_subparsers(dest="action", required=True)
        listed = actions.add_parser("list", help="what is owed, the newest first")
        listed.add_argument("--limit", type=int, default=50, help="lines at most, default 50")
        again = actions.add_parser("replay", help="what failed, at once and with all its tries")
        names = list(REGISTRY.handlers)
        for parsed in (listed, again):
            parsed.add_argument("--handler", metavar="H", choices=names, default="")
            parsed.add_argument("--dead", action="store_true", help="only what is dead")
            parsed.add_argument("--since", metavar="T", help=f"died or due since: {TIME}")

    def handle(self, *args: Any, action: str, **options: Any) -> None:
        since = _moment(options["since"]) if options["since"] else None
        rows = chosen(handler=options["handler"], dead=options["dead"], since=since)
        if action == "replay":
            self.stdout.write(f"replayed {replay(failed(rows))}")
            return
        limit = max(1, options["limit"])
        found = list(rows.order_by("-id").prefetch_related("event")[: limit + 1])
        if not found:
            self.stdout.write("nothing is owed")
            return
        self.stdout.write(aligned([COLUMNS, *map(_row, found[:limit])]))
        if len(found) > limit:
            self.stdout.write(f"and more: these are the newest {limit}")


def _moment(text: str) -> datetime:
    """A point in time, given as such or as an age."""
    if age := re.fullmatch(r"(\d{1,6})([smhd])", text):
        return timezone.now() - timedelta(**{UNITS[age[2]]: int(age[1])})
    try:
        moment = parse_datetime(text)
    except ValueError:
        moment = None
    if moment is None:
        raise CommandError(f"--since is {text!r}; wants {TIME}")
    return moment if timezone.is_aware(moment) else timezone.make_aware(moment)


def _row(reaction: Reaction) -> tuple[str, ...]:
    # A pruned event is an AttributeError to getattr.
    event = getattr(reaction, "event", None)
    return (
        str(reaction.pk),
        reaction.handler,
        f"{event.name if event else 'pruned'} #{reaction.event_id}",
        _state(reaction),
        str(reaction.attempts),
        f"{reaction.due_at:%Y-%m-%d %H:%M:%S}",
        " ".join(reaction.last_error.split())[:ERROR_SHOWN],
    )


def _state(reaction: Reaction) -> str:
    now = timezone.now()
    if reaction.dead_at is not None:
        return "dead"
    if reaction.leased_until is not None and reaction.leased_until > now:
        return "leased"
    return "due" if reaction.due_at <= now else "waiting"
