import statistics

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from notifications.models import Reaction
from notifications.outbox import retry
from tests.outbox.probes import Probe, effects, let_leases_lapse, owed, raise_events, take, work


@given(attempts=st.integers(1, 40), first=st.floats(0.1, 60), most=st.floats(60, 86_400))
def test_the_wait_doubles_within_its_bounds(attempts, first, most):
    handler = Probe().handler(backoff=(first, most))
    wait = retry.backoff(handler, attempts)
    assert min(first / 2, most) <= wait <= min(most, first * 2 ** (attempts - 1))


def test_the_wait_is_spread_over_its_whole_range():
    handler = Probe().handler(backoff=(2.0, 3600.0))
    waits = [retry.backoff(handler, 6) for _ in range(2000)]
    assert min(waits) < 5
    assert max(waits) > 60
    assert 28 < statistics.mean(waits) < 37


@pytest.mark.django_db
class TestReplay:
    @pytest.fixture
    def probe(self):
        return Probe(fails=[1, 2, 3])

    @pytest.fixture
    def handler(self, only, probe):
        handler = only(probe.handler(limit=1))
        raise_events(1, 2, 3)
        work(handler, *take(handler))
        assert Reaction.objects.filter(dead_at__isnull=False).count() == 3
        probe.fails.clear()
        return handler

    def test_one_reaction_is_done_again(self, handler):
        one = Reaction.objects.filter(event__subject_id=2)
        assert retry.replay(one) == 1
        work(handler, *take(handler))
        assert effects() == [2]
        assert owed() == [1, 3]

    def test_all_that_a_filter_finds_is_done_again_with_all_its_tries(self, handler):
        assert retry.replay(Reaction.objects.filter(handler="probe", dead_at__isnull=False)) == 3
        assert set(Reaction.objects.values_list("attempts", "dead_at")) == {(0, None)}
        work(handler, *take(handler))
        assert effects() == [1, 2, 3]
        assert owed() == []

    def test_twice_is_as_once(self, handler):
        assert retry.replay(Reaction.objects.all()) == 3
        assert retry.replay(Reaction.objects.all()) == 3
        assert len(take(handler)[1]) == 3
        work(handler, *take(handler))

    def test_what_is_being_worked_on_is_left_alone(self, handler):
        retry.replay(Reaction.objects.filter(event__subject_id=1))
        fence, events = take(handler)
        assert retry.replay(Reaction.objects.all()) == 2
        work(handler, fence, events)
        assert effects() == [1]

    def test_a_lease_that_has_lapsed_holds_nothing(self, handler):
        retry.replay(Reaction.objects.all())
        zombies = take(handler)
        let_leases_lapse()
        assert retry.replay(Reaction.objects.all()) == 3
        work(handler, *zombies)
        assert effects() == []
        work(handler, *take(handler))
        assert effects() == [1, 2, 3]

    def test_a_waiting_reaction_need_not_wait(self, only, probe):
        probe.fails = {9}
        handler = only(probe.handler(limit=5, backoff=(500.0, 1000.0)))
        raise_events(9)
        work(handler, *take(handler))
        probe.fails.clear()
        assert take(handler)[1] == []
        retry.replay(
            Reaction.objects.filter(last_error__contains="cannot take", due_at__gt=timezone.now())
        )
        work(handler, *take(handler))
        assert effects() == [9]
