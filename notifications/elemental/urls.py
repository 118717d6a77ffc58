"""Links: what may stand in an `href`, and how a variable is put into one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

BROKEN = "\2"  # a control character for another: no URL with one is followed
_MARKS = re.compile("[\0\1]")
_MARKED = re.compile("\0([^\1]*)\1")
_SAFE = re.compile(r"(?:https?://|mailto:|tel:)[^\s\x00-\x1f\x7f-\x9f]+", re.IGNORECASE)
_IMAGE = re.compile(
    r"(?:https?://|cid:)[^\s\x00-\x1f\x7f-\x9f]+|data:image/(?:png|gif|jpe?g|webp);base64,[\w+/=]+",
    re.IGNORECASE,
)
_RESERVED = ":/?#[]@!$&'()*+,;=~%"
_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")


def safe_url(url: str) -> str | None:
    """The URL if a reader may follow it (http, https, mailto, tel), else None.

    A control character or a line break anywhere refuses it: browsers skip them, so
    `java\\nscript:` would come alive. Spaces are percent-encoded.
    """
    url = url.strip().replace(" ", "%20")
    return url if _SAFE.fullmatch(url) else None


def safe_image(url: str) -> str | None:
    """The URL of an image: http, https, one that the mail carries (cid), or inline data."""
    url = url.strip().replace(" ", "%20")
    return url if _IMAGE.fullmatch(url) else None


def composed(pieces: Iterable[tuple[str, bool]]) -> str:
    """A URL of literals and values (True), each value encoded for the place it stands in.

    A value that begins it stands as it is, so that a whole URL may be one.
    """
    url = ""
    for piece, is_value in pieces:
        if is_value and url:
            url += encoded(piece, in_query_value(url))
        else:
            url += piece
    return url


def marked(value: str) -> str:
    """A value inside a text that `unmarked` makes a URL of."""
    return f"\0{_MARKS.sub(BROKEN, value)}\1"


def literal(text: str) -> str:
    return _MARKS.sub(BROKEN, text)


def unmarked(text: str) -> str:
    """The URL of a text with `marked` values."""
    if "\0" not in text:
        return text
    return composed(
        (piece, index % 2 == 1) for index, piece in enumerate(_MARKED.split(text)) if piece
    )


def in_query_value(prefix: str) -> bool:
    """True just behind `?name=` or inside such a value, where `&` would end it."""
    query = prefix.find("?")
    return query >= 0 and prefix.rfind("=") > max(query, prefix.rfind("&"), prefix.rfind("#"))


def encoded(value: str, whole: bool) -> str:
    if value.isascii() and value.isalnum():
        return value
    kept = "~%" if whole else _RESERVED
    return _ESCAPE.sub("%25", quote(value, safe=kept, errors="replace"))
