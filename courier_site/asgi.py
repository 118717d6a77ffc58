"""Websockets, and HTTP where one port serves both. `uvicorn courier_site.asgi:application`."""

from typing import cast

from a2wsgi import WSGIMiddleware
from a2wsgi.asgi_typing import Receive, Scope, Send
from a2wsgi.wsgi_typing import WSGIApp

# The order matters: importing wsgi sets Django up, which the routing needs.
from courier_site.progress import Progress
from courier_site.wsgi import application as wsgi_application
from notifications.live.routing import websocket_application

# Threads for HTTP; each may hold one database connection.
THREADS = 10

http_application = Progress(WSGIMiddleware(cast("WSGIApp", wsgi_application), workers=THREADS))


async def application(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "websocket":
        await websocket_application(scope, receive, send)
    elif scope["type"] == "http":
        await http_application(scope, receive, send)
