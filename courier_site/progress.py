"""Answers /healthz beside the threads, so that a long queue does not look like death."""

import json
import time
from typing import Any
from urllib.parse import quote_from_bytes

# Seconds without one finished request, while some wait, after which the threads are stuck.
STUCK_AFTER = 60.0
# What may stand in a query string as it is; the rest is escaped for WSGI, which wants ASCII.
PRINTABLE = bytes(range(0x21, 0x7F))


class Progress:
    """Passes HTTP on to `app` and knows whether requests still come to an end there."""

    def __init__(self, app: Any, stuck_after: float = STUCK_AFTER) -> None:
        self.app, self.stuck_after = app, stuck_after
        self.waiting, self.moved_at = 0, time.monotonic()

    def moves(self) -> bool:
        return not self.waiting or time.monotonic() - self.moved_at < self.stuck_after

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["path"] == "/healthz":
            await _answer(send, self.moves())
            return
        query = scope["query_string"]
        if not query.isascii():
            scope = {**scope, "query_string": quote_from_bytes(query, PRINTABLE).encode()}
        if not self.waiting:
            self.moved_at = time.monotonic()
        self.waiting += 1
        try:
            await self.app(scope, receive, send)
        finally:
            self.waiting -= 1
            self.moved_at = time.monotonic()


async def _answer(send: Any, healthy: bool) -> None:
    body = json.dumps({"status": "ok" if healthy else "stuck"}).encode()
    headers = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(body))]
    await send(
        {"type": "http.response.start", "status": 200 if healthy else 503, "headers": headers}
    )
    await send({"type": "http.response.body", "body": body})
