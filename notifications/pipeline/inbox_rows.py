"""An inbox's rows: found under its lock, counted, numbered and saved."""

from django.db.models import Q
from django.utils import timezone

from notifications.events import InboxItemChanged
from notifications.models import Inbox, InboxItem
from notifications.pipeline.errors import NotFound

COUNTERS = ("seq", "active", "unread", "archived", "archived_unread")
_KEPT = ("seq", "read_at", "opened_at", "archived_at", "snoozed_until")


def find(user: str, message_id: str, account: str | None = None) -> tuple[InboxItem, Inbox]:
    """An item that is in the inbox, or is to come back to it, with its inbox, locked.

    Raises NotFound.
    """
    inboxes = {inbox.account: inbox for inbox in Inbox.objects.filter(user=user).locked()}
    found = InboxItem.objects.filter(public_id=message_id, user=user, expired_at=None)
    found = found.filter(Q(expires_at=None) | Q(expires_at__gt=timezone.now()))
    item = found.first()
    if item is None or account not in (None, item.account):
        raise NotFound(f"no message {message_id!r} in this inbox")
    inbox = inboxes[item.account]
    item.read_at = inbox.read_at(item)
    return item, inbox


def count(inbox: Inbox, item: InboxItem, sign: int) -> None:
    """Adds the item to the counters of the place where it stands, or takes it off."""
    unread = sign if item.read_at is None else 0
    if item.archived_at is None:
        inbox.active += sign
        inbox.unread += unread
    else:
        inbox.archived += sign
        inbox.archived_unread += unread


def number(item: InboxItem, inbox: Inbox, change: str, source: str = "") -> None:
    """Gives the item the inbox's next number for this change, and collects its event."""
    inbox.seq += 1
    item.seq = inbox.seq
    item.collect(
        InboxItemChanged, user=item.user, account=item.account, message_id=item.public_id,
        change=change, seq=item.seq, source=source,
    )  # fmt: skip


def save(item: InboxItem, inbox: Inbox, change: str, source: str = "") -> None:
    """Saves a changed item and its inbox, numbered."""
    number(item, inbox, change, source)
    inbox.save(update_fields=COUNTERS)
    item.save(update_fields=_KEPT)
