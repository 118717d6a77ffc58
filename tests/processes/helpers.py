"""Real processes, watched until a deadline."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
MANAGE = [sys.executable, str(ROOT / "manage.py")]


def until(true: Callable[[], object], seconds: float, what: str) -> float:
    """Waits for `true()`; the seconds that it took. Fails the test at the deadline."""
    began = time.monotonic()
    while not true():
        assert time.monotonic() - began < seconds, f"not within {seconds} s: {what}"
        time.sleep(0.05)
    return time.monotonic() - began


def alive(pid: int) -> bool:
    """Runs, and is not merely waiting to be reaped."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return False
    return state != "Z"


def parents() -> dict[int, int]:
    """Every process of the machine with its parent."""
    listing = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True)
    return {int(pid): int(parent) for pid, parent in map(str.split, listing.stdout.splitlines())}


def descendants(root: int) -> list[int]:
    """Children before grandchildren, elder before younger."""
    known, found = parents(), [root]
    for parent in found:
        found += sorted(pid for pid, of in known.items() if of == parent)
    return found[1:]


def command(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")
    except OSError:
        return ""


@contextmanager
def started(argv: list[str], env: dict[str, str], log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A process whose output goes to `log`; it and its descendants are gone afterwards."""
    with log.open("wb") as file:
        process = subprocess.Popen(argv, env={**os.environ, **env}, stdout=file, stderr=file)
    try:
        yield process
    finally:
        left = [process.pid, *descendants(process.pid)]
        for pid in left:
            if alive(pid):
                os.kill(pid, 9)
        process.wait()
