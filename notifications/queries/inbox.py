"""Reads of a recipient's inbox: a page of items, and counts that do not scan."""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.db.models import QuerySet

from notifications.models import Inbox, InboxItem, InboxTag

MOST_PER_PAGE = 100
# Where a filter has no counter, more than so many are not counted: a badge shows "99+" anyway.
COUNT_LIMIT = 5_000
# Any fixed one; the ids only have to be the same wherever an item is shown.
_TRACKING = uuid.UUID("6d5fb3d2-9c55-4a0e-8f0e-3a7f0f3f5b1e")


@dataclass(frozen=True, slots=True)
class Chosen:
    """A widget's filter. `account` None: the user's items of all tenants and of none.

    `status` is "read", "unread" or None for both; `tags` are alternatives; `since` bounds created.
    """

    account: str | None = None
    tags: tuple[str, ...] = ()
    status: str | None = None
    archived: bool = False
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Items, newest first, and the id after which the next page begins; None on the last."""

    items: list[InboxItem]
    next_after: int | None


def page(user: str, chosen: Chosen, limit: int, after: int | None = None) -> Page:
    """Up to `limit` (1 to 100) items older than item `after`. One query."""
    limit = max(1, min(limit, MOST_PER_PAGE))
    rows = _items(user, chosen)
    if after is not None:
        rows = rows.filter(id__lt=after)
    found = list(rows.order_by("-id")[: limit + 1])
    more = len(found) > limit
    return Page(found[:limit], found[limit - 1].pk if more else None)


def inboxes(user: str) -> list[Inbox]:
    """The counters of all inboxes of `user`: one per tenant."""
    return list(Inbox.objects.filter(user=user))


def count(user: str, chosen: Chosen, counters: Sequence[Inbox]) -> int:
    """How many items the filter has. `counters` are inboxes(user).

    Needs no query, but with tags or `since`: then one, and no more than COUNT_LIMIT are counted.
    """
    if chosen.tags or chosen.since is not None:
        return _items(user, chosen).values("id")[:COUNT_LIMIT].count()
    return sum(_counted(one, chosen) for one in counters if chosen.account in (None, one.account))


def _counted(inbox: Inbox, chosen: Chosen) -> int:
    total = inbox.archived if chosen.archived else inbox.active
    unread = inbox.archived_unread if chosen.archived else inbox.unread
    if chosen.status is None:
        return total
    return unread if chosen.status == "unread" else total - unread


def _items(user: str, chosen: Chosen) -> "QuerySet[InboxItem]":
    rows = InboxItem.objects.filter(user=user, archived_at__isnull=not chosen.archived)
    if chosen.account is not None:
        rows = rows.filter(account=chosen.account)
    if chosen.status is not None:
        rows = rows.filter(read_at__isnull=chosen.status == "unread")
    if chosen.since is not None:
        rows = rows.filter(created_at__gte=chosen.since)
    if chosen.tags:
        tagged = InboxTag.objects.filter(user=user, tag__in=chosen.tags)
        rows = rows.filter(id__in=tagged.values("item"))
    return rows


def items_of(message_pks: Iterable[int]) -> dict[int, InboxItem]:
    """The items of these messages, by the message's id. One query."""
    return {item.message_id: item for item in InboxItem.objects.filter(message_id__in=message_pks)}


def node(item: InboxItem) -> dict[str, Any]:
    """Courier's `InboxMessage`: what GraphQL and the websocket both show of an item."""
    return {
        "messageId": item.public_id,
        "accountId": item.account or None,
        "title": item.title,
        "preview": item.preview,
        "body": item.body,
        "actions": item.actions,
        "data": item.data,
        "tags": item.tags,
        "created": _iso(item.created_at),
        "opened": _iso(item.opened_at),
        "read": _iso(item.read_at),
        "archived": _iso(item.archived_at),
        "trackingIds": tracking_ids(item.public_id),
    }


def tracking_ids(public_id: str) -> dict[str, str]:
    """Courier's ids for what may be done to an item; the same on every read."""
    return {
        f"{act}TrackingId": str(uuid.uuid5(_TRACKING, f"{act}:{public_id}"))
        for act in ("archive", "click", "deliver", "open", "read", "unread")
    }


def _iso(moment: datetime | None) -> str | None:
    if moment is None:
        return None
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
