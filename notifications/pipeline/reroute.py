"""Lets the next choice of a routing take over from a delivery that failed."""

from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from notifications.events import MessageRerouted
from notifications.models import Delivery, Message
from notifications.states import DeliveryStatus, Status

_GOES_ON = (Status.ROUTED, Status.SENT, Status.DELIVERED)


def reroute(delivery_ids: Iterable[int]) -> None:
    """Plans the first fallback of each failed delivery that is not tried yet, the others behind it.

    In the caller's transaction. Runs twice without harm: one delivery per channel and provider.
    """
    failed = list(
        Delivery.objects.filter(id__in=list(delivery_ids), status=DeliveryStatus.UNDELIVERABLE)
        .exclude(fallbacks=[])
        # An inbox that refused it because it has expired is not made up for by a late mail.
        .exclude(channel="inbox", message__expires_at__lte=timezone.now())
        .order_by("id")
        .values_list("message_id", "fallbacks")
    )
    if not failed:
        return
    # Locked, so that none is canceled while its fallback is planned.
    going = set(
        Message.objects.select_for_update(no_key=True)
        .filter(id__in={message for message, _ in failed}, status__in=_GOES_ON)
        .order_by("id")
        .values_list("id", flat=True)
    )
    planned = set(
        Delivery.objects.filter(message__in=going).values_list("message_id", "channel", "provider")
    )
    rows = []
    for message, fallbacks in failed:
        if message in going and (row := _next(message, fallbacks, planned)) is not None:
            planned.add((message, row.channel, row.provider))
            rows.append(row)
    Delivery.objects.create_many(rows)


def _next(
    message: int, fallbacks: list[dict[str, Any]], planned: set[tuple[int, str, str]]
) -> Delivery | None:
    for place, after in enumerate(fallbacks, 1):
        channel, provider = after["channel"], after["provider"]
        if (message, channel, provider) not in planned:
            row = Delivery(
                message_id=message, channel=channel, provider=provider, address=after["address"],
                fallbacks=fallbacks[place:], created_at=timezone.now(),
            )  # fmt: skip
            return row.collect(MessageRerouted, channel=channel, provider=provider)
    return None
