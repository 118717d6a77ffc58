"""Which topics the admin's open pages watch."""

import time
from datetime import timedelta

from django.utils import timezone

from notifications.models import Event, Viewer

# Seconds for which a process goes by what it knows: no event may cost a query.
REMEMBERED_FOR = 1.0
LIVES_FOR = timedelta(seconds=60)

MESSAGES, EVENTS = "messages", "events"

_known: tuple[float, frozenset[str]] | None = None


def open_topics() -> frozenset[str]:
    """The topics that some page watches, as of at most a second ago."""
    global _known
    now = time.monotonic()
    if _known is None or now - _known[0] > REMEMBERED_FOR:
        rows = Viewer.objects.filter(expires_at__gt=timezone.now()).values_list("topic", flat=True)
        _known = now, frozenset(rows)
    return _known[1]


def forget() -> None:
    """Makes the next look ask the database."""
    global _known
    _known = None


def topics_of(event_name: str, message: int) -> tuple[str, ...]:
    """The topics that an event about `message` belongs to."""
    topics = (message_topic(message), EVENTS)
    return (*topics, MESSAGES) if event_name.startswith("message.") else topics


def message_topic(message: int) -> str:
    return f"message:{message}"


def newest_event(topic: str) -> int:
    """The id of the newest event of the topic, 0 if there is none."""
    rows = Event.objects.order_by("-id")
    if topic.startswith("message:"):
        rows = rows.filter(subject_id=int(topic.removeprefix("message:")), subject="message")
    return rows.values_list("id", flat=True).first() or 0
