"""`python -m tests.faults`: fault runs at full size, on both databases."""

import argparse
import os
import random
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.faults.settings")

from tests.faults import database, harness, report
from tests.processes.helpers import ROOT

FULL = (5000, 100)


def main() -> int:
    options = arguments()
    chosen = [options.database] if options.database else [database.SQLITE, database.POSTGRES]
    runs = []
    for kind in chosen:
        seed = random.randrange(10**6) if options.seed is None else options.seed
        harness.say(f"{report.NAMES[kind]}, seed {seed}")
        folder = Path(tempfile.mkdtemp(prefix="courier-faults-"))
        runs.append(harness.run(kind, folder, sends=options.sends, faults=options.kills, seed=seed))
        for name, count in runs[-1].failures().items():
            harness.say(f"FAILED: {count} {name}; the product's log is {folder / 'log'}")
    harness.say(report.table(runs))
    if (options.sends, options.kills) == FULL and len(runs) == 2:
        report.write(ROOT / "docs" / "faults.md", runs)
    return any(run.failures() for run in runs)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser("tests.faults")
    parser.add_argument("--sends", type=int, default=FULL[0])
    parser.add_argument("--kills", type=int, default=FULL[1])
    parser.add_argument("--database", choices=(database.SQLITE, database.POSTGRES))
    parser.add_argument("--seed", type=int)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
