"""`make bench`: runs every benchmark, prints one table and writes docs/benchmarks.md."""

import datetime
import importlib
import os
import platform
import sys

from tests.benchmarks.harness import ROOT, Row

HEAD = "| what | value | unit | target | note |\n| --- | ---: | --- | --- | --- |"


# Name → module under tests.benchmarks; each has `run_all() -> list[Row]`.
BENCHMARKS = (
    "pipeline",
    "email",
    "send",
    "sockets",
    "inbox",
    "idle",
    "elemental",
    "preview",
    "designer",
)


def table(rows: list[Row]) -> str:
    lines = [
        f"| {r['name']} | {r['value']:,} | {r['unit']} | {r.get('target', '')} | {r.get('note', '')} |"
        for r in rows
    ]
    return "\n".join([HEAD, *lines])


def main(names: list[str]) -> None:
    rows: list[Row] = []
    for name in names or BENCHMARKS:
        print(f"{name} …", file=sys.stderr, flush=True)
        rows += importlib.import_module(f"tests.benchmarks.bench_{name}").run_all()
    print(table(rows))
    if not names:
        today = datetime.datetime.now(datetime.UTC).date()
        python = f"Python {platform.python_version()}"
        machine = f"{os.cpu_count()} cores shared by database, workers and load; {python}"
        (ROOT / "docs" / "benchmarks.md").write_text(
            f"# Benchmarks\n\nMade by `make bench` on {today}, {machine}. Yardsticks ran in the same run.\n\n"
            f"{table(rows)}\n"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
