"""What a user may decide about a topic, and what a decision comes to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto

from django.utils import timezone

from notifications.models import Preference, Topic
from notifications.pipeline.errors import InvalidRequest
from notifications.pipeline.preferences import channels
from notifications.pipeline.preferences.words import word
from notifications.precedence import (
    CHANNEL_PREFERENCES,
    SNOOZE,
    Standing,
    Word,
    allowed,
    standing,
)
from notifications.states import PreferenceStatus

LONGEST_SNOOZE = timedelta(days=366)


class Keep(Enum):
    """Stands for: as it is."""

    KEEP = auto()


KEEP = Keep.KEEP


@dataclass(frozen=True, slots=True)
class Wish:
    """What a user asks for. None (and KEEP) leave what is."""

    topic_id: str
    status: str | None = None
    has_custom_routing: bool | None = None
    custom_routing: Sequence[str] | None = None
    snoozed_until: datetime | Keep | None = KEEP


@dataclass(frozen=True, slots=True)
class Ground:
    """What a decision stands on.

    `row` is the user's choice in this scope, `general` that without a tenant (where the scope is
    one), `tenants` the defaults of the tenant and its parents, the nearest first.
    """

    topic: Topic
    row: Preference | None
    general: Word | None
    tenants: Sequence[Word]

    def now(self) -> Word:
        """What the user has as of now, to be changed."""
        own = word(self.row) if self.row is not None else self.general
        if own is not None:
            return own
        default = self._default().status
        return Word(PreferenceStatus.OPTED_IN if default == PreferenceStatus.REQUIRED else default)

    def without(self) -> Word:
        """What holds once the user's choice is taken back."""
        stands = standing(
            self.topic.default_status, self.tenants, [self.general] if self.general else []
        )
        return Word(
            stands.status, stands.has_custom_routing, stands.custom_routing, stands.snoozed_until
        )

    def required(self) -> bool:
        return self._default().status == PreferenceStatus.REQUIRED

    def _default(self) -> Standing:
        return standing(self.topic.default_status, self.tenants, ())


def decided(ground: Ground, wish: Wish) -> Word:
    """What the user has from now on. Raises InvalidRequest naming what may not be decided."""
    before = ground.now()
    status = before.status if wish.status is None else _status(wish.status, ground)
    routed = before.has_custom_routing
    if wish.has_custom_routing is not None:
        if not isinstance(wish.has_custom_routing, bool):
            raise InvalidRequest("has_custom_routing", "must be true or false")
        routed = wish.has_custom_routing
    routing = before.custom_routing
    if wish.custom_routing is not None:
        routing = tuple(_routing(wish.custom_routing, ground) if routed else ())
    if routed and not before.has_custom_routing and not _may(ground, CHANNEL_PREFERENCES):
        name = ground.topic.name
        raise InvalidRequest("has_custom_routing", f"{name!r} does not let its channels be chosen")
    until = before.snoozed_until
    if not isinstance(wish.snoozed_until, Keep):
        until = _until(wish.snoozed_until, ground)
    return Word(status, routed, routing if routed else (), until)


def _may(ground: Ground, what: str) -> bool:
    topic = ground.topic
    return what in allowed(topic.allowed_preferences, topic.section.has_custom_routing)


def _status(status: str, ground: Ground) -> str:
    """A client that reads REQUIRED and writes it back has decided nothing against it."""
    if status not in set(PreferenceStatus):
        wanted = f"got {str(status)[:50]!r}; wants OPTED_IN or OPTED_OUT"
        raise InvalidRequest("status", wanted)
    required = ground.required()
    if status == PreferenceStatus.OPTED_OUT and required:
        raise InvalidRequest("status", f"{ground.topic.name!r} is required: no one may opt out")
    if status == PreferenceStatus.REQUIRED:
        if not required:
            raise InvalidRequest("status", "REQUIRED is a default of the topic, no user's choice")
        return PreferenceStatus.OPTED_IN
    return PreferenceStatus(status)


def _routing(value: Sequence[str], ground: Ground) -> list[str]:
    topic = ground.topic
    options = topic.routing_options or topic.section.routing_options or channels.CHANNELS
    return channels.checked("custom_routing", value, options)


def _until(until: datetime | None, ground: Ground) -> datetime | None:
    if until is None:
        return None
    if ground.required():
        raise InvalidRequest("snoozed_until", f"{ground.topic.name!r} is required: no snooze")
    if not _may(ground, SNOOZE):
        raise InvalidRequest("snoozed_until", f"{ground.topic.name!r} cannot be snoozed")
    if until - timezone.now() > LONGEST_SNOOZE:
        raise InvalidRequest("snoozed_until", f"must be within {LONGEST_SNOOZE.days} days")
    return until
