"""Real HTTP servers on ports of their own, that answer as a test wants, and canaries."""

import json
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Received:
    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Reply:
    """`wait` seconds before it, `cut` in its middle, `drip` seconds between the bytes of its body."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    wait: float = 0.0
    cut: bool = False
    drip: float = 0.0


@dataclass
class HttpSink:
    """What arrived, in order; `answer` makes the reply to each."""

    url: str = ""
    port: int = 0
    requests: list[Received] = field(default_factory=list)
    answer: Callable[[Received], Reply] = field(default=lambda _: Reply())
    stopped: threading.Event = field(default_factory=threading.Event)


@contextmanager
def http_sink(
    host: str = "127.0.0.1", port: int = 0, tls: ssl.SSLContext | None = None
) -> Iterator[HttpSink]:
    """A server that is up for the block; its sink says at which `url`."""
    sink = HttpSink()
    server = ThreadingHTTPServer((host, port), _handler(sink))
    server.daemon_threads = True
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    sink.port = server.server_address[1]
    sink.url = f"{'https' if tls else 'http'}://{host}:{sink.port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield sink
    finally:
        sink.stopped.set()
        server.shutdown()
        thread.join()
        server.server_close()


def _handler(sink: HttpSink) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            headers = {name.lower(): value for name, value in self.headers.items()}
            received = Received(self.command, self.path, headers, body)
            sink.requests.append(received)
            with suppress(OSError):
                self._reply(sink.answer(received))

        do_GET = do_PUT = do_DELETE = do_POST

        def _reply(self, reply: Reply) -> None:
            sink.stopped.wait(reply.wait)
            self.send_response(reply.status)
            for name, value in {"Content-Length": str(len(reply.body)), **reply.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            whole = reply.body[: len(reply.body) // 2] if reply.cut else reply.body
            for start in range(0, len(whole), 1 if reply.drip else max(1, len(whole))):
                part = whole[start : start + 1] if reply.drip else whole
                self.wfile.write(part)
                if reply.drip and sink.stopped.wait(reply.drip):
                    return
            self.close_connection = True

        def log_message(self, *_: Any) -> None:
            pass

    return Handler


@dataclass
class Canary:
    """Listens and says nothing; `connections` that came are what must not have come."""

    port: int
    connections: int = 0


@contextmanager
def canary(host: str = "", port: int = 0) -> Iterator[Canary]:
    """Listens on every address of this machine, IPv6 too where there is any."""
    dual = socket.has_dualstack_ipv6() and not host
    listener = (
        socket.create_server(("", port), family=socket.AF_INET6, dualstack_ipv6=True)
        if dual
        else socket.create_server((host, port))
    )
    found = Canary(listener.getsockname()[1])
    listener.settimeout(0.05)
    stopped = threading.Event()

    def listen() -> None:
        while not stopped.is_set():
            with suppress(OSError):
                listener.accept()[0].close()
                found.connections += 1

    thread = threading.Thread(target=listen)
    thread.start()
    try:
        yield found
        # What is on its way is still to be counted.
        time.sleep(0.1)
    finally:
        stopped.set()
        thread.join()
        listener.close()
