"""What can happen to a delivery. The subject is its message, so that a message's events are one read."""

from dataclasses import dataclass, field
from typing import Any, ClassVar

from notifications.events.base import BaseEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryEvent(BaseEvent):
    subject: ClassVar[str] = "message"

    delivery: int
    channel: str
    provider: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryRendered(DeliveryEvent):
    """Its content is made. `mock` means that it must not be sent."""

    name: ClassVar[str] = "delivery.rendered"
    mock: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliverySent(DeliveryEvent):
    """The provider took it; `reference` holds the provider's own ids."""

    name: ClassVar[str] = "delivery.sent"
    reference: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryDelivered(DeliveryEvent):
    """It reached the recipient on this channel."""

    name: ClassVar[str] = "delivery.delivered"
    reference: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryOpened(DeliveryEvent):
    """The recipient opened it on this channel."""

    name: ClassVar[str] = "delivery.opened"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryClicked(DeliveryEvent):
    """The recipient clicked in it on this channel."""

    name: ClassVar[str] = "delivery.clicked"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliverySimulated(DeliveryEvent):
    """All but the sending was done: the request came with a mock key."""

    name: ClassVar[str] = "delivery.simulated"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryCanceled(DeliveryEvent):
    """Canceled before it was sent."""

    name: ClassVar[str] = "delivery.canceled"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryUndeliverable(DeliveryEvent):
    """The provider refused it for good, or the tries are used up."""

    name: ClassVar[str] = "delivery.undeliverable"
    reason: str
    error: str
