"""Ends the deliveries of a mock key without sending them."""

from notifications.events import BaseEvent, DeliveryRendered, DeliverySimulated
from notifications.outbox.registry import PIPELINE, Handler, Recorded
from notifications.pipeline.simulate import simulate


def wants(event: BaseEvent) -> bool:
    return isinstance(event, DeliveryRendered) and event.mock


def simulate_deliveries(events: list[Recorded]) -> None:
    simulate(event.data["delivery"] for event in events)


HANDLER = Handler(
    name="simulate_deliveries",
    on=(DeliveryRendered,),
    raises=(DeliverySimulated,),
    lane=PIPELINE,
    owner="pipeline",
    run=simulate_deliveries,
    wants=wants,
)
