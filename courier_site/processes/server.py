"""uvicorn as we need it: sockets are told before it ends, and a client that reads nothing is let go."""

import resource
import socket

import uvicorn
from uvicorn._types import ASGISendEvent
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

# Seconds that a connection whose application has ended may take to be sent what is left.
FLUSHES_WITHIN = 10.0
# Seconds for the farewell and for the last notes; the supervisor gives all of it 8.5.
PARTS_WITHIN, SETTLES_WITHIN = 5.2, 1.0


class Connection(WebSocketsSansIOProtocol):
    """A websocket connection. asyncio would keep what a client does not take for ever."""

    async def send(self, message: ASGISendEvent) -> None:
        await super().send(message)
        if message["type"] == "websocket.http.response.body":
            # A refused upgrade is answered; uvicorn would log an error for each.
            self.handshake_complete = True

    async def run_asgi(self) -> None:
        await super().run_asgi()
        if self.transport.get_write_buffer_size():
            self.loop.call_later(FLUSHES_WITHIN, self.transport.abort)


class Server(uvicorn.Server):
    """Serves until it is told to end; then says so to the sockets before it closes them."""

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        # Imported here: uvicorn has it by now, and Django with it.
        from courier_site import asgi

        for server in self.servers:
            server.close()
        await asgi.part(PARTS_WITHIN)
        await super().shutdown(sockets)
        await asgi.settle(SETTLES_WITHIN)


def raise_open_files() -> None:
    """As many as the operator allows: a socket is a file, and the usual limit is 1,024."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft != hard:
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
