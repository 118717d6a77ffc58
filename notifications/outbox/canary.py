"""Proof that a worker takes tasks: a cluster that hangs (django-q2#23) looks alive otherwise."""

from django.utils import timezone
from django_q.tasks import async_task

from notifications.models import Heartbeat
from notifications.outbox import statistics
from notifications.outbox.bell import Bell, canary_list

NAME = "worker"
ANSWER = "notifications.outbox.canary.answer"
# Seconds a canary may wait in the broker; one that nobody took is of no use to anybody.
TTL = 60


def send(cluster: str) -> None:
    """Puts one canary before `cluster` alone. Raises redis.RedisError where the broker is away."""
    own = Bell(canary_list(cluster))
    own.delete_queue()
    async_task(ANSWER, cluster, broker=own)
    own.connection.expire(own.list_key, TTL)


def answer(cluster: str) -> None:
    """Run by a worker: notes that it did, and writes what it still has to say. May run twice."""
    Heartbeat.objects.update_or_create(
        name=NAME, defaults={"at": timezone.now(), "detail": {"cluster": cluster}}
    )
    # An idle worker has no next drain that would write its last counts.
    statistics.flush(force=True)
