"""`POST /send`, one message each, while two workers deliver: production and one-port layout."""

import asyncio
import contextlib
import time
from collections.abc import Iterator

from tests.benchmarks.harness import (
    Row,
    answers,
    database,
    environment,
    free_port,
    median,
    percentile,
    process,
    row,
    run,
    wait_until,
)
from tests.benchmarks.load import post_many, single

REQUESTS, CONNECTIONS, ROUNDS = 3000, 8, 3


@contextlib.contextmanager
def production(env: dict[str, str], port: int) -> Iterator[None]:
    """gunicorn, qcluster and clock, as the Procfile starts them (the live process is idle here)."""
    gunicorn = ["-m", "gunicorn", "courier_site.wsgi", "-b", f"127.0.0.1:{port}", "-k", "gthread"]
    with (
        process(env, *gunicorn, "--workers", "2", "--threads", "8", "--log-level", "warning"),
        process(env, "manage.py", "qcluster"),
        process(env, "manage.py", "clock"),
    ):
        yield


@contextlib.contextmanager
def one_port(env: dict[str, str], port: int) -> Iterator[None]:
    with process(env, "manage.py", "courier", "--port", str(port), "--workers", "2"):
        yield


def measure(layout: str) -> tuple[float, float, float]:
    """Median requests per second over the rounds, and p50 and p99 in ms over all of them."""
    start = production if layout == "production" else one_port
    with database(f"courier_bench_{layout}") as url:
        port = free_port()
        env = environment(url)
        run(env, "manage.py", "migrate", "-v0")
        key = run(env, "manage.py", "apikey", "create", "bench").strip()
        with start(env, port):
            wait_until(lambda: answers(f"http://127.0.0.1:{port}/readyz"), 60)
            send = f"http://127.0.0.1:{port}/send"
            asyncio.run(post_many(send, key, [single(n) for n in range(300)], CONNECTIONS))
            rates, taken = [], []
            for number in range(ROUNDS):
                bodies = [single(number * REQUESTS + n) for n in range(REQUESTS)]
                began = time.perf_counter()
                taken += asyncio.run(post_many(send, key, bodies, CONNECTIONS))
                rates.append(REQUESTS / (time.perf_counter() - began))
    return median(rates), percentile(taken, 0.5) * 1000, percentile(taken, 0.99) * 1000


def run_all() -> list[Row]:
    rows = []
    for layout, target in (("production", ">= 500"), ("one_port", ">= 250")):
        rate, p50, p99 = measure(layout)
        name = f"POST /send, {layout.replace('_', '-')} layout"
        rows += [
            row(
                name, rate, "requests/s", target, f"{CONNECTIONS} connections, delivering meanwhile"
            ),
            row(f"{name}, p50", p50, "ms"),
            row(f"{name}, p99", p99, "ms", "<= 60" if layout == "production" else ""),
        ]
    return rows
