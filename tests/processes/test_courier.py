"""`manage.py courier` as an operator starts it: the real site, whole, on embedded parts."""

import json
import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import redis

from courier_site.processes.redis import binary
from tests.processes.helpers import MANAGE, alive, command, descendants, started, until

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
# Nothing on PATH: no redis-server to be found, so the pure-Python server serves.
BARE = {"PATH": "/nonexistent"}


class Product:
    def __init__(self, process: subprocess.Popen[bytes], log: Path) -> None:
        self.process, self.log = process, log
        ready = until(lambda: "ready http://" in log.read_text() or process.poll(), 40, "ready")
        assert ready < 40
        assert process.poll() is None, log.read_text()
        lines = [line for line in log.read_text().splitlines() if line.startswith("ready ")]
        assert len(lines) == 1
        self.url = lines[0].removeprefix("ready ")

    def get(self, path: str) -> Any:
        with urllib.request.urlopen(self.url + path, timeout=10) as response:
            return json.load(response)

    def find(self, text: str) -> int:
        return next(p for p in descendants(self.process.pid) if text in command(p))


@contextmanager
def running(folder: Path, **env: str) -> Iterator[Product]:
    clean = {"COURIER_DATA_DIR": str(folder), "DATABASE_URL": "", "REDIS_URL": "", "PUBLIC_URL": ""}
    clean["DJANGO_SETTINGS_MODULE"] = "courier_site.settings"
    log = folder / "log"
    with started([*MANAGE, "courier", "--port=0"], clean | env, log) as process:
        yield Product(process, log)


def test_the_tree_runs_heals_and_ends_whole(tmp_path: Path) -> None:
    with running(tmp_path, **BARE) as product:
        assert product.find("fake_redis")
        assert product.get("/readyz")["ready"] is True
        # The web process dies: a connection waits in the socket until the next one serves it.
        web = product.find("processes.web")
        os.kill(web, signal.SIGKILL)
        until(lambda: not alive(web), 2, "the web process is dead")
        assert product.get("/healthz") == {"status": "ok"}
        assert product.find("processes.web") != web
        everything = [product.process.pid, *descendants(product.process.pid)]
        product.process.send_signal(signal.SIGTERM)
        assert product.process.wait(10) == 0
        assert not any(alive(pid) for pid in everything)


def test_nothing_is_left_when_the_supervisor_is_killed(tmp_path: Path) -> None:
    with running(tmp_path) as product:
        everything = parts(product)
        if binary():
            assert_private(next(c for c in map(command, everything) if "127.0.0.1:" in c))
        else:
            assert product.find("fake_redis")
        product.process.kill()
        until(lambda: not any(alive(pid) for pid in everything), 3, "all are gone")


def assert_private(server: str) -> None:
    """Another user of this machine does not get in without the password."""
    port = int(server.split("127.0.0.1:")[1].split()[0])
    with pytest.raises(redis.AuthenticationError):
        redis.Redis(port=port).ping()


def parts(product: Product) -> list[int]:
    return descendants(product.process.pid)


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def refused(folder: Path, *arguments: str, **env: str) -> str:
    """The one line with which it does not start."""
    clean = {"COURIER_DATA_DIR": str(folder), "DATABASE_URL": "", "REDIS_URL": "", **env}
    clean["DJANGO_SETTINGS_MODULE"] = "courier_site.settings"
    argv = [*MANAGE, "courier", *arguments]
    done = subprocess.run(
        argv, env={**os.environ, **clean}, capture_output=True, text=True, timeout=30
    )
    assert done.returncode == 1
    assert done.stdout == ""
    lines = [line for line in done.stderr.splitlines() if line.startswith("courier: ")]
    assert len(lines) == 1
    assert "Traceback" not in done.stderr
    return lines[0]


def test_a_port_that_is_taken_is_one_line(tmp_path: Path, taken_port: int) -> None:
    line = refused(tmp_path, f"--port={taken_port}")
    assert f"cannot listen on 127.0.0.1:{taken_port}: Address already in use" in line


@pytest.mark.parametrize(
    ("arguments", "env", "says"),
    [
        (["--port=99999"], {}, "--port is 99999"),
        (["--workers=0"], {}, "--workers is 0"),
        ([], {"REDIS_URL": "nonsense"}, "REDIS_URL is 'nonsense'"),
        ([], {"COURIER_WORKERS": "many"}, "COURIER_WORKERS"),
        ([], {"COURIER_MODE": "production", "SECRET_KEY": ""}, "SECRET_KEY must be set"),
        (["--port=0"], {"REDIS_URL": "redis://127.0.0.1:1"}, "the Redis of REDIS_URL cannot"),
        (["--port=0"], {"DATABASE_URL": "postgres://u:p@127.0.0.1:1/x"}, "the database of DATABA"),
    ],
)
def test_what_it_cannot_start_with_is_one_line(
    tmp_path: Path, arguments: list[str], env: dict[str, str], says: str
) -> None:
    assert says in refused(tmp_path, *arguments, **env)
