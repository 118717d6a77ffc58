"""`python -m tests.faults`: fault runs at full size, on both databases."""

import argparse
import os
import random
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.faults.settings")

from tests.faults import database, harness, report, watching
from tests.processes.helpers import ROOT

FULL = (5000, 100)
# Recipients, messages to each, times that Redis is killed.
FULL_PAGES = (1000, 20, 10)
PAGE = ROOT / "docs" / "faults.md"
KILLS, PAGES = "kills", "pages"


def main() -> int:
    options = arguments()
    chosen = [options.database] if options.database else [database.SQLITE, database.POSTGRES]
    failed = False
    if options.only != PAGES:
        failed |= killing(options, chosen)
    if options.only != KILLS:
        failed |= watched(options, chosen)
    return int(failed)


def killing(options: argparse.Namespace, chosen: list[str]) -> bool:
    """Parts are killed while an application sends; whether anything is not as it must be."""
    runs = []
    for kind in chosen:
        folder, seed = started(kind, options)
        runs.append(harness.run(kind, folder, sends=options.sends, faults=options.kills, seed=seed))
        tell(runs[-1].failures(), folder)
    harness.say(report.table(runs))
    if (options.sends, options.kills) == FULL and len(runs) == 2:
        report.write(PAGE, runs)
    return any(run.failures() for run in runs)


def watched(options: argparse.Namespace, chosen: list[str]) -> bool:
    """Pages are watched while Redis is killed; whether any of them shows what it must not."""
    users, each, kills = FULL_PAGES
    runs = []
    for kind in chosen:
        folder, seed = started(kind, options)
        runs.append(watching.run(kind, folder, users=users, each=each, kills=kills, seed=seed))
        tell(runs[-1].failures(), folder)
    harness.say(report.watched_table(runs))
    if len(runs) == 2:
        report.write_watched(PAGE, runs)
    return any(run.failures() for run in runs)


def started(kind: str, options: argparse.Namespace) -> tuple[Path, int]:
    seed = random.randrange(10**6) if options.seed is None else options.seed
    harness.say(f"{report.NAMES[kind]}, seed {seed}")
    return Path(tempfile.mkdtemp(prefix="courier-faults-")), seed


def tell(failures: dict[str, int], folder: Path) -> None:
    for name, count in failures.items():
        harness.say(f"FAILED: {count} {name}; the product's log is {folder / 'log'}")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser("tests.faults")
    parser.add_argument("--only", choices=(KILLS, PAGES))
    parser.add_argument("--sends", type=int, default=FULL[0])
    parser.add_argument("--kills", type=int, default=FULL[1])
    parser.add_argument("--database", choices=(database.SQLITE, database.POSTGRES))
    parser.add_argument("--seed", type=int)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
