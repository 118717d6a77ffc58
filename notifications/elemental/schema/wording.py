"""Pydantic's findings in the words of a document: a path and one sentence each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from notifications.elemental.errors import ContentError

_WANTED = {
    "string_type": "a string",
    "list_type": "a list",
    "dict_type": "an object",
    "model_type": "an object",
    "model_attributes_type": "an object",
    "int_type": "a number",
    "float_type": "a number",
}
Finding = Mapping[str, Any]


def content_errors(error: ValidationError, path: str, value: Any) -> list[ContentError]:
    """One error for each place, in the order of the document.

    Args: value: what was validated, which stands at `path`.
    """
    places: dict[str, list[Finding]] = {}
    for finding in error.errors(include_url=False):
        places.setdefault(place_of(finding, path, value), []).append(finding)
    found = [ContentError(place, explain(findings)) for place, findings in places.items()]
    return [one for one in found if not beside_the_point(one.path, places)]


def place_of(finding: Finding, path: str, value: Any) -> str:
    """The path of what is wrong: pydantic's steps without the names of alternatives."""
    steps = finding["loc"]
    for at, step in enumerate(steps):
        if isinstance(step, int):
            path, value = f"{path}[{step}]", value[step]
            continue
        if not isinstance(value, dict) or step not in value:
            continue
        tag = at > 0 and isinstance(steps[at - 1], int) and step == value.get("type")
        if not tag:
            path, value = f"{path}.{step}", value[step]
    if finding["type"] == "missing":
        return f"{path}.{steps[-1]}"
    return f"{path}.type" if finding["type"].startswith("union_tag") else path


def beside_the_point(place: str, places: Mapping[str, Any]) -> bool:
    """Whether another finding says it better: at the entry of the list, or at the type."""
    if any(other.startswith(f"{place}[") for other in places):
        return True
    parts = place.split(".")
    owners = (".".join(parts[:end]) for end in range(1, len(parts)))
    return any(f"{owner}.type" in places and f"{owner}.type" != place for owner in owners)


def explain(findings: list[Finding]) -> str:
    first = findings[0]
    value, context = first["input"], first.get("ctx", {})
    match first["type"]:
        case "missing":
            return "is required"
        case "union_tag_not_found":
            return "is required"
        case "union_tag_invalid":
            return f"{shown(value.get('type'))} is not supported here; use one of {types(context)}"
        case "bool_type" | "literal_error":
            choices = context.get("expected", "true or false")
            return f"{shown(value)} is not supported; use {choices}"
    wanted = dict.fromkeys(_WANTED.get(finding["type"], "valid JSON") for finding in findings)
    return f"must be {' or '.join(wanted)}, got {kind_of(value)}"


def types(context: Mapping[str, Any]) -> str:
    return str(context["expected_tags"]).replace("'", "")


def kind_of(value: Any) -> str:
    names = {bool: "a boolean", int: "a number", float: "a number", str: "a string"}
    if value is None:
        return "null"
    return names.get(type(value), "a list" if isinstance(value, list | tuple) else "an object")


def shown(value: Any) -> str:
    """A short quotation of what was found, safe to put into a message."""
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
