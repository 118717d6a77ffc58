"""What rendering itself says: what a channel leaves out, cuts, or does not take."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notifications.elemental.lint.case import Case, Finding
from notifications.elemental.lint.links import NO_ADDRESS
from notifications.elemental.resolve import UNSAFE_IMAGE, UNSAFE_URL

_WARNING = re.compile(r"((?:content|brand)[\w.\[\]-]*): (.*)", re.DOTALL)


def rule(case: Case) -> Iterator[Finding]:
    empty = {
        f"{place.path}.{key}"
        for place in case.places
        for key in ("href", "src")
        if place.text(key).strip() in NO_ADDRESS
    }
    channels: dict[tuple[str, str], list[str]] = {}
    for channel, shown in case.rendered.items():
        for warning in shown.warnings:
            found = _WARNING.fullmatch(warning)
            said = (found[1], found[2]) if found else ("content", warning)
            channels.setdefault(said, []).append(channel)
    for (path, message), where in channels.items():
        # `links` has said so already, in fewer words.
        if message in (UNSAFE_URL, UNSAFE_IMAGE) and path in empty:
            continue
        channel = where[0] if len(where) == 1 else ""
        yield Finding(path, channel, "warning", code_of(message), message)


def code_of(message: str) -> str:
    if "is not shown" in message:
        return "not_shown"
    return "cut" if "is cut" in message else "rendered"
