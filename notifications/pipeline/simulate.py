"""Ends deliveries of a mock key: all was done but the sending."""

from collections.abc import Mapping

from notifications.events import DeliverySimulated
from notifications.models import Delivery
from notifications.states import DeliveryStatus


def simulate(deliveries: Mapping[int, tuple[int, str, str]]) -> None:
    """Moves rendered deliveries (id → message id, channel, provider) to SIMULATED."""

    def event(pk: int) -> list[DeliverySimulated]:
        message, channel, provider = deliveries[pk]
        return [
            DeliverySimulated(subject_id=message, delivery=pk, channel=channel, provider=provider)
        ]

    Delivery.objects.move(deliveries, DeliveryStatus.SIMULATED, event)
