"""Sends to open sockets from a worker process, a whole batch in one round trip.

Published to Redis as channels_redis' group_send would, but in one pipeline: group_send from
synchronous code costs a connection or a round trip for each message. A push is a hint: it is
never repeated, and a client that misses one is brought up to date from the log.
"""

import logging
from collections.abc import Collection, Sequence
from typing import Any

import redis
from channels.layers import get_channel_layer
from django.conf import settings

from notifications.outbox import broker

log = logging.getLogger(__name__)

Push = tuple[str, dict[str, Any]]


def audience(groups: Collection[str]) -> set[str]:
    """Those of the groups that a socket is in, anywhere. Of an unreachable Redis: none."""
    if not groups or broker.away():
        return set()
    channels = {channel_of(group): group for group in groups}
    try:
        counts = broker.client().pubsub_numsub(*channels)
    except redis.RedisError as error:
        _lost(error, len(groups))
        return set()
    return {channels[_text(channel)] for channel, sockets in counts if sockets}


def push(batch: Sequence[Push]) -> bool:
    """Sends each message to its group; False where Redis could not be reached (within 2 s)."""
    if not batch:
        return True
    if broker.away():
        return False
    layer = get_channel_layer()
    pipeline = broker.client().pipeline(transaction=False)
    for group, message in batch:
        pipeline.publish(channel_of(group), layer.serialize(message))
    try:
        pipeline.execute()
    except redis.RedisError as error:
        _lost(error, len(batch))
        return False
    return True


def _lost(error: Exception, number: int) -> None:
    broker.mark_away()
    log.warning("%d live updates not pushed: %s", number, error)


def channel_of(group: str) -> str:
    """Where channels_redis' RedisPubSubChannelLayer listens for a group."""
    return f"{settings.CHANNEL_PREFIX}__group__{group}"


def _text(channel: bytes | str) -> str:
    return channel.decode() if isinstance(channel, bytes) else channel
