"""Applies JSON Patches (RFC 6902) that callers send: as a whole or not at all."""

import copy
import json
from typing import Any

import jsonpatch
import jsonpointer

from notifications.pipeline.errors import InvalidRequest

Json = dict[str, Any]

MAX_OPERATIONS = 1000
OPERATIONS = ("add", "remove", "replace", "move", "copy", "test")


def patched(document: Json, operations: list[Json], what: str, most_bytes: int) -> Json:
    """A copy of `document`, which is a `what`, with all operations applied.

    Raises InvalidRequest naming the operation, also where a copy makes it too large.
    """
    if len(operations) > MAX_OPERATIONS:
        raise InvalidRequest("patch", f"got {len(operations)} operations; at most {MAX_OPERATIONS}")
    made: Any = copy.deepcopy(document)
    for place, operation in enumerate(operations):
        name = f"patch[{place}]"
        _check_operation(name, operation)
        try:
            made = jsonpatch.apply_patch(made, [operation], in_place=True)
            # A copy can double the document, so its size is looked at each time.
            grown = operation["op"] == "copy" and len(json.dumps(made)) > most_bytes
        except jsonpatch.JsonPatchTestFailed:
            raise InvalidRequest(name, f"the test of {operation['path']!r} failed") from None
        except (jsonpatch.JsonPatchException, jsonpointer.JsonPointerException) as error:
            raise InvalidRequest(name, f"path {operation['path']!r}: {error}") from None
        except (TypeError, KeyError, IndexError, ValueError, AttributeError, RecursionError):
            raise InvalidRequest(name, f"cannot be applied at {operation['path']!r}") from None
        if grown:
            raise InvalidRequest(name, f"the {what} would be more than {most_bytes} bytes")
    if not isinstance(made, dict):
        raise InvalidRequest("patch", f"the {what} would no longer be an object")
    return made


def _check_operation(name: str, operation: Any) -> None:
    if not isinstance(operation, dict):
        raise InvalidRequest(name, "wants an object with op and path")
    if operation.get("op") not in OPERATIONS:
        raise InvalidRequest(
            f"{name}.op", f"got {operation.get('op')!r}; wants one of {', '.join(OPERATIONS)}"
        )
    needed = {"path"} | ({"from"} if operation["op"] in ("move", "copy") else set())
    for key in sorted(needed):
        got = operation.get(key)
        if not isinstance(got, str):
            raise InvalidRequest(f"{name}.{key}", f"got {got!r}; wants such as '/email'")
    if operation["op"] in ("add", "replace", "test") and "value" not in operation:
        raise InvalidRequest(f"{name}.value", "is required")
