"""Doing reactions again: chosen by handler, by whether they are dead, and since when."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q, QuerySet

from notifications.models import Reaction
from notifications.outbox import retry, wake
from notifications.outbox.registry import REGISTRY


def chosen(
    *, handler: str = "", dead: bool = False, since: datetime | None = None
) -> "QuerySet[Reaction]":
    """What is owed: of one handler or all, only what is dead, only what died or came due since."""
    rows = Reaction.objects.all()
    if handler:
        rows = rows.filter(handler=handler)
    if dead:
        rows = rows.filter(dead_at__isnull=False)
    if since is not None:
        rows = rows.filter(Q(dead_at__gte=since) | Q(dead_at__isnull=True, due_at__gte=since))
    return rows


def failed(reactions: "QuerySet[Reaction]") -> "QuerySet[Reaction]":
    """Of these, the dead and those that wait for another try; not those that were never tried."""
    return reactions.filter(Q(dead_at__isnull=False) | ~Q(last_error=""))


def replay(reactions: "QuerySet[Reaction]") -> int:
    """Makes the reactions due at once with all their tries and rings for them; returns how many.

    May run twice: what is being worked on at this moment is left alone.
    """
    names = reactions.order_by("handler").values_list("handler", flat=True).distinct()
    lanes = {REGISTRY.handlers[name].lane for name in names if name in REGISTRY.handlers}
    with transaction.atomic():
        count = retry.replay(reactions.order_by())
        transaction.on_commit(lambda: wake.ring(lanes), robust=True)
    return count
