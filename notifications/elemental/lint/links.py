"""Where links lead: nowhere, or over a line that anyone can read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notifications.elemental.lint.case import Case, Finding, Place

ADDRESSES: Final = ("href", "src", "imgSrc", "imgHref")
NO_ADDRESS: Final = ("", "http://", "https://")
_WITHOUT_TLS = re.compile(r"http://[^\s\"'<>)]{1,100}", re.IGNORECASE)


def without_address(case: Case) -> Iterator[Finding]:
    for place in case.places:
        if place.kind in ("action", "link") and place.text("href").strip() in NO_ADDRESS:
            what = "the button" if place.kind == "action" else "the link"
            yield Finding(f"{place.path}.href", "", "error", "no_url", f"{what} leads nowhere")
        elif place.kind in ("image", "img") and place.text("src").strip() in NO_ADDRESS:
            yield Finding(f"{place.path}.src", "", "error", "no_url", "there is no image yet")


def without_tls(case: Case) -> Iterator[Finding]:
    for place in case.places:
        for path, text in addresses(place):
            if found := _WITHOUT_TLS.match(text.strip()):
                message = f"{found[0]} is not https: anyone on the way can read and change it"
                yield Finding(path, "", "warning", "not_https", message)


def addresses(place: Place) -> Iterator[tuple[str, str]]:
    """Every address of an element, with the path where it stands."""
    for key in ADDRESSES:
        if text := place.text(key):
            yield f"{place.path}.{key}", text
    if place.kind == "html" or place.element.get("format") == "markdown":
        for text in _WITHOUT_TLS.findall(place.text("content"))[:5]:
            yield f"{place.path}.content", text
