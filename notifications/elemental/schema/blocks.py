"""The elements that stand one below the other and hold no others but runs and list items."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from notifications.elemental.schema.base import Align, Boxed, Element, Flag, Size, TextStyle
from notifications.elemental.schema.inline import Img, Link, Run, String

COLORS = ("color", "background_color", "border_color")


class Meta(Element):
    STRINGS = ("title", "preheader")

    type: Literal["meta"]
    title: str | None = None
    preheader: str | None = None
    data: Any = None


class Text(Boxed):
    """A paragraph or a heading: `content`, or runs in `elements`."""

    STRINGS = ("content", *COLORS)

    type: Literal["text"]
    content: str | None = None
    elements: list[Run] | None = None
    align: Align | None = None
    text_style: TextStyle | None = None
    format: Literal["markdown"] | None = None
    color: str | None = None
    bold: Flag | None = None
    italic: Flag | None = None
    strikethrough: Flag | None = None
    underline: Flag | None = None
    font_size: Size | None = None
    line_height: Size | None = None


class Action(Boxed):
    STRINGS = ("content", "href", *COLORS)

    type: Literal["action"]
    content: str
    href: str
    action_id: str | None = None
    align: Align | None = None
    style: Literal["button", "link", "secondary", "tertiary"] | None = None
    color: str | None = None
    font_size: Size | None = None
    disable_tracking: Flag | None = None
    data: dict[str, Any] | None = None


class Image(Boxed):
    STRINGS = ("alt_text", "src", "href", "background_color", "border_color")

    type: Literal["image"]
    src: str
    href: str | None = None
    align: Align | None = None
    alt_text: str | None = None
    width: Size | None = None
    image_natural_width: Size | None = None
    disable_tracking: Flag | None = None


class Divider(Boxed):
    STRINGS = COLORS

    type: Literal["divider"]
    color: str | None = None


class Quote(Boxed):
    STRINGS = ("content", *COLORS)

    type: Literal["quote"]
    content: str
    align: Align | None = None
    text_style: TextStyle | None = None
    format: Literal["markdown"] | None = None
    color: str | None = None
    font_size: Size | None = None
    line_height: Size | None = None


class Html(Element):
    """Markup of the author's own. It is read by `htmlblock`, not as a string."""

    type: Literal["html"]
    content: str


class Comment(Element):
    """A note among authors; never shown."""

    type: Literal["comment"]
    comment: str | None = None
    object: Any = None


class Jsonnet(Element):
    """Blocks or a card in the channel's own JSON."""

    type: Literal["jsonnet"]
    content: str | dict[str, Any] | list[Any]


class List(Boxed):
    STRINGS = ("imgSrc", "imgHref", *COLORS)

    type: Literal["list"]
    list_type: Literal["ordered", "unordered"]
    elements: list[ListItem]
    imgSrc: str | None = None
    imgHref: str | None = None
    color: str | None = None
    font_size: Size | None = None
    line_height: Size | None = None


class ListItem(Boxed):
    STRINGS = ("content", *COLORS)

    type: Literal["list-item"]
    content: str | None = None
    elements: list[ItemPart] | None = None
    color: str | None = None


ItemPart = Annotated[String | Link | Img | Text | List, Field(discriminator="type")]

for model in (List, ListItem):
    model.model_rebuild()
