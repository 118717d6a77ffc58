"""What happens to a recipient that stands for many. The subject is the request."""

from dataclasses import dataclass
from typing import ClassVar

from notifications.events.base import BaseEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientsOwed(BaseEvent):
    """Of `expansion` (a row's id), users after the row `after` have no message yet."""

    name: ClassVar[str] = "request.recipients_owed"
    subject: ClassVar[str] = "request"

    expansion: int
    after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientsExpanded(BaseEvent):
    """All users that `expansion` (a row's id) stands for have their message: so many."""

    name: ClassVar[str] = "request.recipients_expanded"
    subject: ClassVar[str] = "request"

    expansion: int
    number: int
