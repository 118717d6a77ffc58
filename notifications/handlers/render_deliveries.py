"""Makes the content of each delivery from the message's content, its data and the profile."""

from notifications.events import (
    DeliveryRendered,
    DeliveryUndeliverable,
    MessageRerouted,
    MessageRouted,
)
from notifications.outbox.registry import PIPELINE, Handler, Recorded
from notifications.pipeline.render import render


def render_deliveries(events: list[Recorded]) -> None:
    render(event.subject_id for event in events)


HANDLER = Handler(
    name="render_deliveries",
    on=(MessageRouted, MessageRerouted),
    raises=(DeliveryRendered, DeliveryUndeliverable),
    lane=PIPELINE,
    owner="rendering",
    run=render_deliveries,
)
