"""Rings a worker for a lane. A hint: all stays right if a ring is lost, doubled or late."""

import logging
from collections.abc import Iterable

import redis
from django_q.tasks import async_task

from notifications.outbox import broker

log = logging.getLogger(__name__)

DRAIN = "notifications.outbox.drain.drain"
# Seconds after which a ring that nobody answered no longer holds back the next.
RUNG_FOR = 2
RUNG = "rung"


def ring(lanes: Iterable[str], *, insist: bool = False) -> bool:
    """One task per lane that has not been rung and not yet answered; `insist` rings anyway.

    Returns False where the broker cannot be reached; the clock then does the work itself.
    """
    if broker.away() and not insist:
        return False
    try:
        for lane in lanes:
            if broker.client().set(_flag(lane), RUNG, nx=not insist, ex=RUNG_FOR):
                async_task(DRAIN, lane)
    except redis.RedisError as error:
        broker.mark_away()
        log.warning("the broker cannot be reached, the clock takes over: %s", error)
        return False
    return True


def call_help(lanes: Iterable[str]) -> None:
    """One more worker per lane, though one is at it: there is more than one can do.

    At most once per second and lane.
    """
    if broker.away():
        return
    try:
        for lane in lanes:
            if broker.client().set(f"courier:help:{lane}", 1, nx=True, ex=1):
                async_task(DRAIN, lane)
    except redis.RedisError:
        broker.mark_away()


def take_up(lane: str, worker: str) -> None:
    """`worker` is at this lane: what comes in meanwhile need not ring, it looks before it leaves."""
    if broker.away():
        return
    try:
        broker.client().set(_flag(lane), worker, ex=RUNG_FOR)
    except redis.RedisError:
        broker.mark_away()


def leave(lane: str, worker: str) -> bool:
    """From now on work rings again; False where another worker has taken up the lane since.

    After True the caller must look once more: what came in before it rang for nobody.
    """
    if broker.away():
        return True
    try:
        holder = broker.client().get(_flag(lane))
        if holder is not None and holder not in (worker.encode(), RUNG.encode()):
            return False
        broker.client().delete(_flag(lane))
    except redis.RedisError:
        broker.mark_away()
    return True


def answer(lane: str) -> None:
    """The ring was heard, and nobody is at it: the next work for this lane may ring again."""
    if broker.away():
        return
    try:
        broker.client().delete(_flag(lane))
    except redis.RedisError:
        broker.mark_away()


def _flag(lane: str) -> str:
    return f"courier:rung:{lane}"
