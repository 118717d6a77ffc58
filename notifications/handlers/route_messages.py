"""Decides for each message who carries it: channels, providers, addresses, and why."""

from notifications.events import (
    BaseEvent,
    MessageDelayed,
    MessageEnqueued,
    MessageRouted,
    MessageUndeliverable,
    MessageUnmapped,
    MessageUnroutable,
)
from notifications.outbox.registry import PIPELINE, Handler, Recorded
from notifications.pipeline.route import route


def wants(event: BaseEvent) -> bool:
    """A delayed message is routed when its delay is over, not when it came in."""
    return not (isinstance(event, MessageEnqueued) and event.delayed)


def route_messages(events: list[Recorded]) -> None:
    route(event.subject_id for event in events)


HANDLER = Handler(
    name="route_messages",
    on=(MessageEnqueued, MessageDelayed),
    raises=(MessageRouted, MessageUndeliverable, MessageUnroutable, MessageUnmapped),
    lane=PIPELINE,
    owner="pipeline",
    run=route_messages,
    wants=wants,
)
