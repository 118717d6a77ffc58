"""Helpers that find, keep and read values."""

from __future__ import annotations

import json
from typing import Any

from notifications.elemental.errors import RenderError
from notifications.elemental.helpers.base import absent, text
from notifications.elemental.paths import parse_path
from notifications.elemental.scope import MISSING, ROOTS, Scope
from notifications.elemental.values import is_number, truthy

RESERVED = ROOTS | {"", "$", "this", "event", "recipient", "item", "index", "__proto__"}
MAX_VARIABLES = 200


def default(scope: Scope, value: Any, fallback: Any = MISSING) -> Any:
    """The first that is neither missing nor null."""
    return fallback if value is None or value is MISSING else value


def path(scope: Scope, name: Any) -> Any:
    """The value at a path that is itself a value."""
    steps = parse_path(text(name))
    return scope.lookup(steps) if steps else MISSING


def set_(scope: Scope, name: Any, value: Any = MISSING) -> str:
    """Keep a value under a name for what follows; without a value, forget it."""
    key = text(name)
    steps = parse_path(key)
    if steps is None or len(steps) != 1 or key in RESERVED or key[0] in "@.":
        raise RenderError(f"set: '{key[:60]}' cannot be the name of a variable")
    if key not in scope.variables and len(scope.variables) >= MAX_VARIABLES:
        raise RenderError(f"set: there are more than {MAX_VARIABLES} variables")
    scope.assign(steps[0], value)
    return ""


def lookup(scope: Scope, value: Any, key: Any) -> Any:
    """The item of a list or the value of an object, at an index or key that varies."""
    if isinstance(value, dict):
        return value.get(text(key), MISSING)
    if isinstance(value, list):
        at = text(key)
        small = at.isdecimal() and len(at) < 10
        return value[int(at)] if small and int(at) < len(value) else MISSING
    return MISSING


def json_parse(scope: Scope, value: Any) -> Any:
    """What a JSON text says.

    Raises: RenderError when it is none.
    """
    if absent(value):
        return MISSING
    if isinstance(value, dict | list):
        return value
    source = text(value)
    scope.budget.spend_text(len(source))
    try:
        return json.loads(source, parse_constant=refused)
    except (ValueError, RecursionError):
        raise RenderError(f"json-parse: '{source[:60]}' is not JSON") from None


def refused(constant: str) -> Any:
    raise ValueError(constant)


def each(scope: Scope, value: Any) -> list[tuple[str, Any]]:
    """The items of a list or an object, with their keys."""
    if isinstance(value, dict):
        return list(value.items())
    if isinstance(value, list):
        return [(str(index), item) for index, item in enumerate(value)]
    return []


def with_(scope: Scope, value: Any) -> list[tuple[str, Any]]:
    """The value itself, where it is something; 0 is."""
    present = truthy(value) or (is_number(value) and value == 0)
    return [("", value)] if present else []


def translate(scope: Scope, key: Any, domain: Any = None) -> Any:
    """The recipient's text of a key, from one domain or any; without one, the key."""
    if absent(key):
        return MISSING
    domains = scope.roots.get("translations")
    name = text(key)
    if not isinstance(domains, dict):
        return name
    chosen = [domains.get(text(domain))] if domain else [domains.get("default"), *domains.values()]
    for texts in chosen:
        if isinstance(texts, dict) and texts.get(name):
            return text(texts[name])
    return name
