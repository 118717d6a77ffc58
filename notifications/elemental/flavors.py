"""How text is written for each target: what must be escaped so that it stays text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from notifications.elemental.escaping import attribute, markup

_LINE_ENDS = re.compile(r"\n+")
_TEAMS_SPECIAL = re.compile(r"[\\`*_\[\]()~<>#|]|&(?=#?\w+;)|^[ \t]*[-+](?=\s|$)", re.MULTILINE)
_TEAMS_NUMBER = re.compile(r"^([ \t]*\d{1,9})\.(?=\s|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True, eq=False)
class Flavor:
    """A target's way to write text; compared by identity.

    URL escapes nothing by itself: how a value is encoded depends on where in the URL it
    stands (see `urls.composed`), and whether it may be followed on `urls.safe_url`.
    """

    name: str
    escape: Callable[[str], str]
    literal: Callable[[str], str] | None = None  # where authors write the target's own markup

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
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _TEAMS_SPECIAL.search(text):
        text = _TEAMS_SPECIAL.sub(_backslash, text)
    text = _TEAMS_NUMBER.sub(r"\1\\.", text) if "." in text else text
    return _LINE_ENDS.sub("\n\n", text) if "\n" in text else text


def _backslash(found: re.Match[str]) -> str:
    return f"{found[0][:-1]}\\{found[0][-1]}"


PLAIN: Final = Flavor("plain", plain)
HTML: Final = Flavor("html", markup)
ATTRIBUTE: Final = Flavor("attribute", attribute)
URL: Final = Flavor("url", plain)
SLACK: Final = Flavor("slack", slack)
TEAMS: Final = Flavor("teams", teams)
# Values in markup that an author wrote for the target: a name is no mention and no link.
SLACK_VALUES: Final = Flavor("slack values", slack, plain)
TEAMS_VALUES: Final = Flavor("teams values", teams, plain)
