"""Runs of text inside a paragraph or a list item: words, links and small images."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from notifications.elemental.schema.base import Element, Flag, Size


class Styled(Element):
    color: str | None = None
    highlight: str | None = None
    font_size: Size | None = None
    bold: Flag | None = None
    italic: Flag | None = None
    strikethrough: Flag | None = None
    underline: Flag | None = None


class String(Styled):
    STRINGS = ("content", "color", "highlight")

    type: Literal["string"]
    content: str


class Link(Styled):
    STRINGS = ("content", "href", "color", "highlight")

    type: Literal["link"]
    content: str
    href: str
    disable_tracking: Flag | None = None


class Img(Element):
    STRINGS = ("alt_text", "src", "href")

    type: Literal["img"]
    src: str
    alt_text: str | None = None
    width: Size | None = None
    href: str | None = None
    disable_tracking: Flag | None = None


Run = Annotated[String | Link | Img, Field(discriminator="type")]
