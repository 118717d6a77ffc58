"""Markup cut into tags and text, in one pass: Python's own parser is quadratic on `<b <b <b`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Final

_NAME = re.compile(r"[a-zA-Z][^\s/>]*")
_CLOSING = re.compile(r"</([a-zA-Z][^\s/>]*)")
# A quote that is never closed fails once, because no later one of its kind can be there.
_ATTRIBUTE = re.compile(
    r"""[\s/]*+([^\s/>=][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]*+)))?"""
)
_SPACE = re.compile(r"[\s/]*+")
_RAW: Final = frozenset(("script", "style", "textarea", "title", "noscript", "xmp"))


@dataclass(frozen=True, slots=True)
class Start:
    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    closed: bool = False


@dataclass(frozen=True, slots=True)
class End:
    name: str


Token = Start | End | str


def tokens(source: str) -> Iterator[Token]:
    """Tags, and text with its entities read. Comments and declarations are skipped."""
    place = 0
    while (opening := source.find("<", place)) >= 0:
        if opening > place:
            yield unescape(source[place:opening])
        if source.startswith("<!--", opening):
            place = _behind(source, "-->", opening + 4)
        elif source.startswith(("<!", "<?"), opening):
            place = _behind(source, ">", opening + 2)
        elif name := _CLOSING.match(source, opening):
            yield End(name[1].lower())
            place = _behind(source, ">", name.end())
        elif name := _NAME.match(source, opening + 1):
            token, place = _start(source, name)
            if token is None:
                return
            yield token
            if token.name in _RAW and not token.closed:
                text, place = _raw(source, token.name, place)
                yield text if token.name == "title" else ""
        else:
            yield "<"
            place = opening + 1
    if place < len(source):
        yield unescape(source[place:])


def _behind(source: str, mark: str, place: int) -> int:
    found = source.find(mark, place)
    return len(source) if found < 0 else found + len(mark)


def _start(source: str, name: re.Match[str]) -> tuple[Start | None, int]:
    """The tag and where it ends; None if it never does."""
    attributes: dict[str, str] = {}
    place = name.end()
    while found := _ATTRIBUTE.match(source, place):
        value = next((group for group in found.groups()[1:] if group is not None), "")
        attributes.setdefault(found[1].lower(), unescape(value))
        place = found.end()
    space = _SPACE.match(source, place)
    place = space.end() if space else place
    if place >= len(source):
        return None, place
    # What stops the attributes and is no `>` is a stray `=`: it is skipped with its tag's rest.
    end = _behind(source, ">", place)
    return Start(name[0].lower(), attributes, source[place - 1] == "/"), end


def _raw(source: str, name: str, place: int) -> tuple[str, int]:
    """The text of an element that holds no tags; its end tag is left for who asks next."""
    found = re.compile(f"</{name}", re.IGNORECASE).search(source, place)
    if found is None:
        return unescape(source[place:]), len(source)
    return unescape(source[place : found.start()]), found.start()
