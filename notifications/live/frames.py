"""The exact frames that Courier's widgets understand.

Source: @trycourier/courier-js 3.4.0, `types/socket/protocol/messages.ts`.
"""

import json
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


def error(tid: str, message: str) -> str:
    return _text({"tid": tid, "response": "error", "data": {"message": message}})


def message(item: InboxItem) -> str:
    """A new item. The web widget reads the top-level `trackingIds`, mobile ones those in `data`."""
    shown = node(item)
    data = shown["data"] if isinstance(shown["data"], dict) else {}
    shown["data"] = {**data, "trackingIds": shown["trackingIds"]}
    return _text({"event": "message", "data": {k: v for k, v in shown.items() if v is not None}})


def changed(change: str, message_id: str) -> str:
    return _text({"event": change, "messageId": message_id})


def swept(change: str) -> str:
    return _text({"event": change})
