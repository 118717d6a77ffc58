"""Asking one's own web process, without a thread."""

import asyncio
import io
import json
import sys
from http.client import HTTPException, HTTPResponse
from typing import Any
from urllib.parse import urlsplit


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


def main() -> None:
    """A container's health check: `python -m courier_site.processes.http URL`; 1 if not 200."""
    url = urlsplit(sys.argv[1])
    answer = get(url.hostname or "127.0.0.1", url.port or 80, url.path)
    try:
        status, _ = asyncio.run(asyncio.wait_for(answer, 5))
    except (OSError, TimeoutError, ValueError):
        status = 0
    sys.exit(status != 200)


if __name__ == "__main__":
    main()
