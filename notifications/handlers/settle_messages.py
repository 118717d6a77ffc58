"""Gives each message the status of the furthest of its deliveries."""

from notifications.events import (
    DeliveryClicked,
    DeliveryDelivered,
    DeliveryOpened,
    DeliverySent,
    DeliverySimulated,
    DeliveryUndeliverable,
    MessageClicked,
    MessageDelivered,
    MessageOpened,
    MessageSent,
    MessageSimulated,
    MessageUndeliverable,
)
from notifications.outbox.registry import PIPELINE, Handler, Recorded
from notifications.pipeline.settle import settle


def settle_messages(events: list[Recorded]) -> None:
    settle({event.subject_id for event in events})


HANDLER = Handler(
    name="settle_messages",
    on=(
        DeliverySent,
        DeliveryDelivered,
        DeliveryOpened,
        DeliveryClicked,
        DeliverySimulated,
        DeliveryUndeliverable,
    ),
    raises=(
        MessageSent,
        MessageDelivered,
        MessageOpened,
        MessageClicked,
        MessageSimulated,
        MessageUndeliverable,
    ),
    lane=PIPELINE,
    owner="pipeline",
    run=settle_messages,
    latest_only=True,
)
