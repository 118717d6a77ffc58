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


def ring(lanes: Iterable[str], *, insist: bool = False) -> bool:
    """One task per lane that has not been rung and not yet answered; `insist` rings anyway.

    Returns False where the broker cannot be reached; the clock then does the work itself.
    """
    if broker.away() and not insist:
        return False
    try:
        for lane in lanes:
            if broker.client().set(_flag(lane), 1, nx=not insist, ex=RUNG_FOR):
                async_task(DRAIN, lane)
    except redis.RedisError as error:
        broker.mark_away()
        log.warning("the broker cannot be reached, the clock takes over: %s", error)
        return False
    return True


def answer(lane: str) -> None:
    """The ring was heard: the next work for this lane may ring again."""
    if broker.away():
        return
    try:
        broker.client().delete(_flag(lane))
    except redis.RedisError:
        broker.mark_away()


def _flag(lane: str) -> str:
    return f"courier:rung:{lane}"
