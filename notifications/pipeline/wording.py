"""What the schema finds wrong, in the caller's words: the field by its path, and what it wants."""

from typing import Any

from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from notifications.pipeline.errors import InvalidRequest

_WANTED = {"model_type": "an object", "dict_type": "an object", "list_type": "a list"}
_KINDS: dict[type, str] = {
    dict: "an object", list: "a list", str: "a string", bool: "a boolean", int: "a number", float: "a number"
}  # fmt: skip
_BOUNDS = {
    "string_too_long": "must have at most {max_length} characters",
    "string_too_short": "must have at least {min_length} character",
    "too_long": "must have at most {max_length} items, got {actual_length}",
    "too_short": "must have at least {min_length} item, got {actual_length}",
}
_FIELD = "field"


def at(field: str, reason: str) -> PydanticCustomError:
    """What a validator of an object raises about one of the object's fields."""
    return PydanticCustomError(_FIELD, "{reason}", {"field": field, "reason": reason})


def named(error: ValidationError, body: object) -> InvalidRequest:
    """The innermost of the errors; a lone recipient is named without the list it is put in."""
    first = max(error.errors(include_url=False), key=lambda e: len(e["loc"]))
    single = _is_single(body)
    path = ""
    for place, part in enumerate(first["loc"]):
        if isinstance(part, int):
            path += "" if single and place == 2 else f"[{part}]"
        elif part not in ("Routing", "function-after[_without_control(), str]"):
            path += f".{part}" if path else str(part)
    if first["type"] == _FIELD:
        path += f".{first['ctx']['field']}"
    return InvalidRequest(path, _wording(first))


def _wording(error: Any) -> str:
    kind, got = error["type"], error.get("input")
    if kind == "missing":
        return "is required"
    if kind == "extra_forbidden":
        return "is not a field that this version knows"
    if kind == "value_error":
        return str(error["ctx"]["error"])
    if kind in _WANTED:
        return f"must be {_WANTED[kind]}, got {_KINDS.get(type(got), 'null')}"
    if kind in _BOUNDS:
        return _BOUNDS[kind].format(**error["ctx"])
    if kind == _FIELD:
        return str(error["ctx"]["reason"])
    short = isinstance(got, str | int | float | None) and len(str(got)) < 60
    shown = repr(got) if short else _KINDS.get(type(got), "a value")
    return f"got {shown}; {error['msg'].replace('Input should be', 'wants')}"


def _is_single(body: object) -> bool:
    message = body.get("message") if isinstance(body, dict) else None
    return isinstance(message, dict) and isinstance(message.get("to"), dict)
