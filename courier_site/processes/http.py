"""Asking one's own web process, without a thread."""

import asyncio
import io
import json
from http.client import HTTPException, HTTPResponse
from typing import Any


class _Received:
    """What http.client takes for a socket: an answer that is all here."""

    def __init__(self, received: bytes) -> None:
        self.received = received

    def makefile(self, *_: Any) -> io.BytesIO:
        return io.BytesIO(self.received)


async def get(host: str, port: int, path: str) -> tuple[int, Any]:
    """Status and JSON body of a GET. Raises OSError or ValueError; the caller sets the timeout."""
    reader, writer = await asyncio.open_connection(host, port)
    try:
        request = f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        writer.write(request.encode())
        response = HTTPResponse(_Received(await reader.read(-1)))  # type: ignore[arg-type]
        response.begin()
        return response.status, json.loads(response.read())
    except HTTPException as error:
        raise ValueError(f"{path}: {error!r}") from error
    finally:
        writer.close()
