"""The one client for HTTP that leaves the machine. Whatever URL it is given, it reaches no inside.

A name is resolved once, all its addresses must be public, and the connection goes to the very
address that was looked at. Redirects are answers, proxies of the environment are not asked.
"""

import contextlib
import http.client
import io
import re
import socket
import ssl
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from notifications.providers.egress_targets import (
    PORTS,
    Allowed,
    NotAllowed,
    Target,
    checked,
    read,
)

__all__ = ["Allowed", "Answer", "Client", "Limits", "Lost", "NotAllowed", "Unreachable", "resolve"]

Resolve = Callable[[str, int], list[str]]
_OURS = frozenset({"host", "connection", "content-length", "transfer-encoding", "accept-encoding"})
_METHOD = re.compile(r"[A-Z]{1,16}")
_HEADER = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}")
_UNWRITABLE = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")


class Unreachable(Exception):
    """No connection came about: nothing was sent."""


class Lost(Exception):
    """The connection broke or time ran out: the request may or may not have been taken."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds, and bytes of an answer's body. `total` is from the call to the end of the answer."""

    connect: float = 5.0
    read: float = 10.0
    total: float = 15.0
    body: int = 64 * 1024


@dataclass(frozen=True, slots=True)
class Answer:
    """`headers` by their names in lower case. `truncated`: the body went on beyond the limit."""

    status: int
    headers: dict[str, str]
    body: bytes
    truncated: bool = False


_LIMITS, _NONE = Limits(), Allowed()


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a host, as the system finds them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


@cache
def _tls() -> ssl.SSLContext:
    return ssl.create_default_context()


class Client:
    """One request after another, each on a connection of its own; one thread at a time."""

    def __init__(
        self,
        allowed: Allowed = _NONE,
        *,
        limits: Limits = _LIMITS,
        resolve: Resolve = resolve,
        tls: ssl.SSLContext | None = None,
        ports: frozenset[int] = PORTS,
    ) -> None:
        self.allowed, self.limits, self.ports = allowed, limits, ports
        self._resolve, self._tls = resolve, tls
        self._socket: socket.socket | None = None
        self._aborted = False

    def request(
        self, method: str, url: str, headers: Mapping[str, str] | None = None, body: bytes = b""
    ) -> Answer:
        """What the service answered, whatever its status.

        Raises NotAllowed or Unreachable where nothing was sent, Lost where that is not known.
        """
        until = time.monotonic() + self.limits.total
        target = read(url)
        sent = _headers(method, target, headers or {})
        wire = self._connected(target, until)
        try:
            return self._exchange(wire, method, target, sent, body)
        except (OSError, http.client.HTTPException) as error:
            raise Lost(f"{target.host} gave no whole answer: {_said(error)}") from error
        finally:
            self._socket = None
            wire.socket.close()

    def abort(self) -> None:
        """Ends the request that is under way, from another thread; no other is begun."""
        self._aborted = True
        under_way = self._socket
        if under_way is not None:
            with contextlib.suppress(OSError):
                # Not the method of SSLSocket: it takes away what the other thread reads from.
                socket.socket.shutdown(under_way, socket.SHUT_RDWR)

    def _connected(self, target: Target, until: float) -> "_Wire":
        found = self._addresses(target, until)
        failure = "it has no address"
        for address in checked(target, found, self.allowed, self.ports):
            try:
                return self._connection(target, address, until)
            except OSError as error:
                failure = _said(error)
        raise Unreachable(f"{target.host} cannot be reached: {failure}")

    def _addresses(self, target: Target, until: float) -> list[str]:
        """Resolves in a thread of its own: the system's resolver has no timeout that we could set."""
        found: list[list[str] | Exception] = []

        def look() -> None:
            try:
                found.append(self._resolve(target.host, target.port))
            except (OSError, UnicodeError) as error:
                found.append(error)

        thread = threading.Thread(target=look, daemon=True)
        thread.start()
        thread.join(max(0.0, until - time.monotonic()))
        result = found[0] if found else TimeoutError("the name servers gave no answer")
        if isinstance(result, Exception):
            raise Unreachable(f"{target.host} cannot be found: {_said(result)}") from result
        return result

    def _connection(self, target: Target, address: str, until: float) -> "_Wire":
        if self._aborted:
            raise TimeoutError("it was given up")
        left = _left(until, self.limits.connect)
        opened: Any = socket.create_connection((address, target.port), timeout=left)
        self._socket = opened
        try:
            opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if target.scheme == "https":
                opened.settimeout(_left(until, self.limits.connect))
                context = self._tls or _tls()
                opened = context.wrap_socket(opened, server_hostname=target.host.rstrip("."))
                self._socket = opened
        except BaseException:
            self._socket = None
            opened.close()
            raise
        return _Wire(opened, until, self.limits.read)

    def _exchange(
        self, wire: "_Wire", method: str, target: Target, headers: dict[str, str], body: bytes
    ) -> Answer:
        connection = http.client.HTTPConnection(target.host, target.port)
        connection.auto_open = 0
        connection.sock = wire  # type: ignore[assignment]  # all that it uses of a socket
        connection.request(method, target.path, body or None, headers)
        response = connection.getresponse()
        most = self.limits.body
        content = response.read(most + 1)
        if response.length and len(content) <= most:
            raise http.client.IncompleteRead(content, response.length)
        names = {name.lower(): value for name, value in response.getheaders()}
        return Answer(response.status, names, content[:most], len(content) > most)


class _Wire:
    """A socket for http.client that looks at the time before each call."""

    def __init__(self, opened: socket.socket, until: float, most: float) -> None:
        self.socket, self._until, self._most = opened, until, most

    def sendall(self, data: bytes) -> None:
        self.socket.settimeout(_left(self._until, self._most))
        self.socket.sendall(data)

    def receive(self, buffer: Any) -> int:
        self.socket.settimeout(_left(self._until, self._most))
        return self.socket.recv_into(buffer)

    def makefile(self, mode: str) -> io.BufferedReader:
        return io.BufferedReader(_Reader(self))

    def close(self) -> None:
        """http.client closes before it reads the body; whoever connected closes for good."""


class _Reader(io.RawIOBase):
    def __init__(self, wire: _Wire) -> None:
        super().__init__()
        self._wire = wire

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        return self._wire.receive(buffer)


def _headers(method: str, target: Target, given: Mapping[str, str]) -> dict[str, str]:
    if not _METHOD.fullmatch(method):
        raise NotAllowed(f"{method[:20]!r} is not a method of HTTP")
    for name, value in given.items():
        if not _HEADER.fullmatch(name) or name.lower() in _OURS:
            raise NotAllowed(f"the header {name[:100]!r} cannot be set")
        if _UNWRITABLE.search(value) or not value.isascii():
            raise NotAllowed(f"the header {name} has a value that cannot be sent")
    return {
        "User-Agent": "courier-self-hosted",
        **given,
        "Host": target.authority,
        "Accept-Encoding": "identity",
        "Connection": "close",
    }


def _left(until: float, most: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError("it took too long")
    return min(left, most)


def _said(error: Exception) -> str:
    text = str(error) or type(error).__name__
    return text.replace("\x00", "\ufffd")[:200]
