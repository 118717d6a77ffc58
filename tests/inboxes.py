"""Fills inboxes the way the product does: a request is accepted, and what is owed is done."""

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


def counted(user: str, account: str = "") -> tuple[int, int, int, int]:
    """(active, unread, archived, archived unread) as the items themselves say."""
    items = InboxItem.objects.filter(user=user, account=account)
    active, archived = items.filter(archived_at=None), items.exclude(archived_at=None)
    unread = {"read_at": None}
    return (
        active.count(),
        active.filter(**unread).count(),
        archived.count(),
        archived.filter(**unread).count(),
    )


def counters(user: str, account: str = "") -> tuple[int, int, int, int]:
    """The same as the kept counters say."""
    row = Inbox.objects.get(user=user, account=account)
    return row.active, row.unread, row.archived, row.archived_unread
