"""Brings snoozed items back into their inboxes when their time has come."""

from notifications.events import BaseEvent, InboxItemChanged, InboxItemTimed
from notifications.outbox.registry import PIPELINE, Handler, Recorded
from notifications.pipeline.inbox_time import wake


def wants(event: BaseEvent) -> bool:
    return isinstance(event, InboxItemTimed) and event.what == "snooze"


def wake_inbox_items(events: list[Recorded]) -> None:
    wake((event.subject_id, event.data["until"]) for event in events)


HANDLER = Handler(
    name="wake_inbox_items",
    on=(InboxItemTimed,),
    raises=(InboxItemChanged,),
    lane=PIPELINE,
    owner="inbox",
    run=wake_inbox_items,
    wants=wants,
)
