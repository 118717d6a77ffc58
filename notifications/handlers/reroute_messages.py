"""Lets the next channel or provider of a routing take over when a delivery has failed."""

from notifications.events import DeliveryUndeliverable, MessageRerouted
from notifications.outbox.registry import PIPELINE, Handler, Recorded
from notifications.pipeline.reroute import reroute


def reroute_messages(events: list[Recorded]) -> None:
    reroute(event.data["delivery"] for event in events)


HANDLER = Handler(
    name="reroute_messages",
    on=(DeliveryUndeliverable,),
    raises=(MessageRerouted,),
    lane=PIPELINE,
    owner="pipeline",
    run=reroute_messages,
)
