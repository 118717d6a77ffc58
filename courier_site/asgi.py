"""Websockets, and HTTP where one port serves both. `uvicorn courier_site.asgi:application`."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import cast

from a2wsgi import WSGIMiddleware
from a2wsgi.asgi_typing import Receive, Scope, Send
from a2wsgi.wsgi_typing import WSGIApp

# The order matters: importing wsgi sets Django up, which the routing needs.
from courier_site.progress import Progress
from courier_site.wsgi import application as wsgi_application
from notifications.live import parting
from notifications.live.ledger import LEDGER
from notifications.live.routing import websocket_application

log = logging.getLogger(__name__)

# Threads for HTTP; each may hold one database connection.
THREADS = 10

http_application = Progress(WSGIMiddleware(cast("WSGIApp", wsgi_application), workers=THREADS))


async def application(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "websocket":
        await websocket_application(scope, receive, send)
    elif scope["type"] == "http":
        await http_application(scope, receive, send)


async def part(within: float) -> None:
    """Before the process ends: open sockets are told when to come back. Never raises."""
    await _in_time(parting.part(), within)


async def settle(within: float) -> None:
    """At the very end: what is known of the sockets is written down. Never raises."""
    await _in_time(LEDGER.written(), within)


async def _in_time(farewell: Coroutine[None, None, None], within: float) -> None:
    try:
        async with asyncio.timeout(within):
            await farewell
    except Exception:
        log.exception("the end of this process was not told or written down in time")
