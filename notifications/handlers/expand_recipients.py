"""Gives each user whom a recipient stands for, such as a tenant's members, a message of their own."""

from notifications.events import (
    MessageDelayed,
    MessageEnqueued,
    RecipientsExpanded,
    RecipientsOwed,
)
from notifications.outbox.registry import PIPELINE, Handler, Recorded
from notifications.pipeline.expand import expand


def expand_recipients(events: list[Recorded]) -> None:
    for event in events:
        expand(event.data["expansion"], event.data["after"])


HANDLER = Handler(
    name="expand_recipients",
    on=(RecipientsOwed,),
    raises=(MessageEnqueued, MessageDelayed, RecipientsOwed, RecipientsExpanded),
    lane=PIPELINE,
    owner="pipeline",
    run=expand_recipients,
    # Each is a chunk of users already.
    batch=1,
)
