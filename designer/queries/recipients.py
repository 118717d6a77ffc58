"""Stored users, to preview with; secrets in their profiles are masked."""

from typing import Any

from notifications.masking import masked
from notifications.models import Profile
from notifications.pipeline.errors import NotFound

MOST = 10


def starting_with(text: str) -> list[dict[str, Any]]:
    """The first users whose id begins so, or the newest where nothing is given. 1 query."""
    rows = Profile.objects.order_by("-id")
    if text:
        rows = Profile.objects.filter(user__startswith=text).order_by("user")
    return [{"user": row.user, "profile": masked(row.profile)} for row in rows[:MOST]]


def profile_of(user: str) -> dict[str, Any]:
    """What is stored of a user. Raises NotFound. 1 query."""
    row = Profile.objects.filter(user=user).first()
    if row is None:
        raise NotFound(f"there is no user {user!r}")
    return dict(masked(row.profile))


def stored(user: str) -> dict[str, Any]:
    """As profile_of; nothing of an unknown user. 1 query."""
    row = Profile.objects.filter(user=user).first()
    return dict(row.profile) if row else {}
