"""JSON values as authors mean them: text, truth, equality, order, numbers."""

from __future__ import annotations

import json
import re
from typing import Any

from notifications.elemental.errors import RenderError
from notifications.elemental.scope import MISSING

_NUMBER = re.compile(r"\s*[-+]?(?:\d{1,300}(?:\.\d{0,300})?|\.\d{1,300})(?:[eE][-+]?\d{1,3})?\s*")


def as_text(name: str, value: Any) -> str:
    """A JSON value as a reader expects it: null empty, 12.0 as 12, containers as JSON.

    Raises: RenderError for anything that JSON does not have.
    """
    try:
        if isinstance(value, str):
            return str.__str__(value)  # a plain copy: no subclass's own idea of text
        if value is None or value is MISSING:
            return ""
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        if isinstance(value, int | float):
            return str(value)
        if isinstance(value, dict | list):
            return json.dumps(value, ensure_ascii=False)
    except (TypeError, ValueError, RecursionError):
        pass
    raise RenderError(f"variable '{name}' is not a JSON value ({type(value).__name__})")


def truthy(value: Any) -> bool:
    """False for false, null, nothing, "", 0, NaN and an empty list, as in Handlebars."""
    if isinstance(value, float):
        return value == value and value != 0
    return isinstance(value, dict) or bool(value)


def is_empty(value: Any) -> bool:
    """True for nothing, null, "", [] and {}; 0 and false are something."""
    return value is MISSING or value is None or value in ("", [], {})


def is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def number_of(value: Any) -> float | int | None:
    """A number, or what a numeric text, a boolean or null stands for; else None."""
    if isinstance(value, bool) or value is None:
        return int(bool(value))
    if isinstance(value, int | float):
        return value
    if isinstance(value, str) and _NUMBER.fullmatch(value):
        number = float(value)
        return int(number) if number.is_integer() and abs(number) < 2**53 else number
    return None


def same(a: Any, b: Any) -> bool:
    """`===`: equal without any conversion; nothing is `undefined`, and is not null."""
    if a is b:
        return True
    if is_number(a) and is_number(b):
        return bool(a == b)
    if type(a) is not type(b) or a is MISSING:
        return False
    try:
        return bool(a == b)
    except RecursionError:
        return False


def alike(a: Any, b: Any) -> bool:
    """`==`: also 3 and "3", true and "true", null and nothing."""
    if a is None or b is None or a is MISSING or b is MISSING:
        return a in (None, MISSING) and b in (None, MISSING)
    if isinstance(a, dict | list) or isinstance(b, dict | list) or type(a) is type(b):
        return same(a, b)
    if isinstance(a, bool) or isinstance(b, bool):
        return as_text("", a) == as_text("", b)
    return number_of(a) is not None and number_of(a) == number_of(b)


def compare(a: Any, b: Any) -> int | None:
    """-1, 0 or 1; numbers by size, texts by character; None when there is no order."""
    if isinstance(a, str) and isinstance(b, str):
        first, second = number_of(a), number_of(b)
        if first is None or second is None:
            return (a > b) - (a < b)
    elif a is MISSING or b is MISSING:
        return None
    else:
        first, second = number_of(a), number_of(b)
    if first is None or second is None or first != first or second != second:
        return None
    return (first > second) - (first < second)


def contains(container: Any, item: Any) -> bool:
    """Whether a list has an item, or a text a piece of text."""
    if isinstance(container, list):
        return any(alike(member, item) for member in container)
    if not isinstance(container, str) or item is None or isinstance(item, dict | list):
        return False
    return item is not MISSING and as_text("", item) in container
