"""Whose word counts about a topic. Plain Python: no Django, no database.

What is REQUIRED anywhere above the user stays so. Else the user's choice within the tenant, then
the user's choice without one, then the nearest tenant's default, then the topic's.
Source: Courier's documentation of tenants and of its preference editor.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from notifications.states import PreferenceStatus

CHANNEL_PREFERENCES, SNOOZE = "channel_preferences", "snooze"


@dataclass(frozen=True, slots=True)
class Word:
    """What a user or a tenant has decided about a topic."""

    status: str
    has_custom_routing: bool = False
    custom_routing: tuple[str, ...] = ()
    snoozed_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """How a user stands to a topic. `by`: whose word the status is, of user, tenant and topic.

    `default_status` is what holds where the user has not chosen; `routed_by` is whose the custom
    routing is, user or tenant.
    """

    status: str
    default_status: str
    has_custom_routing: bool
    custom_routing: tuple[str, ...]
    snoozed_until: datetime | None
    by: str
    routed_by: str = ""

    @property
    def channels(self) -> frozenset[str] | None:
        """The only channels that it may come through; None: any. None chosen is no choice."""
        return frozenset(self.custom_routing) or None if self.has_custom_routing else None


def standing(topic_default: str, tenants: Sequence[Word], choices: Sequence[Word]) -> Standing:
    """How somebody stands to a topic.

    Args: tenants: the defaults of the tenant and its parents, the nearest first; choices: the
    user's own, that within the tenant first.
    """
    required = PreferenceStatus.REQUIRED in (topic_default, *(one.status for one in tenants))
    nearest = tenants[0] if tenants else None
    default = nearest.status if nearest else topic_default
    if required:
        default = PreferenceStatus.REQUIRED
    own = choices[0] if choices else None
    routing = own if own and own.has_custom_routing else nearest
    if required and topic_default == PreferenceStatus.REQUIRED:
        by = "topic"
    elif own and not required:
        by = "user"
    else:
        by = "tenant" if nearest else "topic"
    return Standing(
        status=own.status if own and not required else default,
        default_status=default,
        has_custom_routing=bool(routing and routing.has_custom_routing),
        custom_routing=routing.custom_routing if routing and routing.has_custom_routing else (),
        snoozed_until=own.snoozed_until if own else None,
        by=by,
        routed_by="" if routing is None else "user" if routing is own else "tenant",
    )


def allowed(topic: Sequence[str], section_routes: bool) -> tuple[str, ...]:
    """What a user may decide beyond in or out: of a topic, in a section that lets channels be chosen."""
    extra = [CHANNEL_PREFERENCES] if section_routes and CHANNEL_PREFERENCES not in topic else []
    return (*topic, *extra)
