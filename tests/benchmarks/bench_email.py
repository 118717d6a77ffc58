"""6,000 templated e-mails to one SMTP sink: ours with two workers, and django-post_office."""

import contextlib
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg

from tests.benchmarks.bench_pipeline import ALIVE, OWED
from tests.benchmarks.harness import (
    Row,
    database,
    environment,
    free_port,
    median,
    process,
    row,
    run,
    wait_until,
)

MAILS, ROUNDS = 6000, 3
CONTENT = {"title": "Order {{order}} left", "body": "Hello {{name}}, it arrives tomorrow."}
SINK = "tests.benchmarks.smtp_sink"
SETTINGS = "tests.benchmarks.post_office_settings"


@contextlib.contextmanager
def sink(env: dict[str, str]) -> Iterator[tuple[int, Path]]:
    """A running sink: its port, and the file in which it counts."""
    port, count = free_port(), Path(tempfile.mkdtemp()) / "count"
    with process(env, "-m", SINK, str(port), str(count)):
        wait_until(count.exists, 10)
        yield port, count


def taken(count: Path) -> int:
    return int(count.read_text() or 0)


def ours(url: str) -> float:
    """Mails per second, from the first accept to the last mail in the sink."""
    env = environment(url)
    with sink(env) as (port, count), psycopg.connect(url, autocommit=True) as watch:
        env["EMAIL_URL"] = f"smtp://127.0.0.1:{port}"
        run(env, "manage.py", "migrate", "-v0")
        with process(env, "manage.py", "qcluster"), process(env, "manage.py", "clock"):
            wait_until(lambda: watch.execute(ALIVE).fetchone(), 30)
            began = time.perf_counter()
            run(env, "-m", "tests.benchmarks.bulk", str(MAILS), "email")
            wait_until(lambda: taken(count) >= MAILS, 180, every=0.02)
            seconds = time.perf_counter() - began
            wait_until(lambda: watch.execute(OWED).fetchone() == (0,), 60)
            assert taken(count) == MAILS
    return MAILS / seconds


def post_office(url: str) -> float:
    """Mails per second: send_many, then send_queued_mail with two processes."""
    env = environment(url)
    env["DJANGO_SETTINGS_MODULE"] = SETTINGS
    with sink(env) as (port, count):
        env["SINK_PORT"] = str(port)
        run(env, "-m", "django", "migrate", "-v0")
        began = time.perf_counter()
        run(env, "-m", "tests.benchmarks.post_office_queue", str(MAILS))
        run(env, "-m", "django", "send_queued_mail", "--processes", "2", "--log-level", "0")
        seconds = time.perf_counter() - began
        assert taken(count) == MAILS, taken(count)
    return MAILS / seconds


def run_all() -> list[Row]:
    mine, theirs = [], []
    for _ in range(ROUNDS):
        with database("courier_bench_email") as url:
            mine.append(ours(url))
        with database("courier_bench_post_office") as url:
            theirs.append(post_office(url))
    ratio = median(mine) / median(theirs)
    return [
        row("yardstick: django-post_office, two processes", median(theirs), "mails/s"),
        row(
            "e-mail to SMTP, two workers",
            median(mine),
            "mails/s",
            ">= 1.0 x",
            f"{ratio:.2f} x post_office",
        ),
    ]
