"""Runs as tables for people."""

import datetime
import os
from collections.abc import Sequence
from pathlib import Path

from tests.faults.harness import SETTLES_WITHIN, Run
from tests.faults.watching import RIGHT_WITHIN, Watch

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
    """The part of the page that shows the last full run in which parts were killed."""
    _write(
        path,
        "## Parts are killed while an application sends",
        f"""
`make faults` starts the whole product (`manage.py courier`), lets an application send to it over
HTTP (each request with an `Idempotency-Key`, again and again until a 202), kills its parts at
random meanwhile, and then asks in SQL and in the mail server's log what became of every send.
The mail server is a real one that notes each mail on disk before it accepts it. Everything in
bold must be 0, {SETTLES_WITHIN} s after the last fault; except doubled e-mails: those that were on
their way when their sender was killed are sent again, with the same `Message-ID`.

{_made()}

{table(runs)}

A stopped worker that goes on after its lease (a zombie) is tried on PostgreSQL only: on SQLite,
who stands still may hold the file's only write lock, and then everybody waits for it.
""",
    )


def watched_table(runs: Sequence[Watch]) -> str:
    """A column per run."""
    kinds = sorted({name for run in runs for name in run.faults})
    ways = sorted({name for run in runs for name in run.opened})
    lines = [
        _line("", *(NAMES[run.kind] for run in runs)),
        _line("---", *("---:" for _ in runs)),
        _line("seed", *(run.seed for run in runs)),
        _line("open pages", *(run.pages for run in runs)),
        _line("messages", *(run.sends for run in runs)),
        *(_line(f"- {name}", *(run.faults[name] for run in runs)) for name in kinds),
        *(_line(f"sockets opened: {way}", *(run.opened[way] for run in runs)) for way in ways),
        _line("refused or timed out, tried again", *(run.refused.total() for run in runs)),
        _line("seconds of sending and faults", *(f"{run.lasted:.0f}" for run in runs)),
        _line("items shown in the end", *(run.shown for run in runs)),
        _line("all shown after the last send within", *(f"{r.right_after:.1f} s" for r in runs)),
        *(_line(f"**{name}**", *(run.found[name] for run in runs)) for name in runs[0].found),
    ]
    return "\n".join(lines)


def write_watched(path: Path, runs: Sequence[Watch]) -> None:
    """The part of the page that shows the last full run with open pages."""
    _write(
        path,
        "## Pages are watched while Redis is killed and sockets are cut",
        f"""
`make faults` also opens pages that behave as Courier's widget does: they fetch, open a socket, add
what they are told of to their list and look for no doubles, and read some of it. Then Redis is
killed again and again, sockets are cut at random, the web process is replaced twice, and each
page's token runs out once. A page that was cut fetches before it opens its socket again; one that
was told to come back (`reconnect`) opens its socket alone. In the end what each page shows is
compared with the database. Everything in bold must be 0, {RIGHT_WITHIN:.0f} s after the last send.

{_made()}

{watched_table(runs)}
""",
    )


def _made() -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    today = datetime.datetime.now(datetime.UTC).date()
    return f"The last full run: {today}, {os.cpu_count()} cores that everything shared, {memory:.0f} GiB."


def _write(path: Path, title: str, text: str) -> None:
    """Replaces what stands under a title of the page, or adds it at the end."""
    page = path.read_text().rstrip() + "\n"
    before, found, after = page.partition(f"{title}\n")
    _, more, later = after.partition("\n## ")
    rest = f"\n## {later}" if more else ""
    before = before if found else f"{before}\n"
    path.write_text(f"{before}{title}\n{text}{rest}")
