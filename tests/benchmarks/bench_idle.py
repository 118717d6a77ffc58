"""What the whole tree costs while nothing happens: memory (PSS, so shared pages count once), CPU."""

import os
import time
from pathlib import Path

from tests.benchmarks.harness import Row, answers, environment, free_port, process, row, wait_until

SETTLE, WATCH = 8, 30


def tree(root: int) -> list[int]:
    """The process and all its descendants."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
            except OSError:
                continue
            children.setdefault(parent, []).append(int(entry.name))
    found, todo = [], [root]
    while todo:
        found.append(todo.pop())
        todo += children.get(found[-1], [])
    return found


def pss_mb(pid: int) -> float:
    for line in (Path("/proc") / str(pid) / "smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0.0


def cpu_seconds(pid: int) -> float:
    fields = (Path("/proc") / str(pid) / "stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def run_all() -> list[Row]:
    port = free_port()
    env = environment("")
    for name in ("DATABASE_URL", "REDIS_URL", "COURIER_WORKERS"):
        env.pop(name, None)
    with process(env, "manage.py", "courier", "--port", str(port)) as started:
        wait_until(lambda: answers(f"http://127.0.0.1:{port}/readyz"), 60)
        time.sleep(SETTLE)
        before = sum(cpu_seconds(pid) for pid in tree(started.pid))
        time.sleep(WATCH)
        pids = tree(started.pid)
        used = sum(cpu_seconds(pid) for pid in pids) - before
        memory = sum(pss_mb(pid) for pid in pids)
    note = f"{len(pids)} processes, SQLite, embedded Redis, two workers"
    return [
        row("idle, whole tree, CPU", 100 * used / WATCH, "% of a core", "< 2", note),
        row("idle, whole tree, memory", memory, "MB", "< 500", note),
    ]
