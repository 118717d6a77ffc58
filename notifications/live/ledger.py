"""What widgets have had, read and written for many sockets at a time.

Each socket that comes or goes would take a turn of the one thread that talks to the database; in a
storm of thousands these turns are few.
"""

import asyncio
import logging

from channels.db import database_sync_to_async

from notifications.pipeline import widgets
from notifications.pipeline.widgets import Numbers
from notifications.queries import inbox_log

log = logging.getLogger(__name__)

MOST_AT_ONCE = 500
# Seconds to wait for a database that failed; what comes to be kept meanwhile is bounded.
PAUSE, MOST_KEPT = 1.0, 20_000

Widget = tuple[str, str]
# The numbers of the user's inboxes now, and what this widget has had of them, where that is known.
Known = tuple[dict[str, int], Numbers | None]


class Ledger:
    """Questions and notes that wait for the database, and the task that takes them there."""

    def __init__(self) -> None:
        self.asked: list[tuple[Widget, asyncio.Future[Known]]] = []
        self.kept: dict[Widget, Numbers] = {}
        self.task: asyncio.Task[None] | None = None

    async def ask(self, user: str, connection: str) -> Known:
        """What this widget has had, as of now. Raises what the database raises."""
        answer: asyncio.Future[Known] = asyncio.get_running_loop().create_future()
        self.asked.append(((user, connection), answer))
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

    async def _answer(self, asked: list[tuple[Widget, asyncio.Future[Known]]]) -> None:
        try:
            known = await database_sync_to_async(_read)([widget for widget, _ in asked])
        except Exception as error:  # noqa: BLE001 - it is for those who asked
            for _, answer in asked:
                if not answer.done():
                    answer.set_exception(error)
            return
        for widget, answer in asked:
            if not answer.done():
                answer.set_result(known[widget])


def _read(asked: list[Widget]) -> dict[Widget, Known]:
    now: dict[str, dict[str, int]] = {user: {} for user, _ in asked}
    for (user, account), seq in inbox_log.numbers(now).items():
        now[user][account] = seq
    had = widgets.take([widget for widget in asked if widget[1]])
    return {widget: (now[widget[0]], had.get(widget)) for widget in asked}


LEDGER = Ledger()
