"""What every event is: a frozen dataclass of plain values with a name, a version and a subject."""

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseEvent:
    """An immutable fact. `subject` names what it is about; `subject_id` is that row's id."""

    name: ClassVar[str]
    subject: ClassVar[str]
    version: ClassVar[int] = 1

    subject_id: int

    def data(self) -> dict[str, Any]:
        """The payload as JSON-able values, without the subject, which is a column of the log."""
        return {name: getattr(self, name) for name in _payload_fields(type(self))}


@dataclass(frozen=True, slots=True)
class Raised:
    """An event on its way to the log: with what urgency, and when its reactions are due.

    `priority` None takes that of the event being handled; `due_at` None is now.
    """

    event: BaseEvent
    priority: int | None = None
    due_at: datetime | None = None


_FIELDS: dict[type[BaseEvent], tuple[str, ...]] = {}


def _payload_fields(kind: type[BaseEvent]) -> tuple[str, ...]:
    found = _FIELDS.get(kind)
    if found is None:
        found = tuple(f.name for f in fields(kind) if f.name != "subject_id")
        _FIELDS[kind] = found
    return found
