"""Routes messages: profile and routing become deliveries, or the reason why there is none."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from notifications.events import (
    MessageRouted,
    MessageUndeliverable,
    MessageUnmapped,
    MessageUnroutable,
)
from notifications.masking import masked
from notifications.models import Delivery, Message, Request
from notifications.pipeline import content, integrations
from notifications.pipeline.mapping import Mapped, Unmapped, mapped
from notifications.pipeline.preferences.verdict import Verdict, verdicts
from notifications.pipeline.recipient import merge
from notifications.pipeline.routing import DEFAULT_ROUTING, Decision, decide
from notifications.pipeline.tenancy import Tenancy, profiles, tenancies
from notifications.states import Reason, Status

NEEDED = (
    "id", "user", "account", "to", "request_id", "notification", "template_version_id",
    "tenant_template_version", "status",
)  # fmt: skip
PINNED = ("notification", "template_version_id", "tenant_template_version")
# A message that nothing is known of that would speak against it.
UNASKED = Verdict()
EMPTY = "The content has no title, text or action: there is nothing to send."


@dataclass(slots=True)
class Routed:
    """One message on its way through the router."""

    message: Message
    stored: dict[str, Any]
    decision: Decision
    says: Mapped
    preference: dict[str, Any]

    def pin(self) -> tuple[str, int | None, int | None]:
        """What the message's row is to say of the template."""
        return _pin(self.says)


def route(message_ids: Iterable[int]) -> None:
    """Moves messages that wait to ROUTED with their deliveries, or to where they end.

    UNMAPPED without a template, UNDELIVERABLE where the recipient does not want it, UNROUTABLE
    without a way to the recipient.

    In the caller's transaction. Runs twice without harm: what has moved on is left alone.
    """
    waiting = list(
        Message.objects.filter(
            id__in=list(message_ids), status__in=(Status.ENQUEUED, Status.DELAYED)
        ).only(*NEEDED)
    )
    payloads = dict(
        Request.objects.filter(id__in={m.request_id for m in waiting}).values_list("id", "payload")
    )
    within = tenancies(message.account for message in waiting)
    found = mapped(waiting, payloads, within)
    _unmap({pk: one for pk, one in found.items() if isinstance(one, Unmapped)})
    sayings = {pk: one for pk, one in found.items() if isinstance(one, Mapped)}
    mapped_ones = [message for message in waiting if message.id in sayings]
    judged = _judged(mapped_ones, payloads, sayings)
    unwanted = {pk: verdict for pk, verdict in judged.items() if verdict.reason}
    _decline(unwanted, sayings)
    _route(
        [one for one in mapped_ones if one.id not in unwanted], payloads, sayings, judged, within
    )


def _unmap(found: dict[int, Unmapped]) -> None:
    Message.objects.move(
        {pk: (one.reason, one.error, one.notification) for pk, one in found.items()},
        Status.UNMAPPED,
        lambda pk: [MessageUnmapped(subject_id=pk, reason=found[pk].reason, error=found[pk].error)],
        columns=("reason", "error", "notification"),
    )


def _judged(
    messages: list[Message], payloads: dict[int, dict[str, Any]], sayings: dict[int, Mapped]
) -> dict[int, Verdict]:
    """What preferences say of each message that has a topic, or brings a preference along.

    Whoever tries a draft in the designer wants to see it, whatever they have chosen.
    """
    return verdicts(
        (
            one,
            content.topic_of(payloads[one.request_id], sayings[one.id].source),
            sayings[one.id].notification,
        )
        for one in messages
        if "by" not in payloads[one.request_id].get("draft", {})
    )


def _decline(unwanted: dict[int, Verdict], sayings: dict[int, Mapped]) -> None:
    Message.objects.move(
        {pk: (one.reason, one.error, *_pin(sayings[pk])) for pk, one in unwanted.items()},
        Status.UNDELIVERABLE,
        lambda pk: [
            MessageUndeliverable(
                subject_id=pk,
                reason=unwanted[pk].reason,
                error=unwanted[pk].error,
                preference=unwanted[pk].told or {},
            )
        ],
        columns=("reason", "error", *PINNED),
    )


def _pin(says: Mapped) -> tuple[str, int | None, int | None]:
    """The template's public id, its version, and that of the tenant's own."""
    return says.notification, says.version, says.tenant_version


def _route(
    messages: list[Message],
    payloads: dict[int, dict[str, Any]],
    sayings: dict[int, Mapped],
    judged: dict[int, Verdict],
    within: dict[str, Tenancy],
) -> None:
    found = profiles(((m.user, m.account) for m in messages), within)
    configured, credentials = integrations.configured(), integrations.credentials()
    ways = [(channel, provider) for channel, keys in configured.items() for provider in keys]
    silent: dict[int, set[tuple[str, str]]] = {}
    routed, unroutable = {}, {}
    for message in messages:
        says = sayings[message.id]
        mute = silent.get(id(says.source))
        if mute is None:
            mute = silent[id(says.source)] = content.silent(says.source, ways)
        stored = found[message.user, message.account]
        profile = merge(stored, message.to)
        routing = payloads[message.request_id].get("routing") or says.source.routing
        routing = routing or DEFAULT_ROUTING
        verdict = judged.get(message.id, UNASKED)
        decision = decide(
            routing, profile, message.user, configured, credentials, mute,
            verdict.channels, verdict.chosen,
        )  # fmt: skip
        # The events are kept for ever, and are read by many.
        one = Routed(message, masked(stored), decision, says, verdict.told or {})
        if decision.choices:
            routed[message.id] = one
        else:
            unroutable[message.id] = (one, len(mute) == len(ways))
    _plan(routed)
    _refuse(unroutable)


def _plan(routed: dict[int, Routed]) -> None:
    moved = Message.objects.move(
        {pk: one.pin() for pk, one in routed.items()},
        Status.ROUTED,
        lambda pk: [
            MessageRouted(
                subject_id=pk,
                channels=[choice.channel for choice in routed[pk].decision.choices],
                considered=routed[pk].decision.considered,
                stored_profile=routed[pk].stored,
                preference=routed[pk].preference,
            )
        ],
        columns=PINNED,
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
    changes = {
        pk: (*_why(one.decision, empty), *one.pin()) for pk, (one, empty) in unroutable.items()
    }
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
                preference=unroutable[pk][0].preference,
            )
        ],
        columns=("reason", "error", *PINNED),
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
