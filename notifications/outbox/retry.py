"""What happens to a reaction that failed: again later, or dead. And back from the dead."""

import random
from datetime import timedelta

from django.db.models import F, QuerySet
from django.utils import timezone

from notifications.models import Reaction, sql
from notifications.outbox.registry import Handler, Recorded

# Characters of an error that are kept.
ERROR_LENGTH = 2000


def backoff(handler: Handler, attempts: int) -> float:
    """Seconds until the next try: exponential with full jitter, within the handler's bounds."""
    first, most = handler.backoff
    return random.uniform(first / 2, min(most, first * 2 ** (attempts - 1)))  # noqa: S311


def is_last(handler: Handler, event: Recorded) -> bool:
    """Whether the attempt that is under way is the last one."""
    return event.attempts >= handler.limit


def fail(
    handler: Handler, event: Recorded, fence: str, error: str, retry_in: float | None = None
) -> bool:
    """Gives the lease back for a later try, or buries the reaction; True if it is dead now.

    Does nothing where the lease is no longer ours.
    """
    row = Reaction.objects.filter(id=event.reaction_id, fence=fence)
    dead = is_last(handler, event)
    changes = {
        "leased_until": None, "fence": "", "last_error": _kept(error), "failures": F("failures") + 1,
    }  # fmt: skip
    if dead:
        row.update(dead_at=timezone.now(), **changes)
    else:
        delay = backoff(handler, event.attempts) if retry_in is None else retry_in
        row.update(due_at=sql.database_now() + timedelta(seconds=delay), **changes)
    return dead


def give_back(reaction_ids: list[int], fence: str) -> None:
    """As if they had not been claimed: their turn never came."""
    Reaction.objects.filter(id__in=reaction_ids, fence=fence).update(
        leased_until=None, fence="", attempts=F("attempts") - 1
    )


def bury(event: Recorded, fence: str, error: str) -> None:
    """Dead without another try."""
    Reaction.objects.filter(id=event.reaction_id, fence=fence).update(
        dead_at=timezone.now(), leased_until=None, fence="", last_error=_kept(error)
    )


def _kept(error: str) -> str:
    # PostgreSQL stores no NUL, and a failure to store a failure would hide both.
    return error.replace("\x00", "\ufffd")[:ERROR_LENGTH]


def replay(reactions: "QuerySet[Reaction]") -> int:
    """Makes dead or waiting reactions due at once with all their tries; returns how many.

    The caller rings. May run twice: what is leased at this moment is left alone.
    """
    now = sql.database_now()
    free = reactions.filter(leased_until__isnull=True) | reactions.filter(leased_until__lt=now)
    return free.update(
        dead_at=None, attempts=0, failures=0, due_at=now, leased_until=None, fence=""
    )
