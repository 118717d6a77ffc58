"""Reads of a recipient's inbox: a page of items, and counts that do not scan."""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.db.models import Case, Count, Q, QuerySet, Subquery, When
from django.utils import timezone

from notifications.models import Inbox, InboxItem
from notifications.queries import inbox_tags

MOST_PER_PAGE = 100
# Where a filter has no counter, more than so many are not counted: a badge shows "99+" anyway.
COUNT_LIMIT = 5_000
# So few items are looked through one by one.
FEW = 1_000
# Any fixed one; the ids only have to be the same wherever an item is shown.
_TRACKING = uuid.UUID("6d5fb3d2-9c55-4a0e-8f0e-3a7f0f3f5b1e")


@dataclass(frozen=True, slots=True)
class Chosen:
    """A widget's filter. `account` None: the user's items of all tenants and of none.

    `status` is "read", "unread" or None for both; `tags` are alternatives; `since` bounds created.
    `snoozed` items are in no other list, whether archived or not.
    """

    account: str | None = None
    tags: tuple[str, ...] = ()
    status: str | None = None
    archived: bool = False
    since: datetime | None = None
    snoozed: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """Items, newest first, and the id after which the next page begins; None on the last.

    A page may have fewer items than were asked for and still not be the last.
    """

    items: list[InboxItem]
    next_after: int | None


def inboxes(user: str) -> list[Inbox]:
    """The counters of all inboxes of `user`: one per tenant. One query, two while items expire."""
    # Ordered, and not compared here: so the database takes the index, whatever it guesses of times.
    first = _expiring(user).order_by("expires_at").values("expires_at")[:1]
    rows = Inbox.objects.filter(user=user).annotate(first_expiry=Subquery(first))
    counters: list[Inbox] = []
    late, now = False, timezone.now()
    for row in rows:
        counters.append(row)
        late = late or (row.first_expiry is not None and row.first_expiry <= now)
    if late:
        _without(counters, _expiring(user).filter(expires_at__lte=now))
    return counters


def page(
    user: str,
    chosen: Chosen,
    limit: int,
    after: int | None = None,
    counters: Sequence[Inbox] | None = None,
) -> Page:
    """Up to `limit` (1 to 100) items older than item `after`. `counters` are inboxes(user).

    One query; none where the counters say that there is nothing; up to three with tags.
    """
    limit = max(1, min(limit, MOST_PER_PAGE))
    counters = inboxes(user) if counters is None else counters
    most = _kept(chosen, counters)
    if most == 0:
        return Page([], None)
    rows = _items(user, chosen, counters).order_by("-id")
    if after is not None:
        rows = rows.filter(id__lt=after)
    # Whoever knows how many there are need not look for one more behind the last.
    wanted = limit + 1 if most is None else min(limit + 1, most)
    next_after = None
    if chosen.tags and (most is None or most > FEW):
        found, next_after = inbox_tags.newest(user, rows, chosen.tags, wanted, after)
    elif chosen.tags:
        found = list(rows.filter(inbox_tags.has_one(chosen.tags))[:wanted])
    else:
        found = list(rows[:wanted])
    if len(found) > limit:
        found, next_after = found[:limit], found[limit - 1].pk
    return _shown(found, next_after, chosen.since, counters)


def count(user: str, chosen: Chosen, counters: Sequence[Inbox]) -> int:
    """How many items the filter has. `counters` are inboxes(user).

    Needs no query, but with tags, `since` or `snoozed`: then one, and of very many items some
    thousands are looked at, the newest.
    """
    most = _kept(chosen, counters)
    if most == 0 or not (chosen.tags or chosen.since or chosen.snoozed):
        return most or 0
    rows = _items(user, chosen, counters)
    if chosen.tags and (most is None or most > FEW):
        if chosen.since is not None:
            rows = rows.filter(created_at__gte=chosen.since)
        return inbox_tags.count(user, rows, chosen.tags)
    if chosen.tags:
        rows = rows.filter(inbox_tags.has_one(chosen.tags))
    newest = rows.order_by("-id").values("created_at")[:COUNT_LIMIT]
    if chosen.since is None:
        return newest.count()
    late = Case(When(created_at__gte=chosen.since, then=1))
    found: int = newest.annotate(late=late).aggregate(number=Count("late"))["number"]
    return found


def _kept(chosen: Chosen, counters: Sequence[Inbox]) -> int | None:
    """How many items the counters have for the filter without tags and time; None: they do not say."""
    if chosen.snoozed:
        return None
    return sum(_counted(one, chosen) for one in counters if chosen.account in (None, one.account))


def _counted(inbox: Inbox, chosen: Chosen) -> int:
    total = inbox.archived if chosen.archived else inbox.active
    unread = inbox.archived_unread if chosen.archived else inbox.unread
    if chosen.status is None:
        return total
    return unread if chosen.status == "unread" else total - unread


def _items(user: str, chosen: Chosen, counters: Sequence[Inbox]) -> "QuerySet[InboxItem]":
    """The items of the filter without tags and time."""
    rows = InboxItem.objects.filter(user=user, expired_at=None)
    rows = rows.filter(Q(expires_at=None) | Q(expires_at__gt=timezone.now()))
    if chosen.snoozed:
        rows = rows.filter(snoozed_until__isnull=False)
    else:
        rows = rows.filter(snoozed_until=None, archived_at__isnull=not chosen.archived)
    if chosen.account is not None:
        rows = rows.filter(account=chosen.account)
    if chosen.account:
        # The index' own words: SQLite does not see that one follows from the other.
        rows = rows.exclude(account="")
    if chosen.status is not None:
        rows = rows.filter(_unread(counters) if chosen.status == "unread" else _read(counters))
    return rows


def _unread(counters: Sequence[Inbox]) -> Q:
    return Q(read_at=None) & ~_read_unsaid(counters)


def _read(counters: Sequence[Inbox]) -> Q:
    return Q(read_at__isnull=False) | _read_unsaid(counters)


def _read_unsaid(counters: Sequence[Inbox]) -> Q:
    """Items that are read although their rows do not say so yet; mostly there are none."""
    unsaid = Q()
    for one in counters:
        if one.read_upto:
            unsaid |= Q(account=one.account, seq__lte=one.read_upto, snoozed_until=None)
    return unsaid


def _shown(
    found: list[InboxItem],
    next_after: int | None,
    since: datetime | None,
    counters: Sequence[Inbox],
) -> Page:
    inbox_of = {one.account: one for one in counters}
    for item in found:
        if inbox := inbox_of.get(item.account):
            item.read_at = inbox.read_at(item)
    if since is not None and any(item.created_at < since for item in found):
        # Rows are in the order of time: behind these, all are older.
        return Page([item for item in found if item.created_at >= since], None)
    return Page(found, next_after)


def _expiring(user: str) -> "QuerySet[InboxItem]":
    """Items in the counters that will expire, or have, and their handler has not come to it yet."""
    rows = InboxItem.objects.filter(user=user, expires_at__isnull=False, expired_at=None)
    return rows.filter(snoozed_until=None)


def _without(counters: Sequence[Inbox], overdue: "QuerySet[InboxItem]") -> None:
    """Takes items off the counters, in memory."""
    inbox_of = {one.account: one for one in counters}
    for item in overdue.only("account", "seq", "read_at", "archived_at", "snoozed_until"):
        inbox = inbox_of[item.account]
        unread = inbox.read_at(item) is None
        if item.archived_at is None:
            inbox.active -= 1
            inbox.unread -= unread
        else:
            inbox.archived -= 1
            inbox.archived_unread -= unread


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
        "snoozed": _iso(item.snoozed_until),
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
