"""An inbox of 100,000 unread items: counts, pages, and reading them all while others go on."""

import json

from tests.benchmarks.harness import Row, database, environment, median, row, run

TARGETS = {"unread count, the read alone": "<= 2", "read all": "<= 1000"}
# What is no single answer of /inbox/q: the longest that anybody waited.
LONGEST = ("another user's act", "a delivery to the same user")


def measure(url: str) -> dict[str, list[float]]:
    env = environment(url)
    run(env, "manage.py", "migrate", "-v0")
    found: dict[str, list[float]] = json.loads(run(env, "-m", "tests.benchmarks.inbox_of_100k"))
    return found


def run_all() -> list[Row]:
    with database("courier_bench_inbox") as url:
        found = measure(url)
    rows = []
    for name, taken in found.items():
        target = TARGETS.get(name, "<= 10" if "page" in name else "")
        if name in LONGEST:
            note = "longest, from read all until the rows say so too"
            rows.append(row(f"100,000 items: {name}", max(taken), "ms", "<= 200", note))
        else:
            rows.append(row(f"100,000 items: {name}", median(taken), "ms", target))
    return rows
