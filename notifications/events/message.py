"""What can happen to a message."""

from dataclasses import dataclass, field
from typing import Any, ClassVar

from notifications.events.base import BaseEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageEvent(BaseEvent):
    subject: ClassVar[str] = "message"


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageEnqueued(MessageEvent):
    """A request was accepted and this message of it is stored. `delayed`: it does not go yet."""

    name: ClassVar[str] = "message.enqueued"
    recipient: str
    delayed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageDelayed(MessageEvent):
    """The message waits; its reactions are due at `until` (ISO 8601)."""

    name: ClassVar[str] = "message.delayed"
    until: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageRouted(MessageEvent):
    """Channels and providers are chosen. `considered` says for each: taken or not, and why.

    `preference` says how the recipient stands to its topic, where it has one: {topic_id,
    topic_name, status, by, …}.
    """

    name: ClassVar[str] = "message.routed"
    channels: list[str]
    considered: list[dict[str, Any]]
    stored_profile: dict[str, Any] = field(default_factory=dict)
    preference: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageRerouted(MessageEvent):
    """A channel failed and the next one of the routing takes over."""

    name: ClassVar[str] = "message.rerouted"
    channel: str
    provider: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageSent(MessageEvent):
    """A provider took it on at least one channel."""

    name: ClassVar[str] = "message.sent"


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageDelivered(MessageEvent):
    """It reached the recipient on at least one channel."""

    name: ClassVar[str] = "message.delivered"


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageOpened(MessageEvent):
    """The recipient opened it on at least one channel."""

    name: ClassVar[str] = "message.opened"


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageClicked(MessageEvent):
    """The recipient clicked in it on at least one channel."""

    name: ClassVar[str] = "message.clicked"


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageSimulated(MessageEvent):
    """It was sent with a mock key: routed and rendered, not sent."""

    name: ClassVar[str] = "message.simulated"


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageCanceled(MessageEvent):
    """It was canceled before it was sent."""

    name: ClassVar[str] = "message.canceled"


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageFiltered(MessageEvent):
    """A condition of the send excluded it."""

    name: ClassVar[str] = "message.filtered"
    reason: str = ""
    error: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageDigested(MessageEvent):
    """It is kept for the recipient's digest."""

    name: ClassVar[str] = "message.digested"


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageThrottled(MessageEvent):
    """A send limit stopped it."""

    name: ClassVar[str] = "message.throttled"
    reason: str = ""
    error: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageUnmapped(MessageEvent):
    """The template that the request names does not exist or is not published."""

    name: ClassVar[str] = "message.unmapped"
    reason: str = ""
    error: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageUnroutable(MessageEvent):
    """No channel could reach the recipient; `considered` says why, channel by channel."""

    name: ClassVar[str] = "message.unroutable"
    reason: str
    error: str
    considered: list[dict[str, Any]] = field(default_factory=list)
    stored_profile: dict[str, Any] = field(default_factory=dict)
    preference: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageUndeliverable(MessageEvent):
    """Every provider that was tried refused it; or, with a `preference`, it is not wanted."""

    name: ClassVar[str] = "message.undeliverable"
    reason: str
    error: str
    preference: dict[str, Any] = field(default_factory=dict)
