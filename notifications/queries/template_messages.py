"""The messages that were sent with a template: newest first, and never counted."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from django.db.models import Max, QuerySet

from notifications.models import Delivery, Event, Message, Template
from notifications.models.message import TEST_TAG

SHOWN, PAYLOADS = 50, 20
# Of all shown messages together; what is older stands in each message's own timeline.
MOST_EVENTS = 1000


def newest(template: Template, size: int) -> list[Message]:
    """With what they were asked to send. 1 query, 2 where the template has an alias."""
    found: list[Message] = []
    for name in filter(None, (template.template_id, template.alias)):
        rows = sent_with(name).select_related("request").order_by("-id")
        found += rows[:size]
    return sorted(found, key=lambda row: -row.pk)[:size]


def sent_with(name: str) -> "QuerySet[Message]":
    """The messages whose send named its template so: by its id, or by its alias."""
    # Says what the partial index says; SQLite does not conclude it from the equality.
    return Message.objects.filter(notification=name).exclude(notification="")


def payloads(template: Template) -> list[dict[str, Any]]:
    """What the newest messages were sent with, to preview with. At most 2 queries."""
    return [
        {
            "message_id": row.message_id,
            "recipient": row.recipient,
            "data": data_of(row),
            "at": iso(row.enqueued_at),
        }
        for row in newest(template, PAYLOADS)
    ]


def data_of(row: Message) -> dict[str, Any]:
    """The data that a message was rendered with."""
    return {**row.request.payload.get("data", {}), **row.to.get("data", {})}


def live(template: Template, after: int) -> dict[str, Any]:
    """The newest messages with their events since event `after`, and that of the newest event.

    With `after`, messages to which nothing happened since are left out. At most 4 queries.
    """
    rows = {row.pk: row for row in newest(template, SHOWN)}
    events = Event.objects.filter(subject="message", subject_id__in=rows, id__gt=after)
    happened = sorted(events.order_by("-id")[:MOST_EVENTS], key=lambda event: event.pk)
    by_message: dict[int, list[Event]] = defaultdict(list)
    for event in happened:
        by_message[event.subject_id].append(event)
    shown = [row for pk, row in rows.items() if not after or pk in by_message]
    channels = _channels(shown)
    return {
        "messages": [_line(row, channels[row.pk], by_message[row.pk]) for row in shown],
        "newest": max((event.pk for event in happened), default=after),
    }


def newest_event(template_id: str) -> int:
    """The id of the newest event of the shown messages; 0 for none. At most 4 queries."""
    template = Template.objects.only("template_id", "alias").filter(template_id=template_id).first()
    if template is None:
        return 0
    ids = [row.pk for row in newest(template, SHOWN)]
    found = Event.objects.filter(subject="message", subject_id__in=ids).aggregate(n=Max("id"))
    return found["n"] or 0


def _channels(rows: Sequence[Message]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    deliveries = Delivery.objects.filter(message__in=rows).order_by("id")
    for message, channel in deliveries.values_list("message_id", "channel"):
        if channel not in found[message]:
            found[message].append(channel)
    return found


def _line(row: Message, channels: list[str], events: list[Event]) -> dict[str, Any]:
    return {
        "id": row.pk,
        "message_id": row.message_id,
        "recipient": row.recipient,
        "status": row.status,
        "channels": channels,
        "reason": row.reason,
        "error": row.error,
        "enqueued_at": iso(row.enqueued_at),
        "test": TEST_TAG in row.tags,
        "events": [
            {"id": one.pk, "name": one.name, "at": iso(one.created_at), "data": one.data}
            for one in events
        ],
    }


def iso(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="milliseconds")
