"""What the event log says of recipients' inboxes, for sockets that may have missed something."""

from collections.abc import Collection

from notifications.events import InboxItemAdded, InboxItemChanged, InboxSwept
from notifications.models import Event, Inbox

_NAMES = (InboxItemAdded.name, InboxItemChanged.name, InboxSwept.name)
# Of more, a client is better off with a page of its inbox.
MOST = 5_000


def numbers(users: Collection[str]) -> tuple[int, dict[tuple[str, str], int]]:
    """The newest event's id, and the sequence number of each inbox (user, account) of `users`."""
    newest = Event.objects.order_by("-id").values_list("id", flat=True).first() or 0
    rows = Inbox.objects.filter(user__in=users).values_list("user", "account", "seq")
    return newest, {(user, account): seq for user, account, seq in rows}


def events_after(event: int, users: Collection[str]) -> list[Event]:
    """The inbox events of `users` since `event` in the order of the log, at most MOST of them."""
    rows = Event.objects.filter(id__gt=event, name__in=_NAMES, data__user__in=list(users))
    return list(rows.order_by("id")[:MOST])
