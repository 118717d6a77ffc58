"""What a text message costs, and the characters that make it dear."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from notifications.elemental import gsm
from notifications.elemental.lint.case import Case, Finding
from notifications.elemental.schema import under

MOST: Final = 3  # segments
NAMED: Final = 5


def rule(case: Case) -> Iterator[Finding]:
    shown = case.rendered.get("sms")
    if shown is None:
        return
    count = gsm.segments(shown.text)
    if count.segments > MOST:
        message = (
            f"the text takes {count.segments} segments of {count.per_segment}; each is paid for"
        )
        yield Finding("content", "sms", "warning", "sms_segments", message)
    characters = dict.fromkeys(culprit.character for culprit in count.culprits)
    for character in list(characters)[:NAMED]:
        plain = gsm.replacement(character)
        instead = f"; “{plain}” would not" if plain else ""
        message = f"{named(character)} makes a segment hold 67 characters instead of 153{instead}"
        yield Finding(path_of(case, character), "sms", "info", "sms_encoding", message)


def path_of(case: Case, character: str) -> str:
    """The block that has the character; the document where it comes from the data."""
    for place in case.on("sms"):
        if character in place.text("content"):
            return under(place.path, "content")
    return "content"


def named(character: str) -> str:
    if character.isprintable() and not character.isspace():
        return f"“{character}”"
    return f"the character U+{ord(character):04X}"
