"""What Courier's widget makes of the frames that it is sent, as its own code does.

Source: @trycourier/courier-ui-inbox 2.4.7, `datastore/inbox-dataset.ts` and `inbox-datastore.ts`,
method by method; its oddities are part of it.
"""

import itertools
import json
from collections.abc import Iterable
from typing import Any

Message = dict[str, Any]


class Dataset:
    """One list of the widget, with its own count of unread messages."""

    def __init__(self, **chosen: Any) -> None:
        self.tags: list[str] | None = chosen.get("tags")
        self.status, self.archived = chosen.get("status"), bool(chosen.get("archived"))
        self.messages: list[Message] = []
        self.unread = 0

    def load(self, nodes: Iterable[Message], unread: int) -> None:
        self.messages, self.unread = [dict(one) for one in nodes], unread

    def set_unread(self, unread: int) -> None:
        self.unread = max(0, unread)

    def qualifies(self, one: Message) -> bool:
        if bool(one.get("archived")) != self.archived:
            return False
        if self.status and bool(one.get("read")) != (self.status == "read"):
            return False
        return self.tags is None or any(tag in (one.get("tags") or ()) for tag in self.tags)

    def add(self, one: Message) -> None:
        """Does not look whether it is there already."""
        if self.qualifies(one):
            self.messages.insert(0, dict(one))
            if not one.get("read"):
                self.set_unread(self.unread + 1)

    def change(self, before: Message, after: Message) -> None:
        place = self._place(after)
        if place is not None:
            self._change_there(place, after)
        elif self.qualifies(after):
            self.messages.insert(self._insert_at(after), dict(after))
            known = self.qualifies(before)
            self.set_unread(
                self.unread + (_turn(before, after) if known else not after.get("read"))
            )
        elif self.qualifies(before) and not before.get("read"):
            self.set_unread(self.unread - 1)

    def _change_there(self, place: int, after: Message) -> None:
        existing = self.messages[place]
        if all(existing.get(name) == after.get(name) for name in ("archived", "read", "opened")):
            return
        if self.qualifies(after):
            self.messages[place] = dict(after)
            self.set_unread(self.unread + _turn(existing, after))
        else:
            del self.messages[place]
            if not existing.get("read"):
                self.set_unread(self.unread - 1)

    def _place(self, one: Message) -> int | None:
        places = (n for n, m in enumerate(self.messages) if m["messageId"] == one["messageId"])
        return next(places, None)

    def _insert_at(self, new: Message) -> int:
        older = (n for n, one in enumerate(self.messages) if one["created"] < new["created"])
        return next(older, len(self.messages))


def _turn(before: Message, after: Message) -> int:
    return bool(before.get("read")) - bool(after.get("read"))


class Datastore:
    """All lists of a widget, fed by frames alone."""

    def __init__(self, datasets: dict[str, Dataset]) -> None:
        self.datasets = datasets
        self.known: dict[str, Message] = {}
        self.clock = itertools.count()

    def loaded(self) -> None:
        """After the first pages are there."""
        for dataset in self.datasets.values():
            for one in dataset.messages:
                self.known.setdefault(one["messageId"], one)

    def hear(self, text: str) -> None:
        frame = json.loads(text)
        if frame["event"] == "message":
            self.known[frame["data"]["messageId"]] = frame["data"]
            for dataset in self.datasets.values():
                dataset.add(frame["data"])
        elif "messageId" in frame:
            self._one(frame["event"], frame["messageId"])
        else:
            self._all(frame["event"])

    def _one(self, event: str, message_id: str) -> None:
        marks = {
            "archive": ("archived", True), "opened": ("opened", True), "read": ("read", True),
            "unarchive": ("archived", False), "unread": ("read", False),
        }  # fmt: skip
        if event in marks and message_id in self.known:
            name, wanted = marks[event]
            self._mark(message_id, name, self._now() if wanted else None)

    def _all(self, event: str) -> None:
        now = self._now()
        for message_id, one in list(self.known.items()):
            read, archived = one.get("read"), one.get("archived")
            if event == "mark-all-read" and not read:
                self._mark(message_id, "read", now)
            elif not archived and (event == "archive-all" or (event == "archive-read" and read)):
                self._mark(message_id, "archived", now)
        for dataset in self.datasets.values():
            if event == "mark-all-read" or (event == "archive-all" and not dataset.archived):
                dataset.set_unread(0)

    def _mark(self, message_id: str, name: str, value: str | None) -> None:
        before = self.known[message_id]
        after = {**before, name: value}
        self.known[message_id] = after
        for dataset in self.datasets.values():
            dataset.change(before, after)

    def _now(self) -> str:
        return f"now {next(self.clock)}"
