"""Handlers that talk to the outside: lease, work without a transaction, record."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from notifications.events import ProfileDeleted, Raised
from notifications.models import Event, Reaction
from notifications.outbox.record import record
from notifications.outbox.registry import Outcome
from tests.outbox.probes import (
    Killed,
    Outside,
    effects,
    let_leases_lapse,
    make_due,
    owed,
    raise_events,
    take,
    work,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def outside():
    return Outside()


@pytest.fixture
def handler(only, outside):
    return only(outside.handler(limit=3, backoff=(100.0, 100.0)))


def test_a_batch_is_prepared_performed_and_concluded(handler, outside):
    raise_events(1, 2, 3)
    tally = work(handler, *take(handler))
    assert outside.prepared == outside.performed == [1, 2, 3]
    assert set(outside.concluded.values()) == {(Outcome(), False)}
    assert owed() == []
    assert tally.failures == 0


@pytest.mark.django_db(transaction=True)
def test_no_transaction_is_open_while_it_talks_to_the_outside(handler, outside):
    raise_events(1)
    work(handler, *take(handler))
    assert outside.in_transaction == {"prepare": True, "perform": False, "conclude": True}


def test_the_attempt_is_counted_and_leased_while_it_talks_to_the_outside(handler, outside):
    raise_events(1)
    seen = []
    outside.meanwhile = lambda: seen.append(Reaction.objects.get())
    work(handler, *take(handler))
    assert seen[0].attempts == 1
    assert seen[0].leased_until > timezone.now()


def test_an_event_without_a_job_is_done(handler, outside):
    outside.skip = {1, 2}
    raise_events(1, 2, 3)
    work(handler, *take(handler))
    assert outside.performed == [3]
    raise_events(1)
    work(handler, *take(handler))
    assert owed() == []


def test_what_failed_for_now_is_tried_again_and_the_rest_is_done(handler, outside):
    outside.answers = {2: Outcome(error="busy")}
    raise_events(1, 2, 3)
    tally = work(handler, *take(handler))
    assert owed() == [2]
    assert tally.failures == 1
    reaction = Reaction.objects.get()
    assert (reaction.attempts, reaction.last_error, reaction.leased_until) == (1, "busy", None)
    assert reaction.due_at - timezone.now() > timedelta(seconds=45)
    assert outside.concluded[2] == (Outcome(error="busy"), False)
    make_due()
    outside.answers = {}
    work(handler, *take(handler))
    assert outside.performed == [1, 2, 3, 2]
    assert owed() == []


def test_the_time_that_the_service_asks_for_is_heeded(handler, outside):
    outside.answers = {1: Outcome(error="slow down", retry_in=3600.0)}
    raise_events(1)
    work(handler, *take(handler))
    wait = Reaction.objects.get().due_at - timezone.now()
    assert timedelta(minutes=59) < wait < timedelta(minutes=61)


def test_a_permanent_failure_ends_the_tries_and_is_told_to_conclude(handler, outside):
    outside.answers = {1: Outcome(error="no such address", permanent=True)}
    raise_events(1, 2)
    work(handler, *take(handler))
    assert outside.concluded[1][1] is True
    assert owed() == []


def test_the_last_try_is_told_to_conclude(handler, outside):
    outside.answers = {1: Outcome(error="busy")}
    raise_events(1)
    finals = []
    for _ in range(3):
        work(handler, *take(handler))
        finals.append(outside.concluded[1][1])
        make_due()
    assert finals == [False, False, True]
    assert owed() == []


def test_a_worker_that_dies_in_the_act_leaves_the_work_to_the_next(handler, outside):
    def die():
        raise Killed

    outside.meanwhile = die
    raise_events(1)
    with pytest.raises(Killed):
        work(handler, *take(handler))
    assert take(handler)[1] == []
    let_leases_lapse()
    outside.meanwhile = lambda: None
    work(handler, *take(handler))
    assert outside.performed == [1, 1]
    assert effects() == [1]


def test_many_events_wait_for_one_that_kills_no_longer_than_its_limit(handler, outside):
    def die_of_seven():
        if outside.performed[-1] == 7 or 7 in outside.performed[-10:]:
            raise Killed

    outside.meanwhile = die_of_seven
    raise_events(*range(10))
    for _ in range(8):
        fence, events = take(handler)
        if events:
            try:
                work(handler, fence, events)
            except Killed:
                outside.performed.clear()
        let_leases_lapse()
        make_due()
    assert effects() == [n for n in range(10) if n != 7]
    assert owed() == [7]
    assert Reaction.objects.get().dead_at is not None


def test_what_was_done_is_not_done_again_for_one_that_cannot_be_recorded(handler, outside):
    outside.cannot_conclude = {2}
    raise_events(1, 2, 3)
    work(handler, *take(handler))
    assert outside.performed == [1, 2, 3]
    assert effects() == [1, 3]
    assert owed() == [2]
    assert Reaction.objects.get().last_error == "ValueError: cannot write it down"


def test_events_raised_in_conclude_are_recorded_with_the_end_of_the_debt(only, outside):
    conclude = outside.conclude

    def raising(jobs, outcomes, final):
        conclude(jobs, outcomes, final)
        record([Raised(ProfileDeleted(subject_id=n, user="u")) for n in jobs.values()])

    outside.conclude = raising
    handler = only(outside.handler(raises=(ProfileDeleted,)))
    outside.cannot_conclude = {2}
    raise_events(1, 2)
    work(handler, *take(handler))
    assert list(
        Event.objects.filter(name="profile.deleted").values_list("subject_id", flat=True)
    ) == [1]


def test_each_repeated_event_gets_a_lease_of_its_own(handler, outside):
    """Many slow repeats, one after another, must not outlive the lease they were claimed with."""
    outside.answers = {n: Outcome(error="busy") for n in range(3)}
    raise_events(*range(3))
    work(handler, *take(handler))
    make_due()
    # Their first worker went without a word, so each runs alone.
    Reaction.objects.update(failures=0)
    fence, events = take(handler)
    Reaction.objects.update(leased_until=timezone.now() + timedelta(seconds=1))
    leases = []

    def held():
        return Reaction.objects.exclude(leased_until=None).values_list("leased_until", flat=True)

    outside.meanwhile = lambda: leases.append(max(held()))
    work(handler, fence, events)
    assert len(leases) == 3
    assert min(leases) > timezone.now() + timedelta(seconds=20)


def test_what_was_refused_for_now_shares_a_batch_again(handler, outside):
    """After an outage thousands wait for another try; one connection each would take hours."""
    outside.answers = {n: Outcome(error="busy") for n in range(3)}
    raise_events(*range(3))
    work(handler, *take(handler))
    make_due()
    calls = []
    outside.meanwhile = lambda: calls.append(1)
    outside.answers = {}
    work(handler, *take(handler))
    assert len(calls) == 1
    assert owed() == []


def test_what_never_had_its_turn_has_made_no_attempt(handler, outside):
    outside.answers = {0: Outcome(untried=True)}
    raise_events(0, 1)
    work(handler, *take(handler))
    (left,) = Reaction.objects.all()
    assert (left.attempts, left.failures, left.last_error) == (0, 0, "")
    assert left.leased_until is None
    _, again = take(handler)
    assert [event.reaction_id for event in again] == [left.id]


def test_one_that_prepares_nothing_needs_no_transaction_for_it(only, outside):
    handler = outside.handler()
    external = replace(handler.external, fenced=False)
    handler = only(replace(handler, external=external))
    raise_events(1, 2)
    work(handler, *take(handler))
    assert outside.performed == [1, 2]
    assert owed() == []
