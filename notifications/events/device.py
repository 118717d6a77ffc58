"""What can happen to push tokens, lists' subscriptions and what applications track."""

from dataclasses import dataclass
from typing import ClassVar

from notifications.events.base import BaseEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class PushTokenSaved(BaseEvent):
    """A device of `user` was made known, or what is known of it changed."""

    name: ClassVar[str] = "push_token.saved"
    subject: ClassVar[str] = "push_token"

    user: str
    provider: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PushTokenDeleted(BaseEvent):
    """A device of `user` is reached no more."""

    name: ClassVar[str] = "push_token.deleted"
    subject: ClassVar[str] = "push_token"

    user: str
    provider: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSubscribed(BaseEvent):
    """`user` is on the list `list_id`, the subject."""

    name: ClassVar[str] = "list.subscribed"
    subject: ClassVar[str] = "list"

    list_id: str
    user: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListUnsubscribed(BaseEvent):
    """`user` is no longer on the list `list_id`, the subject."""

    name: ClassVar[str] = "list.unsubscribed"
    subject: ClassVar[str] = "list"

    list_id: str
    user: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InboundTracked(BaseEvent):
    """An application says that `user` (or nobody it names) did `event`."""

    name: ClassVar[str] = "inbound.tracked"
    subject: ClassVar[str] = "inbound"

    event: str
    user: str
