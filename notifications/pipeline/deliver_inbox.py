"""Puts rendered deliveries into their recipients' inboxes: a row of ours, so exactly once."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from django.db import connection
from django.utils import timezone

from notifications.events import (
    DeliveryDelivered,
    DeliverySent,
    InboxItemAdded,
    InboxItemTimed,
)
from notifications.models import Delivery, Inbox, InboxItem, InboxTag, sql
from notifications.pipeline.carried import Carried, carried, undeliverable
from notifications.states import DeliveryStatus, Reason


def deliver(delivery_ids: Iterable[int]) -> None:
    """Moves rendered inbox deliveries to DELIVERED and adds their items, numbered per recipient.

    What has expired by now is not delivered. In the caller's transaction. Runs twice without harm:
    a delivery moves once, its item is unique.
    """
    found = carried(delivery_ids, DeliveryStatus.RENDERED)
    now = timezone.now()
    late = [pk for pk, one in found.items() if one.expires_at and one.expires_at <= now]
    undeliverable({pk: (Reason.FAILED, _too_late(found[pk])) for pk in late}, found)
    moved = Delivery.objects.move(
        found.keys() - late,
        DeliveryStatus.DELIVERED,
        lambda pk: [found[pk].event(DeliverySent), found[pk].event(DeliveryDelivered)],
        also={"sent_at": now, "delivered_at": now},
    )
    _add_items([found[pk] for pk in sorted(moved)], now)


def _too_late(one: Carried) -> str:
    return f"expired at {one.expires_at:%Y-%m-%d %H:%M:%S} UTC, before it was in the inbox"


def _add_items(deliveries: list[Carried], now: datetime) -> None:
    inboxes = [(one.address["user"], one.account) for one in deliveries]
    numbers = take_numbers(Counter(inboxes))
    items = []
    for one, inbox in zip(deliveries, inboxes, strict=True):
        items.append(_item(one, numbers[inbox], now))
        numbers[inbox] += 1
    created = InboxItem.objects.create_many(items)
    sql.insert(InboxTag, [row for item in created for row in item.tag_list()])


def _item(one: Carried, seq: int, now: datetime) -> InboxItem:
    user, content = one.address["user"], one.content
    item = InboxItem(
        message_id=one.message, public_id=one.message_id, user=user, account=one.account, seq=seq,
        title=content["title"], preview=content["preview"], body=content["body"],
        actions=content["actions"], data=content["data"], tags=one.tags, created_at=now,
        expires_at=one.expires_at,
    )  # fmt: skip
    item.collect(InboxItemAdded, user=user, account=one.account, seq=seq)
    if one.expires_at is not None:
        until = one.expires_at.isoformat()
        item.collect(InboxItemTimed, due_at=one.expires_at, what="expiry", until=until)
    return item


def take_numbers(inboxes: dict[tuple[str, str], int]) -> dict[tuple[str, str], int]:
    """Reserves so many sequence numbers per (user, account); returns the first of each.

    Locks the inboxes' rows, in one order everywhere, until the transaction ends.
    """
    table = Inbox._meta.db_table
    first = {}
    keys = sorted(inboxes)
    values = ", ".join(["(%s, %s, %s, %s, %s, 0, 0, 0)"] * len(keys))
    columns = '"user", account, seq, active, unread, archived, archived_unread, read_upto'
    statement = (
        f"INSERT INTO {table} ({columns})"
        f" VALUES {values}"
        f' ON CONFLICT ("user", account) DO UPDATE SET seq = {table}.seq + excluded.seq,'
        f" active = {table}.active + excluded.active, unread = {table}.unread + excluded.unread"
        ' RETURNING "user", account, seq'
    )
    parameters = [v for key in keys for v in (*key, inboxes[key], inboxes[key], inboxes[key])]
    if keys:
        with connection.cursor() as cursor:
            cursor.execute(statement, parameters)
            first = {
                (user, account): seq - inboxes[(user, account)] + 1
                for user, account, seq in cursor.fetchall()
            }
    return first
