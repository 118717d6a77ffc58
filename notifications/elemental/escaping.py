"""Text into HTML. Nothing is trusted: a value's own claim to be markup is ignored."""

from __future__ import annotations

from html import escape


def attribute(text: str) -> str:
    """For a quoted attribute, and for text where line breaks mean nothing."""
    return escape(text) if not text.isalnum() else text


def markup(text: str) -> str:
    """For running text: line breaks are shown."""
    if text.isalnum():
        return text
    text = escape(text)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\n", "<br>")
