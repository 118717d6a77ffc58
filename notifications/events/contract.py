"""The shapes of all events, and which changes of them break who reads the log.

`events.lock.json` at the root of the project is the committed contract: the shapes as agreed on.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import MISSING, asdict, dataclass, fields
from pathlib import Path
from typing import Any

from notifications.events.base import BaseEvent

LOCK_FILE = Path(__file__).resolve().parents[2] / "events.lock.json"


@dataclass(frozen=True, slots=True)
class FieldShape:
    type: str
    required: bool


@dataclass(frozen=True, slots=True)
class Shape:
    """What a reader of the log relies on."""

    version: int
    subject: str
    fields: dict[str, FieldShape]


@dataclass(frozen=True, slots=True)
class Finding:
    """One difference between code and contract. A breaking one must not be merged."""

    event: str
    text: str
    breaking: bool


def shape_of(kind: type[BaseEvent]) -> Shape:
    """The shape of an event class; its subject's id is a column of the log and no field."""
    payload = [field for field in fields(kind) if field.name != "subject_id"]
    return Shape(
        kind.version,
        kind.subject,
        {
            field.name: FieldShape(
                _as_written(field.type),
                field.default is MISSING and field.default_factory is MISSING,
            )
            for field in payload
        },
    )


def shapes_of(kinds: Iterable[type[BaseEvent]]) -> dict[str, Shape]:
    return {kind.name: shape_of(kind) for kind in kinds}


def read_lock(text: str) -> dict[str, Shape]:
    """The contract in the text of a lock file. Raises ValueError where it cannot be read."""
    try:
        return {
            name: Shape(
                one["version"],
                one["subject"],
                {field: FieldShape(**shape) for field, shape in one["fields"].items()},
            )
            for name, one in json.loads(text).items()
        }
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a contract of events: {error!r}") from None


def write_lock(shapes: Mapping[str, Shape]) -> str:
    """The text of the lock file: sorted, so that a change of one event changes its lines alone."""
    plain = {name: asdict(one) for name, one in shapes.items()}
    return json.dumps(plain, indent=2, sort_keys=True) + "\n"


def compare(
    locked: Mapping[str, Shape], code: Mapping[str, Shape], upcasters: Collection[tuple[str, int]]
) -> list[Finding]:
    """Every difference between contract and code, by event. `upcasters`: those that there are."""
    found = []
    for name in sorted({*locked, *code}):
        stuck = _without_way(name, code, upcasters)
        found += [Finding(name, text, breaking=True) for text in stuck]
        if name not in code:
            text = (
                "is gone: logs still hold it. Keep its class; once no log holds it, take its entry"
                " out of events.lock.json by hand"
            )
            found.append(Finding(name, text, breaking=True))
        elif name not in locked:
            found.append(Finding(name, "is new", breaking=False))
        else:
            found += _changes(name, locked[name], code[name])
    return found


def _without_way(
    name: str, code: Mapping[str, Shape], upcasters: Collection[tuple[str, int]]
) -> Iterator[str]:
    """The versions of which the log may hold events that nothing brings to today's shape."""
    for version in range(1, code[name].version if name in code else 1):
        if (name, version) not in upcasters:
            yield f"version {version} has no upcaster: give UPCASTERS[({name!r}, {version})]"


def _changes(name: str, old: Shape, new: Shape) -> Iterator[Finding]:
    if new.version < old.version:
        yield Finding(name, f"version went down from {old.version} to {new.version}", breaking=True)
        return
    raised = new.version > old.version
    if raised:
        yield Finding(name, f"version {old.version} → {new.version}", breaking=False)
    for text, breaking in _field_changes(old, new):
        advice = ": raise its version and give an upcaster" if breaking and not raised else ""
        yield Finding(name, text + advice, breaking=breaking and not raised)


def _field_changes(old: Shape, new: Shape) -> Iterator[tuple[str, bool]]:
    """Each change in words, and whether it breaks readers of one version."""
    if old.subject != new.subject:
        yield f"subject {old.subject} → {new.subject}", True
    gone = [name for name in old.fields if name not in new.fields]
    added = [name for name in new.fields if name not in old.fields]
    if renamed := _renamed(old, new, gone, added):
        yield f"field {renamed[0]} was renamed to {renamed[1]}", True
        gone, added = [], []
    for name in gone:
        yield f"field {name} was removed", True
    for name in added:
        required = new.fields[name].required
        yield f"{'required' if required else 'optional'} field {name} was added", required
    for name in sorted(set(old.fields) & set(new.fields)):
        yield from _one_field(name, old.fields[name], new.fields[name])


def _renamed(old: Shape, new: Shape, gone: list[str], added: list[str]) -> tuple[str, str] | None:
    if len(gone) == len(added) == 1 and old.fields[gone[0]] == new.fields[added[0]]:
        return gone[0], added[0]
    return None


def _one_field(name: str, old: FieldShape, new: FieldShape) -> Iterator[tuple[str, bool]]:
    if old.type != new.type:
        yield f"field {name} was retyped from {old.type} to {new.type}", True
    if old.required != new.required:
        yield f"field {name} became {'required' if new.required else 'optional'}", new.required


def _as_written(annotation: Any) -> str:
    plain = isinstance(annotation, type) and not hasattr(annotation, "__origin__")
    text = annotation.__name__ if plain else str(annotation)
    return text.replace("typing.", "")
