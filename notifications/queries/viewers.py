"""Which topics the admin's open pages watch."""

import time
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from django.utils import timezone

from notifications.models import Event, Template, Viewer
from notifications.queries import template_messages

# Seconds for which a process goes by what it knows: no event may cost a query.
REMEMBERED_FOR = 1.0
LIVES_FOR = timedelta(seconds=60)

MESSAGES, EVENTS = "messages", "events"
MESSAGE, TEMPLATE = "message:", "template:"
# A topic is 64 characters at most.
LONGEST_ID = 64 - len(TEMPLATE)


@dataclass(frozen=True, slots=True)
class Watched:
    """What pages watch. `templates` has the topics by the names that a send gives a template."""

    topics: frozenset[str] = frozenset()
    templates: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def wants(self, event_name: str, message: int) -> bool:
        """Whether a page may want the event. Of which template a message is, it does not ask."""
        if self.templates:
            return True
        return bool(self.topics) and not self.topics.isdisjoint(topics_of(event_name, message))

    def topics_for(self, event_name: str, message: int, notification: str) -> set[str]:
        """The watched topics of an event about `message`, which was sent with `notification`."""
        own = set(self.topics.intersection(topics_of(event_name, message)))
        return own.union(self.templates.get(notification, ()) if notification else ())


_known: tuple[float, Watched] | None = None


def watched() -> Watched:
    """What some page watches, as of at most a second ago."""
    global _known
    now = time.monotonic()
    if _known is None or now - _known[0] > REMEMBERED_FOR:
        _known = now, _look()
    return _known[1]


def _look() -> Watched:
    """1 query, 2 while a page of the designer is open."""
    rows = Viewer.objects.filter(expires_at__gt=timezone.now()).values_list("topic", flat=True)
    topics = frozenset(rows)
    ids = [topic.removeprefix(TEMPLATE) for topic in topics if topic.startswith(TEMPLATE)]
    return Watched(topics, _names(ids) if ids else {})


def _names(template_ids: list[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = defaultdict(tuple)
    rows = Template.objects.filter(template_id__in=template_ids)
    for template_id, alias in rows.values_list("template_id", "alias"):
        for name in filter(None, (template_id, alias)):
            found[name] += (TEMPLATE + template_id,)
    return dict(found)


def forget() -> None:
    """Makes the next look ask the database."""
    global _known
    _known = None


def topics_of(event_name: str, message: int) -> tuple[str, ...]:
    """The topics that an event about `message` belongs to, but that of its template."""
    topics = (message_topic(message), EVENTS)
    return (*topics, MESSAGES) if event_name.startswith("message.") else topics


def message_topic(message: int) -> str:
    return f"{MESSAGE}{message}"


def newest_event(topic: str) -> int:
    """The id of the newest event of the topic, 0 if there is none."""
    if topic.startswith(TEMPLATE):
        return template_messages.newest_event(topic.removeprefix(TEMPLATE))
    rows = Event.objects.order_by("-id")
    if topic.startswith(MESSAGE):
        rows = rows.filter(subject_id=int(topic.removeprefix(MESSAGE)), subject="message")
    return rows.values_list("id", flat=True).first() or 0
