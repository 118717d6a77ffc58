"""The channels that documents are written for, and the names that an element may call them by."""

from __future__ import annotations

from typing import Final

CHANNELS: Final = ("email", "sms", "push", "inbox", "slack", "msteams", "webhook")
DIRECT: Final = "direct_message"
_MESSENGERS: Final = ("slack", "msteams")


def channel_of(channel: str, provider: str = "") -> str:
    """What a delivery is written for: a direct message is what its provider shows."""
    return provider if channel == DIRECT and provider in _MESSENGERS else channel


def names_of(channel: str, provider: str = "") -> tuple[str, ...]:
    """What an author may call the channel, the most particular first."""
    names = [provider, channel, DIRECT if channel in _MESSENGERS else ""]
    return tuple(dict.fromkeys(name for name in names if name))
