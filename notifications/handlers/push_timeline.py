"""Moves the admin's open timelines: pushes a message's events to the pages that watch.

Pages watch a message, all messages, all events, or the messages of one template.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from notifications.events import EVENTS, BaseEvent
from notifications.live.groups import timeline_group
from notifications.live.push import push
from notifications.outbox.registry import OBSERVERS, External, Handler, Outcome, Recorded
from notifications.queries.event_lines import UNKNOWN, Named, entry, names
from notifications.queries.viewers import watched

# Of a batch, a list page is sent the newest so many; it fetches if there were more.
MOST_PER_TOPIC = 25


@dataclass(frozen=True, slots=True)
class Line:
    """An event as a page shows it, and what says which pages that are."""

    name: str
    message: int
    notification: str
    entry: dict[str, Any]


def wants(event: BaseEvent) -> bool:
    """No page open, no work: most events cost nothing here."""
    return watched().wants(event.name, event.subject_id)


def prepare(events: list[Recorded]) -> dict[int, Line]:
    """What pages are told of each event. One query finds the messages of all."""
    known = names(event.subject_id for event in events)
    return {e.reaction_id: _line(e, known.get(e.subject_id, UNKNOWN)) for e in events}


def _line(event: Recorded, named: Named) -> Line:
    told = entry(
        event.event_id, event.name, event.subject_id, named.message_id, event.data,
        event.created_at,
    )  # fmt: skip
    return Line(event.name, event.subject_id, named.notification, told)


def push_timeline(jobs: dict[int, Line]) -> Iterator[dict[int, Outcome]]:
    by_topic: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in jobs.values():
        for topic in watched().topics_for(line.name, line.message, line.notification):
            by_topic[topic].append(line.entry)
    push(
        [
            (timeline_group(topic), _message(sorted(lines, key=lambda line: line["id"])))
            for topic, lines in by_topic.items()
        ]
    )
    yield {key: Outcome() for key in jobs}


def _message(lines: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "type": "timeline.events",
        "events": lines[-MOST_PER_TOPIC:],
        "cut": len(lines) > MOST_PER_TOPIC,
    }


def conclude(jobs: dict[int, Line], outcomes: dict[int, Outcome], final: dict[int, bool]) -> None:
    """Nothing is written down of a push."""


HANDLER = Handler(
    name="push_timeline",
    on=tuple(kind for kind in EVENTS if kind.subject == "message"),
    lane=OBSERVERS,
    owner="admin",
    external=External(prepare, push_timeline, conclude),
    wants=wants,
)
