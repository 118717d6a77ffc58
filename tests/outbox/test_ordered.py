import pytest

from notifications.models import Reaction
from tests.outbox.probes import Probe, make_due, raise_events, subjects, take, work

pytestmark = pytest.mark.django_db


def test_later_events_of_a_subject_wait_behind_one_that_failed(only):
    probe = Probe(fails=[1])
    handler = only(probe.handler(ordered=True))
    raise_events(1, 2)
    work(handler, *take(handler))
    raise_events(1, 2)
    assert subjects(take(handler)[1]) == [2]
    make_due()
    assert subjects(take(handler)[1]) == [1]


def test_a_claim_takes_one_event_of_each_subject(only):
    handler = only(Probe().handler(ordered=True))
    raise_events(1, 1, 2, 1)
    fence, events = take(handler)
    assert subjects(events) == [1, 2]
    assert take(handler)[1] == []
    work(handler, fence, events)
    assert subjects(take(handler)[1]) == [1]


def test_a_dead_reaction_holds_up_nobody(only):
    probe = Probe(fails=[1])
    handler = only(probe.handler(ordered=True, limit=1))
    raise_events(1, 1)
    work(handler, *take(handler))
    assert Reaction.objects.filter(dead_at__isnull=False).count() == 1
    assert subjects(take(handler)[1]) == [1]


def test_without_it_nothing_waits(only):
    handler = only(Probe().handler())
    raise_events(1, 1, 2, 1)
    assert subjects(take(handler)[1]) == [1, 1, 2, 1]
