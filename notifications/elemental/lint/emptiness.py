"""A channel that would be sent with nothing to read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from notifications.elemental.lint.case import Case, Finding
from notifications.elemental.rendered import Rendered

# Where the channel's own JSON is, which may say more than the texts of the document.
_PARTS: Final = {"slack": "blocks", "msteams": "body"}


def rule(case: Case) -> Iterator[Finding]:
    for channel, shown in case.rendered.items():
        if not says_something(shown) and not has_raw(case, channel):
            message = f"there is nothing to read on {channel}"
            yield Finding("content", channel, "warning", "empty", message)


def says_something(shown: Rendered) -> bool:
    if shown.body.strip() or shown.text.strip() or shown.actions:
        return True
    return bool(shown.payload.get(_PARTS.get(shown.channel, "")))


def has_raw(case: Case, channel: str) -> bool:
    return any(place.kind == "channel" and place.element.get("raw") for place in case.on(channel))
