"""The end of this process: its sockets are told to come back, and not all at once."""

import asyncio
import contextlib
import random

from notifications.live import frames
from notifications.live.keeper import KEEPER
from notifications.live.ledger import LEDGER

# Seconds: until the next process is there; over which sockets come back, at most; to obey.
FIRST, LONGEST, OBEYS_WITHIN = 2.0, 18.0, 3.5
# Seconds in which they are sent what they lack by then.
CAUGHT_UP_WITHIN = 1.0
# So many come back per second where they are not too many for LONGEST.
PER_SECOND = 100
RESTART = 1012


async def part() -> None:
    """Tells each inbox socket when to come back, and closes those that do not go by themselves."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(CAUGHT_UP_WITHIN):
            await KEEPER.bring_up_to_date()
    sockets = KEEPER.all()
    spread = min(LONGEST, len(sockets) / PER_SECOND)
    times = {socket: round(FIRST + spread * random.random(), 1) for socket in sockets}  # noqa: S311
    for socket, after in times.items():
        socket.part(after)
    await _until_gone(OBEYS_WITHIN)
    for socket in KEEPER.all():
        socket.writer.close(RESTART, frames.retry_after(times.get(socket, FIRST)))
    await _until_gone(0.5)
    await LEDGER.written()


async def _until_gone(seconds: float) -> None:
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            while KEEPER.sockets:
                KEEPER.left.clear()
                await KEEPER.left.wait()
