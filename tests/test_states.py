"""The ladder of statuses: what may follow what."""

import itertools

import pytest

from notifications.states import (
    END_RANK,
    MEANING,
    TERMINAL,
    DeliveryStatus,
    Status,
    allowed_from,
    furthest,
    may_move,
    rank,
)

LADDER = ["ENQUEUED", "DELAYED", "ROUTED", "DIGESTED", "SENT", "DELIVERED", "OPENED", "CLICKED"]
ENDS = {"SIMULATED", "CANCELED", "FILTERED", "THROTTLED", "UNMAPPED", "UNROUTABLE", "UNDELIVERABLE"}
BEFORE_SENDING = {"ENQUEUED", "DELAYED", "ROUTED", "DIGESTED"}
BOUNCES = {"SENT", "DELIVERED"}


def test_there_are_couriers_fifteen_statuses_and_each_is_explained():
    assert {str(status) for status in Status} == {*LADDER, *ENDS}
    assert len(Status) == 15
    assert set(MEANING) == set(Status)


@pytest.mark.parametrize(("origin", "to"), list(itertools.product(Status, Status)))
def test_the_moves_of_a_message(origin, to):
    if to in ENDS:
        allowed = origin in BEFORE_SENDING or (to == Status.UNDELIVERABLE and origin in BOUNCES)
    else:
        allowed = origin in LADDER and LADDER.index(origin) < LADDER.index(to)
    assert may_move(origin, to) is allowed


@pytest.mark.parametrize("kind", [Status, DeliveryStatus])
def test_no_move_leads_down_or_back_from_an_end(kind):
    for origin, to in itertools.product(kind, kind):
        if may_move(origin, to):
            assert rank(to) > rank(origin)
            assert rank(origin) < END_RANK


@pytest.mark.parametrize(("kind", "first"), [(Status, "ENQUEUED"), (DeliveryStatus, "ROUTED")])
def test_every_status_can_be_reached(kind, first):
    reached, before = {first}, set()
    while reached != before:
        before, reached = (
            reached,
            reached | {str(to) for to in kind if any(may_move(o, to) for o in reached)},
        )
    assert reached == {str(status) for status in kind}


@pytest.mark.parametrize("to", [*Status, *DeliveryStatus])
def test_the_guard_of_the_bulk_path_is_that_of_the_single_one(to):
    assert allowed_from(to) == {origin for origin in type(to) if may_move(origin, to)}
    assert to not in allowed_from(to)


def test_a_delivery_that_is_being_sent_is_not_canceled_and_may_fail():
    assert not may_move(DeliveryStatus.SENDING, DeliveryStatus.CANCELED)
    assert may_move(DeliveryStatus.SENDING, DeliveryStatus.UNDELIVERABLE)
    assert may_move(DeliveryStatus.DELIVERED, DeliveryStatus.UNDELIVERABLE)
    assert not may_move(DeliveryStatus.OPENED, DeliveryStatus.UNDELIVERABLE)


def test_terminal_is_what_needs_no_more_work():
    assert set(Status) - TERMINAL == BEFORE_SENDING


def test_the_furthest():
    assert furthest(["SENT", "OPENED", "DELIVERED"]) == "OPENED"
    assert furthest([]) == ""
