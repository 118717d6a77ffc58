from datetime import timedelta

import pytest
from django.utils import timezone

from notifications.models import Reaction, Viewer
from notifications.outbox import broker, sweep, wake
from notifications.outbox.registry import OBSERVERS, PIPELINE, SENDING
from tests.outbox.probes import Outside, Probe, let_leases_lapse, owed, raise_events, rings, take

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("quiet_bell")]


@pytest.fixture
def probe(register):
    probe = Probe()
    register(probe.handler(), Outside().handler(name="outside"))
    return probe


@pytest.fixture
def no_broker(settings, monkeypatch):
    """A broker that refuses connections."""
    settings.BROKER_URL = "redis://127.0.0.1:1/0"
    monkeypatch.setattr(broker, "_client", None)
    yield
    broker._client = None


def come_due() -> None:
    Reaction.objects.update(due_at=timezone.now() - timedelta(seconds=1))


def test_nothing_due_rings_nobody(probe):
    raise_events(1, due_at=timezone.now() + timedelta(hours=1))
    assert sweep.tick() == []
    assert rings() == []


def test_work_that_has_come_due_rings_its_lanes(probe):
    raise_events(1, due_at=timezone.now() + timedelta(hours=1))
    come_due()
    assert sweep.tick() == [PIPELINE, SENDING]
    assert sorted(rings()) == [PIPELINE, SENDING]
    assert probe.seen == []


def test_a_lost_ring_is_made_up_for(probe):
    raise_events(1)
    rings()
    wake.answer(PIPELINE)
    wake.answer(SENDING)
    sweep.tick()
    assert sorted(rings()) == [PIPELINE, SENDING]


def test_an_unanswered_ring_is_not_repeated_at_each_tick(probe):
    raise_events(1)
    rings()
    sweep.tick()
    sweep.tick()
    assert rings() == []


def test_a_lapsed_lease_rings(register):
    handler = Probe().handler(lane=OBSERVERS)
    register(handler)
    raise_events(1)
    take(handler)
    rings()
    wake.answer(OBSERVERS)
    assert sweep.tick() == []
    let_leases_lapse()
    assert sweep.tick() == [OBSERVERS]


def test_without_a_broker_the_clock_does_the_work_itself(probe, no_broker):
    raise_events(1, 2)
    assert sweep.tick() == [PIPELINE, SENDING]
    assert probe.seen == [1, 2]
    assert owed() == []


def test_without_a_broker_a_commit_is_as_good(probe, no_broker):
    raise_events(1)
    assert broker.away()
    assert owed() == [1, 1]


def test_a_broker_that_is_away_is_not_asked_at_each_turn(probe, no_broker):
    assert not wake.ring([PIPELINE])
    assert broker.away()
    assert not wake.ring([PIPELINE])
    assert not broker.reachable()


def test_tidy_deletes_what_has_expired_and_nothing_else(probe):
    now = timezone.now()
    for channel, seconds in (("old", -1), ("new", 60)):
        Viewer.objects.create(
            topic="t", channel=channel, expires_at=now + timedelta(seconds=seconds)
        )
    sweep.tidy()
    assert Viewer.objects.get().channel == "new"
