"""Send → websocket with 1,000 open inbox sockets in one web process; memory per socket; fan-out."""

import asyncio
import json
import time
from pathlib import Path

from websockets.asyncio.client import ClientConnection, connect

from tests.benchmarks.harness import (
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
OPENING_AT_ONCE = 20
WITHIN = 30.0

TOKENS = """
import django
django.setup()
from notifications.pipeline.tokens import issue_token
for n in range({number}):
    print(issue_token(f"user_id:person-{{n}} inbox:read:messages", "1h"))
"""


class Widget:
    """One open inbox socket; notes when each message came."""

    def __init__(self, user: str, socket: ClientConnection) -> None:
        self.user, self.socket = user, socket
        self.came: asyncio.Queue[tuple[str, float]] = asyncio.Queue()

    async def listen(self) -> None:
        async for text in self.socket:
            at, frame = time.perf_counter(), json.loads(text)
            if frame.get("event") == "message":
                await self.came.put((frame["data"]["title"], at))


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


async def measure(port: int, pid: int, key: str, tokens: list[str]) -> list[Row]:
    turn, url = asyncio.Semaphore(OPENING_AT_ONCE), f"http://127.0.0.1:{port}/send"
    warm = [await open_widget(port, n, tokens[n], turn) for n in range(20)]
    await asyncio.gather(*(widget.socket.close() for widget in warm))
    before, began = resident(pid), time.perf_counter()
    widgets = await asyncio.gather(
        *(open_widget(port, n, token, turn) for n, token in enumerate(tokens))
    )
    opened = time.perf_counter() - began
    each = (resident(pid) - before) / len(widgets)
    listening = [asyncio.create_task(widget.listen()) for widget in widgets]
    taken = await latency(widgets, url, key)
    spread = [one for _ in range(FAN_OUTS) for one in await fan_out(widgets, url, key)]
    for task in listening:
        task.cancel()
    await asyncio.gather(*(widget.socket.close() for widget in widgets))
    name = f"send → socket, {SOCKETS} sockets open"
    return [
        row(f"{name}, p50", percentile(taken, 0.5), "ms", "<= 15", "from the request to the frame"),
        row(f"{name}, p99", percentile(taken, 0.99), "ms", "<= 100"),
        row("one send to all of them, p50", percentile(spread, 0.5), "ms"),
        row("one send to all of them, p99", percentile(spread, 0.99), "ms", "<= 2000"),
        row("memory per socket", each, "KiB", "<= 60"),
        row("opening and subscribing", SOCKETS / opened, "sockets/s"),
    ]


def run_all() -> list[Row]:
    with database("courier_bench_sockets") as url:
        port, env = free_port(), environment(url)
        run(env, "manage.py", "migrate", "-v0")
        key = run(env, "manage.py", "apikey", "create", "bench").strip()
        tokens = run(env, "-c", TOKENS.format(number=SOCKETS)).split()
        web = ["-m", "courier_site.processes.web", "--host", "127.0.0.1", "--port", str(port)]
        with (
            process(env, *web) as live,
            process(env, "manage.py", "qcluster"),
            process(env, "manage.py", "clock"),
        ):
            wait_until(lambda: answers(f"http://127.0.0.1:{port}/readyz"), 60)
            return asyncio.run(measure(port, live.pid, key, tokens))
