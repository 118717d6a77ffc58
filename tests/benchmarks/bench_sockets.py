"""Open inbox sockets in one web process: from the send to the frame, all at once, and a storm."""

import asyncio
import json
import os
import sys
import time
from collections.abc import Callable, Coroutine
from pathlib import Path

from websockets.asyncio.client import ClientConnection, connect

from courier_site.processes.server import raise_open_files
from tests.benchmarks.harness import (
    ROOT,
    Row,
    answers,
    database,
    environment,
    free_port,
    percentile,
    process,
    row,
    run,
    wait_until,
)
from tests.benchmarks.load import Connection, post_many

SOCKETS, SENDS, FAN_OUTS = 1000, 300, 3
MANY, STORM = 5000, 2000
OPENING_AT_ONCE = 20
WITHIN = 60.0

TOKENS = """
import django
django.setup()
from notifications.pipeline.tokens import issue_token
for n in range({number}):
    print(issue_token(f"user_id:person-{{n}} inbox:read:messages", "1h"))
"""


PUSH = """
import sys
import django
django.setup()
from notifications.live.groups import inbox_group
from notifications.live.push import push
frame = '{"event":"message","data":{"messageId":"m","title":"pushed","preview":"to all"}}'
change = {"type": "inbox.change", "account": "", "seq": 1, "source": "", "frame": frame}
batch = [(inbox_group(user), change) for user in sys.argv[1:]]
print("ready", flush=True)
sys.stdin.readline()
assert push(batch)
"""
# The environment of the site that is measured.
PUSHING: dict[str, str] = {}
Scene = Callable[[int, int, str, list[str]], Coroutine[None, None, list[Row]]]


class Widget:
    """One open inbox socket; notes when each message came."""

    def __init__(self, user: str, socket: ClientConnection) -> None:
        self.user, self.socket = user, socket
        self.came: asyncio.Queue[tuple[str, float]] = asyncio.Queue()

    async def listen(self) -> None:
        async for text in self.socket:
            at, frame = time.perf_counter(), json.loads(text)
            if frame.get("event") == "message":
                self.came.put_nowait((frame["data"]["title"], at))
            elif frame.get("action") == "ping":
                await self.socket.send(json.dumps({"tid": frame["tid"], "action": "pong"}))


async def open_widget(port: int, number: int, token: str, turn: asyncio.Semaphore) -> Widget:
    user = f"person-{number}"
    url = f"ws://127.0.0.1:{port}/inbox/ws?auth={token}&cid=c{number}&iwpv=v1&userId={user}"
    async with turn:
        socket = await connect(url, compression=None, ping_interval=None, open_timeout=WITHIN)
        subscribe = {"tid": "1", "action": "subscribe", "data": {"channel": user, "event": "*"}}
        await socket.send(json.dumps(subscribe))
        await socket.recv()
    return Widget(user, socket)


def send_to(users: list[str], title: str) -> bytes:
    message = {
        "to": [{"user_id": user} for user in users],
        "content": {"title": title, "body": "Order 1 is on its way"},
        "routing": {"method": "single", "channels": ["inbox"]},
    }
    return json.dumps({"message": message}).encode()


async def latency(widgets: list[Widget], url: str, key: str) -> list[float]:
    """Milliseconds from the request to the frame, one message at a time."""
    taken = []
    connection = await Connection(url, key).open()
    for number in range(SENDS):
        widget = widgets[number * 7 % len(widgets)]
        began = time.perf_counter()
        await connection.post(send_to([widget.user], f"one {number}"))
        title, at = await asyncio.wait_for(widget.came.get(), WITHIN)
        if title != f"one {number}":
            raise AssertionError(f"wanted message {number}, got {title!r}")
        taken.append((at - began) * 1000)
        await asyncio.sleep(0.01)
    return taken


async def fan_out(widgets: list[Widget], url: str, key: str) -> list[float]:
    """Milliseconds from one request for all until each has it."""
    began = time.perf_counter()
    await post_many(url, key, [send_to([widget.user for widget in widgets], "all")], 1)
    came = await asyncio.gather(*(asyncio.wait_for(w.came.get(), WITHIN) for w in widgets))
    return [(at - began) * 1000 for _, at in came]


def resident(pid: int) -> float:
    """The process' memory in KiB."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return float(next(line.split()[1] for line in lines if line.startswith("VmRSS")))


async def opened(port: int, tokens: list[str], at_once: int) -> list[Widget]:
    turn = asyncio.Semaphore(at_once)
    return await asyncio.gather(*(open_widget(port, n, t, turn) for n, t in enumerate(tokens)))


async def closed(widgets: list[Widget], listening: list[asyncio.Task[None]]) -> None:
    for task in listening:
        task.cancel()
    await asyncio.gather(*(widget.socket.close() for widget in widgets))


async def measure(port: int, pid: int, key: str, tokens: list[str]) -> list[Row]:
    """From the send to the frame, with SOCKETS open."""
    url = f"http://127.0.0.1:{port}/send"
    await closed(await opened(port, tokens[:20], 20), [])
    began = time.perf_counter()
    widgets = await opened(port, tokens, OPENING_AT_ONCE)
    taken_to_open = time.perf_counter() - began
    listening = [asyncio.create_task(widget.listen()) for widget in widgets]
    taken = await latency(widgets, url, key)
    spread = [one for _ in range(FAN_OUTS) for one in await fan_out(widgets, url, key)]
    await closed(widgets, listening)
    name = f"send → socket, {SOCKETS} sockets open"
    return [
        row(f"{name}, p50", percentile(taken, 0.5), "ms", "<= 10", "from the request to the frame"),
        row(f"{name}, p99", percentile(taken, 0.99), "ms", "<= 60"),
        row("one send to all of them, p50", percentile(spread, 0.5), "ms"),
        row("one send to all of them, p99", percentile(spread, 0.99), "ms", "<= 2000"),
        row("opening and subscribing", SOCKETS / taken_to_open, "sockets/s"),
    ]


async def measure_many(port: int, pid: int, key: str, tokens: list[str]) -> list[Row]:
    """Memory, and one push to each, with MANY open."""
    await closed(await opened(port, tokens[:20], 20), [])
    before = resident(pid)
    widgets = await opened(port, tokens, OPENING_AT_ONCE)
    each = (resident(pid) - before) / len(widgets)
    listening = [asyncio.create_task(widget.listen()) for widget in widgets]
    pushed = await pushed_to_all(widgets)
    after = (resident(pid) - before) / len(widgets)
    await closed(widgets, listening)
    name = f"{MANY} sockets"
    return [
        row(f"{name}, memory each", each, "KiB", "<= 60"),
        row(f"{name}, memory each, after a message to each", after, "KiB", "<= 60"),
        row(
            f"{name}, one message to each, p99", percentile(pushed, 0.99), "ms", "<= 2000", "pushed"
        ),
    ]


async def pushed_to_all(widgets: list[Widget]) -> list[float]:
    """Milliseconds from one push for all until each has it; as a worker pushes."""
    env = {**os.environ, **PUSHING}
    argv = [sys.executable, "-c", PUSH, *(widget.user for widget in widgets)]
    pusher = await asyncio.create_subprocess_exec(*argv, env=env, cwd=ROOT, stdout=-1, stdin=-1)
    assert pusher.stdout
    assert pusher.stdin
    await pusher.stdout.readline()
    began = time.perf_counter()
    pusher.stdin.write(b"\n")
    came = await asyncio.gather(*(asyncio.wait_for(w.came.get(), WITHIN) for w in widgets))
    await pusher.wait()
    return [(at - began) * 1000 for _, at in came]


async def measure_storm(port: int, pid: int, key: str, tokens: list[str]) -> list[Row]:
    """STORM sockets close and all come back at once."""
    await closed(await opened(port, tokens, OPENING_AT_ONCE), [])
    began = time.perf_counter()
    widgets = await opened(port, tokens, STORM)
    taken = time.perf_counter() - began
    await closed(widgets, [])
    return [row(f"{STORM} sockets come at once, all served", taken, "s", "<= 15", "none refused")]


def run_all() -> list[Row]:
    scenes = ((measure, SOCKETS), (measure_many, MANY), (measure_storm, STORM))
    return [one for scene, number in scenes for one in run_scene(scene, number)]


def run_scene(scene: Scene, number: int) -> list[Row]:
    raise_open_files()
    with database("courier_bench_sockets") as url:
        port, env = free_port(), environment(url)
        PUSHING.update(env)
        run(env, "manage.py", "migrate", "-v0")
        key = run(env, "manage.py", "apikey", "create", "bench").strip()
        tokens = run(env, "-c", TOKENS.format(number=number)).split()
        web = ["-m", "courier_site.processes.web", "--host", "127.0.0.1", "--port", str(port)]
        with (
            process(env, *web) as live,
            process(env, "manage.py", "qcluster"),
            process(env, "manage.py", "clock"),
        ):
            wait_until(lambda: answers(f"http://127.0.0.1:{port}/readyz"), 60)
            return asyncio.run(scene(port, live.pid, key, tokens))
