"""SMTP through Django's backend. A session keeps its connection open from mail to mail."""

import contextlib
import smtplib
import socket
from dataclasses import dataclass
from typing import Any, Self

from django.core.mail.backends.smtp import EmailBackend

from notifications.providers.base import Failure, Outgoing, Provider, ProviderError, Taken
from notifications.providers.email.mime import build

_REFUSALS = (smtplib.SMTPSenderRefused, smtplib.SMTPRecipientsRefused, smtplib.SMTPDataError)


@dataclass(frozen=True, slots=True)
class SmtpSettings:
    """Where the server is. `timeout` in seconds, for the connection and each command."""

    host: str
    port: int
    sender: str
    username: str = ""
    password: str = ""
    tls: bool = False
    ssl: bool = False
    timeout: float = 10


class SmtpProvider(Provider):
    key = "smtp"
    channel = "email"
    concurrency = 4

    def __init__(self, settings: SmtpSettings) -> None:
        self.settings = settings

    def session(self) -> "SmtpSession":
        return SmtpSession(self.settings)


class _Backend(EmailBackend):
    """Knows its connection from the first byte on; Django's does only once it is greeted."""

    newest: smtplib.SMTP | None = None

    @property
    def connection_class(self) -> Any:
        backend, kind = self, super().connection_class

        class Known(kind):  # type: ignore[misc, valid-type]
            def connect(self, *args: Any, **options: Any) -> Any:
                backend.newest = self
                return super().connect(*args, **options)

        return Known


class SmtpSession:
    def __init__(self, settings: SmtpSettings) -> None:
        self.sender, self.aborted = settings.sender, False
        self.backend = _Backend(
            host=settings.host, port=settings.port, username=settings.username,
            password=settings.password, use_tls=settings.tls, use_ssl=settings.ssl,
            timeout=settings.timeout,
        )  # fmt: skip

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        try:
            self.backend.close()
        except (smtplib.SMTPException, OSError):
            self.backend.connection = None

    def abort(self) -> None:
        self.aborted = True
        connection = self.backend.newest
        if connection is not None and connection.sock is not None:
            with contextlib.suppress(OSError):
                connection.sock.shutdown(socket.SHUT_RDWR)

    def send(self, outgoing: Outgoing) -> Taken:
        mail = build(outgoing, self.sender)
        if self.aborted:
            raise ProviderError(Failure.TRANSIENT, "the SMTP server took too long")
        self._open()
        try:
            self.backend.send_messages([mail])
        except (smtplib.SMTPException, OSError) as error:
            if not self._refused_only_this(error):
                self._drop()
            raise classify(error) from error
        except ValueError as error:
            # Django's own checks: a bad header, or an address that cannot be written in one.
            raise ProviderError(Failure.PERMANENT, f"the mail cannot be built: {error}") from error
        return Taken(reference={"message_id": mail.extra_headers["Message-ID"]})

    def _open(self) -> None:
        try:
            self.backend.open()
        except (smtplib.SMTPException, OSError) as error:
            self._drop()
            found = classify(error)
            # No mail was under way, so nothing is uncertain; and a 5xx here refuses us, not the mail.
            raise ProviderError(Failure.TRANSIENT, str(found)) from error

    def _refused_only_this(self, error: Exception) -> bool:
        """Whether smtplib has reset the connection (RSET) after the refusal and left it open."""
        connection = self.backend.connection
        return (
            isinstance(error, _REFUSALS) and connection is not None and connection.sock is not None
        )

    def _drop(self) -> None:
        """The connection's state is unknown after a failure; the next mail gets a new one."""
        self.__exit__()
        self.backend.connection = None


def classify(error: Exception) -> ProviderError:
    """What an SMTP failure means for the mail: 5xx of its own is permanent (RFC 5321 §4.2.1)."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        code, reply = next(iter(error.recipients.values()), (450, b""))
        return _by_code(code, reply)
    if isinstance(error, smtplib.SMTPAuthenticationError):
        # The operator's mistake, not the mail's: it can be mended while the mail waits.
        return ProviderError(Failure.TRANSIENT, f"SMTP sign-in refused: {error.smtp_code}")
    if isinstance(error, smtplib.SMTPConnectError | smtplib.SMTPHeloError):
        return ProviderError(Failure.TRANSIENT, f"SMTP {error.smtp_code} {_text(error.smtp_error)}")
    if isinstance(error, smtplib.SMTPResponseException):
        return _by_code(error.smtp_code, error.smtp_error)
    if isinstance(error, smtplib.SMTPServerDisconnected | TimeoutError):
        return ProviderError(Failure.UNCERTAIN, f"the SMTP server went away: {error}")
    if isinstance(error, smtplib.SMTPNotSupportedError):
        return ProviderError(Failure.PERMANENT, f"the SMTP server cannot take it: {error}")
    return ProviderError(Failure.TRANSIENT, f"the SMTP server cannot be reached: {error}")


def _by_code(code: int, reply: bytes | str) -> ProviderError:
    kind = Failure.PERMANENT if 500 <= code < 600 and code != 552 else Failure.TRANSIENT
    return ProviderError(kind, f"SMTP {code} {_text(reply)}")


def _text(reply: bytes | str) -> str:
    return reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply
