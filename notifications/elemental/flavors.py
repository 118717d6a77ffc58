"""How text is written for each target: what must be escaped so that it stays text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from notifications.elemental.escaping import attribute, markup

_TEAMS_SPECIAL = re.compile(r"[\\`*_\[\]()~<>#|]|^(?:[-+](?=\s)|\d{1,9}(?=[.)]\s))", re.MULTILINE)


@dataclass(frozen=True, slots=True, eq=False)
class Flavor:
    """A target's way to write text; compared by identity.

    URL escapes nothing by itself: how a value is encoded depends on where in the URL it
    stands (see `urls.joined_url`), and whether it may be followed on `urls.safe_url`.
    """

    name: str
    escape: Callable[[str], str]

    def __repr__(self) -> str:
        return f"<Flavor {self.name}>"


def plain(text: str) -> str:
    return text


def slack(text: str) -> str:
    """Slack's three control characters; nothing else makes a link or a mention."""
    if text.isalnum():
        return text
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def teams(text: str) -> str:
    """Adaptive Card Markdown; there a single line break is a space."""
    if text.isalnum():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    escaped = _TEAMS_SPECIAL.sub(lambda found: "\\" + found[0], text)
    return re.sub(r"\n+", "\n\n", escaped)


PLAIN: Final = Flavor("plain", plain)
HTML: Final = Flavor("html", markup)
ATTRIBUTE: Final = Flavor("attribute", attribute)
URL: Final = Flavor("url", plain)
SLACK: Final = Flavor("slack", slack)
TEAMS: Final = Flavor("teams", teams)
