"""Fills inboxes the way the product does: a request is accepted, and what is owed is done."""

from collections import Counter
from typing import Any

from notifications.models import Inbox, InboxItem, Message
from notifications.pipeline.accept import accept
from notifications.pipeline.send_schema import parse_send
from tests.drain import drain


def send(user: str, title: str = "Hello", account: str = "", **message: Any) -> Message:
    """Accepts one inbox message; nothing is delivered yet."""
    to: dict[str, Any] = {"user_id": user}
    if account:
        to["context"] = {"tenant_id": account}
    body = {
        "to": to,
        "content": {"title": title, "body": f"The body of {title}"},
        "routing": {"method": "single", "channels": ["inbox"]},
        **message,
    }
    return accept(parse_send({"message": body}), api_key=None).messages[0]


def deliver(user: str, number: int = 1, account: str = "", **message: Any) -> list[InboxItem]:
    """Puts so many items into the inbox of `user`; the oldest comes first."""
    sent = [send(user, f"Title {i}", account, **message).pk for i in range(number)]
    drain()
    return list(InboxItem.objects.filter(message_id__in=sent).order_by("id"))


def counted(user: str, account: str = "") -> tuple[int, ...]:
    """(active, unread, archived, archived unread) as the items themselves say."""
    inbox = Inbox.objects.get(user=user, account=account)
    found: Counter[str] = Counter()
    items = InboxItem.objects.filter(user=user, account=account)
    for item in items.filter(snoozed_until=None, expired_at=None):
        place = "archived" if item.archived_at else "active"
        found.update([place, f"{place} unread"] if inbox.read_at(item) is None else [place])
    return tuple(found[name] for name in ("active", "active unread", "archived", "archived unread"))


def counters(user: str, account: str = "") -> tuple[int, ...]:
    """The same as the kept counters say."""
    row = Inbox.objects.get(user=user, account=account)
    return row.active, row.unread, row.archived, row.archived_unread
