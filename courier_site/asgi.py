"""Websockets, and HTTP where one port serves both. `uvicorn courier_site.asgi:application`."""

import asyncio
import logging
from typing import cast

from a2wsgi import WSGIMiddleware
from a2wsgi.asgi_typing import Receive, Scope, Send
from a2wsgi.wsgi_typing import WSGIApp

# The order matters: importing wsgi sets Django up, which the routing needs.
from courier_site.progress import Progress
from courier_site.wsgi import application as wsgi_application
from notifications.live import parting
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
    try:
        async with asyncio.timeout(within):
            await parting.part()
    except Exception:
        log.exception("not all sockets were told that this process ends")
