"""Elemental to blocks: a document, its content alone, a list of elements, or one."""

from __future__ import annotations

import json
from typing import Any, Final

from notifications.elemental.convert.result import Converted, Element, Notes, bounded
from notifications.elemental.errors import ContentError
from notifications.elemental.schema import kind_of

# Where Courier's answers keep the elements, and what they add to each.
_ENVELOPES: Final = ("notification", "data", "content")
_ADDED: Final = ("id", "checksum")
MAX_DEPTH: Final = 32


def from_elemental(text: str) -> Converted:
    """The elements of a document as the API gives it, or as a file holds it.

    Raises: ContentError if it is no JSON, holds no elements, or is too large.
    """
    notes = Notes()
    found = elements_of(parsed(bounded(text)))
    for index, element in enumerate(found):
        if not isinstance(element, dict) or not isinstance(element.get("type"), str):
            raise ContentError(f"text.elements[{index}]", "must be an object with a type")
    return notes.converted([cleaned(element, MAX_DEPTH) for element in found])


def parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise ContentError("text", f"is not JSON: {error.msg} at {place}") from None
    except (RecursionError, ValueError):
        raise ContentError("text", "is nested too deep or holds too long a number") from None


def elements_of(value: Any) -> list[Any]:
    """The elements, whatever they are wrapped in."""
    for _ in range(len(_ENVELOPES) + 1):
        if isinstance(value, list):
            return value
        if not isinstance(value, dict):
            break
        if isinstance(value.get("elements"), list) and "type" not in value:
            return [*sugar(value), *value["elements"]]
        if isinstance(value.get("type"), str):
            return [value]
        inner = next((value[key] for key in _ENVELOPES if isinstance(value.get(key), dict)), None)
        if inner is None:
            return sugar(value) or refused(value)
        value = inner
    return refused(value)


def sugar(value: dict[str, Any]) -> list[Any]:
    """The elements that `title` and `body` stand for."""
    title, body = value.get("title"), value.get("body")
    found: list[Any] = [{"type": "meta", "title": title}] if isinstance(title, str) else []
    return found + ([{"type": "text", "content": body}] if isinstance(body, str) else [])


def refused(value: Any) -> list[Any]:
    raise ContentError("text", f"holds no elements; it is {kind_of(value)}")


def cleaned(element: Element, depth: int) -> Element:
    """Without the ids and checksums that belong to another document."""
    if depth <= 0:
        raise ContentError("text", f"is nested deeper than {MAX_DEPTH} levels")
    out = {key: value for key, value in element.items() if key not in _ADDED}
    if isinstance(out.get("elements"), list):
        out["elements"] = [
            cleaned(each, depth - 1) if isinstance(each, dict) else each for each in out["elements"]
        ]
    return out
