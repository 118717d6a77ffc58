"""How well two colours can be told apart. Source: WCAG 2.2, relative luminance."""

from __future__ import annotations

import re
from typing import Final

_HEX = re.compile(r"#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})", re.IGNORECASE)
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})[^)]*\)", re.IGNORECASE)
_NAMES: Final = {
    "black": "#000000", "white": "#ffffff", "gray": "#808080", "grey": "#808080",
    "silver": "#c0c0c0", "lightgray": "#d3d3d3", "lightgrey": "#d3d3d3", "darkgray": "#a9a9a9",
    "darkgrey": "#a9a9a9", "dimgray": "#696969", "dimgrey": "#696969", "red": "#ff0000",
    "maroon": "#800000", "crimson": "#dc143c", "tomato": "#ff6347", "orange": "#ffa500",
    "gold": "#ffd700", "yellow": "#ffff00", "olive": "#808000", "lime": "#00ff00",
    "green": "#008000", "teal": "#008080", "aqua": "#00ffff", "cyan": "#00ffff",
    "blue": "#0000ff", "navy": "#000080", "indigo": "#4b0082", "purple": "#800080",
    "fuchsia": "#ff00ff", "magenta": "#ff00ff", "pink": "#ffc0cb", "hotpink": "#ff69b4",
    "brown": "#a52a2a", "beige": "#f5f5dc", "ivory": "#fffff0", "whitesmoke": "#f5f5f5",
}  # fmt: skip

Rgb = tuple[int, int, int]


def rgb(color: str) -> Rgb | None:
    """Red, green and blue; None for what is no colour that is known here."""
    color = _NAMES.get(color.strip().lower(), color.strip())
    if found := _RGB.fullmatch(color):
        return int(found[1]), int(found[2]), int(found[3])
    if not (found := _HEX.fullmatch(color)):
        return None
    digits = found[1]
    if len(digits) < 6:
        digits = "".join(2 * digit for digit in digits)
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


def luminance(color: Rgb) -> float:
    parts = [part / 255 for part in color]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float | None:
    """From 1 to 21; None where a colour is not known."""
    first, second = rgb(one), rgb(other)
    if first is None or second is None:
        return None
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)
