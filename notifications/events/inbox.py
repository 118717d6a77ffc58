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
    """A person or an API call changed one item.

    `change` is read, unread, opened, clicked, archive or unarchive; `source` is the websocket
    connection id that asked for it, or empty.
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
    """All items of an inbox were changed: `change` is mark-all-read, archive-all or archive-read."""

    name: ClassVar[str] = "inbox.swept"
    subject: ClassVar[str] = "inbox"

    user: str
    account: str
    change: str
    seq: int
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxItemTimed(BaseEvent):
    """At this event's due time the item comes back (`what` is snooze) or goes (expiry).

    Whether it still does, its row tells: it may have been snoozed for longer.
    """

    name: ClassVar[str] = "inbox.item_timed"
    subject: ClassVar[str] = "message"

    what: str
    until: str
