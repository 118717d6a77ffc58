"""Runs as tables for people."""

import datetime
import os
from collections.abc import Sequence
from pathlib import Path

from tests.faults.harness import SETTLES_WITHIN, Run

NAMES = {"sqlite": "SQLite", "postgres": "PostgreSQL"}


def table(runs: Sequence[Run]) -> str:
    """A column per run."""
    kinds = sorted({name for run in runs for name in run.faults})
    checks = list(runs[0].found)
    lines = [
        _line("", *(NAMES[run.kind] for run in runs)),
        _line("---", *("---:" for _ in runs)),
        _line("seed", *(run.seed for run in runs)),
        _line("accepted (202)", *(run.accepted for run in runs)),
        _line("faults", *(run.faults.total() for run in runs)),
        *(_line(f"- {name}", *(run.faults[name] for run in runs)) for name in kinds),
        _line("seconds of sending and faults", *(f"{run.lasted:.0f}" for run in runs)),
        _line("sends that had to be tried again", *(run.retries for run in runs)),
        _line("slowest send, its tries included", *(f"{run.slowest_send:.1f} s" for run in runs)),
        _line("sends refused", *(len(run.refused) for run in runs)),
        _line("all done after the last fault within", *(f"{run.settled:.1f} s" for run in runs)),
        *(_line(f"**{name}**", *(run.found[name] for run in runs)) for name in checks),
        _line("doubled e-mails per fault", *(_per_fault(run) for run in runs)),
    ]
    return "\n".join(lines)


def _per_fault(run: Run) -> str:
    return f"{run.found['doubled e-mails'] / run.faults.total():.2f}"


def _line(*cells: object) -> str:
    return f"| {' | '.join(str(cell) for cell in cells)} |"


def write(path: Path, runs: Sequence[Run]) -> None:
    """The page that shows the last full run."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    today = datetime.datetime.now(datetime.UTC).date()
    path.write_text(
        f"""# Fault runs

`make faults` starts the whole product (`manage.py courier`), lets an application send to it over
HTTP (each request with an `Idempotency-Key`, again and again until a 202), kills its parts at
random meanwhile, and then asks in SQL and in the mail server's log what became of every send.
The mail server is a real one that notes each mail on disk before it accepts it. Everything in
bold must be 0, {SETTLES_WITHIN} s after the last fault; except doubled e-mails: those that were on
their way when their sender was killed are sent again, with the same `Message-ID`.

The last full run: {today}, {os.cpu_count()} cores that everything shared, {memory:.0f} GiB.

{table(runs)}

A stopped worker that goes on after its lease (a zombie) is tried on PostgreSQL only: on SQLite,
who stands still may hold the file's only write lock, and then everybody waits for it.
"""
    )
