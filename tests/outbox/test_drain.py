import time
from dataclasses import replace

import pytest

from notifications.events import InboxSwept, ProfileDeleted, Raised
from notifications.outbox import broker
from notifications.outbox import drain as drain_module
from notifications.outbox.drain import drain
from notifications.outbox.record import record
from notifications.outbox.registry import OBSERVERS, PIPELINE, SENDING
from notifications.outbox.slots import TTL, Slot
from notifications.states import Priority
from tests.outbox.probes import Outside, Probe, happened, owed, raise_events, rings

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("quiet_bell")]


@pytest.fixture
def slot(settings):
    """The one slot that two workers leave to the sending lane, held by another worker."""
    settings.WORKERS = 2
    held = Slot(SENDING)
    assert held.take()
    yield held
    held.give_back()


def passing_on(probe: Probe, kind=ProfileDeleted) -> Probe:
    probe.then = lambda events: record(
        [Raised(kind(subject_id=e.subject_id, user="u")) for e in events]
    )
    return probe


def test_a_lane_is_drained_until_it_is_empty(register):
    one, other = Probe(), Probe()
    register(one.handler(name="one", batch=10), other.handler(name="other", lane=OBSERVERS))
    raise_events(*range(35))
    assert drain(PIPELINE) == 35
    assert sorted(one.seen) == list(range(35))
    assert [len(batch) for batch in one.batches] == [10, 10, 10, 5]
    assert other.seen == []
    assert drain(PIPELINE) == 0


def test_what_was_begun_is_finished_before_more_is_begun(register):
    order = []
    first, second = Probe(), Probe()
    second.then = lambda events: order.append("second")

    def begin(events):
        order.append("first")
        record([Raised(ProfileDeleted(subject_id=e.subject_id, user="u")) for e in events])

    first.then = begin
    register(
        first.handler(name="first", batch=1, raises=(ProfileDeleted,)),
        second.handler(name="second", on=(ProfileDeleted,), batch=1),
    )
    raise_events(1, 2, 3)
    drain(PIPELINE)
    assert order == ["first", "second"] * 3


def test_the_most_urgent_goes_first(register):
    probe = Probe()
    register(probe.handler())
    for priority in (Priority.BULK, Priority.CRITICAL, Priority.NORMAL):
        raise_events(int(priority), priority=priority)
    drain(PIPELINE)
    assert probe.seen == [Priority.CRITICAL, Priority.NORMAL, Priority.BULK]


def test_something_urgent_does_not_wait_for_a_lane_of_bulk(register, monkeypatch):
    monkeypatch.setattr(drain_module, "LOOK_EVERY", 0.0)
    probe = Probe()
    register(probe.handler(batch=5))
    raise_events(*range(100), priority=Priority.BULK)

    def once(events):
        probe.then = lambda _: None
        raise_events(999, priority=Priority.CRITICAL)

    probe.then = once
    register(probe.handler(batch=5, raises=(type(happened()),)))
    drain(PIPELINE)
    assert probe.batches[1] == [999]


def test_when_its_time_is_up_it_rings_for_the_rest(register, monkeypatch):
    monkeypatch.setattr(drain_module, "TIME_LIMIT", 0.05)
    probe = Probe()
    probe.then = lambda events: time.sleep(0.03)
    register(probe.handler(batch=1))
    raise_events(*range(50))
    rings()
    handled = drain(PIPELINE)
    assert 1 <= handled < 50
    assert PIPELINE in rings()
    assert len(owed()) == 50 - handled


def test_a_small_batch_for_another_lane_is_taken_up_without_a_ring(register):
    first, second = passing_on(Probe()), Probe()
    register(
        first.handler(name="first", raises=(ProfileDeleted,)),
        second.handler(name="second", on=(ProfileDeleted,), lane=OBSERVERS),
    )
    raise_events(1)
    rings()
    assert drain(PIPELINE) == 2
    assert second.seen == [1]
    assert rings() == []


def test_a_full_batch_calls_other_workers_for_help(register):
    first, second = passing_on(Probe()), Probe()
    register(
        first.handler(name="first", raises=(ProfileDeleted,), batch=5),
        second.handler(name="second", on=(ProfileDeleted,), lane=OBSERVERS),
    )
    raise_events(*range(5))
    rings()
    drain(PIPELINE)
    assert set(rings()) == {PIPELINE, OBSERVERS}
    drain(OBSERVERS)
    assert sorted(second.seen) == [0, 1, 2, 3, 4]


def test_the_ring_is_answered_before_the_lane_is_looked_at(register):
    register(Probe().handler())
    raise_events(1)
    assert rings() == [PIPELINE]
    drain(PIPELINE)
    raise_events(2)
    assert rings() == [PIPELINE]


def test_a_handler_that_raises_ever_more_is_stopped_by_time(register, monkeypatch):
    monkeypatch.setattr(drain_module, "TIME_LIMIT", 0.1)
    probe = Probe()
    probe.then = lambda events: record([Raised(happened())])
    register(probe.handler(raises=(type(happened()),)))
    raise_events(1)
    began = time.monotonic()
    drain(PIPELINE)
    assert time.monotonic() - began < 5
    assert len(probe.batches) > 1


def test_one_event_that_fails_does_not_hold_up_the_lane(register):
    probe = Probe(fails=[0])
    register(probe.handler(batch=2))
    raise_events(*range(6))
    drain(PIPELINE)
    assert owed() == [0]


class TestSlots:
    """The sending lane may not hold all workers."""

    @pytest.fixture
    def outside(self, register):
        outside = Outside()
        register(
            passing_on(Probe()).handler(name="first", raises=(ProfileDeleted,)),
            replace(outside.handler(), name="second", on=(ProfileDeleted, InboxSwept)),
        )
        return outside

    def swept(self, subject: int) -> None:
        record([Raised(InboxSwept(subject_id=subject, user="u", account="", change="", seq=1))])

    def test_a_worker_without_a_slot_does_not_send(self, slot, outside):
        self.swept(1)
        assert drain(SENDING) == 0
        assert outside.performed == []

    def test_a_worker_without_a_slot_does_not_spin(
        self, slot, outside, django_assert_max_num_queries
    ):
        self.swept(1)
        began = time.monotonic()
        with django_assert_max_num_queries(4):
            drain(SENDING)
        assert time.monotonic() - began < drain_module.TIME_LIMIT / 2

    def test_a_worker_without_a_slot_goes_on_with_other_work(self, slot, outside):
        raise_events(1)
        assert drain(PIPELINE) == 1
        assert outside.performed == []
        slot.give_back()
        assert drain(SENDING) == 1
        assert outside.performed == [1]

    def test_whoever_holds_the_slot_takes_what_others_had_to_leave(self, settings, outside):
        settings.WORKERS = 2

        def meanwhile():
            outside.meanwhile = lambda: None
            self.swept(2)
            assert drain(SENDING) == 0

        outside.meanwhile = meanwhile
        raise_events(1)
        assert drain(PIPELINE) == 3
        assert outside.performed == [1, 2]

    def test_the_slot_is_given_back(self, settings, outside):
        settings.WORKERS = 2
        self.swept(1)
        drain(SENDING)
        assert Slot(SENDING).take()

    def test_there_is_one_slot_less_than_there_are_workers(self, settings):
        settings.WORKERS = 3
        one, two, three = Slot(SENDING), Slot(SENDING), Slot(SENDING)
        assert [one.take(), two.take(), three.take()] == [True, True, False]
        one.give_back()
        assert three.take()
        two.give_back()
        three.give_back()

    def test_a_single_worker_may_send(self, settings):
        settings.WORKERS = 1
        slot = Slot(SENDING)
        assert slot.take()
        assert slot.take()
        slot.give_back()

    def test_a_slot_outlives_a_killed_worker_by_seconds_only(self, slot):
        assert 0 < broker.client().ttl(slot.key) <= TTL

    def test_a_slot_that_was_lost_to_another_is_not_given_back_for_it(self, settings, slot):
        lost = Slot(SENDING)
        lost.key = slot.key
        lost.give_back()
        assert not Slot(SENDING).take()

    def test_other_lanes_need_no_slot(self, slot):
        assert Slot(PIPELINE).take()
        assert Slot(OBSERVERS).take()

    def test_providers_that_are_quick_may_have_every_worker(self, settings):
        settings.WORKERS = 2
        one, two = Slot(SENDING), Slot(SENDING)
        assert one.take()
        one.note(seconds=0.001)
        assert two.take()
        two.give_back()
        one.note(seconds=60.0)
        assert not two.take()
        one.give_back()
