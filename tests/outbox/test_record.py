from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from notifications.events import InboxSwept, ProfileDeleted, ProfileUpdated, Raised
from notifications.models import Event, Reaction
from notifications.outbox import wake
from notifications.outbox.claim import ready
from notifications.outbox.drain import drain
from notifications.outbox.record import record
from notifications.outbox.registry import OBSERVERS, PIPELINE, SENDING
from notifications.states import Priority
from tests.outbox.probes import Probe, happened, raise_events, rings

pytestmark = pytest.mark.django_db


def test_an_event_is_logged_as_it_happened(only):
    only(Probe().handler())
    record([Raised(ProfileUpdated(subject_id=7, user="Zoë ☂ \"'\\", keys=["email", "ключ"]))])
    event = Event.objects.get()
    assert (event.name, event.version, event.subject, event.subject_id) == (
        "profile.updated",
        1,
        "profile",
        7,
    )
    assert event.data == {"user": "Zoë ☂ \"'\\", "keys": ["email", "ключ"]}
    assert abs(event.created_at - timezone.now()) < timedelta(seconds=10)


def test_each_handler_that_reacts_is_owed_one_reaction(register):
    one, two = Probe().handler(name="one"), Probe().handler(name="two", lane=OBSERVERS)
    deaf = Probe().handler(name="deaf", on=(ProfileDeleted,))
    register(one, two, deaf)
    record([Raised(happened(1)), Raised(happened(2))])
    of = dict(Event.objects.values_list("id", "subject_id"))
    found = sorted((r.handler, of[r.event_id]) for r in Reaction.objects.all())
    assert found == [("one", 1), ("one", 2), ("two", 1), ("two", 2)]


def test_the_log_keeps_the_order_in_which_events_were_raised(only):
    only(Probe().handler())
    record([Raised(happened(n)) for n in range(50, 0, -1)])
    assert list(Event.objects.order_by("id").values_list("subject_id", flat=True)) == list(
        range(50, 0, -1)
    )


def test_recording_nothing_asks_the_database_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        record([])


@pytest.mark.parametrize("count", [1, 50])
def test_recording_takes_a_fixed_number_of_statements(only, count, django_assert_max_num_queries):
    only(Probe().handler())
    with django_assert_max_num_queries(2):
        record([Raised(happened(n)) for n in range(count)])


def test_wants_spares_the_row_where_nobody_listens(only):
    only(Probe().handler(wants=lambda event: event.user == "user 2"))
    record([Raised(happened(n)) for n in (1, 2, 3)])
    assert Event.objects.count() == 3
    assert Reaction.objects.get().event.subject_id == 2


def test_of_several_events_of_a_subject_only_the_last_is_owed_to_a_handler_that_rereads_it(only):
    only(Probe().handler(on=(ProfileUpdated, ProfileDeleted), latest_only=True))
    record([
        Raised(happened(1)), Raised(happened(2)), Raised(ProfileDeleted(subject_id=1, user="user 1")),
    ])  # fmt: skip
    found = {(r.event.name, r.event.subject_id) for r in Reaction.objects.select_related("event")}
    assert found == {("profile.deleted", 1), ("profile.updated", 2)}


def test_subjects_of_different_kinds_with_the_same_id_do_not_supersede_one_another(only):
    only(Probe().handler(on=(ProfileUpdated, InboxSwept), latest_only=True))
    swept = InboxSwept(subject_id=1, user="u", account="", change="mark-all-read", seq=1)
    record([Raised(happened(1)), Raised(swept)])
    assert Reaction.objects.count() == 2


def test_priority_and_due_time_are_the_events_own(only):
    handler, later = only(Probe().handler()), timezone.now() + timedelta(hours=1)
    record([Raised(happened(1), Priority.CRITICAL, later), Raised(happened(2))])
    by_subject = {r.event.subject_id: r for r in Reaction.objects.select_related("event")}
    assert (by_subject[1].priority, by_subject[1].due_at) == (Priority.CRITICAL, later)
    assert by_subject[2].priority == Priority.NORMAL
    assert ready([handler]) == [("probe", Priority.NORMAL)]


def test_what_a_handler_raises_is_as_urgent_as_what_it_handles(register):
    first, second = Probe(), Probe()
    first.then = lambda events: record([Raised(ProfileDeleted(subject_id=1, user="u"))])
    register(
        first.handler(name="first", raises=(ProfileDeleted,), batch=1),
        replace(second.handler(name="second"), on=(ProfileDeleted,), limit=1),
    )
    priorities = []
    second.then = lambda events: priorities.extend(event.priority for event in events)
    raise_events(1, priority=Priority.CRITICAL)
    raise_events(2, priority=Priority.BULK)
    drain(PIPELINE)
    assert sorted(priorities) == [Priority.CRITICAL, Priority.BULK]


def test_an_event_that_the_handler_does_not_declare_is_refused(only):
    probe = Probe()
    probe.then = lambda events: record([Raised(ProfileDeleted(subject_id=1, user="u"))])
    only(probe.handler(raises=(ProfileUpdated,)))
    raise_events(1)
    drain(PIPELINE)
    assert "probe raised profile.deleted" in Reaction.objects.get().last_error
    assert not Event.objects.filter(name="profile.deleted").exists()


def test_the_clock_of_the_host_delays_nothing(only, monkeypatch):
    """A host whose clock is ahead of the database's must not see its own work as work of the future."""
    handler, now = only(Probe().handler()), timezone.now
    if transaction.get_connection().vendor == "sqlite":
        pytest.skip("SQLite's clock is the host's")
    monkeypatch.setattr(timezone, "now", lambda: now() + timedelta(hours=1))
    raise_events(1)
    assert ready([handler]) == [("probe", Priority.NORMAL)]


def test_work_is_due_in_the_instant_after_it_was_recorded(only):
    handler = only(Probe().handler())
    for subject in range(200):
        raise_events(subject)
        assert ready([handler]), f"event {subject} is not due yet"
        Reaction.objects.all().delete()


@pytest.mark.django_db(transaction=True)
class TestWaking:
    @pytest.fixture(autouse=True)
    def _quiet(self, quiet_bell, register):
        register(
            Probe().handler(name="one"), Probe().handler(name="two"),
            Probe().handler(name="three", lane=SENDING),
        )  # fmt: skip

    def test_nothing_remains_of_a_transaction_that_is_rolled_back(self):
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            record([Raised(happened())])
            assert Event.objects.count() == 1
            raise ZeroDivisionError
        assert not Event.objects.exists()
        assert not Reaction.objects.exists()
        assert rings() == []

    def test_lanes_are_rung_after_the_commit_and_not_before(self):
        with transaction.atomic():
            record([Raised(happened())])
            assert rings() == []
        assert sorted(rings()) == [PIPELINE, SENDING]

    def test_one_ring_per_lane_however_many_events(self):
        raise_events(*range(100))
        assert sorted(rings()) == [PIPELINE, SENDING]

    def test_a_lane_that_has_not_answered_is_not_rung_again(self):
        raise_events(1)
        rings()
        raise_events(2)
        assert rings() == []

    def test_a_lane_that_has_answered_is_rung_again(self):
        raise_events(1)
        rings()
        wake.answer(PIPELINE)
        raise_events(2)
        assert rings() == [PIPELINE]

    def test_work_of_the_future_rings_nobody(self):
        raise_events(1, due_at=timezone.now() + timedelta(minutes=1))
        assert rings() == []

    def test_an_event_without_reactions_rings_nobody(self, register):
        register()
        raise_events(1)
        assert rings() == []
        assert Event.objects.count() == 1
