"""Proof that a worker takes tasks: a cluster that hangs (django-q2#23) looks alive otherwise."""

from django.utils import timezone
from django_q.tasks import async_task

from notifications.models import Heartbeat

ANSWER = "notifications.outbox.canary.answer"


def send(token: str) -> None:
    """Enqueues a canary. Raises redis.RedisError where the broker is away."""
    async_task(ANSWER, token)


def answer(token: str) -> None:
    """Run by a worker: notes that it did. May run twice."""
    Heartbeat.objects.update_or_create(name="worker", defaults={"at": timezone.now(), "detail": {"token": token}})
