"""Bounds how many workers one lane may hold, so that slow providers never take them all."""

import uuid

import redis
from django.conf import settings

from notifications.outbox import broker
from notifications.outbox.registry import SENDING

# A batch that took less shows a provider that keeps nobody waiting, for so long: seconds.
QUICK, QUICK_FOR = 1.0, 5
# Seconds a slot lives without being renewed, and so holds up its lane if its worker is killed.
# A batch that takes longer may find another worker beside it, which does no harm.
TTL = 20


class Slot:
    """A place in a lane. A broker that is away bounds nothing: slots save time, not correctness."""

    def __init__(self, lane: str) -> None:
        self.lane, self.token, self.key = lane, uuid.uuid4().hex, ""

    def take(self) -> bool:
        """Takes a free place, or renews the one it has."""
        if self.lane != SENDING or broker.away():
            return True
        try:
            if self.key and broker.client().get(self.key) == self.token.encode():
                broker.client().expire(self.key, TTL)
                return True
            self.key = ""
            for number in range(self._places()):
                key = f"courier:slot:{self.lane}:{number}"
                if broker.client().set(key, self.token, nx=True, ex=TTL):
                    self.key = key
                    return True
        except redis.RedisError:
            broker.mark_away()
            return True
        return False

    def _places(self) -> int:
        """One worker is kept free of this lane, unless its providers are quick at the moment."""
        quick = broker.client().exists(self._quick_key())
        return settings.WORKERS if quick else max(1, settings.WORKERS - 1)

    def note(self, seconds: float) -> None:
        """How long a batch of this lane took."""
        if self.lane != SENDING or broker.away():
            return
        try:
            if seconds < QUICK:
                broker.client().set(self._quick_key(), 1, ex=QUICK_FOR)
            else:
                broker.client().delete(self._quick_key())
        except redis.RedisError:
            broker.mark_away()

    def _quick_key(self) -> str:
        return f"courier:quick:{self.lane}"

    def give_back(self) -> None:
        if not self.key or broker.away():
            return
        try:
            if broker.client().get(self.key) == self.token.encode():
                broker.client().delete(self.key)
        except redis.RedisError:
            broker.mark_away()
        self.key = ""
