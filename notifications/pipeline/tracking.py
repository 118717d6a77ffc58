"""Tracking addresses: where a device or a page tells what became of one delivery.

Whoever knows the address may tell it, and nothing else; nobody can make one up. Mobile SDKs find
it in a push as `data.trackingUrl`.
"""

import hashlib
import hmac
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.db import transaction
from django.utils import timezone

from notifications.events import DeliveryClicked, DeliveryDelivered, DeliveryOpened
from notifications.events.delivery import DeliveryEvent
from notifications.models import Delivery, InboxItem
from notifications.pipeline import inbox
from notifications.pipeline.errors import InvalidRequest, NotFound
from notifications.states import DeliveryStatus

PATH = "/t/p/"
MAX_LENGTH = 100
_MOVES: dict[str, tuple[DeliveryStatus, type[DeliveryEvent], str]] = {
    "DELIVERED": (DeliveryStatus.DELIVERED, DeliveryDelivered, "delivered_at"),
    "OPENED": (DeliveryStatus.OPENED, DeliveryOpened, "opened_at"),
    "CLICKED": (DeliveryStatus.CLICKED, DeliveryClicked, "clicked_at"),
}
# What an inbox item goes through as well.
_ACTS = {"OPENED": "opened", "CLICKED": "clicked", "READ": "read", "UNREAD": "unread"}
EVENTS = (*_MOVES, "READ", "UNREAD")


def post_url(delivery: int) -> str:
    """Where what becomes of the delivery (a row's id) is told. The same each time it is made."""
    return f"{settings.PUBLIC_URL}{PATH}{_signer().sign(str(delivery))}"


def in_push(payload: dict[str, Any], delivery: int) -> dict[str, Any]:
    """A push's payload with the address where mobile SDKs look for it."""
    return {**payload, "data": {**payload.get("data", {}), "trackingUrl": post_url(delivery)}}


def told(token: str, event: str) -> None:
    """Notes that `event` (one of EVENTS) happened to what the address is about.

    Late, doubled and shuffled events move nothing back. Raises NotFound for an address that is not
    ours or whose message is gone, InvalidRequest for another event.
    """
    if event not in EVENTS:
        wanted = f"got {event[:50]!r}; wants one of {', '.join(EVENTS)}"
        raise InvalidRequest("event", wanted)
    with transaction.atomic():
        delivery = _delivery(token)
        item = InboxItem.objects.filter(message_id=delivery.message_id).first()
        if event in ("READ", "UNREAD") or delivery.channel == "inbox":
            # An item's opens and clicks move its delivery too.
            if item is not None and event in _ACTS:
                inbox.act(item.user, item.public_id, _ACTS[event])
        elif event in _MOVES:
            _move(delivery, event, timezone.now())


def _delivery(token: str) -> Delivery:
    try:
        if len(token) > MAX_LENGTH:
            raise BadSignature
        pk = int(_signer().unsign(token))
    except BadSignature:
        raise NotFound("there is no such tracking address") from None
    row = Delivery.objects.filter(pk=pk).first()
    if row is None:
        raise NotFound("there is no such tracking address")
    return row


def _move(row: Delivery, event: str, now: datetime) -> None:
    to, kind, column = _MOVES[event]

    def events(pk: int) -> list[DeliveryEvent]:
        return [
            kind(subject_id=row.message_id, delivery=pk, channel=row.channel, provider=row.provider)
        ]

    Delivery.objects.move([row.pk], to, events, also={column: now})


def _signer() -> Signer:
    keys: list[str | bytes] = [
        _key(one) for one in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    ]
    return Signer(key=keys[0], fallback_keys=keys[1:], sep=".", salt="courier tracking")


def _key(secret: str | bytes) -> str:
    secret = secret.encode() if isinstance(secret, str) else secret
    return hmac.digest(secret, b"courier tracking addresses", hashlib.sha256).hex()
