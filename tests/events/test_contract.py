"""What a change of an event's shape comes to."""

from collections.abc import Collection
from dataclasses import dataclass, field, make_dataclass
from typing import Any, ClassVar

import pytest

from notifications.events import EVENTS
from notifications.events.base import BaseEvent
from notifications.events.contract import (
    LOCK_FILE,
    Finding,
    compare,
    read_lock,
    shapes_of,
    write_lock,
)
from notifications.events.upcasters import UPCASTERS


@dataclass(frozen=True, slots=True, kw_only=True)
class Before(BaseEvent):
    name: ClassVar[str] = "parcel.sent"
    subject: ClassVar[str] = "parcel"

    carrier: str
    weights: list[int]
    note: str = ""


FIELDS: dict[str, Any] = {
    "carrier": ("carrier", str),
    "weights": ("weights", list[int]),
    "note": ("note", str, field(default="")),
}


def after(*, version: int = 1, subject: str = "parcel", **changes: Any) -> type[BaseEvent]:
    """The event with some fields changed; None takes one away."""
    chosen = [spec for spec in {**FIELDS, **changes}.values() if spec is not None]
    namespace = {"name": "parcel.sent", "subject": subject, "version": version}
    return make_dataclass(
        "After", chosen, bases=(BaseEvent,), namespace=namespace, frozen=True, kw_only=True
    )


def findings(
    kind: type[BaseEvent] | None, upcasters: Collection[tuple[str, int]] = ()
) -> list[Finding]:
    return compare(shapes_of([Before]), shapes_of([kind] if kind else []), upcasters)


def only(found: list[Finding]) -> Finding:
    assert len(found) == 1, found
    return found[0]


def test_no_change_is_no_finding() -> None:
    assert findings(after()) == []


def test_an_added_optional_field_passes() -> None:
    found = only(findings(after(insured=("insured", bool, field(default=False)))))
    assert not found.breaking
    assert found.text == "optional field insured was added"


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"insured": ("insured", bool)}, "required field insured was added"),
        ({"note": None}, "field note was removed"),
        ({"carrier": None, "company": ("company", str)}, "field carrier was renamed to company"),
        ({"carrier": ("carrier", int)}, "field carrier was retyped from str to int"),
        (
            {"weights": ("weights", list[str])},
            "field weights was retyped from list[int] to list[str]",
        ),
        ({"note": ("note", str)}, "field note became required"),
        ({"subject": "letter"}, "subject parcel → letter"),
    ],
)
def test_a_change_that_breaks_readers_fails_until_there_is_a_version_and_an_upcaster(
    changes: dict[str, Any], text: str
) -> None:
    found = only(findings(after(**changes)))
    assert found.breaking
    assert found.text == f"{text}: raise its version and give an upcaster"

    without_upcaster = findings(after(version=2, **changes))
    assert [f.text for f in without_upcaster if f.breaking] == [
        "version 1 has no upcaster: give UPCASTERS[('parcel.sent', 1)]"
    ]

    done = findings(after(version=2, **changes), upcasters=[("parcel.sent", 1)])
    assert {f.text for f in done} == {"version 1 → 2", text}
    assert not any(f.breaking for f in done)


def test_a_field_that_becomes_optional_passes() -> None:
    found = only(findings(after(carrier=("carrier", str, field(default="")))))
    assert (found.text, found.breaking) == ("field carrier became optional", False)


def test_every_version_that_a_log_may_hold_needs_its_upcaster() -> None:
    found = findings(after(version=3, note=None), upcasters=[("parcel.sent", 2)])
    assert [f.text for f in found if f.breaking] == [
        "version 1 has no upcaster: give UPCASTERS[('parcel.sent', 1)]"
    ]


def test_an_upcaster_that_was_taken_away_is_missed_even_when_nothing_else_changed() -> None:
    shapes = shapes_of([after(version=2)])
    assert only(compare(shapes, shapes, [])).breaking
    assert compare(shapes, shapes, [("parcel.sent", 1)]) == []


def test_a_version_that_goes_down_fails() -> None:
    old, new = shapes_of([after(version=2)]), shapes_of([after()])
    found = only(compare(old, new, [("parcel.sent", 1)]))
    assert (found.text, found.breaking) == ("version went down from 2 to 1", True)


def test_an_event_that_is_gone_fails() -> None:
    found = only(findings(None))
    assert found.breaking
    assert found.text.startswith("is gone")


def test_a_new_event_passes() -> None:
    found = only(compare({}, shapes_of([Before]), []))
    assert (found.text, found.breaking) == ("is new", False)


def test_two_changes_at_once_are_two_findings() -> None:
    found = findings(after(note=None, carrier=("carrier", bytes)))
    assert [f.text.split(":")[0] for f in found] == [
        "field note was removed",
        "field carrier was retyped from str to bytes",
    ]


def test_a_lock_file_that_is_read_back_is_the_same() -> None:
    shapes = shapes_of(EVENTS)
    assert read_lock(write_lock(shapes)) == shapes


@pytest.mark.parametrize("text", ["[]", '{"a": 1}', '{"a": {"version": 1}}', "not json"])
def test_a_broken_lock_file_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"contract|Expecting"):
        read_lock(text)


def test_the_committed_lock_is_that_of_the_code() -> None:
    locked = read_lock(LOCK_FILE.read_text())
    assert compare(locked, shapes_of(EVENTS), UPCASTERS) == [], (
        "run manage.py events check --update"
    )
