"""Where a provider reaches a recipient: from the profile, or in words why it cannot."""

import re
from collections.abc import Collection
from typing import Any

from notifications.providers import PROVIDERS

_ADDRESS = re.compile(r"[^@\s<>,;\"\x00-\x1f\x7f]+@[^@\s<>,;\"\x00-\x1f\x7f]+")
# RFC 5321 §4.5.3.1: 64 before the @ and 255 behind it.
ADDRESS_LENGTH = 320
# Whom Slack is to reach, the first that is there. Source: Courier's guide to its Slack provider.
SLACK_TARGETS = ("channel", "user_id", "email")
Found = tuple[dict[str, Any] | None, str]


def address(
    provider: str, profile: dict[str, Any], user: str, credentials: Collection[str]
) -> Found:
    """The address for `provider`, or None and the reason.

    Args: credentials: the providers for which the site has credentials of its own.
    """
    if provider == "slack":
        return _slack(profile.get("slack"), "slack" in credentials)
    if PROVIDERS[provider] == "inbox":
        return ({"user": user}, "") if user else (None, "the recipient has no user_id")
    return _email(profile.get("email"))


def is_address(value: object) -> bool:
    """Whether `value` looks like one bare e-mail address; whether it exists only its server knows."""
    return (
        isinstance(value, str) and len(value) <= ADDRESS_LENGTH and bool(_ADDRESS.fullmatch(value))
    )


def _email(email: Any) -> Found:
    if not email:
        return None, "the profile has no email"
    if not is_address(email):
        return None, "the profile's email is not an e-mail address"
    return {"email": email}, ""


def _slack(slack: Any, own_token: bool) -> Found:
    if not isinstance(slack, dict) or not slack:
        return None, "the profile has no slack"
    target = next(({key: slack[key]} for key in SLACK_TARGETS if _text(slack.get(key))), None)
    token = slack.get("access_token")
    if target and _text(token):
        return {"access_token": token, **target}, ""
    if target and own_token:
        return target, ""
    webhook = slack.get("incoming_webhook")
    url = webhook.get("url") if isinstance(webhook, dict) else None
    if isinstance(url, str) and url.startswith(("https://", "http://")):
        return {"incoming_webhook": {"url": url}}, ""
    if target:
        return None, "the profile's slack has no access_token, and SLACK_BOT_TOKEN is not set"
    return None, "the profile's slack has no channel, user_id, email or incoming_webhook.url"


def _text(value: Any) -> bool:
    return isinstance(value, str) and bool(value)
