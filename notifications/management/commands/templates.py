from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from notifications.pipeline.errors import InvalidRequest
from notifications.pipeline.template_files import Report, pull, push


class Command(BaseCommand):
    help = "Templates, brands and translations as files, both ways."

    def add_arguments(self, parser: CommandParser) -> None:
        actions = parser.add_subparsers(dest="action", required=True)
        pulled = actions.add_parser("pull", help="write what the site has to the folder")
        pushed = actions.add_parser("push", help="store what the folder changed, as drafts")
        for parsed in (pulled, pushed):
            parsed.add_argument("dir", metavar="DIR", type=Path)
            parsed.add_argument(
                "names", metavar="NAME", nargs="*",
                help="only these, such as welcome or brands/acme",
            )  # fmt: skip
            parsed.add_argument(
                "--dry-run", action="store_true", help="change nothing, show what would be"
            )
            parsed.add_argument(
                "--force",
                action="store_true",
                help="conflicts too: the other side's change is lost",
            )
        pushed.add_argument("--publish", action="store_true", help="and make them live")
        pushed.add_argument(
            "--all-or-nothing", action="store_true", help="store nothing where one cannot be stored"
        )

    def handle(self, *args: Any, action: str, **options: Any) -> None:
        given = {name: options[name] for name in ("names", "force", "dry_run")}
        try:
            if action == "pull":
                report = pull(options["dir"], site=settings.PUBLIC_URL, **given)
            else:
                given |= {name: options[name] for name in ("publish", "all_or_nothing")}
                report = push(options["dir"], site=settings.PUBLIC_URL, **given)
        except InvalidRequest as error:
            raise CommandError(str(error)) from None
        except OSError as error:
            raise CommandError(f"{error.filename}: {error.strerror}") from None
        self._tell(report, options["dry_run"])
        if report.wrong:
            nothing = options.get("all_or_nothing") and not options["dry_run"]
            more = "; nothing was stored" if nothing else ""
            raise CommandError(f"{len(report.wrong)} could not be done{more}")

    def _tell(self, report: Report, dry_run: bool) -> None:
        if dry_run:
            for line in report.diffs:
                self.stdout.write(line)
        for what, key, more in report.lines:
            self.stdout.write(f"{what:<12} {key}{f': {more}' if more else ''}")
        self.stdout.write(f"{'same':<12} {report.same}")
        if dry_run:
            self.stdout.write("nothing was changed: this was a dry run")
