"""The designer's websocket: who else is at the template, and what others do to it.

`/ws/designer/<template_id>/`. To the page: `{"type": "presence", "people": […]}`, and notices:
`draft`, `published`, `archived`, `brand`. From the page: `{"type": "at", "at": <path or null>}`.
"""

import asyncio
import json
import logging
import time
from dataclasses import asdict
from typing import Any

import redis
from channels.db import database_sync_to_async
from channels.generic.websocket import AsyncWebsocketConsumer

from notifications.live import staff
from notifications.live.groups import BRANDS_GROUP, designer_group
from notifications.live.presence import SAYS_EVERY, Person, Presence, person
from notifications.models import Template

log = logging.getLogger(__name__)

PERMISSIONS = ("notifications.view_template", "notifications.change_template")
POLICY, TOO_BIG = 1008, 1009
# A page tells where it is as one clicks; more than this is no person.
MOST_MESSAGES, PER_SECONDS = 100, 10.0
MOST_CHARACTERS, LONGEST_PATH = 2_048, 400
# Seconds. What changes within a beat is one frame.
BEAT, CHECK_EVERY, SEND_TIMEOUT = 0.2, 20.0, 10.0


class DesignerConsumer(AsyncWebsocketConsumer):  # type: ignore[misc]
    """Tells a page of the designer about the others."""

    task: asyncio.Task[None] | None = None
    group = ""

    async def connect(self) -> None:
        template_id = self.scope["url_route"]["kwargs"]["template_id"]
        user = self.scope["user"]
        exists = database_sync_to_async(_exists)
        if not (await staff.may(user, *PERMISSIONS) and await exists(template_id)):
            await self.close()
            return
        self.presence = Presence(self.channel_name, person(user))
        self.window_began, self.in_window = time.monotonic(), 0
        self.owes_people = self.owes_place = self.asks = True
        self.group = designer_group(template_id)
        await self.channel_layer.group_add(self.group, self.channel_name)
        await self.channel_layer.group_add(BRANDS_GROUP, self.channel_name)
        await self.accept()
        self.task = asyncio.create_task(self._keep())

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            if self.task is not None:
                self.task.cancel()
            if self.group:
                await self.channel_layer.group_discard(self.group, self.channel_name)
                await self.channel_layer.group_discard(BRANDS_GROUP, self.channel_name)
                await self._tell({"type": "designer.gone", "channel": self.channel_name})

    async def receive(self, text_data: str | None = None, bytes_data: bytes | None = None) -> None:
        if self._too_often():
            await self.close(POLICY)
        elif text_data is None or len(text_data) > MOST_CHARACTERS:
            await self.close(TOO_BIG)
        elif (place := _place(text_data)) is not None:
            self.presence.move(place["at"])
            self.owes_place = self.owes_people = True

    def _too_often(self) -> bool:
        now = time.monotonic()
        if now - self.window_began > PER_SECONDS:
            self.window_began, self.in_window = now, 0
        self.in_window += 1
        return self.in_window > MOST_MESSAGES

    async def designer_here(self, message: dict[str, Any]) -> None:
        """From the channel layer: another socket is there, and perhaps asks who else is."""
        other = message["channel"] != self.channel_name
        who = Person(**message["person"])
        self.owes_people |= self.presence.hear(message["channel"], who, time.monotonic())
        self.owes_place |= other and message["asks"]

    async def designer_gone(self, message: dict[str, Any]) -> None:
        """From the channel layer: another socket is closed."""
        self.owes_people |= self.presence.lose(message["channel"])

    async def designer_notice(self, message: dict[str, Any]) -> None:
        """From the channel layer: somebody saved, published or archived, or changed a brand."""
        await self._say(message["frame"])

    async def _keep(self) -> None:
        said_at = checked_at = time.monotonic()
        while True:
            now = time.monotonic()
            try:
                if now - checked_at > CHECK_EVERY:
                    checked_at = now
                    if not await staff.may(self.scope["user"], *PERMISSIONS):
                        await self.close()
                        return
                if self.owes_place or now - said_at > SAYS_EVERY:
                    said_at = now
                    await self._say_place()
                await self._say_people(now)
            except Exception:
                log.exception("a page of the designer was not kept up to date; trying again")
            await asyncio.sleep(BEAT)

    async def _say_place(self) -> None:
        asks, self.owes_place, self.asks = self.asks, False, False
        me = asdict(self.presence.me)
        here = {"type": "designer.here", "channel": self.channel_name, "person": me, "asks": asks}
        await self._tell(here)

    async def _say_people(self, now: float) -> None:
        if self.presence.fade(now) or self.owes_people:
            self.owes_people = False
            await self._say({"type": "presence", "people": self.presence.people()})

    async def _tell(self, message: dict[str, Any]) -> None:
        try:
            await self.channel_layer.group_send(self.group, message)
        except (OSError, redis.RedisError) as error:
            # The next turn says it again.
            log.warning("who is at a template was not told: %s", error)

    async def _say(self, frame: dict[str, Any]) -> None:
        async with asyncio.timeout(SEND_TIMEOUT):
            await self.send(text_data=json.dumps(frame, ensure_ascii=False))


def _place(text: str) -> dict[str, Any] | None:
    """What the page said, if it is where the person is; anything else is passed over."""
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict) or said.get("type") != "at":
        return None
    at = said.get("at")
    fits = at is None or (isinstance(at, str) and len(at) <= LONGEST_PATH)
    return {"at": at} if fits else None


def _exists(template_id: str) -> bool:
    return Template.objects.filter(template_id=template_id).exists()
