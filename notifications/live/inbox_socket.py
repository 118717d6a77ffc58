"""One inbox widget's websocket, in Courier's protocol (`inbox wire protocol v1`)."""

import asyncio
import json
import logging
import time
from typing import Any

from notifications.live import frames
from notifications.live.changes import Change
from notifications.live.ear import EAR
from notifications.live.gate import Receive, Scope, Send, refuse
from notifications.live.groups import inbox_group
from notifications.live.keeper import KEEPER
from notifications.live.ledger import LEDGER, Known
from notifications.live.seen import Seen
from notifications.live.writer import Writer
from notifications.pipeline.guests import Guest
from notifications.pipeline.widgets import Numbers

log = logging.getLogger(__name__)

NORMAL, POLICY, TOO_BIG, TRY_LATER = 1000, 1008, 1009, 1013
MOST_CHARACTERS = 8_192
# A client says little: a few words when it opens, a ping a minute.
MOST_MESSAGES, PER_SECONDS = 30, 10.0
# What is pushed while a socket subscribes waits here; beyond it, the log has it.
MOST_EARLY = 100
# Seconds that a page takes to listen after it has fetched, or to fetch after it opened its socket
# (Courier's toast opens it first); and how often it may fetch meanwhile.
SETTLES_WITHIN, MOST_LOADS = 1.0, 3
# Seconds to wait for a change that was overtaken by a later one, before the log is read.
OVERTAKEN_FOR = 0.05


async def inbox_socket(scope: Scope, receive: Receive, send: Send) -> None:
    """The ASGI application behind the gate: from the upgrade to the end of the socket."""
    await receive()
    socket = InboxSocket(scope, send)
    if not KEEPER.admit(socket):
        await refuse(scope, send, 429, "this user has too many open sockets")
        return
    try:
        await send({"type": "websocket.accept"})
        await socket.listen(receive)
    except asyncio.CancelledError:
        if not socket.let_go:
            raise
    finally:
        # However it ended: what is left in a group is sent to for ever.
        socket.leave()
        KEEPER.forget(socket)
        if socket.acked is not None:
            LEDGER.keep(socket.user, socket.cid, socket.acked)


class InboxSocket:
    """Tells a widget what changes in its user's inbox, once each and whatever gets lost."""

    __slots__ = (
        "account", "acked", "asked", "cid", "early", "floors", "group", "guest", "heard_at",
        "in_window", "let_go", "overtook", "owed", "parting", "saved", "seen", "settling", "task",
        "unasked", "user", "window_began", "writer", "written_user",
    )  # fmt: skip

    def __init__(self, scope: Scope, send: Send) -> None:
        self.guest: Guest = scope["guest"]
        self.user, self.cid = self.guest.user, scope["connection_id"]
        self.written_user = scope["written_user"]
        self.account: str | None = None
        self.group = ""
        self.seen: dict[str, Seen] = {}
        self.early: list[dict[str, Any]] | None = None
        # What came before an earlier number, by tenant and number.
        self.overtook: dict[tuple[str, int], dict[str, Any]] = {}
        self.settling: asyncio.Task[None] | None = None
        # Up to where the log must still be read for it, by tenant.
        self.owed: dict[str, int] = {}
        # What the client has answered for, what it was last asked for, and what is saved of it;
        # None until it has subscribed.
        self.acked: Numbers | None = None
        self.asked: tuple[str, Numbers] | None = None
        self.saved: Numbers | None = None
        self.unasked = self.parting = self.let_go = False
        self.writer = Writer(send, self._let_go)
        self.task = asyncio.current_task()
        self.heard_at = self.window_began = time.monotonic()
        self.in_window = 0

    async def listen(self, receive: Receive) -> None:
        """Obeys the client until it goes."""
        while True:
            message = await receive()
            if message["type"] == "websocket.disconnect":
                if self.parting and self.acked is not None and message.get("code") == NORMAL:
                    # It obeyed the last frame, so it has had all that came before.
                    self.acked = self.numbers()
                return
            text = message.get("text")
            if text is None or len(text) > MOST_CHARACTERS:
                self.writer.close(TOO_BIG)
            else:
                await self._obey(text)

    async def _obey(self, text: str) -> None:
        self.heard_at = time.monotonic()
        try:
            said = json.loads(text)
            tid, action, data = str(said.get("tid", ""))[:64], said.get("action"), said.get("data")
        except (ValueError, RecursionError, AttributeError):
            tid, action, data = "", None, None
        if action == "pong" and self._answered(tid):
            return
        if self._too_often():
            self.writer.close(POLICY)
        elif action == "get-config":
            self.writer.say(frames.config(tid))
        elif action == "ping":
            self.writer.say(frames.pong(tid))
        elif action == "subscribe":
            await self._subscribe(tid, data if isinstance(data, dict) else {})
        elif action == "unsubscribe":
            self.leave()
            self.writer.say(frames.ack(tid))
        elif action != "pong":
            self.writer.say(frames.error(tid, "wants an action of the inbox protocol"))

    def _too_often(self) -> bool:
        if self.heard_at - self.window_began > PER_SECONDS:
            self.window_began, self.in_window = self.heard_at, 0
        self.in_window += 1
        return self.in_window > MOST_MESSAGES

    async def _subscribe(self, tid: str, data: dict[str, Any]) -> None:
        if str(data.get("channel", self.user)) not in (self.user, self.written_user):
            self.writer.say(frames.error(tid, "the token is not for this channel"))
            return
        self.leave()
        account = data.get("accountId") or None
        self.account = None if account is None else str(account)
        self.group, self.early = inbox_group(self.user, self.account), []
        await EAR.join(self.group, self)
        # Read after joining: what comes later is pushed, what came before the client has fetched.
        known = await self._ask_ledger(SETTLES_WITHIN)
        if known is None:
            return
        self.writer.say(frames.ack(tid))
        if SETTLES_WITHIN and known.had is None:
            self.acked = None if known.is_loading else dict(known.now)
            self.settling = asyncio.create_task(self._settle_in(self.early, known.now))
        else:
            self._begin(known.now, known.had)

    async def _ask_ledger(self, settled_for: float) -> Known | None:
        """None, and the socket closed, where the database does not answer."""
        try:
            return await LEDGER.ask(self.user, self.cid, settled_for)
        except Exception:
            log.exception("an inbox socket could not be subscribed")
            self.writer.close(TRY_LATER, frames.retry_after(5))
            return None

    async def _settle_in(self, early: list[dict[str, Any]], at_first: dict[str, int]) -> None:
        """Keeps what is pushed until the page listens: what it has fetched by then, it has had."""
        for load in range(MOST_LOADS):
            await asyncio.sleep(SETTLES_WITHIN)
            if self.early is not early:
                return
            known = await self._ask_ledger(SETTLES_WITHIN if load < MOST_LOADS - 1 else 0.0)
            if known is None:
                return
            if known.is_loading:
                continue
            # One that fetches nothing, such as a toast alone, has had what was there at first.
            had = at_first if known.had is None else known.had
            if self.early is early:
                self._begin(known.now, had)
            else:
                LEDGER.keep(self.user, self.cid, had)
            return

    def _begin(self, now: dict[str, int], known: Numbers | None) -> None:
        """Of a widget of which nothing is known, what it has fetched is taken to be all there is."""
        had = dict(now) if known is None else {one: known.get(one, 0) for one in now}
        self.seen = {account: Seen.of(kept) for account, kept in had.items()}
        self.owed = {
            account: seq
            for account, seq in now.items()
            if self.seen[account].floor < seq and self.account in (None, account)
        }
        # What another tenant's socket of this page was told is not taken back.
        self.acked, self.saved = {**(known or {}), **had}, known
        self._hear_early()
        if self.owed:
            KEEPER.owe(self)

    def _hear_early(self) -> None:
        early, self.early = self.early or [], None
        for message in early:
            # Its own changes too: it may have fetched before they were made.
            self.hear({**message, "source": ""})

    def leave(self) -> None:
        """Hears no more of what changes."""
        if self.group:
            EAR.leave(self.group, self)
            self.group, self.early, self.owed = "", None, {}
            self.overtook.clear()

    def watches(self, account: str) -> bool:
        """Whether changes of the user's inbox in tenant `account` are for this socket."""
        ready = bool(self.group) and self.early is None and not self.parting
        return ready and self.account in (None, account)

    def floor(self, account: str) -> int:
        """Up to which number of that inbox it has had everything."""
        return self._seen(account).floor

    def settle(self, account: str, seq: int) -> None:
        """Up to `seq` there is nothing more to come."""
        if not self.watches(account):
            # It has gone, or goes: what it was not sent, it has not had.
            return
        self._seen(account).settle(seq)
        if self.owed.get(account, 0) <= seq:
            self.owed.pop(account, None)
        self.unasked = True

    def hear(self, message: dict[str, Any]) -> None:
        """What was pushed. Never waits."""
        if self.early is not None:
            if len(self.early) < MOST_EARLY:
                self.early.append(message)
            return
        account, seq = message["account"], message["seq"]
        if not self.watches(account):
            return
        floor = self.floor(account)
        if seq > floor + 1 and account in self.owed:
            # The log brings it, after what came before it.
            self.owed[account] = max(seq, self.owed[account])
        elif seq > floor + 1:
            self._overtakes(account, seq, message)
        else:
            while message and self._pass_on(account, seq, message["source"], message["frame"]):
                seq += 1
                message = self.overtook.pop((account, seq), {})

    def _overtakes(self, account: str, seq: int, message: dict[str, Any]) -> None:
        """A sweep shown after an item that is newer would change that item too."""
        if not self.overtook:
            asyncio.get_running_loop().call_later(OVERTAKEN_FOR, self._not_overtaken)
        if len(self.overtook) < MOST_EARLY:
            self.overtook[(account, seq)] = message

    def _not_overtaken(self) -> None:
        """What is missing still was lost, or is late: the log has it in its order."""
        overtook, self.overtook = self.overtook, {}
        for account, seq in overtook:
            if self.watches(account) and seq > self.floor(account):
                self.owed[account] = max(seq, self.owed.get(account, 0))
        if self.owed:
            KEEPER.owe(self)

    def catch_up(self, change: Change) -> bool:
        """From the log, where a push may have been lost. False: not now, too much is waiting.

        Its own changes too: a page that fetched while it made one may not have it.
        """
        return self._pass_on(change.account, change.seq, "", change.frame_for(self.account))

    def _pass_on(self, account: str, seq: int, source: str, frame: str) -> bool:
        if not self.watches(account):
            return True
        if self.writer.full():
            # Not taken note of, so that it is found missing and read from the log.
            return False
        if self._seen(account).take(seq):
            self.unasked = True
            # Its own change is on its screen already.
            if not source or source != self.cid:
                for line in frame.split("\n"):
                    self.writer.say(line)
        return True

    def _seen(self, account: str) -> Seen:
        return self.seen.setdefault(account, Seen(0))

    def numbers(self) -> Numbers:
        """What it has been sent, by tenant."""
        return (self.acked or {}) | {account: seen.kept() for account, seen in self.seen.items()}

    def ask(self, tid: str) -> None:
        """Pings: the answer says that it has had all that was sent before."""
        self.asked, self.unasked = (tid, self.numbers()), False
        self.writer.say(frames.ping(tid))

    def _answered(self, tid: str) -> bool:
        if self.asked is None or self.asked[0] != tid:
            return False
        self.acked, self.asked = self.asked[1], None
        return True

    def part(self, after: float) -> None:
        """The last frame: come back after so many seconds."""
        self.parting, self.owed = True, {}
        self.writer.say(frames.reconnect(after))

    def _let_go(self) -> None:
        self.let_go = True
        if self.task is not None:
            self.task.cancel()
