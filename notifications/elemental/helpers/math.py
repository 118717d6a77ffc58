"""Helpers that calculate. Whole results stay whole: 6 / 2 is 3."""

from __future__ import annotations

import math
from typing import Any

from notifications.elemental.errors import RenderError
from notifications.elemental.helpers.base import absent, number, whole
from notifications.elemental.scope import MISSING, Scope

EXACT = 2**53  # beyond it, as in JavaScript, a whole number is no longer exact
MAX_RANGE = 1000


def tidy(helper: str, value: float) -> float | int:
    """A result: whole where it is, and without the noise of binary fractions."""
    if not math.isfinite(value):
        raise RenderError(f"{helper}: the result is too large")
    if isinstance(value, int):
        return value if abs(value) < EXACT else float(value)
    rounded = float(f"{value:.15g}")
    return int(rounded) if rounded.is_integer() and abs(rounded) < EXACT else rounded


def add(scope: Scope, first: Any, *others: Any) -> Any:
    if absent(first, *others):
        return MISSING
    return tidy("add", sum((number("add", one) for one in others), number("add", first)))


def subtract(scope: Scope, first: Any, *others: Any) -> Any:
    if absent(first, *others):
        return MISSING
    taken = sum(number("subtract", one) for one in others)
    return tidy("subtract", number("subtract", first) - taken)


def multiply(scope: Scope, first: Any, *others: Any) -> Any:
    if absent(first, *others):
        return MISSING
    result = number("multiply", first)
    for one in others:
        # Floats from here on: a product of ever longer integers costs memory.
        result = tidy("multiply", float(result) * float(number("multiply", one)))
    return result


def divide(scope: Scope, dividend: Any, divisor: Any) -> Any:
    if absent(dividend, divisor):
        return MISSING
    below = number("divide", divisor)
    if below == 0:
        raise RenderError("divide: division by zero")
    return tidy("divide", float(number("divide", dividend)) / below)


def mod(scope: Scope, dividend: Any, divisor: Any) -> Any:
    if absent(dividend, divisor):
        return MISSING
    below = number("mod", divisor)
    if below == 0:
        raise RenderError("mod: division by zero")
    return tidy("mod", math.fmod(number("mod", dividend), below))


def inc(scope: Scope, value: Any, step: Any = 1) -> Any:
    return add(scope, value, step)


def abs_(scope: Scope, value: Any) -> Any:
    return MISSING if absent(value) else tidy("abs", abs(number("abs", value)))


def ceil(scope: Scope, value: Any) -> Any:
    return MISSING if absent(value) else tidy("ceil", math.ceil(number("ceil", value)))


def floor(scope: Scope, value: Any) -> Any:
    return MISSING if absent(value) else tidy("floor", math.floor(number("floor", value)))


def round_(scope: Scope, value: Any, digits: Any = 0) -> Any:
    """Halves go up, as people expect and JavaScript does."""
    if absent(value):
        return MISSING
    places = max(0, min(whole("round", digits), 15))
    scale = 10**places
    return tidy("round", math.floor(float(number("round", value)) * scale + 0.5) / scale)


def range_(scope: Scope, start: Any, stop: Any = None, step: Any = 1) -> Any:
    """Whole numbers up to, not including, the last; at most 1000."""
    if absent(start, stop):
        return MISSING
    first, last = (0, start) if stop is None else (start, stop)
    stride = whole("range", step)
    if stride == 0:
        raise RenderError("range: the step must not be 0")
    found = range(whole("range", first), whole("range", last), stride)
    if len(found) > MAX_RANGE:
        raise RenderError(f"range: has {len(found)} numbers; the limit is {MAX_RANGE}")
    return list(found)
