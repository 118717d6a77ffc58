"""Whether there is anything to show."""

from __future__ import annotations

from typing import Any

from notifications.elemental.channels import CHANNELS, names_of
from notifications.elemental.nodes import selected_name
from notifications.elemental.schema import Channel, Document, Element, Jsonnet, canonical, read

# What a reader would see of each kind; others are seen by what is inside of them.
_FIELDS = {
    "meta": ("title",),
    "text": ("content",),
    "string": ("content",),
    "link": ("content",),
    "action": ("content",),
    "quote": ("content",),
    "html": ("content",),
    "list-item": ("content",),
    "image": ("src",),
    "img": ("src",),
}


def is_empty(content: dict[str, Any], channel: str | None = None, provider: str = "") -> bool:
    """True if nothing would be shown, on a channel or on any: no title, no text, no action.

    A variable counts as something, whatever its value will be.
    Raises: ContentError for a malformed document.
    """
    canonical(content)
    document = read(content)
    if channel is not None:
        return not shows(document, names_of(channel, provider))
    names = {one.channel for one in document.channels} | {*CHANNELS}
    return not any(shows(document, names_of(name)) for name in sorted(names))


def shows(document: Document, names: tuple[str, ...]) -> bool:
    own = selected_name((one.channel for one in document.channels), names)
    for _, element in document.located():
        if isinstance(element, Channel) and element.channel != own:
            continue
        if something(element, names):
            return True
    return False


def something(element: Element, names: tuple[str, ...]) -> bool:
    limited = element.channels
    if limited and names and not any(name in limited for name in names):
        return False
    if isinstance(element, Channel) and element.raw is not None and filled(element.raw):
        return True
    if isinstance(element, Jsonnet):
        return bool(element.content)
    fields = _FIELDS.get(getattr(element, "type", ""), ())
    if any(filled(getattr(element, field)) for field in fields):
        return True
    return any(something(child, names) for child in element.inside())


def filled(value: Any) -> bool:
    """Whether there is a text in it that is more than space."""
    if isinstance(value, dict | list):
        return any(filled(one) for one in (value.values() if isinstance(value, dict) else value))
    return bool(value.strip()) if isinstance(value, str) else value is not None
