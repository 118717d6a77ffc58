"""One inbox widget's websocket, in Courier's protocol (`inbox wire protocol v1`)."""

import asyncio
import json
import logging
import time
from typing import Any

from channels.consumer import get_handler_name
from channels.db import database_sync_to_async
from channels.generic.websocket import AsyncWebsocketConsumer

from notifications.live import frames
from notifications.live.changes import Change
from notifications.live.groups import inbox_group
from notifications.live.keeper import KEEPER
from notifications.live.seen import Seen
from notifications.pipeline import fetched
from notifications.pipeline.guests import Guest
from notifications.queries.inbox import inboxes

log = logging.getLogger(__name__)

POLICY, TOO_BIG, TRY_LATER = 1008, 1009, 1013
MOST_CHARACTERS = 8_192
# A client says little: a few words when it opens, a ping a minute.
MOST_MESSAGES, PER_SECONDS = 30, 10.0
# A client that takes no frame for so long is let go, so that nothing piles up for it.
SEND_TIMEOUT = 10.0


class InboxConsumer(AsyncWebsocketConsumer):  # type: ignore[misc]
    """Tells a widget what changes in its user's inbox, once each and whatever gets lost."""

    user, group = "", ""

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        try:
            await super().__call__(scope, receive, send)
        except SlowClient:
            log.info("an inbox socket takes nothing and was let go")
        finally:
            # However it ended: what is left in a group is sent to for ever.
            KEEPER.forget(self)
            await self._leave()

    async def dispatch(self, message: dict[str, Any]) -> None:
        # Channels' own closes database connections first: a thread's turn for every frame.
        handler = getattr(self, get_handler_name(message), None)
        if handler is None:
            raise ValueError(f"no handler for {message['type']!r}")
        await handler(message)

    async def connect(self) -> None:
        self.guest: Guest = self.scope["guest"]
        self.user, self.cid = self.guest.user, self.scope["connection_id"]
        self.account: str | None = None
        self.seen: dict[str, Seen] = {}
        self.heard_at = self.window_began = time.monotonic()
        self.in_window = 0
        if KEEPER.admit(self):
            await self.accept()
        else:
            await self.close(TRY_LATER)

    async def receive(self, text_data: str | None = None, bytes_data: bytes | None = None) -> None:
        if self._too_often():
            await self.close(POLICY)
        elif text_data is None or len(text_data) > MOST_CHARACTERS:
            await self.close(TOO_BIG)
        else:
            await self._obey(text_data)

    def _too_often(self) -> bool:
        self.heard_at = time.monotonic()
        if self.heard_at - self.window_began > PER_SECONDS:
            self.window_began, self.in_window = self.heard_at, 0
        self.in_window += 1
        return self.in_window > MOST_MESSAGES

    async def _obey(self, text: str) -> None:
        try:
            said = json.loads(text)
            tid, action, data = str(said.get("tid", ""))[:64], said.get("action"), said.get("data")
        except (ValueError, RecursionError, AttributeError):
            await self.say(frames.error("", "wants a JSON object"))
            return
        if action == "get-config":
            await self.say(frames.config(tid))
        elif action == "ping":
            await self.say(frames.pong(tid))
        elif action == "subscribe":
            await self._subscribe(tid, data if isinstance(data, dict) else {})
        elif action == "unsubscribe":
            await self._leave()
            await self.say(frames.ack(tid))
        elif action != "pong":
            await self.say(frames.error(tid, "wants an action of the inbox protocol"))

    async def _subscribe(self, tid: str, data: dict[str, Any]) -> None:
        if str(data.get("channel", self.user)) not in (self.user, self.scope["written_user"]):
            await self.say(frames.error(tid, "the token is not for this channel"))
            return
        account = data.get("accountId") or None
        await self._leave()
        self.account = None if account is None else str(account)
        group = inbox_group(self.user, self.account)
        await self.channel_layer.group_add(group, self.channel_name)
        # Read after joining: what comes later is pushed, what came before the client has fetched.
        numbers = await database_sync_to_async(_numbers)(self.user, self.cid)
        self.seen = {account: Seen(seq) for account, seq in numbers.items()}
        self.group = group
        await self.say(frames.ack(tid))

    async def _leave(self) -> None:
        if self.group:
            group, self.group = self.group, ""
            await self.channel_layer.group_discard(group, self.channel_name)

    def watches(self, account: str) -> bool:
        """Whether changes of the user's inbox in tenant `account` are for this socket."""
        return bool(self.group) and self.account in (None, account)

    def lags(self, account: str, seq: int) -> bool:
        """Whether a change up to `seq` did not come."""
        return self.watches(account) and self._seen(account).floor < seq

    def settle(self, account: str, seq: int) -> None:
        self._seen(account).settle(seq)

    async def inbox_change(self, message: dict[str, Any]) -> None:
        """From the channel layer."""
        await self._pass_on(message["account"], message["seq"], message["source"], message["frame"])

    async def catch_up(self, change: Change) -> None:
        """From the log, where the channel layer may have lost it."""
        await self._pass_on(change.account, change.seq, change.source, change.frame)

    async def _pass_on(self, account: str, seq: int, source: str, frame: str) -> None:
        if not self.watches(account) or not self._seen(account).take(seq):
            return
        # Its own change is on its screen already.
        if not source or source != self.cid:
            await self.say(frame)

    def _seen(self, account: str) -> Seen:
        return self.seen.setdefault(account, Seen(0))

    async def say(self, frame: str) -> None:
        """Sends a frame; a client that does not take it is let go."""
        try:
            async with asyncio.timeout(SEND_TIMEOUT):
                await self.send(text_data=frame)
        except TimeoutError:
            raise SlowClient from None


def _numbers(user: str, connection: str) -> dict[str, int]:
    """What the client knows of each inbox: as of its first fetch, else as of now."""
    counters = inboxes(user)
    known = fetched.take(user, connection)
    if known is None:
        return {one.account: one.seq for one in counters}
    return {one.account: known.get(one.account, 0) for one in counters}


class SlowClient(ConnectionError):
    """The client takes nothing; the server ends the connection."""
