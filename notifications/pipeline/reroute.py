"""Lets the next choice of a routing take over from a delivery that failed."""

from collections.abc import Iterable

from django.utils import timezone

from notifications.events import MessageRerouted
from notifications.models import Delivery, Message
from notifications.states import DeliveryStatus, Status


def reroute(delivery_ids: Iterable[int]) -> None:
    """Plans the first fallback of each delivery that failed, with the others behind it.

    In the caller's transaction. Runs twice without harm: one delivery per channel and provider.
    """
    failed = Delivery.objects.filter(
        id__in=list(delivery_ids),
        status=DeliveryStatus.UNDELIVERABLE,
        message__status__in=(Status.ROUTED, Status.SENT, Status.DELIVERED),
    ).exclude(fallbacks=[])
    for delivery in failed.only("id", "message_id", "fallbacks"):
        after, *rest = delivery.fallbacks
        message = Message.objects.select_for_update().get(id=delivery.message_id)
        taken = Delivery.objects.filter(
            message=message, channel=after["channel"], provider=after["provider"]
        ).exists()
        if taken or message.status == Status.CANCELED:
            continue
        Delivery(
            message=message, channel=after["channel"], provider=after["provider"],
            address=after["address"], fallbacks=rest, created_at=timezone.now(),
        ).collect(MessageRerouted, channel=after["channel"], provider=after["provider"]).save()  # fmt: skip
