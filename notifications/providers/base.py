"""What every provider is given and gives back. No database, no Django models."""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Protocol, Self


class Failure(StrEnum):
    """What kind of failure it was, which decides what comes next."""

    PERMANENT = "permanent"  # this message will never be taken
    TRANSIENT = "transient"  # the same call may succeed later
    THROTTLED = "throttled"  # later, when the service says
    UNCERTAIN = "uncertain"  # the service may or may not have taken it


class ProviderError(Exception):
    """The service did not take the message. `retry_in` is in seconds, where the service said."""

    def __init__(self, failure: Failure, message: str, retry_in: float | None = None) -> None:
        # What a service answers is stored, and PostgreSQL stores no NUL.
        super().__init__(message.replace("\x00", "\ufffd"))
        self.failure, self.retry_in = failure, retry_in


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One delivery, ready to go. `key` is the same in every try: the idempotency key."""

    key: str
    address: dict[str, Any]
    content: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Taken:
    """The service took it; `delivered` where taking it is delivering it."""

    reference: dict[str, Any] = field(default_factory=dict)
    delivered: bool = False


class Session(Protocol):
    """A connection that sends several messages one after another."""

    def __enter__(self) -> Self: ...
    def __exit__(self, *error: object) -> None: ...
    def send(self, outgoing: Outgoing) -> Taken:
        """Sends one message. Raises ProviderError."""
        ...

    def abort(self) -> None:
        """Ends the call that is under way, from another thread; `send` then raises."""
        ...


class Provider(ABC):
    """Code that reaches one service on one channel."""

    key: str
    channel: str
    # Sessions that may be open at once in one worker.
    concurrency: int = 8

    @abstractmethod
    def session(self) -> Session:
        """A new connection, opened at its first send. Its calls have their own timeouts."""
