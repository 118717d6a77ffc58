"""Brings the data of old events to the shape that their classes have today."""

from collections.abc import Callable
from dataclasses import MISSING, Field, dataclass, fields
from typing import Any

from notifications.events import EVENTS
from notifications.events.base import BaseEvent

Data = dict[str, Any]

# (event name, version) → what makes that version's data the next version's. One step each.
# An entry stays for as long as some log may hold an event of its version.
UPCASTERS: dict[tuple[str, int], Callable[[Data], Data]] = {}


@dataclass(frozen=True, slots=True)
class _Today:
    """The present shape of one event: how many fields, and how the optional ones are filled."""

    version: int
    size: int
    defaults: dict[str, Callable[[], Any]]


def upcast(name: str, version: int, data: Data) -> tuple[int, Data]:
    """`data` of event `name` as its class has it today, with that version. Does not change `data`.

    An event without a class any more, or of a version yet to come, is returned as it is.
    """
    today = _TODAY.get(name)
    if today is None or version > today.version:
        return version, data
    # An event from before an optional field was added has fewer keys.
    if version == today.version and len(data) == today.size:
        return version, data
    for step in range(version, today.version):
        data = UPCASTERS[(name, step)](dict(data))
    missing = {field: make() for field, make in today.defaults.items() if field not in data}
    return today.version, {**data, **missing}


def _today(kind: type[BaseEvent]) -> _Today:
    payload = [field for field in fields(kind) if field.name != "subject_id"]
    defaults = {f.name: make for f in payload if (make := _default_of(f)) is not None}
    return _Today(kind.version, len(payload), defaults)


def _default_of(field: Field[Any]) -> Callable[[], Any] | None:
    if field.default_factory is not MISSING:
        return field.default_factory
    value = field.default
    return None if value is MISSING else lambda: value


_TODAY = {kind.name: _today(kind) for kind in EVENTS}
