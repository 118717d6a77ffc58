"""A document as it was read: its elements, and the text it came from."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict

from notifications.elemental.schema.base import Element
from notifications.elemental.schema.blocks import Meta, Text
from notifications.elemental.schema.layout import Channel, Top

VERSION = "2022-01-01"
Located = tuple[str, Element]


class Envelope(BaseModel):
    """The outermost object. Sugar (`title`, `body`) is kept apart from `elements`."""

    model_config = ConfigDict(extra="allow", frozen=True, strict=True)

    version: str | None = None
    title: str | None = None
    body: str | None = None
    elements: list[Top] | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A document without faults in its shape."""

    source: dict[str, Any]
    envelope: Envelope

    @property
    def elements(self) -> list[Top]:
        return self.envelope.elements or []

    @property
    def channels(self) -> list[Channel]:
        """The channel elements; where there is one, all elements are."""
        return [element for element in self.elements if isinstance(element, Channel)]

    def located(self) -> Iterator[Located]:
        """The top elements with their paths, sugar first as the elements it stands for."""
        if self.envelope.title is not None:
            yield "content.title", Meta(type="meta", title=self.envelope.title)
        if self.envelope.body is not None:
            yield "content.body", Text(type="text", content=self.envelope.body)
        for index, element in enumerate(self.elements):
            yield f"content.elements[{index}]", element

    def walk(self) -> Iterator[Located]:
        """Every element at any depth, each before those inside."""
        for path, element in self.located():
            yield path, element
            yield from inside(path, element)

    def as_dict(self) -> dict[str, Any]:
        """The document as it was given, unknown keys and the order of keys included."""
        return deepcopy(self.source)


def inside(path: str, element: Element) -> Iterator[Located]:
    for index, child in enumerate(element.inside()):
        place = f"{path}.elements[{index}]"
        yield place, child
        yield from inside(place, child)


def under(path: str, key: str) -> str:
    """The path of an element's key; sugar's path is its key already."""
    return path if path in ("content.title", "content.body") else f"{path}.{key}"
