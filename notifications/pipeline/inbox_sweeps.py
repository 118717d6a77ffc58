"""What a person does with all items of an inbox at once. Snoozed items are left as they are.

Very many are read without touching their rows: the inbox notes up to which number all is read
(`Inbox.read_upto`), whoever reads an item looks there too, and a handler brings the rows after.
"""

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from notifications.events import InboxReadOwed, InboxSwept
from notifications.models import Inbox, InboxItem
from notifications.models.inbox import InboxItemQuerySet
from notifications.pipeline.inbox_rows import COUNTERS
from notifications.states import Priority

SWEEPS = ("mark-all-read", "archive-all", "archive-read")
# Up to so many rows are changed at once; and so many at a time afterwards.
AT_ONCE, CHUNK = 1_000, 1_000
# Of the items of one tenant, so many are named to those who show other items too.
NEWEST = 100
_SAVED = (*COUNTERS, "read_upto", "read_upto_at")


def sweep(user: str, change: str, source: str = "", account: str | None = None) -> int:
    """Does `change` (one of SWEEPS) to all items of `user`, or only those of tenant `account`.

    Returns how many items it changed. Runs twice without harm.
    """
    with transaction.atomic():
        inboxes = list(Inbox.objects.filter(user=user).locked())
        swept = [inbox for inbox in inboxes if account in (None, inbox.account)]
        apart = any(_due(inbox, change) for inbox in inboxes if inbox not in swept)
        return sum(_sweep_one(inbox, change, source, apart) for inbox in swept)


def read_rows(inbox_id: int) -> None:
    """Brings up to CHUNK rows after that are read and do not say so; raises what is then still owed.

    In the caller's transaction. Runs twice without harm.
    """
    inbox = Inbox.objects.filter(pk=inbox_id, read_upto__gt=0).locked().first()
    if inbox is None:
        return
    owed = _items(inbox).filter(read_at=None, seq__lte=inbox.read_upto)
    ids = _newest(owed.filter(archived_at=None), CHUNK)
    ids += _newest(owed.filter(archived_at__isnull=False), CHUNK - len(ids))
    InboxItem.objects.filter(id__in=ids).sweep([], read_at=inbox.read_upto_at)
    if len(ids) == CHUNK:
        InboxItem.objects.tell([_read_owed(inbox)], Priority.BULK)
    else:
        inbox.read_upto, inbox.read_upto_at = 0, None
        inbox.save(update_fields=["read_upto", "read_upto_at"])


def _due(inbox: Inbox, change: str) -> int:
    """How many items it would change: the counters tell without a scan."""
    if change == "mark-all-read":
        return inbox.unread + inbox.archived_unread
    return inbox.active if change == "archive-all" else inbox.active - inbox.unread


def _sweep_one(inbox: Inbox, change: str, source: str, apart: bool) -> int:
    changed = _due(inbox, change)
    if not changed:
        return 0
    items = _chosen(inbox, change)
    newest = items.order_by("-id").values_list("public_id", flat=True)[:NEWEST] if apart else ()
    inbox.seq += 1
    event = InboxSwept(
        subject_id=inbox.pk, user=inbox.user, account=inbox.account, change=change, seq=inbox.seq,
        source=source, newest=tuple(newest),
    )  # fmt: skip
    if change == "mark-all-read":
        _read(inbox, items, event)
    else:
        _archive(inbox, items, event)
    inbox.save(update_fields=_SAVED)
    return changed


def _read(inbox: Inbox, items: "QuerySet[InboxItem]", event: InboxSwept) -> None:
    now = timezone.now()
    if inbox.unread + inbox.archived_unread > AT_ONCE or inbox.read_upto:
        inbox.read_upto, inbox.read_upto_at = inbox.seq, now
        InboxItem.objects.tell([event])
        InboxItem.objects.tell([_read_owed(inbox)], Priority.BULK)
    else:
        # Each of the two has an index that holds its unread ones alone.
        ids = [*_newest(items.filter(archived_at=None), AT_ONCE)] if inbox.unread else []
        if inbox.archived_unread:
            ids += _newest(items.filter(archived_at__isnull=False), AT_ONCE)
        InboxItem.objects.filter(id__in=ids).sweep([event], read_at=now)
    inbox.unread = inbox.archived_unread = 0


def _archive(inbox: Inbox, items: "InboxItemQuerySet", event: InboxSwept) -> None:
    changed = items.sweep([event], archived_at=timezone.now())
    unread = inbox.unread if event.change == "archive-all" else 0
    inbox.archived += changed
    inbox.archived_unread += unread
    inbox.active -= changed
    inbox.unread -= unread


def _chosen(inbox: Inbox, change: str) -> "InboxItemQuerySet":
    items = _items(inbox)
    if change == "mark-all-read":
        return items.filter(read_at=None, seq__gt=inbox.read_upto)
    items = items.filter(archived_at=None)
    if change == "archive-read":
        items = items.filter(Q(read_at__isnull=False) | Q(seq__lte=inbox.read_upto))
    return items


def _items(inbox: Inbox) -> "InboxItemQuerySet":
    items = InboxItem.objects.filter(user=inbox.user, account=inbox.account)
    return items.filter(snoozed_until=None, expired_at=None)


def _newest(items: "QuerySet[InboxItem]", most: int) -> list[int]:
    return list(items.order_by("-id").values_list("id", flat=True)[:most]) if most else []


def _read_owed(inbox: Inbox) -> InboxReadOwed:
    return InboxReadOwed(subject_id=inbox.pk, upto=inbox.read_upto)
