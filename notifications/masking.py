"""What logs, pages and answers show of secrets: enough to tell one from another, no more."""

from typing import Any

# Of Slack's and others' tokens, by the names they have in profiles and recipients.
SECRET = frozenset({"access_token", "bot_access_token", "refresh_token"})
# Objects whose `url` lets in whoever knows it.
SECRET_URLS = frozenset({"incoming_webhook"})
SHOWN = 4


def masked(value: Any) -> Any:
    """The JSON value with its secrets masked, as new objects; all else as it is."""
    if isinstance(value, list):
        return [masked(one) for one in value]
    if not isinstance(value, dict):
        return value
    return {key: _entry(key, one) for key, one in value.items()}


def _entry(key: str, value: Any) -> Any:
    if key in SECRET:
        return _hidden(value)
    if key in SECRET_URLS and isinstance(value, dict):
        rest = {name: masked(one) for name, one in value.items()}
        return {**rest, "url": _hidden(value["url"])} if "url" in value else rest
    return masked(value)


def _hidden(secret: Any) -> str:
    text = secret if isinstance(secret, str) else ""
    return f"…{text[-SHOWN:]}" if len(text) >= 4 * SHOWN else "…"
