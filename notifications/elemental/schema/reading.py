"""Reading: limits first, then the shape of every element, then what shapes cannot say."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from notifications.elemental.errors import ContentError
from notifications.elemental.schema.base import Element
from notifications.elemental.schema.blocks import List, Text
from notifications.elemental.schema.document import Document, Envelope
from notifications.elemental.schema.layout import Channel
from notifications.elemental.schema.wording import content_errors, kind_of, shown

MAX_BYTES = 256 * 1024
MAX_ELEMENTS = 500
MAX_DEPTH = 40
MAX_LIST_DEPTH = 5
# What a language cannot change about an element.
FIXED = ("type", "locales", "id", "checksum")

_encode = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode


def canonical(content: dict[str, Any]) -> bytes:
    """The one JSON text of a document, whatever the order of its keys.

    Raises: ContentError when it is no JSON object or is too large.
    """
    if not isinstance(content, dict):
        raise ContentError("content", f"must be an object, got {kind_of(content)}")
    try:
        data = _encode(content).encode()
    except RecursionError:
        raise ContentError("content", f"is nested deeper than {MAX_DEPTH} levels") from None
    except (TypeError, ValueError) as error:
        raise ContentError("content", f"is not valid JSON: {error}") from None
    if len(data) > MAX_BYTES:
        raise ContentError("content", f"is {len(data)} bytes; the limit is {MAX_BYTES}")
    return data


def parse(content: dict[str, Any]) -> Document:
    """Read a document.

    Args: content: `{title, body}`, `{version, elements: [...]}`, or both together; at most
        256 kB as JSON, 500 elements, 40 levels deep.
    Raises: ContentError naming the path of the first thing that is wrong.
    """
    canonical(content)
    return read(content)


def read(content: dict[str, Any]) -> Document:
    """`parse` for content that `canonical` has already accepted."""
    check_limits(content)
    try:
        document = Document(content, Envelope.model_validate(content))
    except ValidationError as error:
        raise content_errors(error, "content", content)[0] from None
    for problem in rules(document):
        raise problem
    return document


def shape_errors(content: dict[str, Any]) -> list[ContentError]:
    """Everything that is wrong with the shape of a document; nothing for one that `parse` reads."""
    try:
        canonical(content)
        check_limits(content)
        document = Document(content, Envelope.model_validate(content))
    except ContentError as error:
        return [error]
    except ValidationError as error:
        return content_errors(error, "content", content)
    return list(rules(document))


def check_limits(content: dict[str, Any]) -> None:
    """Refuse deep nesting and too many elements without recursing into them."""
    level: list[Any] = [content]
    elements = 0
    for _ in range(MAX_DEPTH):
        inner: list[Any] = []
        for node in level:
            if isinstance(node, dict):
                inner.extend(node.values())
                inside = node.get("elements")
                elements += len(inside) if isinstance(inside, list) else 0
            elif isinstance(node, list):
                inner.extend(node)
        if elements > MAX_ELEMENTS:
            raise ContentError(
                "content.elements", f"has {elements} elements; the limit is {MAX_ELEMENTS}"
            )
        if not inner:
            return
        level = inner
    raise ContentError("content", f"is nested deeper than {MAX_DEPTH} levels")


def rules(document: Document) -> Iterator[ContentError]:
    """What the shape of a single element cannot say."""
    if document.channels:
        for index, top in enumerate(document.elements):
            if not isinstance(top, Channel):
                problem = f"{shown(top.type)} stands beside a channel; put it into one"
                yield ContentError(f"content.elements[{index}].type", problem)
    for path, element in document.walk():
        yield from element_rules(path, element)
    for index, top in enumerate(document.elements):
        yield from list_rules(f"content.elements[{index}]", top, 0)


def element_rules(path: str, element: Element) -> Iterator[ContentError]:
    if isinstance(element, Text) and element.content is None and element.elements is None:
        problem = "must be a string, got null" if "content" in element.model_fields_set else None
        yield ContentError(f"{path}.content", problem or "is required")
    if isinstance(element, Channel) and element.elements is None and element.raw is None:
        yield ContentError(f"{path}.elements", "is required where there is no raw")
    for locale, override in (element.locales or {}).items():
        yield from override_errors(f"{path}.locales.{locale}", element, override)


def override_errors(path: str, element: Element, override: dict[str, Any]) -> list[ContentError]:
    """What is wrong with what an element says in one language."""
    try:
        overridden(element, override)
    except ValidationError as error:
        return content_errors(error, path, override)
    return []


def overridden(element: Element, override: dict[str, Any]) -> Element:
    """The element as it is in one language. Raises: pydantic's ValidationError."""
    given = element.model_dump(by_alias=True, exclude_unset=True)
    said = {key: value for key, value in override.items() if key not in FIXED}
    return type(element).model_validate({**given, **said})


def list_rules(path: str, element: Element, depth: int) -> Iterator[ContentError]:
    depth = depth + 1 if isinstance(element, List) else depth
    if depth > MAX_LIST_DEPTH:
        yield ContentError(path, f"lists are nested deeper than {MAX_LIST_DEPTH} levels")
        return
    for index, child in enumerate(element.inside()):
        yield from list_rules(f"{path}.elements[{index}]", child, depth)
