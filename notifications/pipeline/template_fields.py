"""What the fields of a template may hold. Each check names the field that is wrong."""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from notifications.elemental.schema import MAX_BYTES, MAX_DEPTH, VERSION
from notifications.pipeline import plain_json
from notifications.pipeline.errors import InvalidRequest

Json = dict[str, Any]

MAX_NAME = 256
MAX_TAGS, MAX_TAG = 9, 30
MAX_ADDRESSES, MAX_ADDRESS = 50, 1000
_IDENTIFIER = re.compile(r"[A-Za-z0-9_.:-]{1,64}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def checked(changes: Mapping[str, Any]) -> Json:
    """The fields as they are stored. Raises InvalidRequest, also for a field that there is not."""
    for name in changes:
        if name not in _CHECKS:
            raise InvalidRequest(name, "is not a field of a template")
    return {name: _CHECKS[name](name, value) for name, value in changes.items()}


def _name(path: str, value: Any) -> str:
    name = line(path, value, MAX_NAME).strip()
    if not name:
        raise InvalidRequest(path, "must not be empty")
    return name


def line(path: str, value: Any, longest: int) -> str:
    """A text without line breaks or other control characters."""
    if not isinstance(value, str):
        raise InvalidRequest(path, "must be a string")
    if len(value) > longest:
        raise InvalidRequest(path, f"must have at most {longest} characters")
    plain_json.check(value, path)
    if _CONTROL.search(value):
        raise InvalidRequest(path, "must not contain control characters such as line breaks")
    return value


def _tags(path: str, value: Any) -> list[str]:
    if not isinstance(value, list) or len(value) > MAX_TAGS:
        raise InvalidRequest(path, f"must be a list of at most {MAX_TAGS} tags")
    tags = [line(f"{path}[{place}]", tag, MAX_TAG).strip() for place, tag in enumerate(value)]
    for place, tag in enumerate(tags):
        if not tag:
            raise InvalidRequest(f"{path}[{place}]", "must not be empty")
    return list(dict.fromkeys(tags))


def identifier(path: str, value: Any) -> str:
    """A public id; nothing (null or an empty text) is the empty text."""
    if value is None or value == "":
        return ""
    if not isinstance(value, str) or not _IDENTIFIER.fullmatch(value):
        raise InvalidRequest(path, "must be an id of 1 to 64 letters, digits, '_', '-', '.' or ':'")
    return value


def _alias(path: str, value: Any) -> str:
    alias = line(path, "" if value is None else value, 256)
    if alias != alias.strip():
        raise InvalidRequest(path, "must not begin or end with a space")
    if alias.startswith("tenant/"):
        raise InvalidRequest(path, "must not begin with 'tenant/'")
    return alias


def _email(path: str, value: Any) -> Json:
    """The headers of the template's mails; those that are empty are left out."""
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise InvalidRequest(path, "must be an object")
    for name in value:
        if name not in ("from", "cc", "bcc", "reply_to"):
            raise InvalidRequest(f"{path}.{name}", "is not one of from, cc, bcc and reply_to")
    headers: Json = {}
    for name, given in value.items():
        header = _addresses if name in ("cc", "bcc") else _address
        if found := header(f"{path}.{name}", given):
            headers[name] = found
    return headers


def _address(path: str, value: Any) -> str:
    return line(path, "" if value is None else value, MAX_ADDRESS).strip()


def _addresses(path: str, value: Any) -> list[str]:
    given = [] if value is None else value
    if not isinstance(given, list) or len(given) > MAX_ADDRESSES:
        raise InvalidRequest(path, f"must be a list of at most {MAX_ADDRESSES} addresses")
    found = [_address(f"{path}[{place}]", one) for place, one in enumerate(given)]
    return [one for one in found if one]


def _settings(path: str, value: Any) -> Json:
    if not isinstance(value, dict):
        raise InvalidRequest(path, "must be an object")
    for name, given in value.items():
        if name == "throw_on_missing":
            if not isinstance(given, bool):
                raise InvalidRequest(f"{path}.{name}", "must be true or false")
        elif name == "channels":
            if not isinstance(given, list) or len(given) > 20:
                raise InvalidRequest(f"{path}.{name}", "must be a list of at most 20 channels")
            for place, channel in enumerate(given):
                line(f"{path}.{name}[{place}]", channel, 48)
        else:
            raise InvalidRequest(f"{path}.{name}", "is not a setting of a template")
    return dict(value)


def _content(path: str, value: Any) -> Json:
    """Whatever can be stored as a draft: an object with a list of elements, faults inside or not."""
    if not isinstance(value, dict):
        raise InvalidRequest(path, "must be an object")
    if not isinstance(value.get("elements"), list):
        raise InvalidRequest(f"{path}.elements", "must be a list of elements")
    plain_json.check(value, path, depth=MAX_DEPTH)
    size = len(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())
    if size > MAX_BYTES:
        raise InvalidRequest(path, f"is {size} bytes; the limit is {MAX_BYTES}")
    version = value.get("version")
    if version is None:
        return {"version": VERSION, **{key: one for key, one in value.items() if key != "version"}}
    if version != VERSION:
        raise InvalidRequest(f"{path}.version", f"got {str(version)[:50]!r}; wants {VERSION!r}")
    return value


_CHECKS: dict[str, Callable[[str, Any], Any]] = {
    "name": _name,
    "tags": _tags,
    "brand": identifier,
    "strategy": identifier,
    "topic": identifier,
    "alias": _alias,
    "email": _email,
    "settings": _settings,
    "content": _content,
}
