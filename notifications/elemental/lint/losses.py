"""What rendering itself says: what a channel leaves out, cuts, or does not take."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notifications.elemental.lint.case import Case, Finding
from notifications.elemental.lint.links import NO_ADDRESS
from notifications.elemental.lint.variables import mentions
from notifications.elemental.resolve import UNSAFE_IMAGE, UNSAFE_URL

_UNSAFE: Final = (UNSAFE_URL, UNSAFE_IMAGE)
_NO_LIST: Final = "is not a list; nothing is shown"
_WARNING = re.compile(r"((?:content|brand)[\w.\[\]-]*): (.*)", re.DOTALL)


def rule(case: Case) -> Iterator[Finding]:
    said_already = set(known(case))
    channels: dict[tuple[str, str], list[str]] = {}
    for channel, shown in case.rendered.items():
        for warning in shown.warnings:
            found = _WARNING.fullmatch(warning)
            said = (found[1], found[2]) if found else ("content", warning)
            channels.setdefault(said, []).append(channel)
    for (path, message), where in channels.items():
        if path in said_already and (message in _UNSAFE or message.endswith(_NO_LIST)):
            continue
        channel = where[0] if len(where) == 1 else ""
        yield Finding(path, channel, "warning", code_of(message), message)


def known(case: Case) -> Iterator[str]:
    """Fields of which `links` or `variables` has said the cause, in fewer words."""
    missing = {name for shown in case.rendered.values() for name in shown.missing}
    for place in case.places:
        for key in ("href", "src", "loop"):
            text = place.text(key)
            empty = key != "loop" and text.strip() in NO_ADDRESS
            if empty or (text and any(mentions(text, name) for name in missing)):
                yield f"{place.path}.{key}"


def code_of(message: str) -> str:
    if "is not shown" in message:
        return "not_shown"
    return "cut" if "is cut" in message else "rendered"
