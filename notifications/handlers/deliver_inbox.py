"""Puts rendered messages into their recipients' inboxes."""

from notifications.events import (
    BaseEvent,
    DeliveryDelivered,
    DeliveryRendered,
    DeliverySent,
    DeliveryUndeliverable,
    InboxItemAdded,
    InboxItemTimed,
)
from notifications.outbox.registry import PIPELINE, Handler, Recorded
from notifications.pipeline.deliver_inbox import deliver


def wants(event: BaseEvent) -> bool:
    return isinstance(event, DeliveryRendered) and event.provider == "courier" and not event.mock


def deliver_inbox(events: list[Recorded]) -> None:
    deliver(event.data["delivery"] for event in events)


HANDLER = Handler(
    name="deliver_inbox",
    on=(DeliveryRendered,),
    raises=(
        DeliverySent,
        DeliveryDelivered,
        DeliveryUndeliverable,
        InboxItemAdded,
        InboxItemTimed,
    ),
    lane=PIPELINE,
    owner="inbox",
    run=deliver_inbox,
    wants=wants,
)
