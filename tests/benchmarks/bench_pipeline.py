"""Bulk accept, and the whole pipeline to the inbox, beside the bare outbox on the same machine."""

import psycopg

from tests.benchmarks import bare
from tests.benchmarks.harness import Row, database, environment, process, row, run, wait_until

MESSAGES = 20_000
OWED = "SELECT count(*) FROM notifications_reaction"
DONE = "SELECT count(*) FROM notifications_message WHERE status = 'DELIVERED'"
ALIVE = "SELECT 1 FROM notifications_heartbeat WHERE name = 'worker'"
SINCE_FIRST = (
    "SELECT extract(epoch FROM clock_timestamp() - min(created_at)) FROM notifications_request"
)


def accept_alone(url: str, messages: int = MESSAGES) -> float:
    """Messages accepted per second, by one process, while nobody drains."""
    env = environment(url)
    run(env, "manage.py", "migrate", "-v0")
    seconds, accepted = run(env, "-m", "tests.benchmarks.bulk", str(messages), "inbox").split()
    return int(accepted) / float(seconds)


def whole(url: str, messages: int = MESSAGES) -> float:
    """Messages per second from the first accept until every reaction, push included, is done."""
    env = environment(url)
    run(env, "manage.py", "migrate", "-v0")
    with (
        psycopg.connect(url, autocommit=True) as watch,
        process(env, "manage.py", "qcluster"),
        process(env, "manage.py", "clock"),
    ):
        wait_until(lambda: watch.execute(ALIVE).fetchone(), 30)
        run(env, "-m", "tests.benchmarks.bulk", str(messages), "inbox")
        wait_until(lambda: watch.execute(OWED).fetchone() == (0,), 180)
        (seconds,) = watch.execute(SINCE_FIRST).fetchone() or (0,)
        if watch.execute(DONE).fetchone() != (messages,):
            raise AssertionError("not every message was delivered")
    return messages / float(seconds)


def run_all() -> list[Row]:
    with database("courier_bench_bare") as url:
        accepted, drained = bare.run(url, MESSAGES)
    with database("courier_bench_accept") as url:
        ours_accept = accept_alone(url)
    with database("courier_bench_whole") as url:
        ours = whole(url)
    bare_whole = MESSAGES / (accepted + drained)
    return [
        row("yardstick: bare outbox, accept", MESSAGES / accepted, "messages/s"),
        row("bulk accept", ours_accept, "messages/s", ">= 8000"),
        row("yardstick: bare outbox, whole", bare_whole, "messages/s"),
        row(
            "whole pipeline to inbox, two workers",
            ours,
            "messages/s",
            ">= 1500",
            f"{ours / bare_whole:.2f} x bare",
        ),
    ]
