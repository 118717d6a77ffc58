"""Items that leave an inbox for a while, and those that leave it for good when their time comes.

What comes back is as a new one: unread, on top, with the time of its return. For that it gets a new
row: lists are ordered by the rows' ids.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from notifications.events import InboxItemTimed
from notifications.models import Inbox, InboxItem, InboxTag, sql
from notifications.pipeline.errors import InvalidRequest
from notifications.pipeline.inbox_rows import COUNTERS, count, find, number, save

LONGEST = timedelta(days=366)
Inboxes = dict[tuple[str, str], Inbox]


def snooze(user: str, message_id: str, until: datetime, account: str | None = None) -> bool:
    """Takes an item of `user` out of all lists and counts until then; False where it is so already.

    With `account`, only an item of that tenant. Raises NotFound, or InvalidRequest for a time that
    is past or more than a year away. Runs twice without harm.
    """
    if not timedelta() < until - timezone.now() <= LONGEST:
        raise InvalidRequest("until", f"wants a time to come, within {LONGEST.days} days")
    with transaction.atomic():
        item, inbox = find(user, message_id, account)
        if item.snoozed_until == until:
            return False
        if item.snoozed_until is None:
            count(inbox, item, -1)
        item.snoozed_until = until
        item.collect(InboxItemTimed, due_at=until, what="snooze", until=until.isoformat())
        # Whoever asks hears of it too: Courier's widgets cannot take an item out by themselves.
        save(item, inbox, "snooze")
        return True


def unsnooze(user: str, message_id: str, account: str | None = None) -> bool:
    """Brings a snoozed item back before its time; False where it is not snoozed.

    Raises NotFound. Runs twice without harm.
    """
    with transaction.atomic():
        item, inbox = find(user, message_id, account)
        if item.snoozed_until is None:
            return False
        _come_back([item], {(inbox.user, inbox.account): inbox})
        return True


def wake(due: Iterable[tuple[int, str]]) -> None:
    """Brings the items of these messages back that are snoozed until then, and until then only.

    In the caller's transaction. Runs twice without harm; one snoozed for longer stays away.
    """
    until = dict.fromkeys((message, datetime.fromisoformat(text)) for message, text in due)
    items, inboxes = _locked({message for message, _ in until})
    woken = [
        item
        for item in items
        if item.expired_at is None and (item.message_id, item.snoozed_until) in until
    ]
    _come_back(woken, inboxes)


def expire(messages: Iterable[int]) -> None:
    """Takes the items of these messages out for good; their time is up.

    In the caller's transaction. Runs twice without harm.
    """
    items, inboxes = _locked(set(messages))
    now = timezone.now()
    expired = [item for item in items if item.expired_at is None and item.expires_at is not None]
    for item in expired:
        inbox = inboxes[(item.user, item.account)]
        if item.snoozed_until is None:
            count(inbox, item, -1)
        item.expired_at = now
        number(item, inbox, "expire")
    InboxItem.objects.save_many(expired, ["seq", "read_at", "expired_at"])
    _save(expired, inboxes)


def _locked(messages: set[int]) -> tuple[list[InboxItem], Inboxes]:
    """The items of these messages and their inboxes, locked; three queries."""
    found = InboxItem.objects.filter(message_id__in=messages)
    users = set(found.values_list("user", flat=True))
    locked = Inbox.objects.filter(user__in=users).locked()
    inboxes = {(inbox.user, inbox.account): inbox for inbox in locked}
    items = list(found.all().order_by("id"))
    for item in items:
        item.read_at = inboxes[(item.user, item.account)].read_at(item)
    return items, inboxes


def _come_back(items: Sequence[InboxItem], inboxes: Inboxes) -> None:
    if not items:
        return
    now = timezone.now()
    InboxItem.objects.filter(id__in=[item.pk for item in items]).delete()
    for item in items:
        inbox = inboxes[(item.user, item.account)]
        item.snoozed_until = item.read_at = item.opened_at = item.archived_at = None
        item.created_at = now
        item.pk, item._state.adding = None, True
        count(inbox, item, +1)
        number(item, inbox, "unsnooze")
    InboxItem.objects.create_many(items)
    sql.insert(InboxTag, [row for item in items for row in item.tag_list()])
    _save(items, inboxes)


def _save(items: Iterable[InboxItem], inboxes: Inboxes) -> None:
    keys = dict.fromkeys((item.user, item.account) for item in items)
    Inbox.objects.bulk_update([inboxes[key] for key in keys], COUNTERS)
