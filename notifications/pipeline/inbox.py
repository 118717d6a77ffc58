"""What a person does with one item of an inbox: read, open, click and archive.

Each act locks the recipient's Inbox rows first; so nobody else changes the items meanwhile and the
counters stay exact. An act that changes nothing raises nothing.
"""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from notifications.events import BaseEvent, DeliveryClicked, DeliveryOpened
from notifications.models import Delivery, Inbox, InboxItem
from notifications.pipeline.inbox_rows import count, find, save
from notifications.states import DeliveryStatus

# What each act on one item sets, and whether to now or to nothing.
_MARKS = {
    "read": ("read_at", True),
    "unread": ("read_at", False),
    "opened": ("opened_at", True),
    "archive": ("archived_at", True),
    "unarchive": ("archived_at", False),
}
_PROGRESS = {
    "opened": (DeliveryStatus.OPENED, DeliveryOpened, "opened_at"),
    "clicked": (DeliveryStatus.CLICKED, DeliveryClicked, "clicked_at"),
}
ACTS = (*_MARKS, "clicked")


def act(
    user: str, message_id: str, change: str, source: str = "", account: str | None = None
) -> bool:
    """Does `change` (one of ACTS) to one item of `user`; returns whether that changed anything.

    With `account`, only to an item of that tenant. `source` is the websocket connection id that
    asks. A snoozed item can be opened and clicked; nothing else changes it. Raises NotFound. Runs
    twice without harm.
    """
    with transaction.atomic():
        item, inbox = find(user, message_id, account)
        now = timezone.now()
        marked = _mark(item, inbox, change, now)
        moved = _progress(item, change, now)
        if marked or moved:
            save(item, inbox, change, source)
        return marked or moved


def _mark(item: InboxItem, inbox: Inbox, change: str, now: datetime) -> bool:
    column, wanted = _MARKS.get(change, ("", False))
    if not column or item.snoozed_until is not None:
        return False
    if (getattr(item, column) is not None) == wanted:
        return False
    count(inbox, item, -1)
    setattr(item, column, now if wanted else None)
    count(inbox, item, +1)
    return True


def _progress(item: InboxItem, change: str, now: datetime) -> bool:
    """An open or a click moves the delivery too; it can only go up."""
    if change not in _PROGRESS:
        return False
    to, kind, column = _PROGRESS[change]
    rows = Delivery.objects.filter(message_id=item.message_id, channel="inbox")
    providers = dict(rows.values_list("id", "provider"))

    def events(pk: int) -> list[BaseEvent]:
        return [
            kind(subject_id=item.message_id, delivery=pk, channel="inbox", provider=providers[pk])
        ]

    return bool(Delivery.objects.move(providers, to, events, also={column: now}))
