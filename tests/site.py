"""The site as browsers and widgets meet it: a real server process on the tests' database."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from urllib.parse import quote
from urllib.request import urlopen

from django.conf import settings
from django.db import connection

from notifications.process_group import ProcessGroup

READY_WITHIN = 30.0
QUIET_WITHIN = 10.0
OTHERS_AT_WORK = """
    SELECT EXISTS (
        SELECT FROM pg_stat_activity WHERE datname = current_database()
        AND pid <> pg_backend_pid() AND backend_type = 'client backend' AND state <> 'idle'
    )
"""


def database_url() -> str:
    """Where the tests' own tables are."""
    known = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{known['NAME']}"
    who = quote(known["USER"] or "", safe="")
    if known["PASSWORD"]:
        who += f":{quote(known['PASSWORD'], safe='')}"
    return (
        f"postgres://{who}@{known['HOST'] or '127.0.0.1'}:{known['PORT'] or 5432}/{known['NAME']}"
    )


class Served:
    """A web process on a socket that outlives it, as under the supervisor."""

    def __init__(self, listener: socket.socket, environment: Mapping[str, str]) -> None:
        self.url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        self.number = listener.fileno()
        self.env = _environment(self.url, environment)

    def start(self) -> None:
        argv = [sys.executable, "-m", "courier_site.processes.web", "--fd", str(self.number)]
        self.process = subprocess.Popen(argv, env=self.env, pass_fds=[self.number])

    def end(self) -> None:
        self.process.terminate()
        self.process.wait(20)


@contextmanager
def served_anew(**environment: str) -> Iterator[Served]:
    """Runs the web process; it may be ended and started again. Its settings are those of the tests."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(1024)
        made = Served(listener, environment)
        made.start()
        try:
            _until_ready(made.process, made.url)
            yield made
        finally:
            made.end()


@contextmanager
def serving(**environment: str) -> Iterator[str]:
    """Runs the web process; yields its URL."""
    with served_anew(**environment) as made:
        yield made.url


@contextmanager
def working(url: str) -> Iterator[None]:
    """Runs a worker beside the site at `url`, until the end of the block."""
    env = _environment(url, {"COURIER_WORKERS": "1"})
    group = ProcessGroup(
        [sys.executable, str(settings.BASE_DIR / "manage.py"), "qcluster"], env=env
    )
    try:
        yield
    finally:
        group.stop(10)


def until_quiet() -> None:
    """Waits for what other processes still do in the tests' tables, which are emptied next.

    A page that was closed leaves its last request behind. Emptying would wait for that one's
    locks, while it waits for ours: a deadlock. SQLite has one lock, and none can come of it.
    """
    if connection.vendor != "postgresql":
        return
    deadline, quiet = time.monotonic() + QUIET_WITHIN, 0
    while quiet < 2 and time.monotonic() < deadline:
        with connection.cursor() as cursor:
            cursor.execute(OTHERS_AT_WORK)
            quiet = 0 if cursor.fetchone()[0] else quiet + 1
        time.sleep(0.02)


def _environment(url: str, more: Mapping[str, str]) -> dict[str, str]:
    return {
        **os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings", "DATABASE_URL": database_url(),
        "COURIER_DEMO": "1", "PUBLIC_URL": url, "SECRET_KEY": settings.SECRET_KEY,
        "COURIER_TESTS_SERVED": "1", **more,
    }  # fmt: skip


def _until_ready(process: subprocess.Popen, url: str) -> None:
    deadline = time.monotonic() + READY_WITHIN
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urlopen(f"{url}/healthz", timeout=1):
                return
        except OSError:
            time.sleep(0.05)
    raise AssertionError("the web process does not answer")
