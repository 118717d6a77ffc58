"""Who is rung, and who looks: one worker for a trickle, all of them for a flood."""

import pytest

from notifications.models import Reaction
from notifications.outbox import wake
from notifications.outbox.drain import GATHER_FROM, drain
from notifications.outbox.registry import OBSERVERS, PIPELINE
from tests.outbox.probes import Probe, raise_events, rings

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("quiet_bell")]


def test_while_a_worker_is_at_a_lane_new_work_does_not_ring():
    wake.take_up(PIPELINE, "ada")
    wake.ring([PIPELINE, OBSERVERS])
    assert rings() == [OBSERVERS]


def test_once_it_has_left_new_work_rings_again():
    wake.take_up(PIPELINE, "ada")
    assert wake.leave(PIPELINE, "ada")
    wake.ring([PIPELINE])
    assert rings() == [PIPELINE]


def test_a_worker_leaves_without_a_look_where_another_is_at_it():
    wake.take_up(PIPELINE, "ada")
    wake.take_up(PIPELINE, "grace")
    assert not wake.leave(PIPELINE, "ada")
    assert wake.leave(PIPELINE, "grace")


def test_a_worker_whose_ring_was_answered_by_nobody_looks_before_it_leaves():
    wake.take_up(PIPELINE, "ada")
    wake.answer(PIPELINE)
    wake.ring([PIPELINE])
    assert wake.leave(PIPELINE, "ada")


def test_help_is_called_once_a_second_though_a_worker_is_at_it():
    wake.take_up(PIPELINE, "ada")
    wake.call_help([PIPELINE])
    wake.call_help([PIPELINE])
    assert rings() == [PIPELINE]


def test_what_comes_in_during_a_drain_is_done_by_it_without_a_ring(register, monkeypatch):
    probe, leave, late = Probe(), wake.leave, [2]
    register(probe.handler())

    def leave_as_more_comes_in(lane, worker):
        if late:
            raise_events(late.pop())
        return leave(lane, worker)

    monkeypatch.setattr(wake, "leave", leave_as_more_comes_in)
    raise_events(1)
    rings()
    assert drain(PIPELINE) == 2
    assert probe.seen == [1, 2]
    assert rings() == []


def test_many_at_once_are_all_done_though_more_are_let_gather(register):
    register(Probe().handler(batch=1000))
    raise_events(*range(GATHER_FROM * 2))
    assert drain(PIPELINE) == GATHER_FROM * 2
    assert not Reaction.objects.exists()
