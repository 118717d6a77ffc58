"""Settles messages: the status of a message is that of the furthest of its deliveries."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from notifications.events import (
    BaseEvent,
    MessageClicked,
    MessageDelivered,
    MessageOpened,
    MessageSent,
    MessageSimulated,
    MessageUndeliverable,
)
from notifications.models import Delivery, Message
from notifications.states import DeliveryStatus, Status, furthest

_PLAIN: dict[Status, type[BaseEvent]] = {
    Status.SENT: MessageSent,
    Status.DELIVERED: MessageDelivered,
    Status.OPENED: MessageOpened,
    Status.CLICKED: MessageClicked,
    Status.SIMULATED: MessageSimulated,
}
_TIMES = ("sent_at", "delivered_at", "opened_at", "clicked_at")


@dataclass(frozen=True, slots=True)
class Part:
    """What settling needs of one delivery."""

    status: str
    reason: str
    error: str
    channel: str
    provider: str
    fallbacks: list[dict[str, Any]]
    times: tuple[datetime | None, ...]


def settle(message_ids: Iterable[int]) -> None:
    """Moves each message to where its deliveries are. Level-triggered: reads, never counts events.

    In the caller's transaction. Runs twice without harm.
    """
    parts: dict[int, list[Part]] = defaultdict(list)
    rows: Iterable[Any] = (
        Delivery.objects.filter(message__in=list(message_ids))
        .order_by("id")
        .values_list(
            "message_id", "status", "reason", "error", "channel", "provider", "fallbacks", *_TIMES
        )
    )
    for pk, status, reason, error, channel, provider, fallbacks, *times in rows:
        parts[pk].append(Part(status, reason, error, channel, provider, fallbacks, tuple(times)))
    targets: dict[Status, dict[int, tuple[Any, ...]]] = defaultdict(dict)
    for pk, deliveries in parts.items():
        if (to := target(deliveries)) is not None:
            targets[to][pk] = _columns(to, deliveries)
    for to, changes in targets.items():
        _move(to, changes)


def target(deliveries: list[Part]) -> Status | None:
    """Where a message with these deliveries is; None while nothing has come of them."""
    on_the_way = [d.status for d in deliveries if d.status in tuple(_PLAIN)]
    if on_the_way:
        return Status(
            furthest([s for s in on_the_way if s != Status.SIMULATED]) or Status.SIMULATED
        )
    if all(
        d.status == DeliveryStatus.UNDELIVERABLE and not _continues(d, deliveries)
        for d in deliveries
    ):
        return Status.UNDELIVERABLE
    return None


def _continues(failed: Part, deliveries: list[Part]) -> bool:
    """Whether a fallback of `failed` has yet to become a delivery."""
    planned = {(d.channel, d.provider) for d in deliveries}
    return any((after["channel"], after["provider"]) not in planned for after in failed.fallbacks)


def _columns(to: Status, deliveries: list[Part]) -> tuple[Any, ...]:
    if to is Status.UNDELIVERABLE:
        last = deliveries[-1]
        return (
            last.reason,
            "; ".join(f"{d.channel} ({d.provider}): {d.error}" for d in deliveries),
        )
    return tuple(
        min((at for at in times if at is not None), default=None)
        for times in zip(*(d.times for d in deliveries), strict=True)
    )


def _move(to: Status, changes: dict[int, tuple[Any, ...]]) -> None:
    if to is Status.UNDELIVERABLE:
        Message.objects.move(
            changes,
            to,
            lambda pk: [
                MessageUndeliverable(subject_id=pk, reason=changes[pk][0], error=changes[pk][1])
            ],
            columns=("reason", "error"),
        )
    else:
        Message.objects.move(changes, to, lambda pk: [_PLAIN[to](subject_id=pk)], columns=_TIMES)
