import threading
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from notifications.models import Event, Reaction
from notifications.outbox.claim import begin, claim, ready, settle_lease, uncount
from notifications.states import Priority
from tests.outbox.probes import Probe, let_leases_lapse, raise_events, subjects, take

pytestmark = pytest.mark.django_db
NORMAL = Priority.NORMAL


@pytest.fixture
def handler(only):
    return only(Probe().handler())


def test_a_claimed_event_is_as_it_was_raised(handler):
    raise_events(5)
    event = take(handler)[1][0]
    stored = Event.objects.get()
    assert (event.event_id, event.name, event.version) == (stored.id, "profile.updated", 1)
    assert (event.subject_id, event.data) == (5, {"user": "user 5", "keys": []})
    assert (event.attempts, event.priority) == (1, NORMAL)
    assert event.created_at == stored.created_at
    assert event.due_at == Reaction.objects.get().due_at
    assert event.created_at.tzinfo is not None


def test_a_claim_takes_no_more_than_it_was_asked_for(handler):
    raise_events(*range(10))
    assert subjects(take(handler, limit=4)[1]) == [0, 1, 2, 3]


def test_the_longest_due_is_taken_first_and_given_in_the_order_of_the_log(handler):
    now = timezone.now()
    for subject, minutes in ((1, 1), (2, 3), (3, 2), (4, 0)):
        raise_events(subject, due_at=now - timedelta(minutes=minutes))
    assert subjects(take(handler, limit=2)[1]) == [2, 3]
    assert subjects(take(handler, limit=2)[1]) == [1, 4]


def test_another_priority_and_another_handler_are_left_alone(register):
    one, two = Probe().handler(name="one"), Probe().handler(name="two")
    register(one, two)
    raise_events(1, priority=Priority.BULK)
    assert take(one, NORMAL)[1] == []
    assert subjects(take(one, Priority.BULK)[1]) == [1]
    assert subjects(take(two, Priority.BULK)[1]) == [1]


def test_what_is_not_due_or_dead_is_left_alone(handler):
    raise_events(1, due_at=timezone.now() + timedelta(seconds=30))
    raise_events(2)
    Reaction.objects.filter(due_at__lte=timezone.now()).update(dead_at=timezone.now())
    assert take(handler)[1] == []
    assert ready([handler]) == []


def test_what_is_leased_is_left_alone_until_its_lease_lapses(handler):
    raise_events(1)
    first, _ = take(handler)
    assert take(handler)[1] == []
    assert ready([handler]) == []
    let_leases_lapse()
    assert ready([handler]) == [("probe", NORMAL)]
    second, events = take(handler)
    assert second != first
    assert events[0].attempts == 2


def test_a_lease_lasts_as_long_as_the_handler_says(only):
    handler = only(Probe().handler(lease=300.0))
    raise_events(1)
    take(handler)
    left = Reaction.objects.get().leased_until - timezone.now()
    assert timedelta(seconds=290) < left < timedelta(seconds=310)


def test_ready_names_the_most_urgent_first(register):
    one, two = Probe().handler(name="one"), Probe().handler(name="two")
    register(one, two)
    raise_events(1, priority=Priority.BULK)
    raise_events(2, priority=Priority.CRITICAL)
    assert ready([two, one]) == [
        ("two", Priority.CRITICAL),
        ("one", Priority.CRITICAL),
        ("two", Priority.BULK),
        ("one", Priority.BULK),
    ]
    assert ready([]) == []


def test_a_lease_is_settled_only_with_its_own_fence(handler):
    raise_events(1, 2)
    fence, events = take(handler)
    ids = [event.reaction_id for event in events]
    assert settle_lease(ids, "another") == 0
    assert settle_lease(ids, fence) == 2
    assert settle_lease(ids, fence) == 0


def test_an_uncounted_attempt_is_counted_when_it_begins(handler):
    raise_events(1, 2)
    fence, events = take(handler)
    uncount([event.reaction_id for event in events], fence)
    Reaction.objects.filter(id=events[0].reaction_id).update(leased_until=timezone.now())
    assert begin(handler, events[0].reaction_id, fence)
    assert not begin(handler, events[1].reaction_id, "another")
    rows = Reaction.objects.in_bulk()
    assert [rows[event.reaction_id].attempts for event in events] == [1, 0]
    assert rows[events[0].reaction_id].leased_until > timezone.now() + timedelta(seconds=20)


@pytest.mark.django_db(transaction=True)
def test_claimers_that_work_at_once_never_share(only):
    handler, together = only(Probe().handler()), threading.Barrier(3)
    raise_events(*range(300))
    taken: list[list[int]] = [[], [], []]

    def claimer(mine: list[int]) -> None:
        try:
            together.wait(10)
            while events := claim(handler, NORMAL, 7)[1]:
                mine += subjects(events)
        finally:
            connection.close()

    threads = [threading.Thread(target=claimer, args=(mine,)) for mine in taken]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert sorted(taken[0] + taken[1] + taken[2]) == list(range(300))


def test_a_great_many_delayed_reactions_do_not_slow_a_claim(handler):
    raise_events(*range(10))
    delay_many(50_000)
    with connection.cursor() as cursor:
        cursor.execute(
            "ANALYZE notifications_reaction" if connection.vendor == "postgresql" else "ANALYZE"
        )
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert ready([handler])
        assert len(take(handler)[1]) == 10
    for query in captured.captured_queries[:2]:
        plan = explained(query["sql"])
        assert "reaction_owed" in plan, plan
        assert "Seq Scan on notifications_reaction" not in plan, plan


def delay_many(count: int) -> None:
    later = timezone.now() + timedelta(days=1)
    series = (
        f"generate_series(1, {count}) AS n"
        if connection.vendor == "postgresql"
        else f"(WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < {count})"
        " SELECT n FROM s)"
    )
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO notifications_reaction"
            " (event_id, handler, priority, due_at, fence, attempts, failures, last_error)"
            f" SELECT -n, 'probe', 1, %s, '', 0, 0, '' FROM {series}",
            [later],
        )


def explained(statement: str) -> str:
    kind = "EXPLAIN" if connection.vendor == "postgresql" else "EXPLAIN QUERY PLAN"
    with connection.cursor() as cursor:
        cursor.execute(f"{kind} {statement}".replace("%", "%%"), [])
        return "\n".join(str(row) for row in cursor.fetchall())
