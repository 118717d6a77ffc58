"""Helpers that answer yes or no."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from notifications.elemental.errors import RenderError
from notifications.elemental.helpers.base import text
from notifications.elemental.paths import parse_path
from notifications.elemental.scope import MISSING, Scope
from notifications.elemental.values import (
    alike,
    compare,
    contains,
    is_empty,
    number_of,
    same,
    truthy,
)


def if_(scope: Scope, value: Any, *, includeZero: Any = False) -> bool:
    return truthy(value) or (truthy(includeZero) and number_of(value) == 0 and value is not None)


def unless(scope: Scope, value: Any, *, includeZero: Any = False) -> bool:
    return not if_(scope, value, includeZero=includeZero)


def and_(scope: Scope, *values: Any) -> bool:
    return all(truthy(value) for value in values)


def or_(scope: Scope, *values: Any) -> bool:
    return any(truthy(value) for value in values)


def not_(scope: Scope, value: Any = MISSING) -> bool:
    return not truthy(value)


def condition(scope: Scope, left: Any, operator: Any, right: Any) -> bool:
    if operator in ("==", "!="):
        return alike(left, right) is (operator == "==")
    if operator in ("===", "!=="):
        return same(left, right) is (operator == "===")
    if operator not in ("<", "<=", ">", ">="):
        raise RenderError(f"condition: '{text(operator)[:60]}' is no operator; use == != < <= > >=")
    return ordered(compare(left, right), operator)


def ordered(order: int | None, operator: str) -> bool:
    if order is None:
        return False
    return (operator[0] == "<" and order < 0) or (operator[0] == ">" and order > 0) or (
        operator[-1] == "=" and order == 0
    )  # fmt: skip


def passed(values: tuple[Any, ...], operator: Any) -> bool:
    holds = [truthy(value) for value in values]
    return any(holds) if operator == "or" else all(holds)


def conditional(
    scope: Scope, *values: Any, logicalOperator: Any = "and", behavior: Any = "hide"
) -> bool:  # fmt: skip
    return passed(values, logicalOperator)


def conditional_shown(
    scope: Scope, *values: Any, logicalOperator: Any = "and", behavior: Any = "hide"
) -> bool:  # fmt: skip
    """As a block it hides what it holds, unless `behavior="show"`: so Courier has it."""
    return passed(values, logicalOperator) is (behavior == "show")


def contains_(scope: Scope, container: Any, item: Any) -> bool:
    return contains(container, item)


def filter_(
    scope: Scope, source: Any, property: Any, operator: Any, value: Any = MISSING
) -> bool:  # fmt: skip
    """One condition of a classic template: `filter "profile" "email" "CONTAINS" "@x.org"`."""
    path = parse_path(text(property))
    root = "profile" if source == "profile" else "data"
    found = scope.lookup(("$", root, *path)) if path else MISSING
    test = FILTERS.get(text(operator))
    if test is None:
        raise RenderError(f"filter: '{text(operator)[:60]}' is no operator")
    return test(found, value)


FILTERS: dict[str, Callable[[Any, Any], bool]] = {
    "EQUALS": alike,
    "NOT_EQUALS": lambda a, b: not alike(a, b),
    "CONTAINS": contains,
    "NOT_CONTAINS": lambda a, b: not contains(a, b),
    "GREATER_THAN": lambda a, b: ordered(compare(a, b), ">"),
    "GREATER_THAN_EQUALS": lambda a, b: ordered(compare(a, b), ">="),
    "LESS_THAN": lambda a, b: ordered(compare(a, b), "<"),
    "LESS_THAN_EQUALS": lambda a, b: ordered(compare(a, b), "<="),
    "IS_EMPTY": lambda a, _: is_empty(a),
    "NOT_EMPTY": lambda a, _: not is_empty(a),
}
