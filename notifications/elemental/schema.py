"""The template document: its elements, and reading it from what a caller sent.

Unknown keys of known elements are kept, so that a document written for a newer
version comes back as it went in. Source: Courier's Elemental reference, 2022-01-01.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from notifications.elemental.errors import ContentError

VERSION = "2022-01-01"
MAX_BYTES = 256 * 1024
MAX_ELEMENTS = 500
MAX_DEPTH = 32

Align = Literal["left", "center", "right", "full"]
# Courier's SDK types these flags as strings, its documentation as booleans.
Flag = bool | Literal["true", "false"]


class Element(BaseModel):
    """What every element has. `channels` empty or absent means all channels."""

    model_config = ConfigDict(extra="allow", frozen=True, strict=True)
    channels: list[str] | None = None

    def shown_on(self, channel: str) -> bool:
        return not self.channels or channel in self.channels


class Meta(Element):
    type: Literal["meta"] = "meta"
    title: str | None = None


class Text(Element):
    type: Literal["text"] = "text"
    content: str
    align: Align | None = None
    text_style: Literal["text", "h1", "h2", "h3", "subtext"] | None = None
    color: str | None = None
    bold: Flag | None = None
    italic: Flag | None = None


class Action(Element):
    type: Literal["action"] = "action"
    content: str
    href: str
    action_id: str | None = None
    align: Align | None = None
    style: Literal["button", "link", "secondary", "tertiary"] | None = None
    background_color: str | None = None
    color: str | None = None
    data: dict[str, Any] | None = None


ELEMENTS: dict[str, type[Meta | Text | Action]] = {
    "meta": Meta,
    "text": Text,
    "action": Action,
}
AnyElement = Meta | Text | Action
M = TypeVar("M", bound=BaseModel)


class Document(BaseModel):
    """A parsed document. Sugar (`title`, `body`) is kept apart from `elements`."""

    model_config = ConfigDict(extra="allow", frozen=True, strict=True)
    version: str | None = None
    title: str | None = None
    body: str | None = None
    elements: list[AnyElement] | None = None

    def located(self) -> Iterator[tuple[str, AnyElement]]:
        """Every element with its path, sugar first as the elements it stands for."""
        if self.title is not None:
            yield "content.title", Meta(title=self.title)
        if self.body is not None:
            yield "content.body", Text(content=self.body)
        for index, element in enumerate(self.elements or ()):
            yield f"content.elements[{index}]", element

    def as_dict(self) -> dict[str, Any]:
        """The document as it was given, unknown keys included; plain JSON."""
        return self.model_dump(exclude_unset=True)


def parse(content: dict[str, Any]) -> Document:
    """Read a document.

    Args: content: `{title, body}`, `{version, elements: [...]}`, or both together;
        at most 256 kB as JSON, 500 elements, 32 levels deep.
    Raises: ContentError naming the path of the first thing that is wrong.
    """
    canonical(content)
    return read(content)


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


def read(content: dict[str, Any]) -> Document:
    """`parse` for content that `canonical` has already accepted."""
    check_depth(content)
    raw = content.get("elements")
    if raw is not None and not isinstance(raw, list):
        raise ContentError("content.elements", f"must be a list, got {kind_of(raw)}")
    if raw and len(raw) > MAX_ELEMENTS:
        raise ContentError("content.elements", f"has {len(raw)}; the limit is {MAX_ELEMENTS}")
    fields = dict(content)
    if raw is not None:
        fields["elements"] = [
            read_element(node, f"content.elements[{index}]") for index, node in enumerate(raw)
        ]
    return validated(Document, fields, "content")


def read_element(node: Any, path: str) -> AnyElement:
    if not isinstance(node, dict):
        raise ContentError(path, f"must be an object, got {kind_of(node)}")
    kind = node.get("type")
    model = ELEMENTS.get(kind) if isinstance(kind, str) else None
    if model is None:
        names = ", ".join(ELEMENTS)
        what = f"{shown(kind)} is not supported" if "type" in node else "is required"
        raise ContentError(f"{path}.type", f"{what}; use one of {names}")
    for key in ("if", "loop"):
        # To ignore these would show what its author meant to hide.
        if node.get(key) is not None:
            raise ContentError(f"{path}.{key}", "conditions and loops are not supported")
    return validated(model, node, path)


def validated(model: type[M], value: dict[str, Any], path: str) -> M:
    try:
        return model.model_validate(value)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
    place = path
    for step in first["loc"]:
        if isinstance(step, int):
            place += f"[{step}]"
        elif step in model.model_fields:
            place += f".{step}"
    raise ContentError(place, explain(first["type"], first["input"], first.get("ctx", {})))


def explain(problem: str, value: Any, context: dict[str, Any]) -> str:
    if problem == "missing":
        return "is required"
    if problem in ("bool_type", "literal_error"):
        choices = context.get("expected", "true or false")
        return f"{shown(value)} is not supported; use {choices}"
    wanted = {"string_type": "a string", "list_type": "a list", "dict_type": "an object"}
    return f"must be {wanted.get(problem, 'valid JSON')}, got {kind_of(value)}"


def check_depth(content: Any) -> None:
    """Refuse deep nesting without recursing into it."""
    level: list[Any] = [content]
    for _ in range(MAX_DEPTH):
        inner: list[Any] = []
        for node in level:
            if isinstance(node, dict):
                inner.extend(node.values())
            elif isinstance(node, list):
                inner.extend(node)
        if not inner:
            return
        level = inner
    raise ContentError("content", f"is nested deeper than {MAX_DEPTH} levels")


def kind_of(value: Any) -> str:
    names = {bool: "a boolean", int: "a number", float: "a number", str: "a string"}
    if value is None:
        return "null"
    return names.get(type(value), "a list" if isinstance(value, list | tuple) else "an object")


def shown(value: Any) -> str:
    """A short quotation of what was found, safe to put into a message."""
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
