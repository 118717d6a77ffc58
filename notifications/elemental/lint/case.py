"""What rules look at: a document as it was written, and what was rendered of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from notifications.elemental.channels import CHANNELS, names_of
from notifications.elemental.nodes import selected_name
from notifications.elemental.rendered import Rendered

Level = Literal["error", "warning", "info"]
Json = Mapping[str, Any]
MAX_DEPTH: Final = 40


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at. `channel` is empty where it concerns all; `clients` mail programs."""

    path: str
    channel: str
    level: Level
    code: str
    message: str
    clients: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        return {
            "path": self.path,
            "channel": self.channel,
            "level": self.level,
            "code": self.code,
            "message": self.message,
            "clients": list(self.clients),
        }


@dataclass(frozen=True, slots=True)
class Place:
    """An element where it stands, with the elements around it and the channels that show it."""

    path: str
    element: Json
    channels: frozenset[str]
    around: tuple[Json, ...] = ()

    @property
    def kind(self) -> str:
        kind = self.element.get("type")
        return kind if isinstance(kind, str) else ""

    def text(self, key: str) -> str:
        value = self.element.get(key)
        return value if isinstance(value, str) else ""


@dataclass(slots=True)
class Case:
    """One document to look at. A draft may be anything, so nothing is taken for granted.

    `rendered` holds the channels that could be rendered; only they are looked at.
    """

    content: Json
    rendered: Mapping[str, Rendered]
    brand: Json = field(default_factory=dict)
    throw_on_missing: bool = False
    data: Json | None = None
    places: list[Place] = field(init=False)

    def __post_init__(self) -> None:
        self.places = [
            place for place in places(self.content) if place.channels & self.rendered.keys()
        ]

    def on(self, channel: str) -> Iterator[Place]:
        """What a channel shows of the document; nothing if it could not be rendered."""
        if channel in self.rendered:
            yield from (place for place in self.places if channel in place.channels)


def places(content: Json) -> Iterator[Place]:
    """Every element that has a place, each before those inside; sugar first."""
    everywhere = frozenset(CHANNELS)
    if isinstance(title := content.get("title"), str):
        yield Place("content.title", {"type": "meta", "title": title}, everywhere)
    if isinstance(body := content.get("body"), str):
        yield Place("content.body", {"type": "text", "content": body}, everywhere)
    elements = listed(content.get("elements"))
    named = [
        element["channel"]
        for element in elements
        if element.get("type") == "channel" and isinstance(element.get("channel"), str)
    ]
    own = {channel: selected_name(named, names_of(channel)) for channel in CHANNELS}
    for index, element in enumerate(elements):
        shown = everywhere
        if element.get("type") == "channel":
            name = element.get("channel")
            shown = frozenset(channel for channel in CHANNELS if own[channel] == name)
        yield from _inside(element, f"content.elements[{index}]", shown, ())


def _inside(
    element: Json, path: str, channels: frozenset[str], around: tuple[Json, ...]
) -> Iterator[Place]:
    if element.get("type") == "comment" or len(around) > MAX_DEPTH:
        return
    if limited := element.get("channels"):
        names = limited if isinstance(limited, list) else []
        channels = frozenset(one for one in channels if any(n in names for n in names_of(one)))
    yield Place(path, element, channels, around)
    for index, child in enumerate(listed(element.get("elements"))):
        yield from _inside(child, f"{path}.elements[{index}]", channels, (*around, element))


def listed(value: Any) -> list[dict[str, Any]]:
    """A list's entries, what is no object among them as an empty one, so that places are kept."""
    if not isinstance(value, list):
        return []
    return [each if isinstance(each, dict) else {} for each in value]
