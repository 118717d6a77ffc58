"""The connection to Redis that the bell uses. Redis only rings here: losing it loses time, no work."""

import os
import time

import redis
from django.conf import settings

# Seconds during which a broker that did not answer is not asked again.
PAUSE = 1.0

_client: redis.Redis | None = None
_owner = 0
_away_until = 0.0


def client() -> redis.Redis:
    """This process' client, with short timeouts; a fork gets its own."""
    global _client, _owner
    if _client is None or _owner != os.getpid():
        _client = redis.Redis.from_url(
            settings.BROKER_URL, socket_connect_timeout=1, socket_timeout=2
        )
        _owner = os.getpid()
    return _client


def away() -> bool:
    """Whether the broker failed a moment ago, so that callers need not wait for its timeout."""
    return time.monotonic() < _away_until


def mark_away() -> None:
    global _away_until
    _away_until = time.monotonic() + PAUSE


def reachable() -> bool:
    try:
        return bool(client().ping())
    except redis.RedisError:
        mark_away()
        return False
