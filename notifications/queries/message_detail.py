"""All that is known of one message: what happened, on which channels, and what is still owed."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import Prefetch

from notifications.models import Attempt, Delivery, Event, InboxItem, Message, Reaction
from notifications.queries.reactions import of_events

# Opens, clicks and reads can repeat without end; a page shows this many events of a message.
MOST_EVENTS = 500


@dataclass(frozen=True, slots=True)
class Step:
    """One event and the time since the one before it."""

    event: Event
    since: timedelta


@dataclass(frozen=True, slots=True)
class Detail:
    message: Message
    steps: list[Step]
    deliveries: list[Delivery]
    inbox_item: InboxItem | None
    owed: list[Reaction]

    @property
    def considered(self) -> list[dict[str, Any]]:
        """Why each channel was taken or not: [{channel, provider, taken, reason}, …]."""
        decisions = [
            data["considered"] for s in self.steps if (data := s.event.data).get("considered")
        ]
        return list(decisions[-1]) if decisions else []

    @property
    def preference(self) -> dict[str, Any]:
        """How the recipient stood to its topic, and what the send said: events/message.py."""
        stands = [
            data["preference"] for s in self.steps if (data := s.event.data).get("preference")
        ]
        return dict(stands[-1]) if stands else {}


def detail(pk: int) -> Detail | None:
    """The message with id `pk`, in five queries however much happened; None if there is none."""
    message = Message.objects.select_related("request", "inbox_item").filter(pk=pk).first()
    if message is None:
        return None
    events = list(
        Event.objects.filter(subject="message", subject_id=pk).order_by("id")[:MOST_EVENTS]
    )
    attempts = Prefetch("attempts", Attempt.objects.order_by("number"))
    deliveries = (
        Delivery.objects.filter(message=message).select_related("mail").prefetch_related(attempts)
    )
    return Detail(
        message=message,
        steps=_steps(events),
        deliveries=list(deliveries.order_by("id")),
        inbox_item=getattr(message, "inbox_item", None),
        owed=of_events(events),
    )


def _steps(events: list[Event]) -> list[Step]:
    before = [events[0], *events] if events else []
    return [
        Step(event, event.created_at - last.created_at)
        for last, event in zip(before, events, strict=False)
    ]
