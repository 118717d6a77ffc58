"""What every benchmark needs: a fresh database, real processes, and rows of a table."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg

ROOT = Path(__file__).resolve().parents[2]
POSTGRES = os.environ.get("DATABASE_URL", "postgres://postgres@127.0.0.1:5432/courier")
REDIS = os.environ.get("REDIS_URL", "redis://127.0.0.1:6379/11")
Row = dict[str, Any]


def row(name: str, value: float, unit: str, target: str = "", note: str = "") -> Row:
    return {"name": name, "value": round(value, 2), "unit": unit, "target": target, "note": note}


@contextlib.contextmanager
def database(name: str) -> Iterator[str]:
    """A PostgreSQL database of this name, made anew and dropped after; yields its URL."""
    parts = urlsplit(POSTGRES)
    with psycopg.connect(parts._replace(path="/postgres").geturl(), autocommit=True) as admin:
        admin.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        admin.execute(f"CREATE DATABASE {name}")
        try:
            yield parts._replace(path=f"/{name}").geturl()
        finally:
            admin.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def environment(database_url: str, **more: str) -> dict[str, str]:
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "courier_site.settings",
        "DATABASE_URL": database_url,
        "REDIS_URL": REDIS,
        "COURIER_DATA_DIR": tempfile.mkdtemp(prefix="courier-bench-"),
        "COURIER_WORKERS": "2",
        "SECRET_KEY": "benchmark",
        **more,
    }


def run(env: dict[str, str], *arguments: str) -> str:
    """A Python command to its end; its standard output."""
    done = subprocess.run(
        [sys.executable, *arguments],
        env=env,
        cwd=ROOT,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return done.stdout


@contextlib.contextmanager
def process(env: dict[str, str], *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """A Python command in a group of its own, ended after."""
    started = subprocess.Popen(
        [sys.executable, *arguments],
        env=env,
        cwd=ROOT,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
    )
    try:
        yield started
    finally:
        started.send_signal(signal.SIGTERM)
        try:
            started.wait(12)
        except subprocess.TimeoutExpired:
            os.killpg(started.pid, signal.SIGKILL)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until(question: Callable[[], Any], seconds: float, every: float = 0.05) -> float:
    """Seconds until `question()` is true. Raises TimeoutError."""
    began = time.perf_counter()
    while not question():
        if time.perf_counter() - began > seconds:
            raise TimeoutError(f"not within {seconds} s")
        time.sleep(every)
    return time.perf_counter() - began


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2) as response:
            return response.status == 200
    except OSError:
        return False


def median(values: list[float]) -> float:
    ordered = sorted(values)
    return ordered[len(ordered) // 2]


def percentile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
