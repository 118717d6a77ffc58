"""Puts rendered e-mails into the local mailbox."""

from notifications.events import (
    BaseEvent,
    DeliveryDelivered,
    DeliveryRendered,
    DeliverySent,
    DeliveryUndeliverable,
)
from notifications.outbox.registry import PIPELINE, Handler, Recorded
from notifications.pipeline.deliver_mailbox import deliver


def wants(event: BaseEvent) -> bool:
    return isinstance(event, DeliveryRendered) and event.provider == "mailbox" and not event.mock


def deliver_mailbox(events: list[Recorded]) -> None:
    deliver(event.data["delivery"] for event in events)


HANDLER = Handler(
    name="deliver_mailbox",
    on=(DeliveryRendered,),
    raises=(DeliverySent, DeliveryDelivered, DeliveryUndeliverable),
    lane=PIPELINE,
    owner="providers",
    run=deliver_mailbox,
    wants=wants,
)
