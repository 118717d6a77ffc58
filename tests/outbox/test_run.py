import contextlib

import pytest
from django.db import OperationalError, connection

from notifications.events import ProfileDeleted, Raised
from notifications.models import Event, Reaction
from notifications.outbox.record import record
from tests.outbox.probes import (
    Killed,
    Probe,
    effects,
    let_leases_lapse,
    make_due,
    owed,
    raise_events,
    take,
    work,
)

pytestmark = pytest.mark.django_db


def work_through(handler, rounds: int) -> None:
    """Claims and runs, with kills on the way, as workers that are started again would."""
    for _ in range(rounds):
        fence, events = take(handler)
        if not events:
            return
        with contextlib.suppress(Killed):
            work(handler, fence, events)
        let_leases_lapse()
        make_due()


def test_a_batch_that_is_done_is_no_longer_owed(only):
    probe = Probe()
    handler = only(probe.handler())
    raise_events(1, 2, 3)
    tally = work(handler, *take(handler))
    assert probe.batches == [[1, 2, 3]]
    assert (tally.events, tally.failures, tally.dead) == (3, 0, 0)
    assert owed() == []


def test_effects_and_raised_events_and_the_end_of_the_debt_are_one_transaction(only):
    probe = Probe()
    probe.then = lambda events: record([Raised(ProfileDeleted(subject_id=9, user="u"))])
    handler = only(probe.handler(raises=(ProfileDeleted,)))
    raise_events(1)
    work(handler, *take(handler))
    assert effects() == [1]
    assert Event.objects.filter(name="profile.deleted").count() == 1
    assert owed() == []


def test_of_a_handler_that_raises_nothing_remains_but_the_debt(only):
    probe = Probe(fails=[1])
    probe.then = lambda events: record([Raised(ProfileDeleted(subject_id=9, user="u"))])
    handler = only(probe.handler(raises=(ProfileDeleted,)))
    raise_events(1)
    tally = work(handler, *take(handler))
    assert tally.failures == 1
    assert effects() == []
    assert not Event.objects.filter(name="profile.deleted").exists()
    reaction = Reaction.objects.get()
    assert reaction.last_error == "ValueError: cannot take [1]"
    assert (reaction.attempts, reaction.leased_until, reaction.fence) == (1, None, "")


def test_one_bad_event_fails_alone(only):
    probe = Probe(fails=[3])
    handler = only(probe.handler())
    raise_events(1, 2, 3, 4)
    tally = work(handler, *take(handler))
    assert probe.batches[0] == [1, 2, 3, 4]
    assert sorted(probe.batches[1:]) == [[1], [2], [3], [4]]
    assert effects() == [1, 2, 4]
    assert owed() == [3]
    assert (tally.events, tally.failures) == (4, 1)


def test_an_attempt_is_counted_before_the_work(only):
    probe, counted = Probe(), []
    handler = only(probe.handler())
    probe.then = lambda events: counted.append(Reaction.objects.get().attempts)
    raise_events(1)
    work(handler, *take(handler))
    assert counted == [1]


def test_a_failed_event_waits_and_is_tried_again(only):
    probe = Probe(fails=[1])
    handler = only(probe.handler())
    raise_events(1)
    work(handler, *take(handler))
    assert take(handler)[1] == []
    probe.fails.clear()
    make_due()
    work(handler, *take(handler))
    assert effects() == [1]
    assert owed() == []


def test_repeated_events_do_not_drag_fresh_ones_into_their_failure(only):
    probe = Probe(fails=[1])
    handler = only(probe.handler())
    raise_events(1)
    work(handler, *take(handler))
    make_due()
    raise_events(2, 3)
    probe.batches.clear()
    work(handler, *take(handler))
    assert probe.batches == [[2, 3], [1]]
    assert owed() == [1]


def test_after_its_limit_a_reaction_is_dead_and_kept_with_its_reason(only):
    probe = Probe(fails=[1])
    handler = only(probe.handler(limit=3))
    raise_events(1)
    work_through(handler, rounds=10)
    assert probe.batches == [[1]] * 3
    reaction = Reaction.objects.get()
    assert reaction.dead_at is not None
    assert (reaction.attempts, reaction.last_error) == (3, "ValueError: cannot take [1]")


def test_an_error_that_the_database_cannot_store_is_stored_all_the_same(only):
    probe = Probe()

    def fail(events):
        raise ValueError("half\x00way " + "x" * 5000)

    probe.then = fail
    handler = only(probe.handler())
    raise_events(1)
    work(handler, *take(handler))
    assert Reaction.objects.get().last_error.startswith("ValueError: half\ufffdway xxx")
    assert len(Reaction.objects.get().last_error) == 2000


def test_an_event_that_kills_its_worker_stops_at_the_limit(only):
    probe = Probe(kills=[1])
    handler = only(probe.handler(limit=3))
    raise_events(1)
    work_through(handler, rounds=10)
    assert probe.batches == [[1]] * 3
    reaction = Reaction.objects.get()
    assert reaction.dead_at is not None
    assert reaction.last_error == "no outcome after 3 attempts; it may kill its worker"


@pytest.mark.parametrize("killer", [0, 5, 19])
def test_an_event_that_kills_its_worker_takes_no_other_with_it(only, killer):
    probe = Probe(kills=[killer])
    handler = only(probe.handler(limit=3))
    raise_events(*range(20))
    work_through(handler, rounds=12)
    assert effects() == [n for n in range(20) if n != killer]
    assert Reaction.objects.get().dead_at is not None
    assert owed() == [killer]


def test_two_killers_in_a_batch_die_both_and_the_others_live(only):
    probe = Probe(kills=[0, 1])
    handler = only(probe.handler(limit=3))
    raise_events(*range(6))
    work_through(handler, rounds=20)
    assert effects() == [2, 3, 4, 5]
    assert owed() == [0, 1]
    assert Reaction.objects.filter(dead_at__isnull=True).count() == 0


def test_a_killer_among_fresh_events_costs_the_waiting_ones_no_attempt(only):
    probe = Probe(fails=[1])
    handler = only(probe.handler(limit=3))
    raise_events(1)
    work(handler, *take(handler))
    make_due()
    probe.kills.add(2)
    raise_events(2)
    with pytest.raises(Killed):
        work(handler, *take(handler))
    attempts = {r.event.subject_id: r.attempts for r in Reaction.objects.select_related("event")}
    assert attempts == {1: 1, 2: 1}


@pytest.mark.django_db(transaction=True)
def test_a_lost_connection_is_no_events_fault(only):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no connection to lose")
    probe = Probe()

    def lose(events):
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_terminate_backend(pg_backend_pid())")

    probe.then = lose
    handler = only(probe.handler())
    raise_events(1, 2)
    fence, events = take(handler)
    with pytest.raises(OperationalError):
        work(handler, fence, events)
    connection.close()
    assert set(Reaction.objects.values_list("last_error", "dead_at")) == {("", None)}
    probe.then = lambda events: None
    let_leases_lapse()
    work(handler, *take(handler))
    assert effects() == [1, 2]
