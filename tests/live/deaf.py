"""A client that subscribes and then reads nothing, as a page behind a network that stands still."""

import base64
import json
import secrets
import socket
from collections.abc import Iterator
from contextlib import contextmanager

from notifications.pipeline.tokens import issue_token
from tests.live.widget import SCOPES


@contextmanager
def deaf(site: str, user: str) -> Iterator[socket.socket]:
    jwt = issue_token(f"user_id:{user} {SCOPES}", "1h")
    host, port = site.removeprefix("http://").split(":")
    with socket.socket() as opened:
        # Before connecting, or the window is a large one already.
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        opened.connect((host, int(port)))
        query = f"auth={jwt}&cid={secrets.token_hex(8)}&userId={user}"
        key = base64.b64encode(b"0123456789abcdef").decode()
        opened.sendall(
            f"GET /inbox/ws?{query} HTTP/1.1\r\nHost: {host}:{port}\r\n"
            "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
            f"Sec-WebSocket-Key: {key}\r\n\r\n".encode()
        )
        assert b"101 Switching" in opened.recv(1024)
        said = json.dumps({"tid": "t", "action": "subscribe", "data": {"channel": user}}).encode()
        opened.sendall(bytes([0x81, 0x80 | 126]) + len(said).to_bytes(2, "big") + bytes(4) + said)
        yield opened
