"""What widgets have had, read and written for many sockets at a time.

Each socket that comes or goes would take a turn of the one thread that talks to the database; in a
storm of thousands these turns are few.
"""

import asyncio
import logging
from datetime import timedelta
from typing import NamedTuple

from channels.db import database_sync_to_async

from notifications.pipeline import widgets
from notifications.pipeline.widgets import Numbers
from notifications.queries import inbox_log

log = logging.getLogger(__name__)

MOST_AT_ONCE = 500
# Seconds to wait for a database that failed; what comes to be kept meanwhile is bounded.
PAUSE, MOST_KEPT = 1.0, 20_000

Widget = tuple[str, str]


class Known(NamedTuple):
    """The numbers of the user's inboxes now, and what this widget has had of them.

    `had` is None where nothing is known; or where it `is_loading`: it has fetched just now.
    """

    now: dict[str, int]
    had: Numbers | None
    is_loading: bool


# A widget, how many seconds ago it must have fetched, and who waits for the answer.
Asked = tuple[Widget, float, asyncio.Future[Known]]


class Ledger:
    """Questions and notes that wait for the database, and the task that takes them there."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.kept: dict[Widget, Numbers] = {}
        self.task: asyncio.Task[None] | None = None

    async def ask(self, user: str, connection: str, settled_for: float = 0.0) -> Known:
        """What this widget has had, as of now. Raises what the database raises.

        With `settled_for`, of one that has fetched within so many seconds it says only that.
        """
        answer: asyncio.Future[Known] = asyncio.get_running_loop().create_future()
        self.asked.append(((user, connection), settled_for, answer))
        self._go()
        return await answer

    def keep(self, user: str, connection: str, numbers: Numbers) -> None:
        """Notes what this widget has had. Returns at once; written within moments."""
        if connection and len(self.kept) < MOST_KEPT:
            self.kept[(user, connection)] = numbers
            self._go()

    async def written(self) -> None:
        """Waits until what was noted is in the database."""
        while self.task is not None and not self.task.done():
            await asyncio.wait([self.task])

    def _go(self) -> None:
        if self.task is None or self.task.done():
            self.task = asyncio.create_task(self._work())

    async def _work(self) -> None:
        # One turn of the loop, so that what comes together goes together.
        await asyncio.sleep(0)
        while self.kept or self.asked:
            await self._write()
            asked, self.asked = self.asked[:MOST_AT_ONCE], self.asked[MOST_AT_ONCE:]
            if asked:
                await self._answer(asked)

    async def _write(self) -> None:
        if not self.kept:
            return
        kept, self.kept = self.kept, {}
        rows = [(*widget, numbers) for widget, numbers in kept.items()]
        try:
            await database_sync_to_async(widgets.keep)(rows)
        except Exception:
            log.exception("what widgets have had could not be written; trying again")
            self.kept = {**kept, **self.kept}
            if not self.asked:
                await asyncio.sleep(PAUSE)

    async def _answer(self, asked: list[Asked]) -> None:
        wanted: dict[Widget, float] = {}
        for widget, settled_for, _ in asked:
            wanted[widget] = min(settled_for, wanted.get(widget, settled_for))
        try:
            known = await database_sync_to_async(_read)(wanted)
        except Exception as error:  # noqa: BLE001 - it is for those who asked
            for *_, answer in asked:
                if not answer.done():
                    answer.set_exception(error)
            return
        for widget, _, answer in asked:
            if not answer.done():
                answer.set_result(known[widget])


def _read(asked: dict[Widget, float]) -> dict[Widget, Known]:
    now: dict[str, dict[str, int]] = {user: {} for user, _ in asked}
    for (user, account), seq in inbox_log.numbers(now).items():
        now[user][account] = seq
    had: dict[Widget, Numbers | None] = {}
    for seconds in set(asked.values()):
        named = [one for one, settled_for in asked.items() if one[1] and settled_for == seconds]
        had |= widgets.take(named, timedelta(seconds=seconds) if seconds else None)
    return {
        widget: Known(now[widget[0]], had.get(widget), widget in had and had[widget] is None)
        for widget in asked
    }


LEDGER = Ledger()
