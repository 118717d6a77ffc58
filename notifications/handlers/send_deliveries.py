"""Sends rendered deliveries through the providers that are outside this machine."""

from typing import Any

from notifications.events import (
    BaseEvent,
    DeliveryDelivered,
    DeliveryRendered,
    DeliverySent,
    DeliveryUndeliverable,
)
from notifications.outbox.registry import SENDING, External, Handler, Recorded
from notifications.pipeline import send
from notifications.providers import LOCAL


def wants(event: BaseEvent) -> bool:
    return isinstance(event, DeliveryRendered) and event.provider not in LOCAL and not event.mock


def prepare(events: list[Recorded]) -> dict[int, Any]:
    return dict(
        send.prepare(
            {event.reaction_id: event.data["delivery"] for event in events},
            {event.reaction_id: event.attempts for event in events},
        )
    )


HANDLER = Handler(
    name="send_deliveries",
    on=(DeliveryRendered,),
    raises=(DeliverySent, DeliveryDelivered, DeliveryUndeliverable),
    lane=SENDING,
    owner="providers",
    external=External(prepare=prepare, perform=send.perform, conclude=send.conclude),
    wants=wants,
    batch=100,
    lease=30.0,
    limit=12,
    backoff=(2.0, 3600.0),
)
