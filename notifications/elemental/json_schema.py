"""The JSON Schema of a document, for editors that complete and check while one types.

It is made from the models that read documents, so that both say the same. What no schema
can say (how deep lists may be, what a condition or a variable looks like) is left to `parse`.
"""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from typing import Any, Final

from notifications.elemental.channels import CHANNELS, DIRECT
from notifications.elemental.expressions import OPERATORS
from notifications.elemental.schema import FIXED, MAX_ELEMENTS, VERSION, Envelope

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
# Where pydantic writes what says nothing to an editor, or belongs to OpenAPI.
_NOISE: Final = ("title", "discriminator")

Json = dict[str, Any]


def schema() -> Json:
    """A copy of its own, JSON Schema 2020-12."""
    return deepcopy(_schema())


@cache
def _schema() -> Json:
    made = tidied(Envelope.model_json_schema(by_alias=True))
    definitions = made["$defs"]
    definitions["Condition"] = CONDITION
    definitions["ConditionGroup"] = GROUP
    for definition in definitions.values():
        if "if" in definition.get("properties", {}):
            definition["properties"]["if"] = deepcopy(IF)
    definitions["Text"]["anyOf"] = [having("content", "string"), having("elements", "array")]
    definitions["Channel"]["anyOf"] = [having("elements", "array"), having("raw", "object")]
    definitions["Channel"]["properties"]["channel"]["examples"] = [*CHANNELS, DIRECT, "default"]
    for name, definition in definitions.items():
        if "locales" in definition.get("properties", {}):
            definition["properties"]["locales"] = locales_of(name, definition["properties"])
    elements = made["properties"]["elements"]
    elements["maxItems"] = MAX_ELEMENTS
    made["properties"]["version"]["examples"] = [VERSION]
    return {
        "$schema": DIALECT,
        "title": "Elemental",
        "description": "The document of a notification: the same for all channels.",
        **{key: value for key, value in made.items() if key != "description"},
        "if": {"required": ["elements"], "properties": {"elements": {"contains": A_CHANNEL}}},
        "then": {"properties": {"elements": {"items": A_CHANNEL}}},
    }


def tidied(value: Any, names: bool = False) -> Any:
    """Args: names: whether the keys are an author's, so that one of them may be `title`."""
    if isinstance(value, list):
        return [tidied(each) for each in value]
    if not isinstance(value, dict):
        return value
    return {
        key: tidied(each, names=key in ("properties", "$defs"))
        for key, each in value.items()
        if names or not (key in _NOISE or (key == "default" and each is None))
    }


def locales_of(name: str, fields: Json) -> Json:
    """What an element may say in each language: any of its fields, none of them required."""
    own = {key: {"$ref": f"#/$defs/{name}/properties/{key}"} for key in fields if key not in FIXED}
    languages = {"type": "object", "additionalProperties": {"type": "object", "properties": own}}
    return {
        "description": "By language, such as fr or pt-BR: what differs there.",
        "anyOf": [languages, {"type": "null"}],
    }


def having(key: str, kind: str) -> Json:
    return {"required": [key], "properties": {key: {"type": kind}}}


A_CHANNEL: Final[Json] = {"required": ["type"], "properties": {"type": {"const": "channel"}}}
CONDITION: Final[Json] = {
    "type": "object",
    "required": ["property", "operator"],
    "properties": {
        "property": {"type": "string", "description": "A variable, such as data.total."},
        "operator": {"enum": list(OPERATORS)},
        "value": {"description": "What it is compared with; none for is_empty and is_not_empty."},
    },
}
GROUP: Final[Json] = {
    "type": "object",
    "required": ["conditions"],
    "properties": {
        "logical_operator": {"enum": ["and", "or"]},
        "conditions": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/Condition"}},
    },
}
IF: Final[Json] = {
    "description": "Shown where this holds: an expression, or groups of which one must hold.",
    "anyOf": [
        {"type": "string"},
        {"type": "array", "items": {"$ref": "#/$defs/ConditionGroup"}},
        {"type": "null"},
    ],
}
