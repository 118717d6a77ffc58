"""Lengths that authors give: what is no plain length may not stand in a style."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from notifications.elemental.colors import safe_color

_LENGTH = re.compile(r"(\d{1,4}(?:\.\d{1,3})?)(px|em|rem|pt|%)?", re.IGNORECASE)
_PIXELS: Final = {"": 1.0, "px": 1.0, "em": 16.0, "rem": 16.0, "pt": 4 / 3}
_FONT = re.compile(r"[A-Za-z0-9 ,'_-]{1,200}")
_BORDER_STYLES: Final = ("solid", "dashed", "dotted", "double")

Sides = tuple[int, int, int, int]  # top, right, bottom, left, in pixels


def pixels(value: Any) -> int | None:
    """Whole pixels of `16px`, `16`, `1em` or `12pt`; None for anything else."""
    found = _LENGTH.fullmatch(written(value))
    if found is None or found[2] == "%":
        return None
    return round(float(found[1]) * _PIXELS[(found[2] or "").lower()])


def percent(value: Any) -> float | None:
    """The number of `50%`."""
    found = _LENGTH.fullmatch(written(value))
    return min(float(found[1]), 100.0) if found and found[2] == "%" else None


def sides(value: Any) -> Sides | None:
    """One to four lengths, as in a style's `padding`."""
    found = [pixels(part) for part in written(value).split()]
    if not 1 <= len(found) <= 4 or any(one is None or one > 400 for one in found):
        return None
    top, *rest = [one for one in found if one is not None]
    right = rest[0] if rest else top
    bottom = rest[1] if len(rest) > 1 else top
    return top, right, bottom, rest[2] if len(rest) > 2 else right


def shorthand(lengths: Sides) -> str:
    top, right, bottom, left = (f"{one}px" if one else "0" for one in lengths)
    if right != left:
        return f"{top} {right} {bottom} {left}"
    if top != bottom:
        return f"{top} {right} {bottom}"
    return top if top == right else f"{top} {right}"


def line_height(value: Any) -> str | None:
    """A factor such as `1.6`, a percentage, or pixels."""
    text = written(value)
    found = _LENGTH.fullmatch(text)
    if found is None or not 0 < float(found[1]) <= 200:
        return None
    if not found[2] and float(found[1]) <= 4:
        return text
    return text if found[2] == "%" else f"{pixels(text)}px"


def font_family(value: Any) -> str | None:
    """A list of font names; quotes become single ones, which an attribute can hold."""
    text = written(value).replace('"', "'")
    return text if _FONT.fullmatch(text) and text.count("'") % 2 == 0 else None


def written(value: Any) -> str:
    return "" if value is None or isinstance(value, bool) else str(value).strip()


@dataclass(frozen=True, slots=True)
class Border:
    width: int
    style: str = "solid"
    color: str | None = None


def border(value: Any) -> Border | None:
    """`1px solid #ddd`, or an object of `width` (or `size`), `style` and `color`."""
    parts: Sequence[Any]
    if isinstance(value, dict):
        parts = [value.get("width", value.get("size", 1)), value.get("style"), value.get("color")]
        if value.get("enabled") is False:
            return Border(0)
    else:
        parts = written(value).split(None, 2)
    width, style, color = 0, "solid", None
    for part in filter(None, parts):
        text = written(part)
        if (found := pixels(text)) is not None:
            width = found
        elif text.lower() in _BORDER_STYLES:
            style = text.lower()
        elif text.lower() == "none":
            return Border(0)
        elif (color := safe_color(text)) is None:
            return None
    return Border(width, style, color)
