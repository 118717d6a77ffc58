"""Takes items out of their inboxes when they expire."""

from notifications.events import BaseEvent, InboxItemChanged, InboxItemTimed
from notifications.outbox.registry import PIPELINE, Handler, Recorded
from notifications.pipeline.inbox_time import expire


def wants(event: BaseEvent) -> bool:
    return isinstance(event, InboxItemTimed) and event.what == "expiry"


def expire_inbox_items(events: list[Recorded]) -> None:
    expire(event.subject_id for event in events)


HANDLER = Handler(
    name="expire_inbox_items",
    on=(InboxItemTimed,),
    raises=(InboxItemChanged,),
    lane=PIPELINE,
    owner="inbox",
    run=expire_inbox_items,
    wants=wants,
)
