"""What a person does with an inbox: read, open, click and archive, one item or all of them.

Each act locks the recipient's Inbox rows first, in one order everywhere; so nobody else changes
the items meanwhile and the counters stay exact. An act that changes nothing raises nothing.
"""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from notifications.events import (
    BaseEvent,
    DeliveryClicked,
    DeliveryOpened,
    InboxItemChanged,
    InboxSwept,
)
from notifications.models import Delivery, Inbox, InboxItem
from notifications.pipeline.errors import NotFound
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
SWEEPS = ("mark-all-read", "archive-all", "archive-read")


def act(user: str, message_id: str, change: str, source: str = "") -> bool:
    """Does `change` (one of ACTS) to one item of `user`; returns whether that changed anything.

    `source` is the websocket connection id that asks. Raises NotFound. Runs twice without harm.
    """
    with transaction.atomic():
        inboxes = {inbox.account: inbox for inbox in _lock(user)}
        item = InboxItem.objects.filter(public_id=message_id, user=user).first()
        if item is None:
            raise NotFound(f"no message {message_id!r} in this inbox")
        now = timezone.now()
        marked = _mark(item, inboxes[item.account], change, now)
        moved = _progress(item, change, now)
        if marked or moved:
            _save(item, inboxes[item.account], change, source)
        return marked or moved


def sweep(user: str, change: str, source: str = "", account: str | None = None) -> int:
    """Does `change` (one of SWEEPS) to all items of `user`, or only those of tenant `account`.

    Returns how many items it changed. Runs twice without harm.
    """
    with transaction.atomic():
        return sum(
            _sweep_one(inbox, change, source)
            for inbox in _lock(user)
            if account is None or inbox.account == account
        )


def _lock(user: str) -> list[Inbox]:
    return list(Inbox.objects.select_for_update().filter(user=user).order_by("user", "account"))


def _mark(item: InboxItem, inbox: Inbox, change: str, now: datetime) -> bool:
    column, wanted = _MARKS.get(change, ("", False))
    if not column or (getattr(item, column) is not None) == wanted:
        return False
    _count(inbox, item, -1)
    setattr(item, column, now if wanted else None)
    _count(inbox, item, +1)
    return True


def _count(inbox: Inbox, item: InboxItem, sign: int) -> None:
    """Adds the item to the counters of the place where it stands, or takes it off."""
    unread = sign if item.read_at is None else 0
    if item.archived_at is None:
        inbox.active += sign
        inbox.unread += unread
    else:
        inbox.archived += sign
        inbox.archived_unread += unread


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


def _save(item: InboxItem, inbox: Inbox, change: str, source: str) -> None:
    inbox.seq += 1
    item.seq = inbox.seq
    inbox.save(update_fields=["seq", "active", "unread", "archived", "archived_unread"])
    item.collect(
        InboxItemChanged, user=item.user, account=item.account, message_id=item.public_id,
        change=change, seq=item.seq, source=source,
    )  # fmt: skip
    item.save(update_fields=["seq", "read_at", "opened_at", "archived_at"])


def _sweep_one(inbox: Inbox, change: str, source: str) -> int:
    # The counters tell without a scan whether there is anything to do.
    if not _due(inbox, change):
        return 0
    seq, now = inbox.seq + 1, timezone.now()
    event = InboxSwept(
        subject_id=inbox.pk,
        user=inbox.user,
        account=inbox.account,
        change=change,
        seq=seq,
        source=source,
    )
    items = InboxItem.objects.filter(user=inbox.user, account=inbox.account)
    if change == "mark-all-read":
        items = items.filter(read_at__isnull=True)
        # An index holds the active unread ones alone.
        items = items if inbox.archived_unread else items.filter(archived_at__isnull=True)
        changed = items.sweep(event, read_at=now, seq=seq)
        inbox.unread = inbox.archived_unread = 0
    else:
        items = items.filter(archived_at__isnull=True)
        if change == "archive-read":
            items = items.filter(read_at__isnull=False)
        changed = items.sweep(event, archived_at=now, seq=seq)
        unread = inbox.unread if change == "archive-all" else 0
        inbox.archived += changed
        inbox.archived_unread += unread
        inbox.active -= changed
        inbox.unread -= unread
    inbox.seq = seq
    inbox.save(update_fields=["seq", "active", "unread", "archived", "archived_unread"])
    return changed


def _due(inbox: Inbox, change: str) -> int:
    if change == "mark-all-read":
        return inbox.unread + inbox.archived_unread
    return inbox.active if change == "archive-all" else inbox.active - inbox.unread
