"""The product as an operator runs it, on a database and a mail server of its own, to be hurt."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from courier_site.processes import redis
from courier_site.processes.service import Service
from tests.faults import database
from tests.faults.database import Database
from tests.processes.helpers import MANAGE, ROOT, alive, command, descendants, started, until

SINK = [sys.executable, "-m", "tests.faults.sink"]
READY_WITHIN = 60


@dataclass
class Site:
    """A running product. Paths and processes are looked up at each use: parts come and go."""

    folder: Path
    database: Database
    url: str
    tree: subprocess.Popen[bytes]
    env: dict[str, str]
    # The broker, where it is not the supervisor's to restart.
    broker: Service | None = None
    key: str = field(default="", repr=False)
    # The id of each 202, with the channels that its request named.
    accepted: dict[str, list[str]] = field(default_factory=dict)
    due: list[tuple[float, Callable[[], object]]] = field(default_factory=list)

    def workers(self) -> list[int]:
        """The cluster's workers; its guard, pusher and monitor are none."""
        signed_in = {int(path.name) for path in (self.folder / "workers").glob("*")}
        return [pid for pid in descendants(self.tree.pid) if pid in signed_in and alive(pid)]

    def find(self, text: str) -> int | None:
        """The eldest process of the tree with `text` in its command."""
        found = (pid for pid in descendants(self.tree.pid) if text in command(pid) and alive(pid))
        return next(found, None)

    def later(self, seconds: float, act: Callable[[], object]) -> None:
        """Has `act` done by `wait` or `calm`, in their thread: a child lives as long as its own."""
        self.due.append((time.monotonic() + seconds, act))

    def wait(self, seconds: float) -> None:
        """Sleeps, and does what comes due meanwhile."""
        until_then = time.monotonic() + seconds
        while (now := time.monotonic()) < until_then:
            for one in [one for one in self.due if one[0] <= now]:
                self.due.remove(one)
                one[1]()
            time.sleep(0.02)

    def calm(self) -> None:
        """Waits until every fault has ended: what was stopped goes on, what was away is back."""
        while self.due:
            self.wait(0.1)

    def mails(self) -> list[tuple[str, str]]:
        """(message id, Message-ID) of every mail that the sink accepted."""
        lines = (self.folder / "mails").read_text().splitlines()
        return [(one, other) for one, _, other in (line.partition("\t") for line in lines)]


@contextmanager
def running(folder: Path, kind: str, *, own_broker: bool = False, **env: str) -> Iterator[Site]:
    """The whole tree, ready; with `own_broker` its Redis is ours to stop and start again."""
    with ExitStack() as stack:
        data = stack.enter_context(database.fresh(kind, folder))
        clean = {
            "DJANGO_SETTINGS_MODULE": "tests.faults.settings", "PYTHONPATH": str(ROOT),
            "COURIER_DATA_DIR": str(folder), "DATABASE_URL": data.url, "PUBLIC_URL": "",
            "EMAIL_URL": f"smtp://127.0.0.1:{_sink(stack, folder)}", "COURIER_MODE": "local",
            "REDIS_URL": "", **env,
        }  # fmt: skip
        broker = _broker(stack, clean) if own_broker else None
        argv = [*MANAGE, "courier", "--port=0"]
        tree = stack.enter_context(started(argv, clean, folder / "log"))
        site = Site(folder, data, _ready(tree, folder / "log"), tree, clean, broker)
        site.key = _api_key(site)
        yield site


def _sink(stack: ExitStack, folder: Path) -> int:
    log = folder / "sink"
    (folder / "mails").touch()
    stack.enter_context(started([*SINK, str(folder / "mails")], {"PYTHONPATH": str(ROOT)}, log))
    until(lambda: log.read_text().strip().isdigit(), 20, "the mail server listens")
    return int(log.read_text())


def _broker(stack: ExitStack, env: dict[str, str]) -> Service:
    url = redis.choose_url()
    broker = redis.service(url, {**os.environ, **env})
    broker.start()
    stack.callback(lambda: broker.group and broker.group.kill())
    env["REDIS_URL"] = url
    return broker


def _ready(tree: subprocess.Popen[bytes], log: Path) -> str:
    def line() -> str:
        assert tree.poll() is None, log.read_text()
        return next((one for one in log.read_text().splitlines() if one.startswith("ready ")), "")

    until(line, READY_WITHIN, "the product is ready")
    return line().removeprefix("ready ")


def _api_key(site: Site) -> str:
    argv = [*MANAGE, "apikey", "create", "faults"]
    env = {**os.environ, **site.env}
    return subprocess.run(
        argv, env=env, cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.strip()
