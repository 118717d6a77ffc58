"""Where links lead: nowhere, or over a line that anyone can read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notifications.elemental.lint.case import Case, Finding, Json, Place

ADDRESSES: Final = ("href", "src", "imgSrc", "imgHref")
NO_ADDRESS: Final = ("", "http://", "https://")
_WANTED: Final = {
    "action": ("href", "the button leads nowhere"),
    "link": ("href", "the link leads nowhere"),
    "image": ("src", "there is no image yet"),
    "img": ("src", "there is no image yet"),
}
_WITHOUT_TLS = re.compile(r"http://[^\s\"'<>)]{1,100}", re.IGNORECASE)


def without_address(case: Case) -> Iterator[Finding]:
    """A warning: it can be sent, and readers see a label or nothing in its place."""
    for place in case.places:
        key, message = _WANTED.get(place.kind, ("", ""))
        if not key:
            continue
        for path, fields in in_languages(place):
            # A language that does not name the address has that of the element.
            address = fields.get(key, "" if fields is place.element else None)
            if isinstance(address, str) and address.strip() in NO_ADDRESS:
                yield Finding(f"{path}.{key}", "", "warning", "no_url", message)


def without_tls(case: Case) -> Iterator[Finding]:
    for place in case.places:
        for path, text in addresses(place):
            if found := _WITHOUT_TLS.match(text.strip()):
                message = f"{found[0]} is not https: anyone on the way can read and change it"
                yield Finding(path, "", "warning", "not_https", message)


def addresses(place: Place) -> Iterator[tuple[str, str]]:
    """Every address of an element, with the path where it stands."""
    marked = place.kind == "html" or place.element.get("format") == "markdown"
    for path, fields in in_languages(place):
        for key in ADDRESSES:
            if isinstance(text := fields.get(key), str):
                yield f"{path}.{key}", text
        if marked and isinstance(content := fields.get("content"), str):
            for text in _WITHOUT_TLS.findall(content)[:5]:
                yield f"{path}.content", text


def in_languages(place: Place) -> Iterator[tuple[str, Json]]:
    """An element's own fields, then what it says in each language."""
    yield place.path, place.element
    locales = place.element.get("locales")
    for name, said in locales.items() if isinstance(locales, dict) else ():
        if isinstance(said, dict):
            yield f"{place.path}.locales.{name}", said
