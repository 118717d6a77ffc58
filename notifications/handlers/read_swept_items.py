"""Writes down in the rows of very many items what their inbox says: that they are read."""

from notifications.events import InboxReadOwed
from notifications.outbox.registry import OBSERVERS, Handler, Recorded
from notifications.pipeline.inbox_sweeps import read_rows


def read_swept_items(events: list[Recorded]) -> None:
    for event in events:
        read_rows(event.subject_id)


HANDLER = Handler(
    name="read_swept_items",
    on=(InboxReadOwed,),
    raises=(InboxReadOwed,),
    lane=OBSERVERS,
    owner="inbox",
    run=read_swept_items,
    # Each is thousands of rows, and holds its inbox meanwhile.
    batch=1,
)
