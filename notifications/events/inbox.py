"""What can happen in a recipient's inbox. The subject is the message, or the inbox for bulk acts."""

from dataclasses import dataclass
from typing import ClassVar

from notifications.events.base import BaseEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxItemAdded(BaseEvent):
    """A new item is in the inbox; `seq` is its number in that recipient's inbox."""

    name: ClassVar[str] = "inbox.item_added"
    subject: ClassVar[str] = "message"

    user: str
    account: str
    seq: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxItemChanged(BaseEvent):
    """A person, an API call or the time changed one item.

    `change` is read, unread, opened, clicked, archive, unarchive, snooze (it is gone until later),
    unsnooze (it is back, as a new one) or expire (it is gone); `source` is the websocket connection
    id that asked for it, or empty.
    """

    name: ClassVar[str] = "inbox.item_changed"
    subject: ClassVar[str] = "message"

    user: str
    account: str
    message_id: str
    change: str
    seq: int
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxSwept(BaseEvent):
    """All items of an inbox were changed: `change` is mark-all-read, archive-all or archive-read.

    `newest` are the newest of them, where the user has items in other inboxes to which this did
    not happen: who shows those too must be told one by one.
    """

    name: ClassVar[str] = "inbox.swept"
    subject: ClassVar[str] = "inbox"

    user: str
    account: str
    change: str
    seq: int
    source: str = ""
    newest: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxReadOwed(BaseEvent):
    """All items of an inbox up to number `upto` are read, and some of their rows do not say so yet."""

    name: ClassVar[str] = "inbox.read_owed"
    subject: ClassVar[str] = "inbox"

    upto: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxItemTimed(BaseEvent):
    """At this event's due time the item comes back (`what` is snooze) or goes (expiry).

    Whether it still does, its row tells: it may have been snoozed for longer.
    """

    name: ClassVar[str] = "inbox.item_timed"
    subject: ClassVar[str] = "message"

    what: str
    until: str
