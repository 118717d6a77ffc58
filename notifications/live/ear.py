"""This process' one subscription to Redis for its inbox sockets.

Not the channel layer's: that one keeps an unbounded queue and a subscription of its own for every
socket, and refuses new sockets while Redis is away. Here a message goes straight to those who
listen; while Redis is away nobody is refused, and when it is back the keeper is told to look.
"""

import asyncio
import logging
from collections.abc import Callable
from typing import Any, Protocol

import redis
from channels.layers import get_channel_layer
from django.conf import settings
from redis.asyncio import Redis
from redis.asyncio.client import PubSub
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

from notifications.live.push import channel_of

log = logging.getLogger(__name__)

# Seconds: to try again after Redis failed; to wait for it to take a subscription.
PAUSE, JOINS_WITHIN = 0.3, 1.0
# In one command; a storm of sockets is a few of these.
MOST_AT_ONCE = 1_000
# Always subscribed to, so that there is something to read from.
SELF = "ear"


class Listener(Protocol):
    def hear(self, message: dict[str, Any]) -> None:
        """Takes a message at once and never waits."""


class Ear:
    """Who listens to which group, and the task that hands them what is published."""

    def __init__(self) -> None:
        self.listeners: dict[str, set[Listener]] = {}
        self.joined: set[str] = set()
        self.waiting: dict[str, asyncio.Future[None]] = {}
        self.changed: asyncio.Event | None = None
        self.task: asyncio.Task[None] | None = None
        # Called whenever Redis can be heard again: what was said meanwhile is lost.
        self.heard_again: Callable[[], None] = lambda: None

    async def join(self, group: str, listener: Listener) -> None:
        """From the return on `listener` hears the group; without Redis, from its return on."""
        channel = channel_of(group)
        self.listeners.setdefault(channel, set()).add(listener)
        self._wake()
        if channel in self.joined:
            return
        waits = self.waiting.setdefault(channel, asyncio.get_running_loop().create_future())
        try:
            await asyncio.wait_for(asyncio.shield(waits), JOINS_WITHIN)
        except TimeoutError:
            log.debug("%s is joined once Redis is back", channel)

    def leave(self, group: str, listener: Listener) -> None:
        channel = channel_of(group)
        found = self.listeners.get(channel)
        if found is None:
            return
        found.discard(listener)
        if not found:
            del self.listeners[channel]
            self._wake()

    def _wake(self) -> None:
        if self.task is None or self.task.done() or self.changed is None:
            self.changed = asyncio.Event()
            self.task = asyncio.create_task(self._live(self.changed))
        self.changed.set()

    async def _live(self, changed: asyncio.Event) -> None:
        troubled = ""
        while True:
            try:
                await self._connected(changed)
            except (redis.RedisError, OSError) as error:
                if str(error) != troubled:
                    log.warning("inbox sockets do not hear Redis, they read the log: %s", error)
                troubled = str(error)
            except Exception:
                log.exception("inbox sockets lost Redis; trying again")
            self.joined.clear()
            await asyncio.sleep(PAUSE)

    async def _connected(self, changed: asyncio.Event) -> None:
        client = Redis.from_url(
            settings.BROKER_URL, socket_connect_timeout=2, retry=Retry(NoBackoff(), 0)
        )
        async with client, client.pubsub() as pubsub:
            await pubsub.subscribe(channel_of(SELF))
            changed.set()
            keeping = asyncio.create_task(self._keep_subscribed(pubsub, changed))
            try:
                while not keeping.done():
                    self._take(await pubsub.get_message(timeout=1.0))
                keeping.result()
            finally:
                keeping.cancel()
                await asyncio.gather(keeping, return_exceptions=True)

    async def _keep_subscribed(self, pubsub: PubSub, changed: asyncio.Event) -> None:
        asked: set[str] = set()
        while True:
            await changed.wait()
            changed.clear()
            wanted = set(self.listeners)
            for begin, channels in ((True, wanted - asked), (False, asked - wanted)):
                act = pubsub.subscribe if begin else pubsub.unsubscribe
                every = sorted(channels)
                for start in range(0, len(every), MOST_AT_ONCE):
                    await act(*every[start : start + MOST_AT_ONCE])
            self.joined -= asked - wanted
            asked = wanted

    def _take(self, message: dict[str, Any] | None) -> None:
        if message is None:
            return
        channel = message["channel"]
        channel = channel.decode() if isinstance(channel, bytes) else channel
        if message["type"] == "message":
            said = get_channel_layer().deserialize(message["data"])
            for listener in tuple(self.listeners.get(channel, ())):
                listener.hear(said)
        elif message["type"] == "subscribe":
            self._note(channel)

    def _note(self, channel: str) -> None:
        if channel == channel_of(SELF):
            self.heard_again()
        elif channel in self.listeners:
            self.joined.add(channel)
        if (waits := self.waiting.pop(channel, None)) is not None and not waits.done():
            waits.set_result(None)


EAR = Ear()
