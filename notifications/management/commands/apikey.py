from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from notifications.models import ApiKey
from notifications.pipeline import api_keys
from notifications.pipeline.errors import Conflict, InvalidRequest, NotFound


class Command(BaseCommand):
    help = "Makes or revokes an API key. A new key is printed alone, this once."

    def add_arguments(self, parser: CommandParser) -> None:
        actions = parser.add_subparsers(dest="action", required=True)
        create = actions.add_parser("create", help="make a key and print it")
        create.add_argument("name")
        create.add_argument("--mode", default=ApiKey.Mode.LIVE.value, choices=ApiKey.Mode.values)
        create.add_argument(
            "--scope",
            action="append",
            default=[],
            choices=list(api_keys.SCOPES),
            help="may be given several times; without any, the key may do everything",
        )
        revoke = actions.add_parser("revoke", help="end a key, within a second")
        revoke.add_argument("name_or_prefix", metavar="NAME|PREFIX")

    def handle(self, *args: Any, action: str, **options: Any) -> None:
        try:
            if action == "create":
                key = api_keys.create(
                    options["name"], mode=options["mode"], scopes=options["scope"]
                )
                self.stdout.write(key)
            else:
                row = api_keys.revoke(options["name_or_prefix"])
                self.stdout.write(f"revoked {row}")
        except (Conflict, InvalidRequest, NotFound) as error:
            raise CommandError(str(error)) from None
