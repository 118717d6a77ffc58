"""A worker that comes back after its lease has lapsed commits nothing."""

import pytest

from notifications.models import Reaction
from notifications.outbox.registry import Outcome
from tests.outbox.probes import (
    Outside,
    Probe,
    effects,
    let_leases_lapse,
    owed,
    raise_events,
    take,
    work,
)

pytestmark = pytest.mark.django_db


def take_over(handler):
    """Another worker's claim of what this one let lapse."""
    let_leases_lapse()
    return take(handler)


@pytest.mark.parametrize("count", [1, 3])
class TestTransactional:
    def test_a_zombie_before_the_new_owner_commits_nothing(self, only, count):
        handler = only(Probe().handler())
        raise_events(*range(count))
        zombies = take(handler)
        owners = take_over(handler)
        work(handler, *zombies)
        assert effects() == []
        assert owed() == list(range(count))
        work(handler, *owners)
        assert effects() == list(range(count))
        assert owed() == []

    def test_a_zombie_after_the_new_owner_commits_nothing(self, only, count):
        handler = only(Probe().handler())
        raise_events(*range(count))
        zombies = take(handler)
        work(handler, *take_over(handler))
        work(handler, *zombies)
        assert effects() == list(range(count))

    def test_a_zombies_failure_does_not_count_against_the_event(self, only, count):
        probe = Probe(fails=range(count))
        handler = only(probe.handler())
        raise_events(*range(count))
        zombies = take(handler)
        take_over(handler)
        before = list(Reaction.objects.order_by("id").values())
        work(handler, *zombies)
        assert list(Reaction.objects.order_by("id").values()) == before


@pytest.mark.parametrize("count", [1, 3])
class TestExternal:
    def test_a_zombie_that_has_not_begun_does_not_begin(self, only, count):
        outside = Outside()
        handler = only(outside.handler())
        raise_events(*range(count))
        zombies = take(handler)
        owners = take_over(handler)
        work(handler, *zombies)
        assert (outside.prepared, outside.performed, effects()) == ([], [], [])
        work(handler, *owners)
        assert sorted(outside.performed) == effects() == list(range(count))

    def test_a_zombie_that_comes_back_from_its_work_records_nothing(self, only, count):
        outside, owner = Outside(), Outside()
        handler = only(outside.handler())
        raise_events(*range(count))
        outside.meanwhile = lambda: work(owner.handler(), *take_over(handler))
        work(handler, *take(handler))
        assert outside.concluded == {}
        assert sorted(owner.concluded) == list(range(count))
        assert effects() == list(range(count))
        assert owed() == []

    def test_a_zombies_failure_does_not_count_against_the_event(self, only, count):
        outside = Outside({n: Outcome(error="no", permanent=True) for n in range(count)})
        handler = only(outside.handler())
        raise_events(*range(count))
        outside.meanwhile = lambda: take_over(handler)
        work(handler, *take(handler))
        assert owed() == list(range(count))
        assert set(Reaction.objects.values_list("attempts", "last_error")) == {(2, "")}


def test_what_is_still_held_is_recorded_where_another_part_was_lost(only):
    outside = Outside()
    handler = only(outside.handler())
    raise_events(1, 2, 3)

    def lose_one():
        Reaction.objects.filter(event__subject_id=2).update(fence="another")

    outside.meanwhile = lose_one
    work(handler, *take(handler))
    assert sorted(outside.concluded) == [1, 3]
    assert owed() == [2]
