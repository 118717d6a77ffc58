"""Markup with places for values: made once from a text with tokens, filled many times.

A token is plain ASCII, so that Markdown and HTML parsers carry it through. Nothing that
an author or a recipient wrote can look like one: `encoded` sees to that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from notifications.elemental import urls

_WORD: Final = "ZqV"
_LITERAL: Final = "ZqVxqZ"
_TOKEN = re.compile(r"ZqV(x|\d+)qZ")

Part = str | Callable[[Sequence[str]], str]
Layout = tuple[Part, ...]
Escape = Callable[[str], str]


def token(index: int) -> str:
    return f"ZqV{index}qZ"


def encoded(text: str) -> str:
    """Text that holds no token."""
    return text.replace(_WORD, _LITERAL) if _WORD in text else text


def has_token(text: str) -> bool:
    return _WORD in text


def split(text: str) -> list[str | int]:
    """Literals, and the numbers of the values between them."""
    if _WORD not in text:
        return [text]
    found: list[str | int] = []
    for index, piece in enumerate(_TOKEN.split(text)):
        if index % 2 == 0:
            found.append(piece)
        else:
            found.append(_WORD if piece == "x" else int(piece))
    return [piece for piece in found if piece != ""]


def parts_of(text: str, escape: Escape) -> list[Part]:
    """A text with tokens as parts; literals are escaped now, values when they come."""
    return [
        escape(piece) if isinstance(piece, str) else place(piece, escape) for piece in split(text)
    ]


def place(index: int, escape: Escape) -> Part:
    return lambda values: escape(values[index]) if index < len(values) else ""


def url_of(
    text: str, check: Callable[[str], str | None] = urls.safe_url
) -> Callable[[Sequence[str]], str | None]:
    """What gives the URL of a text with tokens, or None where the check refuses it."""
    pieces = split(text)
    if all(isinstance(piece, str) for piece in pieces):
        fixed = check("".join(str(piece) for piece in pieces))
        return lambda values: fixed

    def url(values: Sequence[str]) -> str | None:
        filled = ((p, False) if isinstance(p, str) else (value_at(values, p), True) for p in pieces)
        return check(urls.composed(filled))

    return url


def value_at(values: Sequence[str], index: int) -> str:
    return values[index] if index < len(values) else ""


def merged(parts: Iterable[Part]) -> Layout:
    """The same parts with neighbouring literals joined."""
    result: list[Part] = []
    run: list[str] = []
    for part in parts:
        if isinstance(part, str):
            run.append(part)
            continue
        if literal := "".join(run):
            result.append(literal)
        run = []
        result.append(part)
    if literal := "".join(run):
        result.append(literal)
    return tuple(result)


def fill(layout: Layout, values: Sequence[str]) -> str:
    return "".join([part if isinstance(part, str) else part(values) for part in layout])
