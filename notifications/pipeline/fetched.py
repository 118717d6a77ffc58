"""What a widget knows when it opens its socket: the numbers of the inboxes that it fetched.

A widget fetches first and opens its socket then; what happens in between would be told to nobody.
Kept in Redis for seconds: without it, a socket begins with what is pushed after it opened.
"""

import hashlib
import json

import redis

from notifications.outbox import broker

# Seconds from a widget's first fetch within which its socket opens.
KEPT_FOR = 20


def note(user: str, connection: str, numbers: dict[str, int]) -> None:
    """The widget behind `connection` has seen its inboxes (by tenant) up to `numbers`.

    Of several fetches the first counts: the widget may lack what came between them.
    """
    if not connection or broker.away():
        return
    try:
        broker.client().set(_key(user, connection), json.dumps(numbers), nx=True, ex=KEPT_FOR)
    except redis.RedisError:
        broker.mark_away()


def take(user: str, connection: str) -> dict[str, int] | None:
    """The numbers noted for this connection, once; None where there are none."""
    if not connection or broker.away():
        return None
    try:
        pipeline = broker.client().pipeline()
        key = _key(user, connection)
        pipeline.get(key)
        pipeline.delete(key)
        found, _ = pipeline.execute()
    except redis.RedisError:
        broker.mark_away()
        return None
    return json.loads(found) if found else None


def _key(user: str, connection: str) -> str:
    whose = hashlib.sha256(f"{user}\0{connection}".encode()).hexdigest()
    return f"courier:fetched:{whose[:40]}"
