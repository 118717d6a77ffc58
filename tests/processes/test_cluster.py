"""The watchdog over a real django-q2 cluster on the embedded broker, with short patience."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import redis
from django.conf import settings

from notifications.outbox import pulse
from notifications.outbox.cluster import Signs, Watchdog
from tests.processes.helpers import MANAGE, ROOT, alive, descendants, started, until

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")

WATCHDOG = """
import sys, django
django.setup()
from notifications.outbox import canary
from notifications.outbox.cluster import Watchdog
argv = [sys.executable, "manage.py", "qcluster", "--unguarded"]
Watchdog(argv, canary.send, canary_every=0.5, patience=4.0, grace=3.0).run()
"""


class RunningCluster:
    """A watchdog process, its cluster and the database that the canary answers into."""

    def __init__(self, watchdog: subprocess.Popen[bytes], database: Path) -> None:
        self.watchdog, self.database = watchdog, database

    def beat(self) -> str:
        with sqlite3.connect(self.database) as connection:
            query = "SELECT at FROM notifications_heartbeat WHERE name = 'worker'"
            row = connection.execute(query).fetchone()
        return str(row[0]) if row else ""

    def answers(self, seconds: float) -> float:
        """Waits for the next answer of a worker."""
        before = self.beat()
        return until(lambda: self.beat() > before, seconds, "a canary is answered")

    def processes(self) -> list[int]:
        """Main, guard, workers, monitor, pusher."""
        return descendants(self.watchdog.pid)

    def reader(self) -> int | None:
        """The idle worker that sleeps in the queue's pipe, holding the lock all others want."""
        workers = self.processes()[2:-2]
        for pid in workers:
            if "pipe_read" in Path(f"/proc/{pid}/wchan").read_text():
                return pid
        return None


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningCluster]:
    folder = tmp_path_factory.mktemp("cluster")
    database = folder / "courier.sqlite3"
    env = {
        "DJANGO_SETTINGS_MODULE": "courier_site.settings",
        "COURIER_DATA_DIR": str(folder),
        "DATABASE_URL": f"sqlite:///{database}",
        "COURIER_EMBEDDED_REDIS_URL": settings.BROKER_URL,
        "COURIER_CLUSTER": f"test:{os.getpid()}",
        "PYTHONPATH": str(ROOT),
    }
    migrate = [*MANAGE, "migrate", "--verbosity=0"]
    subprocess.run(migrate, env={**os.environ, **env}, cwd=ROOT, check=True)
    with started([sys.executable, "-c", WATCHDOG], env, folder / "log") as watchdog:
        running = RunningCluster(watchdog, database)
        until(running.beat, 20, "the first canary is answered")
        yield running


def test_a_cluster_whose_queue_reader_was_killed_hangs_and_is_replaced(
    cluster: RunningCluster,
) -> None:
    until(cluster.reader, 5, "an idle worker holds the queue's lock")
    reader, before = cluster.reader(), cluster.processes()
    assert reader
    os.kill(reader, signal.SIGKILL)
    until(lambda: not alive(reader), 2, "the reader is dead")
    time.sleep(0.6)  # an answer that was on its way when it died
    assert cluster.answers(20) > 2, "it did not hang: the test killed the wrong worker"
    assert not any(alive(pid) for pid in before)


@pytest.mark.parametrize(("part", "which"), [("main", 0), ("guard", 1)])
def test_no_orphan_is_left_when_a_leading_process_dies(
    cluster: RunningCluster, part: str, which: int
) -> None:
    before = cluster.processes()
    os.kill(before[which], signal.SIGKILL)
    until(lambda: not any(alive(pid) for pid in before), 3, f"all without {part} are gone")
    cluster.answers(10)


def test_nothing_is_left_of_a_cluster_whose_watchdog_was_killed(
    cluster: RunningCluster, tmp_path: Path
) -> None:
    env = {**os.environ, **_environment(cluster), "COURIER_CLUSTER": "another"}
    with started([sys.executable, "-c", WATCHDOG], env, tmp_path / "log") as watchdog:
        until(lambda: len(descendants(watchdog.pid)) >= 6, 15, "the cluster runs")
        group = descendants(watchdog.pid)
        watchdog.kill()
        until(lambda: not any(alive(pid) for pid in group), 3, "the cluster is gone")


def test_sigterm_ends_the_cluster_and_its_watchdog(cluster: RunningCluster, tmp_path: Path) -> None:
    env = {**os.environ, **_environment(cluster), "COURIER_CLUSTER": "a third"}
    with started([sys.executable, "-c", WATCHDOG], env, tmp_path / "log") as watchdog:
        until(lambda: len(descendants(watchdog.pid)) >= 6, 15, "the cluster runs")
        group = descendants(watchdog.pid)
        watchdog.terminate()
        assert watchdog.wait(10) == 0
        assert not any(alive(pid) for pid in group)


def test_a_broker_that_is_away_is_not_the_clusters_fault(tmp_path: Path) -> None:
    starts = tmp_path / "starts"
    count = f"import time; open({str(starts)!r}, 'a').write('x'); time.sleep(60)"

    def away(_cluster: str) -> None:
        if time.monotonic() > end:
            raise SystemExit(0)
        raise redis.ConnectionError("refused")

    end = time.monotonic() + 4
    watchdog = Watchdog([sys.executable, "-c", count], away, canary_every=0.2, patience=1, grace=1)
    with pytest.raises(SystemExit):
        watchdog.run()
    assert starts.read_text() == "x"


def test_a_worker_at_work_is_excused_but_a_dead_one_is_not() -> None:
    signs, gone = Signs(), subprocess.Popen(["true"])
    gone.wait()
    long_ago = time.monotonic() - 60
    signs.hear(f"{pulse.BUSY} {os.getpid()}\n".encode())
    signs.worker = long_ago
    assert signs.silent(30, longest_task=130) == ""
    signs.hear(f"{pulse.IDLE} {os.getpid()}\n{pulse.BUSY} {gone.pid}\n".encode())
    signs.worker = long_ago
    assert signs.silent(30, longest_task=130) == "worker"


def test_a_silent_guard_is_noticed_though_workers_work() -> None:
    signs = Signs()
    signs.guard = time.monotonic() - 60
    signs.hear(f"{pulse.IDLE} 1\n".encode())
    assert signs.silent(30, longest_task=130) == "guard"
    signs.hear(f"{pulse.GUARD} 1\n".encode())
    assert signs.silent(30, longest_task=130) == ""


def _environment(cluster: RunningCluster) -> dict[str, str]:
    pairs = Path(f"/proc/{cluster.watchdog.pid}/environ").read_text().split("\0")
    return dict(pair.split("=", 1) for pair in pairs if "=" in pair)
