"""Sends as a caller of the API would, without the HTTP."""

from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from notifications.events import DeliveryClicked, DeliveryDelivered, DeliveryOpened, DeliverySent
from notifications.models import Attempt, Delivery, Event, Message, Reaction
from notifications.pipeline.accept import accept
from notifications.pipeline.carried import carried, undeliverable
from notifications.pipeline.send_schema import parse_send
from notifications.states import DeliveryStatus, Status
from tests.drain import drain

CONTENT = {"title": "Hello {{name}}", "body": "Your code is {{code}}."}
ADA = {"user_id": "ada", "email": "ada@example.com"}
ALL = {"method": "all", "channels": ["email", "inbox"]}


def body(to: Any = ADA, content: Any = CONTENT, **rest: Any) -> dict[str, Any]:
    return {"message": {"to": to, "content": content, **rest}}


def send(
    to: Any = ADA, content: Any = CONTENT, *, mock: bool = False, **rest: Any
) -> list[Message]:
    """The messages of a request that was accepted, not worked on yet."""
    return accept(parse_send(body(to, content, **rest)), api_key=None, mock=mock).messages


def deliver(*args: Any, **rest: Any) -> Message:
    """The one message of a request, after all that could be done was done."""
    (message,) = send(*args, **rest)
    drain()
    message.refresh_from_db()
    return message


def send_many(count: int, **rest: Any) -> list[Message]:
    return send(
        [{"user_id": f"user {n}", "email": f"u{n}@example.com"} for n in range(count)], **rest
    )


def deliveries(message: Message) -> dict[str, Delivery]:
    return {delivery.channel: delivery for delivery in message.deliveries.order_by("id")}


def history(message: Message) -> list[str]:
    rows = Event.objects.filter(subject_id=message.pk).exclude(subject="inbox").order_by("id")
    return [row.name for row in rows]


def data_of(message: Message, name: str) -> dict[str, Any]:
    return Event.objects.get(subject_id=message.pk, name=name).data


CALLBACKS = {
    DeliveryStatus.SENT: (DeliverySent, "sent_at"),
    DeliveryStatus.DELIVERED: (DeliveryDelivered, "delivered_at"),
    DeliveryStatus.OPENED: (DeliveryOpened, "opened_at"),
    DeliveryStatus.CLICKED: (DeliveryClicked, "clicked_at"),
}


def call_back(delivery: Delivery, to: DeliveryStatus) -> bool:
    """What a provider says later of a delivery; True if it was news."""
    of = carried([delivery.pk], *DeliveryStatus)
    if to is DeliveryStatus.UNDELIVERABLE:
        before = Event.objects.count()
        undeliverable({delivery.pk: ("BOUNCED", "550 no such user")}, of)
        return Event.objects.count() > before
    kind, column = CALLBACKS[to]
    return bool(
        Delivery.objects.move(
            [delivery.pk], to, lambda pk: [of[pk].event(kind)], also={column: timezone.now()}
        )
    )


def errors() -> list[str]:
    return list(Reaction.objects.exclude(last_error="").values_list("last_error", flat=True))


def outcomes(delivery: Delivery) -> list[str]:
    return list(
        Attempt.objects.filter(delivery=delivery).order_by("id").values_list("outcome", flat=True)
    )


def statuses(messages: Iterable[Message]) -> list[Status]:
    found = dict(
        Message.objects.filter(pk__in=[m.pk for m in messages]).values_list("pk", "status")
    )
    return [Status(found[m.pk]) for m in messages]
