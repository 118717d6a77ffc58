"""What the server says of a block, a channel, an operator, a helper: plain data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

Kind = Literal[
    "text", "richtext", "url", "color", "select", "number", "size", "toggle", "padding", "code"
]
Group = Literal["text", "media", "layout", "advanced"]


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Field:
    """One input of the inspector. `channels` empty means that every channel shows it."""

    key: str
    label: str
    kind: Kind
    options: tuple[Option, ...] = ()
    help: str = ""
    placeholder: str = ""
    channels: tuple[str, ...] = ()
    translatable: bool = False
    required: bool = False


@dataclass(frozen=True, slots=True)
class Variant:
    """Another way into a block's type: what the palette offers, and what it begins as."""

    label: str
    icon: str
    defaults: dict[str, Any]


@dataclass(frozen=True, slots=True)
class BlockType:
    """One kind of block, as palette, editor and inspector need it.

    `inline` is the field that is written in place; `children` the types that it may hold;
    `channels` those that show it; `limits` what a channel cuts off, by channel and field.
    """

    type: str
    label: str
    icon: str
    group: Group
    help: str
    defaults: dict[str, Any]
    fields: tuple[Field, ...] = ()
    variants: tuple[Variant, ...] = ()
    inline: str = ""
    children: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    limits: dict[str, dict[str, int]] = field(default_factory=dict)
    palette: bool = True


@dataclass(frozen=True, slots=True)
class Channel:
    """`raw` are the keys of a channel's own payload, where one is written by hand."""

    key: str
    label: str
    icon: str
    help: str
    raw: tuple[str, ...] = ()
    limits: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Operator:
    key: str
    label: str
    takes_value: bool = True


@dataclass(frozen=True, slots=True)
class Helper:
    """`block` is true for one that encloses text: `{{#name …}}…{{/name}}`."""

    name: str
    signature: str
    help: str
    group: str
    block: bool = False
