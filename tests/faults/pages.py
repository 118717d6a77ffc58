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

import httpx
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


@dataclass
class Traffic:
    """What all pages do together."""

    url: str
    client: httpx.AsyncClient
    rng: random.Random
    # Of a `retryAfter` so much is waited.
    haste: float = 1.0
    opened: Counter[str] = field(default_factory=Counter)
    closed: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)


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
            except (OSError, InvalidHandshake, httpx.HTTPError, TimeoutError) as error:
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
        url = f"{self.traffic.url}/inbox/q"
        response = await self.traffic.client.post(url, json={"query": query}, headers=given)
        return response.raise_for_status().json()

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
            except (OSError, httpx.HTTPError) as error:
                self._expired(error)
                await asyncio.sleep(0.5)
            else:
                # A fetch that was quicker than this has shown it unread.
                self.read.add(name)
                return


def _said(error: Exception) -> str:
    """The status of a refusal, else what kind of error it is."""
    response = getattr(error, "response", None)
    return str(response.status_code) if response is not None else type(error).__name__
