"""What who cannot see is told: descriptions of images, the order of headings, labels of links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notifications.elemental.lint.case import Case, Finding, Place
from notifications.elemental.schema import under

SHOWING_IMAGES: Final = ("email", "slack", "msteams")
_HEADINGS: Final = {"h1": 1, "h2": 2, "h3": 3}
_MARKDOWN_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]", re.MULTILINE)
_ANCHOR = re.compile(r"<a\b[^<>]{0,4000}>([^<>]{1,200})</a>", re.IGNORECASE)
_LINK = re.compile(r"\[([^\[\]]{1,200})\]\([^()]{1,2000}\)")
# Tags end before the next one begins, so that any text is read in one go.
_IMG = re.compile(r"<img\b([^<>]*)>", re.IGNORECASE)
_ALT = re.compile(r"\balt\s*=|\balt\s*/?$", re.IGNORECASE)
_VAGUE: Final = frozenset(
    (
        "click here", "here", "click", "click this", "link", "this link", "this",
        "hier", "hier klicken", "klicken sie hier", "klick hier", "ici", "cliquez ici",
        "cliquer ici", "aquí", "haz clic aquí", "haga clic aquí", "clique aqui", "qui",
        "clicca qui", "klik hier", "tutaj", "kliknij tutaj",
    )
)  # fmt: skip


def images(case: Case) -> Iterator[Finding]:
    for place in case.places:
        channels = [channel for channel in SHOWING_IMAGES if shown(case, place, channel)]
        if not channels:
            continue
        channel = channels[0] if len(channels) == 1 else ""
        if place.kind in ("image", "img") and not (place.text("alt_text") or alt_of(place)).strip():
            message = "the image has no description for readers who do not see it"
            yield Finding(f"{place.path}.alt_text", channel, "warning", "alt_text", message)
        elif place.kind == "html" and "email" in channels and undescribed(place.text("content")):
            message = 'an <img> has no alt; alt="" says that it is only decoration'
            yield Finding(f"{place.path}.content", "email", "warning", "alt_text", message)


def headings(case: Case) -> Iterator[Finding]:
    """Screen readers go from heading to heading, as from chapter to section."""
    last = 0
    for place in case.on("email"):
        for key, level in levels(place):
            if level > last + 1:
                before = f"a heading of level {last}" if last else "no larger heading"
                message = f"a heading of level {level} follows {before}"
                path = under(place.path, key)
                yield Finding(path, "email", "info", "heading_order", message)
            last = level


def link_texts(case: Case) -> Iterator[Finding]:
    for place in case.places:
        if place.kind in ("action", "link"):
            labels = [place.text("content")]
        elif place.element.get("format") == "markdown":
            labels = _LINK.findall(place.text("content"))
        elif place.kind == "html":
            labels = _ANCHOR.findall(place.text("content"))
        else:
            continue
        for label in labels:
            if label.strip(" .!:>→*_").lower() in _VAGUE:
                message = f"“{label.strip()}” does not say where it leads"
                yield Finding(f"{place.path}.content", "", "warning", "link_text", message)


def levels(place: Place) -> Iterator[tuple[str, int]]:
    """The headings of an element, each with the field that makes it one."""
    if place.kind != "text":
        return
    if level := _HEADINGS.get(str(place.element.get("text_style")), 0):
        yield "text_style", level
    elif place.element.get("format") == "markdown":
        for marks in _MARKDOWN_HEADING.findall(place.text("content")):
            yield "content", len(marks)


def undescribed(html: str) -> bool:
    return any(not _ALT.search(attributes) for attributes in _IMG.findall(html))


def shown(case: Case, place: Place, channel: str) -> bool:
    return channel in case.rendered and channel in place.channels


def alt_of(place: Place) -> str:
    return place.text("altText")
