"""What is owed, counted without counting the table."""

from datetime import timedelta

import pytest
from django.utils import timezone

from notifications.models import Event, Reaction
from notifications.queries import reactions
from notifications.states import Priority

pytestmark = pytest.mark.django_db


def owed(handler, number=1, *, due_in=-60.0, dead=False, priority=Priority.NORMAL):
    now = timezone.now()
    event = Event.objects.create(
        name="message.enqueued", subject="message", subject_id=1, data={}, created_at=now
    )
    Reaction.objects.bulk_create(
        Reaction(
            event=event,
            handler=handler,
            priority=priority,
            due_at=now + timedelta(seconds=due_in),
            dead_at=now if dead else None,
        )
        for _ in range(number)
    )
    return event


def test_due_waiting_and_dead_are_told_apart_over_all_priorities():
    for priority in Priority:
        owed("one", 2, priority=priority)
    owed("one", 3, due_in=60)
    owed("one", 4, dead=True)
    owed("other", 5)
    found = reactions.backlogs(["one", "none"])
    one = found["one"]
    assert (one.due, one.waiting, one.dead) == (6, 3, 4)
    assert timedelta(seconds=59) < one.lag < timedelta(seconds=90)
    assert found["none"] == reactions.Backlog()


def test_what_waits_or_is_dead_is_not_late():
    owed("one", due_in=60)
    owed("one", due_in=-900, dead=True)
    assert reactions.backlogs(["one"])["one"].lag == timedelta()


def test_counting_stops():
    owed("one", reactions.COUNT_TO + 5)
    assert reactions.backlogs(["one"])["one"].due == reactions.COUNT_TO


def test_any_number_of_handlers_costs_three_queries(django_assert_num_queries):
    with django_assert_num_queries(3):
        reactions.backlogs([f"handler_{i}" for i in range(40)])
    with django_assert_num_queries(0):
        assert reactions.backlogs([]) == {}


def test_the_reactions_of_events_bring_their_events_along(django_assert_num_queries):
    event = owed("one", 2)
    owed("one")
    with django_assert_num_queries(1):
        found = reactions.of_events([event])
        assert [reaction.event for reaction in found] == [event, event]
