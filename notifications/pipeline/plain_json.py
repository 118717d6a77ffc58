"""JSON that every part of the product can hold: both databases, all clients, any renderer."""

import json
import math
from typing import Any

from notifications.pipeline.errors import InvalidRequest

MAX_DEPTH = 20
MAX_INTEGER_BITS = 64
_TOO_DEEP = "is nested deeper than"


def parse(text: bytes, depth: int = MAX_DEPTH) -> Any:
    """The value of a JSON document. Raises InvalidRequest where it is none, or none we can hold."""
    try:
        value = json.loads(text.decode())
    except UnicodeDecodeError:
        raise InvalidRequest("", "the body is not UTF-8") from None
    except json.JSONDecodeError as error:
        place = f"line {error.lineno} column {error.colno}"
        raise InvalidRequest("", f"the body is not JSON: {error.msg} at {place}") from None
    except RecursionError:
        raise InvalidRequest("", f"the body is nested deeper than {depth}") from None
    except ValueError:
        # Python refuses to convert integers of more than some thousand digits.
        raise InvalidRequest("", "the body has a number with too many digits") from None
    check(value, depth=depth)
    return value


def check(value: Any, path: str = "", depth: int = MAX_DEPTH) -> None:
    """Raises InvalidRequest, naming the place below `path`, where a value cannot be stored."""
    fault = _fault(value, depth)
    if fault is not None:
        keys, message = fault
        if message is _TOO_DEEP:
            message = f"{message} {depth}"
        raise InvalidRequest(_written(path, keys[::-1]), message)


def _fault(value: Any, left: int) -> tuple[list[str | int], str] | None:
    """What is wrong and where (innermost key first); None where nothing is. `left`: of the depth."""
    kind = type(value)
    if kind is str:
        message = _text_fault(value)
        return ([], message) if message else None
    if kind is dict or kind is list:
        return _container_fault(value, left - 1)
    if kind is int and value.bit_length() > MAX_INTEGER_BITS:
        return [], f"is a number of more than {MAX_INTEGER_BITS} bits"
    if kind is float and not math.isfinite(value):
        return [], "is a number that JSON does not know"
    return None


def _container_fault(value: Any, left: int) -> tuple[list[str | int], str] | None:
    if left < 0:
        return [], _TOO_DEEP
    named = type(value) is dict
    for key, item in value.items() if named else enumerate(value):
        if named and (message := _text_fault(str(key))):
            return [], f"has a key that {message}"
        fault = _fault(item, left)
        if fault is not None:
            fault[0].append(key)
            return fault
    return None


def _text_fault(text: str) -> str:
    if "\0" in text:
        return "contains a NUL character"
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError:
            return "contains half of a surrogate pair"
    return ""


def _written(path: str, keys: list[str | int]) -> str:
    for key in keys:
        if isinstance(key, int):
            path += f"[{key}]"
        else:
            path += f".{key}" if path else key
    return path
