"""Routes messages: profile and routing become deliveries, or the reason why there is none."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from notifications import elemental
from notifications.events import MessageRouted, MessageUnmapped, MessageUnroutable
from notifications.masking import masked
from notifications.models import Delivery, Message, Request
from notifications.pipeline import integrations
from notifications.pipeline.recipient import merge, stored_profiles
from notifications.pipeline.routing import DEFAULT_ROUTING, Decision, decide
from notifications.states import Reason, Status

EMPTY = "The content has no title, text or action: there is nothing to send."


@dataclass(slots=True)
class Routed:
    """One message on its way through the router."""

    message: Message
    stored: dict[str, Any]
    decision: Decision


def route(message_ids: Iterable[int]) -> None:
    """Moves messages that wait to ROUTED with their deliveries, to UNROUTABLE or to UNMAPPED.

    In the caller's transaction. Runs twice without harm: what has moved on is left alone.
    """
    waiting = list(
        Message.objects.filter(
            id__in=list(message_ids), status__in=(Status.ENQUEUED, Status.DELAYED)
        ).only("id", "user", "to", "request_id", "notification", "status")
    )
    payloads = dict(
        Request.objects.filter(id__in={m.request_id for m in waiting}).values_list("id", "payload")
    )
    unmapped = {m.id: m.notification for m in waiting if m.notification}
    _unmap(unmapped)
    _route([m for m in waiting if m.id not in unmapped], payloads)


def _unmap(templates: dict[int, str]) -> None:
    changes = {pk: ("", f"No template has the id {name!r}.") for pk, name in templates.items()}
    Message.objects.move(
        changes,
        Status.UNMAPPED,
        lambda pk: [MessageUnmapped(subject_id=pk, error=changes[pk][1])],
        columns=("reason", "error"),
    )


def _route(messages: list[Message], payloads: dict[int, dict[str, Any]]) -> None:
    profiles = stored_profiles(m.user for m in messages)
    configured, credentials = integrations.configured(), integrations.credentials()
    empty = {
        pk: elemental.is_empty(payload.get("content") or {}) for pk, payload in payloads.items()
    }
    routed, unroutable = {}, {}
    for message in messages:
        stored = profiles.get(message.user, {})
        routing = payloads[message.request_id].get("routing") or DEFAULT_ROUTING
        decision = decide(routing, merge(stored, message.to), message.user, configured, credentials)
        # The events are kept for ever, and are read by many.
        one = Routed(message, masked(stored), decision)
        if empty[message.request_id] or not decision.choices:
            unroutable[message.id] = (one, empty[message.request_id])
        else:
            routed[message.id] = one
    _plan(routed)
    _refuse(unroutable)


def _plan(routed: dict[int, Routed]) -> None:
    moved = Message.objects.move(
        routed,
        Status.ROUTED,
        lambda pk: [
            MessageRouted(
                subject_id=pk,
                channels=[choice.channel for choice in routed[pk].decision.choices],
                considered=routed[pk].decision.considered,
                stored_profile=routed[pk].stored,
            )
        ],
    )
    now = timezone.now()
    Delivery.objects.create_many(
        [
            Delivery(
                message_id=pk, channel=choice.channel, provider=choice.provider,
                address=choice.address, fallbacks=choice.fallbacks(), created_at=now,
            )
            for pk in moved
            for choice in routed[pk].decision.choices
        ]
    )  # fmt: skip


def _refuse(unroutable: dict[int, tuple[Routed, bool]]) -> None:
    changes = {pk: _why(one.decision, empty) for pk, (one, empty) in unroutable.items()}
    Message.objects.move(
        changes,
        Status.UNROUTABLE,
        lambda pk: [
            MessageUnroutable(
                subject_id=pk,
                reason=changes[pk][0],
                error=changes[pk][1],
                considered=unroutable[pk][0].decision.considered,
                stored_profile=unroutable[pk][0].stored,
            )
        ],
        columns=("reason", "error"),
    )


def _why(decision: Decision, empty: bool) -> tuple[str, str]:
    """Courier's reason and a sentence: no provider at all, or providers but no way to the person."""
    if empty:
        return Reason.NO_CHANNELS, EMPTY
    reasons = "; ".join(
        f"{c['channel']}: {c['reason']}" for c in decision.considered if not c["taken"]
    )
    configured = any(c["provider"] for c in decision.considered)
    code = Reason.NO_CHANNELS if configured or not decision.considered else Reason.NO_PROVIDERS
    return code, f"No channel can reach the recipient. {reasons}".strip()
