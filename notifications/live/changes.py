"""What the log says of inboxes, as frames for those who watch them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from notifications.events import InboxItemAdded, InboxItemChanged, InboxSwept
from notifications.live import frames
from notifications.live.groups import inbox_group
from notifications.queries.inbox import items_of


class Logged(Protocol):
    """An event of the log: a row of it, or as a handler gets it."""

    @property
    def name(self) -> str: ...
    @property
    def subject_id(self) -> int: ...
    @property
    def data(self) -> Any: ...


@dataclass(frozen=True, slots=True)
class Change:
    """A numbered change of an inbox, ready to be sent. `source` is the socket that asked for it."""

    user: str
    account: str
    seq: int
    source: str
    frame: str

    def groups(self) -> list[str]:
        """Who must hear of it: sockets that see all of the user's items, and the tenant's."""
        return groups_of(self.user, self.account)

    def as_message(self) -> dict[str, Any]:
        """As it travels through the channel layer."""
        return {
            "type": "inbox.change", "account": self.account, "seq": self.seq,
            "source": self.source, "frame": self.frame,
        }  # fmt: skip


def groups_of(user: str, account: str) -> list[str]:
    """The groups of one inbox."""
    return [inbox_group(user), *([inbox_group(user, account)] if account else [])]


def changes(events: Sequence[Logged]) -> list[Change]:
    """The changes that these inbox events are, in their order. One query for all new items.

    An item that is gone by now is left out.
    """
    items = items_of(e.subject_id for e in events if e.name == InboxItemAdded.name)
    frame_of: dict[str, Callable[[Logged], str | None]] = {
        InboxItemAdded.name: lambda e: (
            frames.message(items[e.subject_id]) if e.subject_id in items else None
        ),
        InboxItemChanged.name: lambda e: frames.changed(e.data["change"], e.data["message_id"]),
        InboxSwept.name: lambda e: frames.swept(e.data["change"]),
    }
    return list(_framed((event, frame_of[event.name](event)) for event in events))


def _framed(pairs: Iterable[tuple[Logged, str | None]]) -> Iterable[Change]:
    for event, frame in pairs:
        if frame is not None:
            data = event.data
            yield Change(data["user"], data["account"], data["seq"], data.get("source", ""), frame)
