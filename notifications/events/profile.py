"""What can happen to a stored profile."""

from dataclasses import dataclass
from typing import ClassVar

from notifications.events.base import BaseEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileUpdated(BaseEvent):
    """A profile was created or changed; `keys` are the top-level keys it now has."""

    name: ClassVar[str] = "profile.updated"
    subject: ClassVar[str] = "profile"

    user: str
    keys: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileDeleted(BaseEvent):
    """A profile was deleted."""

    name: ClassVar[str] = "profile.deleted"
    subject: ClassVar[str] = "profile"

    user: str
