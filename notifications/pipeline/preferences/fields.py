"""What the fields of sections and topics may hold. Source: WorkspacePreference of SDK 9.13.0."""

from typing import Any

from notifications.pipeline import plain_json
from notifications.pipeline.errors import InvalidRequest
from notifications.pipeline.preferences import channels
from notifications.pipeline.template_fields import line
from notifications.pipeline.tenants import checked_object
from notifications.precedence import CHANNEL_PREFERENCES, SNOOZE
from notifications.states import PreferenceStatus

Json = dict[str, Any]

MAX_NAME, MAX_DESCRIPTION = 256, 2000
CONTROLS = (SNOOZE, CHANNEL_PREFERENCES)
_SECTION = ("name", "description", "has_custom_routing", "routing_options")
_TOPIC = (
    "name", "description", "default_status", "allowed_preferences", "include_unsubscribe_header",
    "routing_options", "topic_data", "digest",
)  # fmt: skip


def section(values: Json) -> Json:
    """A section's columns; what is left out is nothing. Raises InvalidRequest naming the field."""
    _check_names(values, _SECTION, "section")
    return {
        "name": _name(values.get("name")),
        "description": text("description", values.get("description"), MAX_DESCRIPTION),
        "has_custom_routing": _flag("has_custom_routing", values.get("has_custom_routing")),
        "routing_options": _channels(values.get("routing_options")),
    }


def topic(values: Json) -> Json:
    """A topic's columns; what is left out is nothing. Raises InvalidRequest naming the field."""
    _check_names(values, _TOPIC, "topic")
    if values.get("digest") is not None:
        raise InvalidRequest("digest", "this version has no digests; null is what may be sent")
    status = values.get("default_status")
    if status not in list(PreferenceStatus):
        wants = ", ".join(PreferenceStatus)
        raise InvalidRequest("default_status", f"got {str(status)[:50]!r}; wants one of {wants}")
    header = "include_unsubscribe_header"
    return {
        "name": _name(values.get("name")),
        "description": text("description", values.get("description"), MAX_DESCRIPTION),
        "default_status": status,
        "allowed_preferences": _controls(values.get("allowed_preferences")),
        header: _flag(header, values.get(header)),
        "routing_options": _channels(values.get("routing_options")),
        "topic_data": checked_object("topic_data", values.get("topic_data")),
    }


def text(path: str, value: Any, longest: int) -> str:
    """A text, also of several lines; null is the empty one."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise InvalidRequest(path, "must be a string")
    if len(value) > longest:
        raise InvalidRequest(path, f"must have at most {longest} characters")
    plain_json.check(value, path)
    return value


def _check_names(values: Json, known: tuple[str, ...], what: str) -> None:
    for name in values:
        if name not in known:
            raise InvalidRequest(name, f"is not a field of a {what}")


def _name(value: Any) -> str:
    name = line("name", value, MAX_NAME).strip()
    if not name:
        raise InvalidRequest("name", "must not be empty")
    return name


def _flag(path: str, value: Any) -> bool:
    if value is not None and not isinstance(value, bool):
        raise InvalidRequest(path, "must be true or false")
    return bool(value)


def _channels(value: Any) -> list[str]:
    return [] if value is None else channels.checked("routing_options", value)


def _controls(value: Any) -> list[str]:
    given = [] if value is None else value
    if not isinstance(given, list):
        raise InvalidRequest("allowed_preferences", "must be a list")
    for place, one in enumerate(given):
        if one not in CONTROLS:
            wants = f"got {str(one)[:50]!r}; wants one of {', '.join(CONTROLS)}"
            raise InvalidRequest(f"allowed_preferences[{place}]", wants)
    return list(dict.fromkeys(given))
