"""Open pages with Courier's inbox, as far as its fetches and its socket go, over a real network.

A page adds whatever it is told of to its list and looks for no doubles: so does Courier's widget.
"""

import asyncio
import contextlib
import itertools
import json
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake

# How a page comes back: with another connection id, after a fetch, or with its socket alone.
SIGN_IN, REFRESH, SOCKET = "signs in anew", "fetches, then its socket", "its socket alone"
NORMAL = 1000
# Seconds.
TIMEOUT, BACK_OFF = 30.0, (0.2, 1.5)
# Of the items that a page is told of, so many are read there and then.
READS = 0.2
QUERY = "{ messages(limit: 100) { nodes { messageId read } } }"
_names = itertools.count(1)


class Refused(Exception):
    """An answer that is not 200; says its status."""


@dataclass
class Traffic:
    """What all pages do together."""

    url: str
    rng: random.Random
    # Of a `retryAfter` so much is waited.
    haste: float = 1.0
    opened: Counter[str] = field(default_factory=Counter)
    closed: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    # A browser opens a few connections to a host; all pages here share one machine.
    turn: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(32))

    async def post(self, body: bytes, headers: dict[str, str]) -> Any:
        """The JSON that is answered with 200. Raises Refused, OSError or TimeoutError."""
        host = urlsplit(self.url)
        lines = [f"POST /inbox/q HTTP/1.1\r\nHost: {host.netloc}", "Connection: close"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        lines.append(f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n")
        async with self.turn, asyncio.timeout(TIMEOUT):
            reader, writer = await asyncio.open_connection(host.hostname, host.port)
            try:
                writer.write("\r\n".join(lines).encode() + body)
                head, _, answer = (await reader.read()).partition(b"\r\n\r\n")
            finally:
                writer.close()
        if b" 200 " not in head[:20]:
            raise Refused(head[9:12].decode())
        if b"chunked" in head.lower():
            answer = b"".join(answer.split(b"\r\n")[1::2])
        return json.loads(answer)


class Page:
    """One page of one user; `tokens` are used one after the other as they expire."""

    def __init__(self, traffic: Traffic, user: str, tokens: list[str]) -> None:
        self.traffic, self.user, self.tokens = traffic, user, tokens
        self.cid, self.pause = "", 0.0
        self.items: list[str] = []
        self.read: set[str] = set()
        self.doubled = 0
        self.socket: ClientConnection | None = None
        self.asks: set[asyncio.Task[None]] = set()

    async def live(self) -> None:
        """Until it is cancelled."""
        how = SIGN_IN
        while True:
            try:
                if how == SIGN_IN:
                    self.cid = f"{self.user}-{next(_names)}"
                if how != SOCKET:
                    await self._fetch()
                why = await self._listen(how)
            except (OSError, InvalidHandshake, Refused, TimeoutError) as error:
                self.traffic.refused[_said(error)] += 1
                how = self._comes_back(SIGN_IN if self._expired(error) else how)
            else:
                self.traffic.closed[why] += 1
                how = why if why in (SOCKET, SIGN_IN) else self._comes_back(REFRESH)
            await asyncio.sleep(self.pause)

    def cut(self) -> None:
        """The network drops its socket; what is on its way is gone."""
        if self.socket is not None:
            self.socket.transport.abort()

    def _comes_back(self, how: str) -> str:
        self.pause = self.traffic.rng.uniform(*BACK_OFF)
        return how if how == SOCKET else self.traffic.rng.choice((SIGN_IN, REFRESH))

    async def _fetch(self) -> None:
        answer = await self._ask(QUERY)
        nodes = answer["data"]["messages"]["nodes"]
        self.items = [node["messageId"] for node in nodes]
        self.read = {node["messageId"] for node in nodes if node["read"]}

    async def _ask(self, query: str, **headers: str) -> Any:
        given = {
            "Authorization": f"Bearer {self.tokens[0]}", "x-courier-user-id": self.user,
            "x-courier-ua": f"sdk=courier-js,sdkv=3.4.0,cid={self.cid}", **headers,
        }  # fmt: skip
        return await self.traffic.post(json.dumps({"query": query}).encode(), given)

    def _expired(self, error: Exception) -> bool:
        """Whether its token was refused; then the application gives it the next."""
        refused = _said(error) == "401" and len(self.tokens) > 1
        if refused:
            self.tokens.pop(0)
        return refused

    async def _listen(self, how: str) -> str:
        """From the socket's opening to its end; how the page comes back, or "cut"."""
        where = f"ws://{urlsplit(self.traffic.url).netloc}/inbox/ws"
        query = f"auth={self.tokens[0]}&cid={self.cid}&iwpv=v1&userId={self.user}"
        terms: dict[str, Any] = {"compression": None, "ping_interval": None, "max_queue": None}
        async with connect(f"{where}?{query}", open_timeout=TIMEOUT, **terms) as self.socket:
            self.traffic.opened[how] += 1
            self.pause = 0.0
            try:
                await self._say("get-config")
                await self._say("subscribe", data={"channel": self.user, "event": "*"})
                async for text in self.socket:
                    frame = json.loads(text)
                    if frame.get("event") == "reconnect":
                        self.pause = frame["retryAfter"] * self.traffic.haste
                        return SOCKET
                    await self._hear(frame)
            except ConnectionClosed:
                pass
        if self.socket.close_code == NORMAL and len(self.tokens) > 1:
            self.tokens.pop(0)
            return SIGN_IN
        return "cut"

    async def _say(self, action: str, **more: Any) -> None:
        assert self.socket is not None
        await self.socket.send(json.dumps({"tid": "t", "action": action, **more}))

    async def _hear(self, frame: dict[str, Any]) -> None:
        event = frame.get("event")
        if frame.get("action") == "ping":
            with contextlib.suppress(ConnectionClosed):
                await self.socket.send(json.dumps({"tid": frame["tid"], "action": "pong"}))  # type: ignore[union-attr]
        elif event == "message":
            self._add(frame["data"])
        elif event in ("read", "unread"):
            change: Callable[[str], None] = self.read.add if event == "read" else self.read.discard
            change(frame["messageId"])

    def _add(self, item: dict[str, Any]) -> None:
        name = item["messageId"]
        self.doubled += name in self.items
        self.items.insert(0, name)
        if item.get("read"):
            self.read.add(name)
        elif self.traffic.rng.random() < READS:
            task = asyncio.create_task(self._mark_read(name))
            self.asks.add(task)
            task.add_done_callback(self.asks.discard)

    async def _mark_read(self, name: str) -> None:
        """As a person does; the change is not sent back to the page that asked for it."""
        self.read.add(name)
        cid = self.cid
        query = f'mutation TrackEvent {{ read(messageId: "{name}") }}'
        for _ in range(20):
            try:
                await self._ask(query, **{"x-courier-client-source-id": cid})
            except (OSError, Refused, TimeoutError) as error:
                self._expired(error)
                await asyncio.sleep(0.5)
            else:
                # A fetch that was quicker than this has shown it unread.
                self.read.add(name)
                return


def _said(error: Exception) -> str:
    """The status of a refusal, else what kind of error it is."""
    if isinstance(error, Refused):
        return str(error)
    response = getattr(error, "response", None)
    return str(response.status_code) if response is not None else type(error).__name__
