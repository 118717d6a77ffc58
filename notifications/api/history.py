"""A message's history: the rows of the event log in Courier's shapes."""

from collections.abc import Callable, Iterator
from typing import Any

from notifications.api.times import milliseconds
from notifications.masking import masked
from notifications.models import Event, Message
from notifications.pipeline import recipient

Item = dict[str, Any]
Shape = Callable[[Message, dict[str, Any]], Iterator[Item]]


def items(message: Message, events: list[Event], kind: str = "") -> list[Item]:
    """One item per step, in the order of the log; only those of type `kind` where it is given."""
    found = [
        {**item, "ts": milliseconds(event.created_at)}
        for event in events
        if (shape := SHAPES.get(event.name)) is not None
        for item in shape(message, event.data)
    ]
    return [item for item in found if not kind or item["type"] == kind]


def _enqueued(message: Message, _: dict[str, Any]) -> Iterator[Item]:
    payload = message.request.payload
    yield {
        "type": "ENQUEUED",
        "data": {**(payload.get("data") or {}), **(message.to.get("data") or {})},
        "event": message.event,
        "profile": masked(recipient.received(message.to)),
        "override": {key: payload[key] for key in ("channels", "providers") if payload.get(key)},
        "recipient": message.recipient,
    }


def _routed(message: Message, data: dict[str, Any]) -> Iterator[Item]:
    yield from _mapped(message)
    yield _profile(message, data)
    yield {
        "type": "ROUTED",
        "channels": data["channels"],
        "considered": data["considered"],
        **_preference(data),
    }


def _unroutable(message: Message, data: dict[str, Any]) -> Iterator[Item]:
    yield from _mapped(message)
    yield _profile(message, data)
    yield {
        "type": "UNROUTABLE",
        "channel": {"id": ""},
        "reason": data["reason"],
        "error": data["error"],
        "considered": data.get("considered", []),
        **_preference(data),
    }


def _unwanted(message: Message, data: dict[str, Any]) -> Iterator[Item]:
    """Of a message that is not wanted; of one that was refused, its deliveries say more."""
    if not data.get("preference"):
        return
    yield from _mapped(message)
    yield {
        "type": "UNDELIVERABLE",
        "channel": {"id": ""},
        "integration": {"id": "", "provider": ""},
        "reason": data["reason"],
        "error_message": data["error"],
        **_preference(data),
    }


def _preference(data: dict[str, Any]) -> Item:
    """How the recipient stands to the message's topic, where it has one: ours."""
    told = data.get("preference")
    return {"preference": told} if told else {}


def _mapped(message: Message) -> Iterator[Item]:
    """The template that was found, of what was sent with one."""
    if message.notification:
        yield {"type": "MAPPED", "event_id": message.event, "notification_id": message.notification}


def _profile(message: Message, data: dict[str, Any]) -> Item:
    stored = data.get("stored_profile", {})
    return {
        "type": "PROFILE_LOADED",
        "received_profile": masked(recipient.received(message.to)),
        "stored_profile": stored,
        "merged_profile": masked(recipient.merge(stored, message.to)),
    }


def _rendered(message: Message, data: dict[str, Any]) -> Iterator[Item]:
    path = f"/messages/{message.message_id}/output"
    parts = ("html", "title", "body", "subject", "blocks", "text")
    yield {"type": "RENDERED", **_via(data), "output": dict.fromkeys(parts, path)}


def _delivered(_: Message, data: dict[str, Any]) -> Iterator[Item]:
    yield {"type": "DELIVERED", **_via(data), "reference": data.get("reference", {})}


def _undeliverable(_: Message, data: dict[str, Any]) -> Iterator[Item]:
    yield {
        "type": "UNDELIVERABLE",
        **_via(data),
        "reason": data["reason"],
        "error_message": data["error"],
    }


def _on_channel(kind: str) -> Shape:
    def shape(_: Message, data: dict[str, Any]) -> Iterator[Item]:
        yield {"type": kind, **_via(data)}

    return shape


def _ended(kind: str, *fields: str) -> Shape:
    def shape(_: Message, data: dict[str, Any]) -> Iterator[Item]:
        yield {"type": kind, **{name: data[name] for name in fields if data.get(name)}}

    return shape


def _rerouted(_: Message, data: dict[str, Any]) -> Iterator[Item]:
    provider = data["provider"]
    yield {
        "type": "REROUTED",
        "channel": {"name": data["channel"]},
        "integration": {"id": provider, "provider": provider},
    }


def _in_inbox(_: Message, data: dict[str, Any]) -> Iterator[Item]:
    if kind := INBOX_CHANGES.get(data["change"]):
        yield {"type": kind, "user": data["user"]}


def _via(data: dict[str, Any]) -> Item:
    """Which delivery: its id is the `channel_id` of GET /messages/{id}/output."""
    provider = data["provider"]
    return {
        "channel": {"id": str(data["delivery"]), "name": data["channel"]},
        "integration": {"id": provider, "provider": provider},
    }


# Opening and clicking come with the delivery's own events.
INBOX_CHANGES = {
    "read": "READ",
    "unread": "UNREAD",
    "archive": "ARCHIVED",
    "unarchive": "UNARCHIVED",
}

# The message's own SENT … CLICKED and UNDELIVERABLE repeat what its deliveries say in more detail.
SHAPES: dict[str, Shape] = {
    "message.enqueued": _enqueued,
    "message.delayed": _ended("DELAYED", "until"),
    "message.routed": _routed,
    "message.rerouted": _rerouted,
    "message.unroutable": _unroutable,
    "message.undeliverable": _unwanted,
    "message.unmapped": _ended("UNMAPPED", "reason", "error"),
    "message.filtered": _ended("FILTERED", "reason", "error"),
    "message.throttled": _ended("THROTTLED", "reason", "error"),
    "message.digested": _ended("DIGESTED"),
    "message.simulated": _ended("SIMULATED"),
    "message.canceled": _ended("CANCELED"),
    "delivery.rendered": _rendered,
    "delivery.sent": _on_channel("SENT"),
    "delivery.delivered": _delivered,
    "delivery.opened": _on_channel("OPENED"),
    "delivery.clicked": _on_channel("CLICKED"),
    "delivery.undeliverable": _undeliverable,
    "inbox.item_changed": _in_inbox,
}

TYPES = (
    "ENQUEUED", "DELAYED", "MAPPED", "PROFILE_LOADED", "ROUTED", "REROUTED", "RENDERED", "SENT",
    "DELIVERED", "OPENED", "CLICKED", "READ", "UNREAD", "ARCHIVED", "UNARCHIVED", "SIMULATED",
    "CANCELED", "FILTERED", "DIGESTED", "THROTTLED", "UNMAPPED", "UNROUTABLE", "UNDELIVERABLE",
)  # fmt: skip
