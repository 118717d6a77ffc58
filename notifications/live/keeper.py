"""Looks after the inbox sockets of this process, all of them in one task.

Redis forgets what it publishes while a subscriber is away, so every few seconds the numbers in
the database are compared with what each socket has had, and what is missing is sent from the log.
"""

import asyncio
import logging
import time
from collections import defaultdict, deque
from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from channels.db import database_sync_to_async

from notifications.live import frames
from notifications.live.changes import Change, changes
from notifications.queries import inbox_log

if TYPE_CHECKING:
    from notifications.live.inbox_consumer import InboxConsumer

log = logging.getLogger(__name__)

# A widget does not come back after NORMAL: its token would not let it in.
NORMAL, GOING_AWAY = 1000, 1001
# Seconds between two looks. What is missing at one look and still at the next is fetched.
LOOK_EVERY = 4.0
# The log is read from where it ended so many looks ago; at first, from some events before its end.
MARKS, EVENTS_BEFORE = 4, 20_000
MOST_PER_USER = 50
# Seconds of silence after which a client is asked whether it is there, and then let go.
PING_AFTER, GONE_AFTER = 90.0, 180.0

Numbers = dict[tuple[str, str], int]


class Keeper:
    """The open inbox sockets, by user."""

    def __init__(self) -> None:
        self.sockets: dict[str, set[InboxConsumer]] = {}
        self.task: asyncio.Task[None] | None = None
        self.before: Numbers = {}
        self.marks: deque[int] = deque(maxlen=MARKS)

    def admit(self, socket: "InboxConsumer") -> bool:
        """Takes a socket in; False where its user has too many."""
        found = self.sockets.setdefault(socket.user, set())
        if len(found) >= MOST_PER_USER:
            return False
        found.add(socket)
        if not self._watched():
            self.before, self.marks = {}, deque(maxlen=MARKS)
            self.task = asyncio.create_task(self._watch())
        return True

    def _watched(self) -> bool:
        task = self.task
        return (
            task is not None and not task.done() and task.get_loop() is asyncio.get_running_loop()
        )

    def forget(self, socket: "InboxConsumer") -> None:
        found = self.sockets.get(socket.user, set())
        found.discard(socket)
        if not found:
            self.sockets.pop(socket.user, None)

    async def _watch(self) -> None:
        while self.sockets:
            try:
                await self._look()
            except Exception:
                log.exception("inbox sockets could not be looked after; trying again")
            await asyncio.sleep(LOOK_EVERY)

    async def _look(self) -> None:
        await self._part_with_the_gone()
        mark, now = await database_sync_to_async(inbox_log.numbers)(list(self.sockets))
        missing = {
            key
            for key, seq in self.before.items()
            if any(socket.lags(key[1], seq) for socket in self._of(key))
        }
        if missing:
            await self._bring_up_to_date(missing, now)
        self.before = now
        self.marks.append(mark if self.marks else max(0, mark - EVENTS_BEFORE))

    async def _bring_up_to_date(self, missing: Collection[tuple[str, str]], now: Numbers) -> None:
        found = await database_sync_to_async(_changes)(self.marks[0], {user for user, _ in missing})
        by_inbox: dict[tuple[str, str], list[Change]] = defaultdict(list)
        for change in found:
            by_inbox[(change.user, change.account)].append(change)
        for key in missing:
            for socket in self._of(key):
                await self._repeat(socket, key, by_inbox[key], now.get(key, 0))

    async def _repeat(
        self, socket: "InboxConsumer", key: tuple[str, str], found: Iterable[Change], upto: int
    ) -> None:
        try:
            for change in found:
                await socket.catch_up(change)
            socket.settle(key[1], upto)
        except Exception:  # noqa: BLE001 - the others must not suffer for one that broke
            self.forget(socket)

    def _of(self, key: tuple[str, str]) -> "list[InboxConsumer]":
        return [socket for socket in self.sockets.get(key[0], ()) if socket.watches(key[1])]

    async def _part_with_the_gone(self) -> None:
        now, moment = datetime.now(UTC), time.monotonic()
        for socket in [one for found in self.sockets.values() for one in found]:
            silent = moment - socket.heard_at
            expired = socket.guest.expires_at <= now
            code = NORMAL if expired else GOING_AWAY if silent > GONE_AFTER else 0
            try:
                if code:
                    self.forget(socket)
                    await socket.close(code)
                elif silent > PING_AFTER:
                    await socket.say(frames.ping(f"srv-{int(moment)}"))
            except Exception:  # noqa: BLE001 - it is gone already
                self.forget(socket)


def _changes(mark: int, users: Collection[str]) -> list[Change]:
    return changes(inbox_log.events_after(mark, users))


KEEPER = Keeper()
