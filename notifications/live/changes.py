"""What the log says of inboxes, as frames for those who watch them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from notifications.events import InboxItemAdded, InboxSwept
from notifications.live import frames
from notifications.live.groups import inbox_group
from notifications.models import InboxItem
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
    """A numbered change of an inbox, ready to be sent. `source` is the socket that asked for it.

    `frame` is one frame or several, a line each; `apart` is for sockets that see the user's other
    inboxes too, where these must be told otherwise.
    """

    user: str
    account: str
    seq: int
    source: str
    frame: str
    apart: str = ""

    def frame_for(self, account: str | None) -> str:
        """What a socket of tenant `account` is sent; None: one that sees all of the user's items."""
        return self.frame if account is not None else self.apart or self.frame

    def messages(self) -> list[tuple[str, dict[str, Any]]]:
        """What travels through the channel layer, by group: to the user's sockets, and the tenant's."""
        whole, *tenant = groups_of(self.user, self.account)
        told = [(whole, self.frame_for(None)), *((group, self.frame) for group in tenant)]
        return [(group, self._message(frame)) for group, frame in told]

    def _message(self, frame: str) -> dict[str, Any]:
        return {
            "type": "inbox.change", "account": self.account, "seq": self.seq,
            "source": self.source, "frame": frame,
        }  # fmt: skip


def groups_of(user: str, account: str) -> list[str]:
    """The groups of one inbox."""
    return [inbox_group(user), *([inbox_group(user, account)] if account else [])]


def changes(events: Sequence[Logged]) -> list[Change]:
    """The changes that these inbox events are, in their order. One query for all items shown.

    An item that is gone by now is left out.
    """
    items = items_of(event.subject_id for event in events if _shows_an_item(event))
    return list(_framed((event, _lines(event, items)) for event in events))


def _shows_an_item(event: Logged) -> bool:
    return event.name == InboxItemAdded.name or event.data.get("change") == "unsnooze"


def _lines(event: Logged, items: Mapping[int, InboxItem]) -> list[str]:
    """The frames of an event; none where there is nothing to show."""
    data = event.data
    if event.name == InboxSwept.name:
        return [frames.swept(data["change"])]
    if not _shows_an_item(event):
        return frames.changed(data["change"], data["message_id"])
    if event.subject_id not in items:
        return []
    item = items[event.subject_id]
    return [frames.message(item)] if event.name == InboxItemAdded.name else frames.back(item)


def _framed(pairs: Iterable[tuple[Logged, list[str]]]) -> Iterable[Change]:
    for event, lines in pairs:
        if lines:
            data = event.data
            apart = frames.one_by_one(data["change"], data["newest"]) if data.get("newest") else []
            yield Change(
                data["user"], data["account"], data["seq"], data.get("source", ""),
                "\n".join(lines), "\n".join(apart),
            )  # fmt: skip
