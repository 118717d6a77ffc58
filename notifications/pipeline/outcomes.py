"""What routing comes to, written down. In the caller's transaction; twice is as once."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from notifications.events import (
    MessageRouted,
    MessageUndeliverable,
    MessageUnmapped,
    MessageUnroutable,
)
from notifications.models import Delivery, Message
from notifications.pipeline.mapping import Mapped, Unmapped
from notifications.pipeline.preferences.verdict import Verdict
from notifications.pipeline.routing import Decision
from notifications.states import Reason, Status

PINNED = ("notification", "template_version_id", "tenant_template_version")
EMPTY = "The content has no title, text or action: there is nothing to send."


@dataclass(slots=True)
class Routed:
    """One message that was routed, with what its history keeps."""

    message: Message
    stored: dict[str, Any]
    decision: Decision
    says: Mapped
    preference: dict[str, Any]

    def pin(self) -> tuple[str, int | None, int | None]:
        """What the message's row is to say of the template."""
        return _pin(self.says)


def unmap(found: dict[int, Unmapped]) -> None:
    """Ends messages for which there is nothing to say."""
    Message.objects.move(
        {pk: (one.reason, one.error, one.notification) for pk, one in found.items()},
        Status.UNMAPPED,
        lambda pk: [MessageUnmapped(subject_id=pk, reason=found[pk].reason, error=found[pk].error)],
        columns=("reason", "error", "notification"),
    )


def decline(unwanted: dict[int, Verdict], sayings: dict[int, Mapped]) -> None:
    """Ends messages that their recipients do not want."""
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


def plan(routed: dict[int, Routed]) -> None:
    """Sends messages on their way: one delivery for each choice."""
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


def refuse(unroutable: dict[int, tuple[Routed, bool]]) -> None:
    """Ends messages without a way to their recipients; true: their content is empty."""
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


def _pin(says: Mapped) -> tuple[str, int | None, int | None]:
    """The template's public id, its version, and that of the tenant's own."""
    return says.notification, says.version, says.tenant_version
