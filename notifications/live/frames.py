"""The exact frames that Courier's widgets understand.

Source: @trycourier/courier-js 3.4.0, `types/socket/protocol/messages.ts`.
"""

import json
from collections.abc import Iterable
from typing import Any

from notifications.models import InboxItem
from notifications.queries.inbox import node

# Seconds of silence after which the client pings.
PING_INTERVAL = 60
MOST_OUTSTANDING_PINGS = 3


def _text(frame: dict[str, Any]) -> str:
    return json.dumps(frame, ensure_ascii=False, separators=(",", ":"))


def config(tid: str) -> str:
    data = {"pingInterval": PING_INTERVAL, "maxOutstandingPings": MOST_OUTSTANDING_PINGS}
    return _text({"tid": tid, "response": "config", "data": data})


def ack(tid: str) -> str:
    return _text({"tid": tid, "response": "ack"})


def pong(tid: str) -> str:
    return _text({"tid": tid, "response": "pong"})


def ping(tid: str) -> str:
    return _text({"tid": tid, "action": "ping"})


def reconnect(after: float) -> str:
    """The client closes its socket with 1000 and comes back after so many seconds."""
    message = "the server is being replaced"
    return _text({"event": "reconnect", "message": message, "retryAfter": after, "code": 1012})


def retry_after(seconds: float) -> str:
    """A close's reason: the client comes back after so many seconds, and not after 30."""
    return _text({"Retry-After": str(max(1, round(seconds)))})


def error(tid: str, message: str) -> str:
    return _text({"tid": tid, "response": "error", "data": {"message": message}})


def message(item: InboxItem) -> str:
    """A new item. The web widget reads the top-level `trackingIds`, mobile ones those in `data`."""
    return _message(node(item))


def back(item: InboxItem) -> list[str]:
    """An item that comes back, as it did: what has been done to it since is told next.

    A widget may still have it among the archived; the second frame takes it out there.
    """
    as_new = dict.fromkeys(("read", "opened", "archived", "snoozed"))
    return [_message({**node(item), **as_new}), *changed("unread", item.public_id)]


def _message(shown: dict[str, Any]) -> str:
    data = shown["data"] if isinstance(shown["data"], dict) else {}
    shown["data"] = {**data, "trackingIds": shown["trackingIds"]}
    return _text({"event": "message", "data": {k: v for k, v in shown.items() if v is not None}})


# A widget has no word for an item that leaves. Archiving takes it out of its list; read before,
# it is in no count of unread ones either, wherever the widget puts it.
_LEAVES = ("read", "archive")
_SAID = {"snooze": _LEAVES, "expire": _LEAVES}
# Of one item, what its widget calls that which a sweep does to all.
_EACH = {"mark-all-read": "read", "archive-all": "archive", "archive-read": "archive"}


def changed(change: str, message_id: str) -> list[str]:
    """A change of one item, in the widget's words."""
    said = _SAID.get(change, (change,))
    return [_text({"event": event, "messageId": message_id}) for event in said]


def swept(change: str) -> str:
    return _text({"event": change})


def one_by_one(change: str, message_ids: Iterable[str]) -> list[str]:
    """What `swept` says, of these items alone."""
    return [frame for one in message_ids for frame in changed(_EACH[change], one)]
