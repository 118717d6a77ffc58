"""A real SMTP server on a port of its own, that answers as a test wants."""

import email
import email.policy
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP


@dataclass
class Sink:
    """What arrived. `refuse` maps addresses to the answer to RCPT, `data` to that to DATA."""

    mails: list[bytes] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    connections: int = 0
    refuse: dict[str, str] = field(default_factory=dict)
    data: dict[str, str] = field(default_factory=dict)
    hang_up: set[str] = field(default_factory=set)

    def parsed(self) -> list[EmailMessage]:
        return [email.message_from_bytes(mail, policy=email.policy.default) for mail in self.mails]

    async def handle_EHLO(
        self, server: SMTP, session: Any, envelope: Any, hostname: str, responses: list[str]
    ) -> list[str]:
        session.host_name = hostname
        self.connections += 1
        return responses

    async def handle_RCPT(
        self, server: SMTP, session: Any, envelope: Any, address: str, options: list[str]
    ) -> str:
        if address in self.refuse:
            return self.refuse[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Any, envelope: Any) -> str:
        (recipient,) = envelope.rcpt_tos
        if recipient in self.data:
            return self.data[recipient]
        self.recipients.append(recipient)
        self.mails.append(envelope.original_content)
        if recipient in self.hang_up:
            # Taken, and the answer never comes.
            server.transport.abort()
        return "250 OK"


def _free_port() -> int:
    # aiosmtpd asks its own port whether it listens, so that it cannot choose one by itself.
    with socket.socket() as chosen:
        chosen.bind(("127.0.0.1", 0))
        return int(chosen.getsockname()[1])


@contextmanager
def smtp_server() -> Iterator[tuple[Sink, str]]:
    """The server's sink and its EMAIL_URL."""
    sink, port = Sink(), _free_port()
    controller = Controller(
        sink, hostname="127.0.0.1", port=port, server_kwargs={"decode_data": False}
    )
    controller.start()
    try:
        yield sink, f"smtp://127.0.0.1:{port}"
    finally:
        controller.stop()


@contextmanager
def dripping_server() -> Iterator[str]:
    """Greets one letter every tenth of a second and never comes to an end; yields its URL."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.1)
        stopped = threading.Event()
        thread = threading.Thread(target=_drip, args=(listener, stopped))
        thread.start()
        try:
            yield f"smtp://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            stopped.set()
            thread.join()


def _drip(listener: socket.socket, stopped: threading.Event) -> None:
    connections = []
    while not stopped.wait(0.1):
        with suppress(OSError):
            connections.append(listener.accept()[0])
        for connection in connections:
            with suppress(OSError):
                connection.send(b"2")
    for connection in connections:
        connection.close()
