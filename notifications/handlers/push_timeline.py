"""Moves the admin's open timelines: pushes a message's events to the pages that watch."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from notifications.events import EVENTS, BaseEvent
from notifications.live.groups import timeline_group
from notifications.live.push import push
from notifications.outbox.registry import OBSERVERS, External, Handler, Outcome, Recorded
from notifications.queries.event_lines import entry, public_ids
from notifications.queries.viewers import open_topics, topics_of

# Of a batch, a list page is sent the newest so many; it fetches if there were more.
MOST_PER_TOPIC = 25


def wants(event: BaseEvent) -> bool:
    """No page open, no work: most events cost nothing here."""
    topics = open_topics()
    return bool(topics) and not topics.isdisjoint(topics_of(event.name, event.subject_id))


def prepare(events: list[Recorded]) -> dict[int, tuple[int, str, dict[str, Any]]]:
    """(message, event name, timeline entry) of each event. One query."""
    ids = public_ids(event.subject_id for event in events)
    return {
        e.reaction_id: (
            e.subject_id,
            e.name,
            entry(
                e.event_id, e.name, e.subject_id, ids.get(e.subject_id, ""), e.data, e.created_at
            ),
        )
        for e in events
    }


def push_timeline(jobs: dict[int, tuple[int, str, dict[str, Any]]]) -> Iterator[dict[int, Outcome]]:
    by_topic: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for message, name, line in jobs.values():
        for topic in open_topics().intersection(topics_of(name, message)):
            by_topic[topic].append(line)
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


def conclude(
    jobs: dict[int, tuple[int, str, dict[str, Any]]],
    outcomes: dict[int, Outcome],
    final: dict[int, bool],
) -> None:
    """Nothing is written down of a push."""


HANDLER = Handler(
    name="push_timeline",
    on=tuple(kind for kind in EVENTS if kind.subject == "message"),
    lane=OBSERVERS,
    owner="admin",
    external=External(prepare, push_timeline, conclude),
    wants=wants,
)
