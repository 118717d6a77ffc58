"""Helpers that make text of text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

from notifications.elemental.errors import RenderError
from notifications.elemental.helpers.base import absent, number, text, whole
from notifications.elemental.scope import MISSING, Scope

MAX_WIDTH: Final = 100
MAX_PRECISION: Final = 20
MAX_PATTERN: Final = 2000
_PLACE = re.compile(
    r"%(?:(?P<argument>\d{1,3})\$)?(?P<plus>\+)?(?:(?P<zero>0)|'(?P<fill>.))?(?P<left>-)?"
    r"(?P<width>\d*)(?:\.(?P<precision>\d*))?(?P<kind>[a-zA-Z%])",
    re.DOTALL,
)


def capitalize(scope: Scope, value: Any) -> Any:
    """The first character, not each word's."""
    if absent(value):
        return MISSING
    found = text(value)
    return found[:1].upper() + found[1:]


def concat(scope: Scope, *values: Any, separator: Any = "", safe: Any = False) -> str:
    return joined(scope, values, text(separator))


def joined(scope: Scope, values: Iterable[Any], separator: str) -> str:
    """Texts joined, once it is known that the result may be that long."""
    found = [text(value) for value in values]
    length = sum(map(len, found)) + len(separator) * len(found)
    if length > scope.budget.characters:
        scope.budget.spend_text(length)
    return separator.join(found)


def trim(scope: Scope, value: Any = MISSING) -> Any:
    return MISSING if absent(value) else text(value).strip()


def trim_left(scope: Scope, value: Any = MISSING) -> Any:
    return MISSING if absent(value) else text(value).lstrip()


def trim_right(scope: Scope, value: Any = MISSING) -> Any:
    return MISSING if absent(value) else text(value).rstrip()


def trim_one_char_right(scope: Scope, value: Any) -> Any:
    return MISSING if absent(value) else text(value)[:-1]


def truncate(scope: Scope, value: Any, limit: Any, suffix: Any = "") -> Any:
    if absent(value):
        return MISSING
    found, length = text(value), max(0, whole("truncate", limit))
    return found[:length] + text(suffix) if len(found) > length else found


def split(scope: Scope, value: Any, separator: Any) -> Any:
    if absent(value):
        return MISSING
    found, between = text(value), text(separator)
    scope.budget.spend_step(1 + len(found) // 64)
    return found.split(between) if between else list(found)


def line_break(scope: Scope) -> str:
    return "\n"


def format_(scope: Scope, pattern: Any, *values: Any) -> Any:
    """printf: `%s %d %.2f %05d %+d %x %%`, `%2$s`; a list gives its items.

    Raises: RenderError for an unknown conversion, and for a width over 100.
    """
    if absent(pattern, *values):
        return MISSING
    found: list[Any] = list(values)
    if len(found) == 1 and isinstance(found[0], list):
        found = found[0]
    turn = iter(found)
    source = text(pattern)
    if len(source) > MAX_PATTERN:
        raise RenderError(f"format: the pattern is longer than {MAX_PATTERN} characters")

    def place(match: re.Match[str]) -> str:
        if match["kind"] == "%":
            return "%"
        if match["argument"]:
            at = int(match["argument"]) - 1
            value = found[at] if 0 <= at < len(found) else None
        else:
            value = next(turn, None)
        return padded(match, converted(match, value))

    return _PLACE.sub(place, source)


def converted(match: re.Match[str], value: Any) -> str:
    kind = match["kind"]
    digits = bounded(match["precision"], MAX_PRECISION)
    if kind in "sv":
        return text(value)[: digits if match["precision"] else None]
    if kind in "di":
        return signed(match, str(int(number("format", value))))
    if kind in "fFeEgG":
        spec = f".{digits if match['precision'] is not None else 6}{kind}"
        return signed(match, format(float(number("format", value)), spec))
    if kind in "xXobu":
        return format(abs(whole("format", value)), "d" if kind == "u" else kind)
    if kind == "c":
        code = whole("format", value)
        return chr(code) if 32 <= code < 0xD800 or 0xE000 <= code < 0x110000 else ""
    raise RenderError(f"format: '{match[0][:60]}' is not supported")


def signed(match: re.Match[str], digits: str) -> str:
    return digits if digits.startswith("-") or not match["plus"] else f"+{digits}"


def padded(match: re.Match[str], found: str) -> str:
    width = bounded(match["width"], MAX_WIDTH)
    if match["left"]:
        return found.ljust(width)
    if match["zero"] and found[:1] in ("-", "+"):
        return found[0] + found[1:].rjust(width - 1, "0")
    return found.rjust(width, "0" if match["zero"] else match["fill"] or " ")


def bounded(digits: str | None, limit: int) -> int:
    if not digits:
        return 0
    if len(digits) > 4 or int(digits) > limit:
        raise RenderError(f"format: the width {digits[:20]} is larger than {limit}")
    return int(digits)
