"""Ends deliveries of a mock key: all was done but the sending."""

from collections.abc import Iterable

from notifications.events import DeliverySimulated
from notifications.models import Delivery
from notifications.pipeline.carried import carried
from notifications.states import DeliveryStatus


def simulate(delivery_ids: Iterable[int]) -> None:
    """Moves rendered deliveries to SIMULATED. In the caller's transaction; may run twice."""
    found = carried(delivery_ids, DeliveryStatus.RENDERED)
    Delivery.objects.move(
        found, DeliveryStatus.SIMULATED, lambda pk: [found[pk].event(DeliverySimulated)]
    )
