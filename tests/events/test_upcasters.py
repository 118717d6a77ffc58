"""Old events reach their handlers in today's shape."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import pytest
from django.db import transaction

from notifications.events import EVENTS, ProfileUpdated, Raised, upcasters
from notifications.events.upcasters import UPCASTERS, upcast
from notifications.models import Reaction
from notifications.outbox.record import record
from notifications.outbox.registry import PIPELINE, REGISTRY, Handler, Recorded
from tests.drain import drain

NAME = ProfileUpdated.name


@pytest.fixture
def second_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if `keys` had become `names` in version 2, with an optional `by` added since."""

    def to_second(data: dict[str, Any]) -> dict[str, Any]:
        return {"user": data["user"], "names": [key.upper() for key in data["keys"]]}

    today = upcasters._Today(2, 3, {"by": lambda: "nobody"})
    monkeypatch.setitem(upcasters._TODAY, NAME, today)
    monkeypatch.setitem(UPCASTERS, (NAME, 1), to_second)


@pytest.fixture
def received() -> Iterator[list[Recorded]]:
    """What a handler of this event is given."""
    before, got = list(REGISTRY.handlers.values()), []
    handler = Handler(name="watch", on=(ProfileUpdated,), lane=PIPELINE, owner="t", run=got.extend)
    REGISTRY.fill([handler])
    yield got
    REGISTRY.fill(before)


def profile_updated(user: str, keys: list[Any]) -> None:
    with transaction.atomic():
        record([Raised(ProfileUpdated(subject_id=1, user=user, keys=keys))])


def test_data_of_today_is_handed_on_as_it_is() -> None:
    data = {"user": "u", "keys": ["email"]}
    assert upcast(NAME, 1, data)[1] is data


def test_an_old_version_goes_through_its_upcaster_and_is_filled_up(second_version: None) -> None:
    data = {"user": "u", "keys": ["email"]}
    assert upcast(NAME, 1, data) == (2, {"user": "u", "names": ["EMAIL"], "by": "nobody"})
    assert data == {"user": "u", "keys": ["email"]}


def test_an_event_from_before_an_optional_field_gets_its_default(second_version: None) -> None:
    version, data = upcast(NAME, 2, {"user": "u", "names": []})
    assert (version, data["by"]) == (2, "nobody")


def test_several_versions_are_several_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(upcasters._TODAY, NAME, upcasters._Today(3, 1, {}))
    monkeypatch.setitem(UPCASTERS, (NAME, 1), lambda data: {"steps": ["one"]})
    monkeypatch.setitem(UPCASTERS, (NAME, 2), lambda data: {"steps": [*data["steps"], "two"]})
    assert upcast(NAME, 1, {}) == (3, {"steps": ["one", "two"]})


@pytest.mark.parametrize(("name", "version"), [("event.of_old", 1), (NAME, 99)])
def test_what_has_no_class_or_comes_from_later_code_is_left_alone(name: str, version: int) -> None:
    assert upcast(name, version, {"a": 1}) == (version, {"a": 1})


def test_every_optional_field_of_every_event_can_be_filled() -> None:
    for kind in EVENTS:
        required = [f.name for f in fields(kind) if f.name != "subject_id"]
        data = dict.fromkeys(required, 0)
        for name in upcasters._TODAY[kind.name].defaults:
            del data[name]
        assert set(upcast(kind.name, kind.version, data)[1]) == set(required)


@pytest.mark.django_db
def test_a_handler_gets_an_old_event_in_todays_shape(
    second_version: None, received: list[Recorded]
) -> None:
    profile_updated("u", ["email"])
    drain()
    assert [(event.version, event.data["names"]) for event in received] == [(2, ["EMAIL"])]


@pytest.mark.django_db
def test_an_upcaster_that_raises_fails_its_event_alone(
    second_version: None, received: list[Recorded]
) -> None:
    for keys in (["a"], [1], ["b"]):
        profile_updated("u", keys)
    drain()
    assert [event.data["names"] for event in received] == [["A"], ["B"]]
    assert "AttributeError" in Reaction.objects.get().last_error
