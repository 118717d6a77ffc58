"""Looks after the inbox sockets of this process, all of them in one task.

Redis forgets what it publishes while a subscriber is away, so every few seconds the numbers in
the database are compared with what each socket has had, and what is missing is sent from the log.
"""

import asyncio
import contextlib
import logging
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from channels.db import database_sync_to_async

from notifications.live import frames
from notifications.live.changes import Change, changes
from notifications.live.ear import EAR
from notifications.live.ledger import LEDGER
from notifications.queries import inbox_log

if TYPE_CHECKING:
    from notifications.live.inbox_socket import InboxSocket

log = logging.getLogger(__name__)

# A widget does not come back after NORMAL: its token would not let it in.
NORMAL, GOING_AWAY = 1000, 1001
# Seconds between two looks. What is missing at one look and still at the next is fetched.
LOOK_EVERY = 4.0
# Seconds between two rounds of asking, and how many sockets are asked in one.
ROUND, MOST_ASKED = 0.5, 1_000
# Seconds until the log is read on for those who could not be given all.
SOON = 0.02
MOST_PER_USER = 50
# Seconds of silence after which a client is asked whether it is there, and then let go.
PING_AFTER, GONE_AFTER = 90.0, 180.0

Key = tuple[str, str]
Numbers = dict[Key, int]


class Keeper:
    """The open inbox sockets, by user."""

    def __init__(self) -> None:
        self.sockets: dict[str, set[InboxSocket]] = {}
        self.owing: set[InboxSocket] = set()
        self.task: asyncio.Task[None] | None = None
        self.hurry = asyncio.Event()
        self.before: Numbers = {}
        self.looked_at, self.sure, self.turn = 0.0, False, 0
        # Set whenever a socket has gone.
        self.left = asyncio.Event()
        EAR.heard_again = self.look_at_once

    def admit(self, socket: "InboxSocket") -> bool:
        """Takes a socket in; False where its user has too many."""
        found = self.sockets.setdefault(socket.user, set())
        if len(found) >= MOST_PER_USER:
            return False
        found.add(socket)
        if self.task is None or self.task.done():
            self.before, self.hurry = {}, asyncio.Event()
            self.task = asyncio.create_task(self._watch())
        return True

    def forget(self, socket: "InboxSocket") -> None:
        self.owing.discard(socket)
        self.left.set()
        found = self.sockets.get(socket.user, set())
        found.discard(socket)
        if not found:
            self.sockets.pop(socket.user, None)

    def all(self) -> "list[InboxSocket]":
        return [socket for found in self.sockets.values() for socket in found]

    def owe(self, socket: "InboxSocket") -> None:
        """The log must be read for this socket, now."""
        self.owing.add(socket)
        self.hurry.set()

    def look_at_once(self) -> None:
        """Redis was away: what is missing is not on its way, it is lost."""
        self.sure, self.looked_at = True, 0.0
        self.hurry.set()

    async def bring_up_to_date(self) -> None:
        """Sends every socket what it lacks, so that none has a later change without an earlier."""
        self.sure = True
        await self._look()
        while any(socket.owed and not socket.writer.full() for socket in self.owing):
            await self._pay()

    async def _watch(self) -> None:
        while self.sockets:
            try:
                await self._round()
            except Exception:
                log.exception("inbox sockets could not be looked after; trying again")
                await asyncio.sleep(ROUND)
            self.hurry.clear()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self.hurry.wait(), SOON if self.owing else ROUND)

    async def _round(self) -> None:
        if time.monotonic() - self.looked_at > LOOK_EVERY:
            self.looked_at = time.monotonic()
            self._part_with_the_gone()
            await self._look()
        if self.owing:
            await self._pay()
        self._ask()

    async def _look(self) -> None:
        sure, self.sure = self.sure, False
        now = await database_sync_to_async(inbox_log.numbers)(list(self.sockets))
        for key, seq in now.items():
            # What was not there at the last look may still be on its way.
            due = seq if sure else min(seq, self.before.get(key, 0))
            for socket in self._of(key):
                if socket.floor(key[1]) < due:
                    socket.owed[key[1]] = seq
                    self.owing.add(socket)
        self.before = now
        for socket in self.all():
            if socket.acked is not None and socket.acked != socket.saved:
                socket.saved = socket.acked
                LEDGER.keep(socket.user, socket.cid, socket.acked)

    async def _pay(self) -> None:
        """Sends what is owed from the log, as much as one reading gives and the clients can take."""
        # As of before the reading: meanwhile they may come to be owed more.
        owing = {
            socket: dict(socket.owed)
            for socket in self.owing
            if socket.owed and not socket.writer.full()
        }
        floors: Numbers = {}
        for socket, owed in owing.items():
            for account in owed:
                key = (socket.user, account)
                floors[key] = min(floors.get(key, socket.floor(account)), socket.floor(account))
        if not owing:
            return
        found, upto = await database_sync_to_async(_missed)(floors)
        for socket, owed in owing.items():
            for account, seq in owed.items():
                key = (socket.user, account)
                if all(socket.catch_up(change) for change in found[key]):
                    # A reading that was cut says nothing of what lies beyond it.
                    socket.settle(account, seq if upto is None else min(seq, upto.get(key, 0)))
        self.owing = {socket for socket in self.owing if socket.owed}

    def _ask(self) -> None:
        """Has clients answer for what they were sent, some at a time, so that all are not at once."""
        self.turn += 1
        asked = 0
        for socket in self.all():
            if asked < MOST_ASKED and socket.unasked and socket.asked is None:
                socket.ask(f"srv-{self.turn}")
                asked += 1

    def _of(self, key: Key) -> "Iterable[InboxSocket]":
        return [socket for socket in self.sockets.get(key[0], ()) if socket.watches(key[1])]

    def _part_with_the_gone(self) -> None:
        now, moment = datetime.now(UTC), time.monotonic()
        for socket in self.all():
            silent = moment - socket.heard_at
            if socket.guest.expires_at <= now:
                socket.writer.close(NORMAL)
            elif silent > GONE_AFTER:
                socket.writer.close(GOING_AWAY)
            elif silent > PING_AFTER:
                socket.writer.say(frames.ping(f"srv-{self.turn}-there"))


def _missed(
    floors: Mapping[Key, int],
) -> tuple[dict[Key, list[Change]], dict[Key, int] | None]:
    """The changes beyond these numbers; and, where they are not all, up to where they are."""
    events = inbox_log.missed(floors)
    found: dict[Key, list[Change]] = defaultdict(list)
    for change in changes(events):
        found[(change.user, change.account)].append(change)
    if len(events) < inbox_log.MOST:
        return found, None
    return found, {(e.data["user"], e.data["account"]): e.data["seq"] for e in events}


KEEPER = Keeper()
