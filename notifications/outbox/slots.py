"""Bounds how many workers one lane may hold, so that slow providers never take them all."""

import uuid

import redis
from django.conf import settings

from notifications.outbox import broker
from notifications.outbox.registry import SENDING

# Seconds a slot lives without being renewed: as long as the longest lease of its handlers.
TTL = 60


class Slot:
    """A place in a lane. A broker that is away bounds nothing: slots save time, not correctness."""

    def __init__(self, lane: str) -> None:
        self.lane, self.token, self.key = lane, uuid.uuid4().hex, ""

    def take(self) -> bool:
        """Takes a free place, or renews the one it has."""
        if self.lane != SENDING or broker.away():
            return True
        try:
            if self.key:
                broker.client().expire(self.key, TTL)
                return True
            for number in range(max(1, settings.WORKERS - 1)):
                key = f"courier:slot:{self.lane}:{number}"
                if broker.client().set(key, self.token, nx=True, ex=TTL):
                    self.key = key
                    return True
        except redis.RedisError:
            broker.mark_away()
            return True
        return False

    def give_back(self) -> None:
        if not self.key or broker.away():
            return
        try:
            broker.client().delete(self.key)
        except redis.RedisError:
            broker.mark_away()
        self.key = ""
