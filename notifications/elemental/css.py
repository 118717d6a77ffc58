"""Inline styles: what may stand in a `style` attribute, and how a value is put into one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from notifications.elemental.layout import Layout, Part, fill, merged, split, value_at

PROPERTIES = {
    "border-collapse", "border-spacing", "box-shadow", "box-sizing", "caption-side", "clear",
    "color", "column-gap", "direction", "display", "empty-cells", "flex", "flex-basis",
    "flex-direction", "flex-grow", "flex-shrink", "flex-wrap", "float", "gap", "height", "hyphens",
    "justify-content", "justify-items", "letter-spacing", "line-break", "line-height",
    "list-style", "list-style-position", "list-style-type", "max-height", "max-width",
    "min-height", "min-width", "object-fit", "object-position", "opacity", "order", "orphans",
    "outline", "outline-color", "outline-offset", "outline-style", "outline-width", "overflow",
    "overflow-wrap", "overflow-x", "overflow-y", "row-gap", "table-layout", "tab-size",
    "text-size-adjust", "unicode-bidi", "vertical-align", "visibility", "white-space", "widows",
    "width", "word-break", "word-spacing", "word-wrap", "align-content", "align-items",
    "align-self", "-webkit-text-size-adjust", "-ms-text-size-adjust", "-ms-interpolation-mode",
    "-webkit-font-smoothing",
}  # fmt: skip
FAMILIES = ("background", "border", "font", "margin", "padding", "text", "mso", "grid")
FUNCTIONS = {
    "rgb", "rgba", "hsl", "hsla", "calc", "min", "max", "clamp", "linear-gradient",
    "radial-gradient",
}  # fmt: skip

_NAME = re.compile(r"-?[a-z]{2,20}(?:-[a-z]{1,20}){0,4}")
_VALUE = re.compile(r"[\w\s#%.,()+*/'\"!-]{1,500}")
_FUNCTION = re.compile(r"([\w-]*)\s*\(")
_PLAIN = re.compile(r"[\w\s#%.,-]{0,100}")
_COLOR = re.compile(r"(?:rgb|hsl)a?\([\d\s.,%]{1,60}\)", re.IGNORECASE)


def safe_style(style: str) -> Layout:
    """The declarations of a style that may stay; a value fills in where it is harmless.

    Dropped: unknown properties, positions, and whatever could fetch or run something.
    """
    parts: list[Part] = []
    for declaration in declarations(style):
        name, colon, value = declaration.partition(":")
        name, value = name.strip().lower(), value.strip()
        if not colon or not allowed(name):
            continue
        pieces = split(value)
        literal = "".join(piece if isinstance(piece, str) else "0" for piece in pieces)
        if not harmless(literal):
            continue
        if all(isinstance(piece, str) for piece in pieces):
            parts.append(f"{name}:{literal};")
        else:
            parts.append(filling(name, pieces))
    return merged(parts)


def filling(name: str, pieces: Sequence[str | int]) -> Callable[[Sequence[str]], str]:
    """A declaration of a value; nothing when the value is more than a plain one."""

    def declaration(values: Sequence[str]) -> str:
        found = []
        for piece in pieces:
            text = piece if isinstance(piece, str) else value_at(values, piece).strip()
            if isinstance(piece, int) and not (_PLAIN.fullmatch(text) or _COLOR.fullmatch(text)):
                return ""
            found.append(text)
        whole = "".join(found)
        return f"{name}:{whole};" if harmless(whole) else ""

    return declaration


def style_text(layout: Layout, values: Sequence[str]) -> str:
    return fill(layout, values).rstrip(";")


def allowed(name: str) -> bool:
    if not _NAME.fullmatch(name):
        return False
    return name in PROPERTIES or name.split("-")[0] in FAMILIES


def harmless(value: str) -> bool:
    """No URL, no script, no escape that would hide one, nothing that ends the style."""
    if not _VALUE.fullmatch(value) or "/*" in value or not balanced(value):
        return False
    if "expression" in value.lower() or "javascript" in value.lower():
        return False
    return all(name.lower() in FUNCTIONS for name in _FUNCTION.findall(value))


def balanced(value: str) -> bool:
    quoted = value.count('"') % 2 == 0 and value.count("'") % 2 == 0
    return quoted and value.count("(") == value.count(")")


def declarations(style: str) -> list[str]:
    """Split at semicolons outside of quotes and parentheses."""
    found, start, quote, depth = [], 0, "", 0
    for at, character in enumerate(style):
        if quote:
            quote = "" if character == quote else quote
        elif character in "'\"":
            quote = character
        elif character in "()":
            depth = max(0, depth + (1 if character == "(" else -1))
        elif character == ";" and not depth:
            found.append(style[start:at])
            start = at + 1
    found.append(style[start:])
    return found
