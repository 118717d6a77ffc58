"""The kinds of channels that a user can choose between. Source: Courier's ChannelClassification."""

from collections.abc import Collection

from notifications.pipeline.errors import InvalidRequest

CHANNELS = ("direct_message", "email", "push", "sms", "webhook", "inbox")


def checked(path: str, value: object, among: Collection[str] = CHANNELS) -> list[str]:
    """The channels, each once, in the order given. Raises InvalidRequest naming the item."""
    if not isinstance(value, list | tuple):
        raise InvalidRequest(path, "must be a list of channels")
    for place, channel in enumerate(value):
        if not isinstance(channel, str) or channel not in CHANNELS:
            wanted = f"got {str(channel)[:50]!r}; wants one of {', '.join(CHANNELS)}"
            raise InvalidRequest(f"{path}[{place}]", wanted)
        if channel not in among:
            wanted = f"{channel!r} cannot be chosen here; wants one of {', '.join(among)}"
            raise InvalidRequest(f"{path}[{place}]", wanted)
    return list(dict.fromkeys(value))
