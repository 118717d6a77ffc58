"""Websockets, and HTTP where one port serves both. `uvicorn courier_site.asgi:application`."""

from a2wsgi import WSGIMiddleware
from a2wsgi.asgi_typing import Receive, Scope, Send
from notifications.live.routing import websocket_application

from courier_site.progress import Progress
from courier_site.wsgi import application as wsgi_application

# Threads for HTTP; each may hold one database connection.
THREADS = 10

http_application = Progress(WSGIMiddleware(wsgi_application, workers=THREADS))


async def application(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "websocket":
        await websocket_application(scope, receive, send)
    elif scope["type"] == "http":
        await http_application(scope, receive, send)
