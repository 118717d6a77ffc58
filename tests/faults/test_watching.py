"""Open pages show what the database holds, whatever happens to Redis, their sockets and the web."""

from pathlib import Path

from tests.faults import database, watching
from tests.faults.conftest import POSTGRES


def test_pages_lose_nothing_and_show_nothing_twice(tmp_path: Path) -> None:
    kind = database.POSTGRES if POSTGRES else database.SQLITE
    done = watching.run(kind, tmp_path, users=30, each=5, kills=3, seed=1)
    assert done.failures() == {}
    assert done.shown == 33 * 5
    assert done.opened.total() > 33
