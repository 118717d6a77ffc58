"""Whether somebody at a websocket may still be told what it tells."""

from typing import Any

from channels.db import database_sync_to_async
from django.contrib.auth import get_user_model


async def may(user: Any, *permissions: str) -> bool:
    """Whether the session's user is, as of now, a member of staff with one of the permissions."""
    return bool(await database_sync_to_async(_may)(user, permissions))


def _may(user: Any, permissions: tuple[str, ...]) -> bool:
    if not user.is_authenticated:
        return False
    # Read anew: what a user object knows of its permissions, it knows for ever.
    rows = get_user_model().objects.filter(pk=user.pk, is_active=True, is_staff=True)
    fresh = rows.first()
    return fresh is not None and any(fresh.has_perm(one) for one in permissions)
