"""What waits to be sent to one client: in its order, and never more than a bound."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any

log = logging.getLogger(__name__)

# With so much waiting it is full; what does not fit is read from the log later.
MOST_FRAMES, MOST_CHARACTERS = 500, 512 * 1024
# Seconds that a client may take no frame.
SEND_TIMEOUT = 10.0

Message = dict[str, Any]


class Writer:
    """Sends ASGI messages to a client in a task that lives while something waits.

    `let_go` is called once for a client that takes nothing.
    """

    __slots__ = ("closed", "let_go", "send", "size", "task", "waiting")

    def __init__(self, send: Callable[[Message], Awaitable[None]], let_go: Callable[[], None]):
        self.send, self.let_go = send, let_go
        self.waiting: deque[Message] = deque()
        self.size = 0
        self.closed = False
        self.task: asyncio.Task[None] | None = None

    def say(self, frame: str) -> None:
        """Sends a text frame after those that wait; never waits itself."""
        self._put({"type": "websocket.send", "text": frame})

    def close(self, code: int, reason: str = "") -> None:
        """Closes the socket after what waits; nothing is sent after."""
        self._put({"type": "websocket.close", "code": code, "reason": reason})
        self.closed = True

    def full(self) -> bool:
        """Whether a change must wait its turn in the log instead of here."""
        return len(self.waiting) >= MOST_FRAMES or self.size >= MOST_CHARACTERS

    def _put(self, message: Message) -> None:
        if self.closed:
            return
        self.waiting.append(message)
        self.size += len(message.get("text", ""))
        if self.task is None:
            self.task = asyncio.create_task(self._write())

    async def _write(self) -> None:
        try:
            while self.waiting:
                message = self.waiting.popleft()
                self.size -= len(message.get("text", ""))
                async with asyncio.timeout(SEND_TIMEOUT):
                    await self.send(message)
        except TimeoutError:
            log.info("an inbox socket takes nothing and was let go")
            self.closed = True
            self.waiting.clear()
            self.let_go()
        except Exception as error:  # noqa: BLE001 - it has gone; who reads from it will see
            log.debug("a socket is gone: %r", error)
            self.closed = True
            self.waiting.clear()
        finally:
            self.task = None
