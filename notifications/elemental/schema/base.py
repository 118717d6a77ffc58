"""What every element has, and the kinds of values that elements hold."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

Align = Literal["left", "center", "right", "full"]
VerticalAlign = Literal["top", "middle", "bottom"]
TextStyle = Literal["text", "h1", "h2", "h3", "subtext"]
# Courier's SDK types these flags as strings, its documentation as booleans.
Flag = bool | Literal["true", "false"]
# "16px", "50%", 16: what is no safe size is not used, and a warning says so.
Size = str | int | float
# Groups of the structured condition; their inside is the business of `expressions`.
Groups = list[dict[str, Any]]


def is_on(flag: Flag | None) -> bool:
    return flag is True or flag == "true"


class Element(BaseModel):
    """What every element has. `channels` empty or absent means all channels.

    Unknown keys are kept. `STRINGS` names the fields in which variables stand, in the
    order in which a reader meets them.
    """

    model_config = ConfigDict(extra="allow", frozen=True, strict=True, populate_by_name=False)
    STRINGS: ClassVar[tuple[str, ...]] = ()

    channels: list[str] | None = None
    ref: str | None = None
    if_: str | Groups | None = Field(None, alias="if")
    loop: str | None = None
    locales: dict[str, dict[str, Any]] | None = None

    def inside(self) -> tuple[Element, ...]:
        """The elements inside, in order."""
        return tuple(getattr(self, "elements", None) or ())


class Boxed(Element):
    """Elements that stand in a box of their own."""

    padding: Size | None = None
    background_color: str | None = None
    border: str | dict[str, Any] | None = None
    border_color: str | None = None
    border_size: Size | None = None
    border_width: Size | None = None
    border_radius: Size | None = None
