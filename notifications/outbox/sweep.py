"""Finds what was not rung for: work come due, lost wakes, leases that ran out. Called by the clock."""

from django.utils import timezone

from notifications.models import IdempotentAnswer, Viewer, Widget
from notifications.outbox import wake
from notifications.outbox.claim import ready
from notifications.outbox.drain import drain
from notifications.outbox.registry import LANES, REGISTRY


def tick() -> list[str]:
    """Rings the lanes that have due work and returns them; may run anywhere, any number of times.

    Where the broker is away, the caller's process does the work itself, so that nothing waits.
    """
    due = {REGISTRY.handlers[name].lane for name, _ in ready(REGISTRY.handlers.values())}
    lanes = [lane for lane in LANES if lane in due]
    if lanes and not wake.ring(lanes):
        for lane in lanes:
            drain(lane)
    return lanes


def tidy() -> None:
    """Deletes what has expired: stored answers, and viewers and widgets that left without a word."""
    now = timezone.now()
    IdempotentAnswer.objects.filter(expires_at__lt=now).delete()
    Viewer.objects.filter(expires_at__lt=now).delete()
    Widget.objects.filter(noted_at__lt=now - Widget.KEPT_FOR, account="").delete()
    Widget.objects.filter(noted_at__lt=now - Widget.TENANT_KEPT_FOR).delete()
