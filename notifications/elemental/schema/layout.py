"""The elements that hold others: groups, columns and channels."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from notifications.elemental.schema.base import Boxed, Element, Size, VerticalAlign
from notifications.elemental.schema.blocks import (
    Action,
    Comment,
    Divider,
    Html,
    Image,
    Jsonnet,
    List,
    Meta,
    Quote,
    Text,
)

BOX = ("background_color", "border_color")


class Group(Boxed):
    STRINGS = BOX

    type: Literal["group"]
    elements: list[Body]


class Columns(Boxed):
    STRINGS = BOX

    type: Literal["columns"]
    elements: list[Column]
    gap: Size | None = None
    vertical_align: VerticalAlign | None = None


class Column(Boxed):
    STRINGS = BOX

    type: Literal["column"]
    elements: list[Body]
    width: Size | None = None
    vertical_align: VerticalAlign | None = None


class Channel(Element):
    """What one channel shows; `default` is for all that have no element of their own."""

    STRINGS = ("background_color", "content_body_color")

    type: Literal["channel"]
    channel: str
    elements: list[Body] | None = None
    raw: dict[str, Any] | None = None
    background_color: str | None = None
    content_body_color: str | None = None
    font_family: str | None = None
    font_size: Size | None = None
    line_height: Size | None = None
    padding: Size | None = None


Body = Annotated[
    Meta
    | Text
    | Action
    | Image
    | Divider
    | Quote
    | Html
    | Group
    | Columns
    | List
    | Comment
    | Jsonnet,
    Field(discriminator="type"),
]
Top = Annotated[
    Meta
    | Text
    | Action
    | Image
    | Divider
    | Quote
    | Html
    | Group
    | Columns
    | List
    | Comment
    | Jsonnet
    | Channel,
    Field(discriminator="type"),
]

for model in (Group, Columns, Column, Channel):
    model.model_rebuild()
