"""A client that costs little, so that the load does not take the cores from the server."""

import asyncio
import json
import time
from urllib.parse import urlsplit


class Connection:
    """One keep-alive connection, as an SDK keeps it."""

    def __init__(self, url: str, key: str) -> None:
        self.parts, self.key = urlsplit(url), key

    async def open(self) -> "Connection":
        parts = self.parts
        self.reader, self.writer = await asyncio.open_connection(parts.hostname, parts.port)
        self.head = (
            f"POST {parts.path} HTTP/1.1\r\nHost: {parts.hostname}:{parts.port}\r\n"
            f"Authorization: Bearer {self.key}\r\n"
            "Content-Type: application/json\r\nContent-Length: "
        ).encode()
        return self

    async def post(self, body: bytes) -> float:
        """Seconds until the answer is read. Raises on any but 202."""
        began = time.perf_counter()
        self.writer.write(self.head + str(len(body)).encode() + b"\r\n\r\n" + body)
        answer = await self.reader.readuntil(b"\r\n\r\n")
        return await _rest(self.reader, answer, began)


async def post_many(url: str, key: str, bodies: list[bytes], connections: int) -> list[float]:
    """Posts all bodies over so many connections; seconds per request. Raises on any but 202."""
    waiting = list(reversed(bodies))
    taken: list[float] = []

    async def one_connection() -> None:
        connection = await Connection(url, key).open()
        while waiting:
            taken.append(await connection.post(waiting.pop()))
        connection.writer.close()

    await asyncio.gather(*(one_connection() for _ in range(connections)))
    return taken


async def _rest(reader: asyncio.StreamReader, head: bytes, began: float) -> float:
    lower = head.lower()
    if b"content-length:" in lower:
        length = int(lower.split(b"content-length:")[1].split(b"\r\n")[0])
        body = await reader.readexactly(length)
    else:
        body = await _chunked(reader)
    if b" 202 " not in head[:20]:
        raise AssertionError(f"{head.decode()[:80]} {body.decode()[:300]}")
    return time.perf_counter() - began


async def _chunked(reader: asyncio.StreamReader) -> bytes:
    body = b""
    while size := int(await reader.readline(), 16):
        body += await reader.readexactly(size)
        await reader.readline()
    await reader.readline()
    return body


def single(number: int) -> bytes:
    """One send to one person, inline content with variables, to the inbox."""
    message = {
        "to": {"user_id": f"person-{number % 500}"},
        "content": {"title": "Hello {{name}}", "body": "Order {{order}} is on its way"},
        "data": {"name": "Ada", "order": str(number)},
        "routing": {"method": "single", "channels": ["inbox"]},
    }
    return json.dumps({"message": message}).encode()
