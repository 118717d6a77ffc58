"""An admin page's websocket: the events of one message, of a template's, or of all.

`/ws/live/<topic>/` with topic "messages", "events", "message:<id>" or "template:<template id>".
Frames to the page: `{"type": "event", …}` for each event, `{"type": "resync"}` where it should
fetch instead.
"""

import asyncio
import json
import logging
import re
import time
from typing import Any

from channels.generic.websocket import AsyncWebsocketConsumer

from notifications.live import staff, viewers
from notifications.live.groups import timeline_group
from notifications.queries.viewers import EVENTS, LONGEST_ID, MESSAGES, TEMPLATE

log = logging.getLogger(__name__)

TOPIC = re.compile(
    rf"{MESSAGES}|{EVENTS}|message:[0-9]{{1,18}}|{TEMPLATE}[A-Za-z0-9_.-]{{1,{LONGEST_ID}}}"
)
REFRESH_EVERY = 20.0
# Workers learn of a new page within a second; what happened until then the page fetches.
FIRST_RESYNC_AFTER = 1.5
# A page shows no more; beyond, it is told to fetch, once a second.
MOST_PER_SECOND = 30
SEND_TIMEOUT = 10.0


class TimelineConsumer(AsyncWebsocketConsumer):  # type: ignore[misc]
    """Passes events on to a member of staff who may see messages."""

    task: asyncio.Task[None] | None = None
    topic = ""

    async def connect(self) -> None:
        topic = self.scope["url_route"]["kwargs"]["topic"]
        if not TOPIC.fullmatch(topic) or not await self._may_see():
            await self.close()
            return
        self.topic, self.newest = topic, 0
        self.second, self.in_second, self.owes_resync = time.monotonic(), 0, False
        await self.channel_layer.group_add(timeline_group(topic), self.channel_name)
        await viewers.note(topic, self.channel_name)
        await self.accept()
        self.task = asyncio.create_task(self._keep())

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            if self.task is not None:
                self.task.cancel()
            if self.topic:
                group = timeline_group(self.topic)
                await self.channel_layer.group_discard(group, self.channel_name)
                await viewers.forget(self.channel_name)

    async def receive(self, text_data: str | None = None, bytes_data: bytes | None = None) -> None:
        """The page has nothing to say."""

    async def timeline_events(self, message: dict[str, Any]) -> None:
        """From the channel layer: a batch of events, and whether there were too many to send."""
        for event in message["events"]:
            self.newest = max(self.newest, event["id"])
            if self._too_many():
                self.owes_resync = True
            else:
                await self._say({"type": "event", **event})
        self.owes_resync = self.owes_resync or message["cut"]

    def _too_many(self) -> bool:
        now = time.monotonic()
        if now - self.second > 1:
            self.second, self.in_second = now, 0
        self.in_second += 1
        return self.in_second > MOST_PER_SECOND

    async def _keep(self) -> None:
        """Resyncs where something may be missing, and says every so often that the page is open."""
        await asyncio.sleep(FIRST_RESYNC_AFTER)
        self.newest = max(self.newest, await viewers.newest_event(self.topic))
        self.owes_resync = True
        noted_at = time.monotonic()
        while True:
            try:
                if self.owes_resync:
                    self.owes_resync = False
                    await self._say({"type": "resync"})
                if time.monotonic() - noted_at > REFRESH_EVERY:
                    noted_at = time.monotonic()
                    await self._refresh()
            except Exception:
                log.exception("the page of %s was not kept up to date; trying again", self.topic)
            await asyncio.sleep(1)

    async def _refresh(self) -> None:
        if not await self._may_see():
            await self.close()
            return
        await viewers.note(self.topic, self.channel_name)
        newest = await viewers.newest_event(self.topic)
        # Redis forgets what it publishes while it is being reconnected to.
        if newest > self.newest:
            self.newest, self.owes_resync = newest, True

    async def _may_see(self) -> bool:
        return await staff.may(self.scope["user"], "notifications.view_message")

    async def _say(self, frame: dict[str, Any]) -> None:
        async with asyncio.timeout(SEND_TIMEOUT):
            await self.send(text_data=json.dumps(frame, ensure_ascii=False))
