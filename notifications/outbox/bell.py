"""Where a cluster takes its tasks from: the shared list, and a list of its own for its canary."""

import functools
import os
import time

import redis
from django_q.brokers.redis_broker import Redis as RedisBroker
from django_q.conf import Conf, logger

from notifications.outbox import pulse

# Seconds before a broker that failed is asked again; django-q2's own pusher would sleep ten.
PAUSE = 0.5


class Bell(RedisBroker):  # type: ignore[misc]
    """django-q2's Redis broker, with one connection pool per process and patience for outages."""

    @property
    def canary_key(self) -> str:
        return f"django_q:{canary_list(pulse.cluster_name())}:q"

    def dequeue(self) -> list[tuple[None, bytes]] | None:
        try:
            # The canary comes first, so that a long queue of work never looks like a hang.
            task = self.connection.blpop([self.canary_key, self.list_key], 1)
        except (redis.ConnectionError, redis.TimeoutError) as error:
            logger.warning("the broker cannot be reached: %s", error)
            time.sleep(PAUSE)
            return None
        return [(None, task[1])] if task else None

    def set_stat(self, key: str, value: str, timeout: int) -> None:
        # The guard calls this once a cycle, whatever the broker's health: its own sign of life.
        pulse.guard_lives()
        super().set_stat(key, value, timeout)

    @staticmethod
    def get_connection(list_key: str | None = None) -> redis.Redis:
        return _connection(os.getpid())


def canary_list(cluster: str) -> str:
    """The name of the queue that only `cluster` reads."""
    return f"canary:{cluster}"


@functools.lru_cache(maxsize=1)
def _connection(pid: int) -> redis.Redis:
    return redis.Redis.from_url(Conf.REDIS)
