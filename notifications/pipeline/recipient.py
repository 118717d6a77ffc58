"""The profile that a message is sent with."""

from collections.abc import Iterable
from typing import Any

from notifications.models import Profile
from notifications.pipeline.addresses import SLACK_TARGETS

# Keys of a recipient that say how to send, not who it is.
_NOT_PROFILE = frozenset({"data", "context", "preferences", "account_id", "tenant_id", "list_id"})


def received(to: dict[str, Any]) -> dict[str, Any]:
    """What the request says of the recipient."""
    return {key: value for key, value in to.items() if key not in _NOT_PROFILE}


def merge(stored: dict[str, Any], to: dict[str, Any]) -> dict[str, Any]:
    """The stored profile with the request's own values laid over it, as a new object.

    Source: Courier's history item PROFILE_LOADED (received, stored, merged).
    """
    given = received(to)
    return dict(laid_over(_without_other_targets(stored, given.get("slack")), given))


def _without_other_targets(stored: dict[str, Any], slack: Any) -> dict[str, Any]:
    """A request that names a channel, user or webhook of Slack means it and not the stored one."""
    targets = {*SLACK_TARGETS, "incoming_webhook"}
    kept = stored.get("slack")
    if not isinstance(slack, dict) or not isinstance(kept, dict) or not targets & slack.keys():
        return stored
    return {**stored, "slack": {key: value for key, value in kept.items() if key not in targets}}


def laid_over(stored: Any, given: Any) -> Any:
    """`given` laid over `stored`: objects key by key, at any depth; anything else replaces."""
    if isinstance(stored, dict) and isinstance(given, dict):
        return stored | {key: laid_over(stored.get(key), value) for key, value in given.items()}
    return given


def stored_profiles(users: Iterable[str]) -> dict[str, dict[str, Any]]:
    """The stored profiles of those users who have one, in one query."""
    wanted = {user for user in users if user}
    if not wanted:
        return {}
    return dict(Profile.objects.filter(user__in=wanted).values_list("user", "profile"))
