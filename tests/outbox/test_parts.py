"""An external handler's outcomes are recorded as they come, not when all of them are in."""

from collections.abc import Iterator
from typing import Any

import pytest

from notifications.outbox.registry import Outcome
from tests.outbox.probes import Killed, Outside, effects, owed, raise_events, take, work

pytestmark = pytest.mark.django_db(transaction=True)


class InParts(Outside):
    """Yields its outcomes one by one; `before` is called before the one of that number."""

    def __init__(self, before: dict[int, Any]) -> None:
        super().__init__()
        self.before = before

    def perform(self, jobs: dict[int, Any]) -> Iterator[dict[int, Outcome]]:
        for number, key in enumerate(jobs):
            self.before.get(number, lambda: None)()
            yield {key: Outcome()}


def die() -> None:
    raise Killed


def test_a_worker_that_dies_has_recorded_what_had_come_in(only):
    handler = only(InParts({2: die}).handler())
    raise_events(1, 2, 3, 4)
    with pytest.raises(Killed):
        work(handler, *take(handler))
    assert effects() == [1, 2]
    assert owed() == [3, 4]


def test_each_part_is_recorded_once(only):
    handler = only(InParts({}).handler())
    raise_events(1, 2, 3)
    assert work(handler, *take(handler)).failures == 0
    assert effects() == [1, 2, 3]
    assert owed() == []
