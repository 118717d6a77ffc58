"""Links: what may stand in an `href`, and how a variable is put into one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote

from notifications.elemental.expressions import Parts

_SAFE = re.compile(r"(?:https?://|mailto:|tel:)[^\s\x00-\x1f\x7f-\x9f]+", re.IGNORECASE)
_RESERVED = ":/?#[]@!$&'()*+,;=~%"
_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")


def safe_url(url: str) -> str | None:
    """The URL if a reader may follow it (http, https, mailto, tel), else None.

    A control character or a line break anywhere refuses it: browsers skip them, so
    `java\\nscript:` would come alive. Spaces are percent-encoded.
    """
    url = url.strip().replace(" ", "%20")
    return url if _SAFE.fullmatch(url) else None


def fill_url(parts: Parts, values: Sequence[str]) -> str:
    """Parts as a URL. A variable that begins it stands as it is; later ones are encoded."""
    url = ""
    for part in parts:
        if isinstance(part, str):
            url += part
        elif url:
            url += encoded(values[part], in_query_value(url))
        else:
            url = values[part]
    return url


def in_query_value(prefix: str) -> bool:
    """True just behind `?name=` or inside such a value, where `&` would end it."""
    query = prefix.find("?")
    return query >= 0 and prefix.rfind("=") > max(query, prefix.rfind("&"), prefix.rfind("#"))


def encoded(value: str, whole: bool) -> str:
    if value.isascii() and value.isalnum():
        return value
    kept = "~%" if whole else _RESERVED
    return _ESCAPE.sub("%25", quote(value, safe=kept, errors="replace"))
