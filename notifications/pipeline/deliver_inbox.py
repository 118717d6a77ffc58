"""Puts rendered deliveries into their recipients' inboxes: a row of ours, so exactly once."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import connection
from django.utils import timezone

from notifications.events import BaseEvent, DeliveryDelivered, DeliverySent, InboxItemAdded
from notifications.models import Delivery, Inbox, InboxItem, InboxTag, Message
from notifications.states import DeliveryStatus


def deliver(delivery_ids: Iterable[int]) -> None:
    """Moves rendered inbox deliveries to DELIVERED and adds their items, numbered per recipient.

    In the caller's transaction. Runs twice without harm: a delivery moves once, its item is unique.
    """
    rows = Delivery.objects.filter(id__in=list(delivery_ids), status=DeliveryStatus.RENDERED)
    found = {row[0]: row for row in rows.values_list("id", "message_id", "content", "address")}
    now = timezone.now()

    def events(pk: int) -> list[BaseEvent]:
        where = {
            "subject_id": found[pk][1],
            "delivery": pk,
            "channel": "inbox",
            "provider": "courier",
        }
        return [DeliverySent(**where), DeliveryDelivered(**where)]

    moved = Delivery.objects.move(
        found, DeliveryStatus.DELIVERED, events, also={"sent_at": now, "delivered_at": now}
    )
    _add_items([found[pk] for pk in sorted(moved)], now)


def _add_items(rows: list[Any], now: datetime) -> None:
    messages = {
        row[0]: row
        for row in Message.objects.filter(id__in=[row[1] for row in rows]).values_list(
            "id", "message_id", "account", "tags", "request__payload__data", "to__data"
        )
    }
    inboxes = Counter((row[3]["user"], messages[row[1]][2]) for row in rows)
    next_seq = take_numbers(inboxes)
    items = []
    for _, message, content, address in rows:
        _, public_id, account, tags, data, own_data = messages[message]
        key = (address["user"], account)
        items.append(
            _item(
                message,
                public_id,
                key,
                next_seq[key],
                content,
                tags,
                {**(data or {}), **(own_data or {})},
                now,
            )
        )
        next_seq[key] += 1
    created = InboxItem.objects.create_many(items)
    InboxTag.objects.bulk_create(
        InboxTag(user=item.user, tag=tag, item=item)
        for item in created
        for tag in dict.fromkeys(item.tags)
    )


def _item(
    message: int, public_id: str, inbox: tuple[str, str], seq: int, content: dict[str, Any],
    tags: list[str], data: dict[str, Any], now: datetime,
) -> InboxItem:  # fmt: skip
    user, account = inbox
    item = InboxItem(
        message_id=message, public_id=public_id, user=user, account=account, seq=seq,
        title=content["title"], preview=content["preview"], body=content["body"],
        actions=content["actions"], data=data, tags=tags, created_at=now,
    )  # fmt: skip
    return item.collect(InboxItemAdded, user=user, account=account, seq=seq)


def take_numbers(inboxes: dict[tuple[str, str], int]) -> dict[tuple[str, str], int]:
    """Reserves so many sequence numbers per (user, account); returns the first of each.

    Locks the inboxes' rows, in one order everywhere, until the transaction ends.
    """
    table = Inbox._meta.db_table
    first = {}
    keys = sorted(inboxes)
    values = ", ".join(["(%s, %s, %s, %s, %s, 0, 0)"] * len(keys))
    statement = (
        f'INSERT INTO {table} ("user", account, seq, active, unread, archived, archived_unread) VALUES {values}'
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
