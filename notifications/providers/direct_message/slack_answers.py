"""What Slack's answers mean for a message: taken, never, later, or nobody knows."""

import json
from typing import Any, Final

from notifications.providers.base import Failure, ProviderError
from notifications.providers.egress import Answer

LONGEST_WAIT: Final = 3600.0
# With a token of the site's own these are the operator's to mend, while the message waits.
_TOKEN: Final = frozenset(
    {
        "access_denied", "account_inactive", "ekm_access_denied", "enterprise_is_restricted",
        "invalid_auth", "missing_scope", "no_permission", "not_allowed_token_type", "not_authed",
        "token_expired", "token_revoked", "two_factor_setup_required",
    }
)  # fmt: skip
_LATER: Final = frozenset(
    {
        "accesslimited", "org_login_required", "request_timeout", "service_unavailable",
        "team_access_not_granted", "team_added_to_org", "message_limit_exceeded",
    }
)  # fmt: skip
# Slack: "It's possible some aspect of the operation succeeded before the error was raised."
_UNCERTAIN: Final = frozenset({"fatal_error", "internal_error"})
_THROTTLED: Final = frozenset({"ratelimited", "rate_limited"})


def api(answer: Answer, method: str, *, own_token: bool) -> dict[str, Any]:
    """The body of an answer that says ok. Raises ProviderError for every other.

    Args: own_token: the recipient's own, so that nothing but another message brings another.
    """
    _check_status(answer, f"Slack {method}")
    try:
        said = json.loads(answer.body)
    except (ValueError, RecursionError):
        said = None
    if not isinstance(said, dict) or "ok" not in said:
        # Slack refuses with status 200; any other is a wrong address or something in between.
        kind = Failure.UNCERTAIN if answer.status < 300 else Failure.TRANSIENT
        raise ProviderError(
            kind, f"Slack {method}: the answer cannot be read (HTTP {answer.status})"
        )
    if said["ok"] is True:
        return said
    error = str(said.get("error") or "no reason given")[:200]
    raise ProviderError(_kind(error, own_token), f"Slack {method}: {error}", _wait(answer))


def webhook(answer: Answer) -> None:
    """Raises ProviderError unless an incoming webhook took the message."""
    _check_status(answer, "Slack webhook")
    if not 200 <= answer.status < 300:
        text = answer.body[:200].decode("utf-8", "replace").strip() or "no reason given"
        raise ProviderError(Failure.PERMANENT, f"Slack webhook: {text} (HTTP {answer.status})")


def _kind(error: str, own_token: bool) -> Failure:
    if error in _THROTTLED:
        return Failure.THROTTLED
    if error in _UNCERTAIN:
        return Failure.UNCERTAIN
    if error in _LATER or (error in _TOKEN and not own_token):
        return Failure.TRANSIENT
    return Failure.PERMANENT


def _check_status(answer: Answer, what: str) -> None:
    status = answer.status
    if status == 429:
        raise ProviderError(Failure.THROTTLED, f"{what}: too many requests", _wait(answer))
    if status in (408, 503):
        raise ProviderError(Failure.TRANSIENT, f"{what}: HTTP {status}", _wait(answer))
    if status >= 500:
        raise ProviderError(Failure.UNCERTAIN, f"{what}: HTTP {status}")
    if 300 <= status < 400:
        raise ProviderError(
            Failure.PERMANENT, f"{what}: HTTP {status}, a redirect, which is not followed"
        )


def _wait(answer: Answer) -> float | None:
    """The seconds of Retry-After; Slack sends no dates there."""
    given = answer.headers.get("retry-after", "").strip()
    if not (given.isascii() and given.isdecimal() and len(given) < 10):
        return None
    return min(float(given), LONGEST_WAIT)
