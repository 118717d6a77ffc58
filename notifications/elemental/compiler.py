"""From a document to the program that renders it on one channel."""

from __future__ import annotations

from hashlib import blake2b
from typing import Any

from notifications.elemental.cache import WeightedCache
from notifications.elemental.email import EmailProgram
from notifications.elemental.errors import RenderError
from notifications.elemental.inbox import InboxProgram
from notifications.elemental.program import Program
from notifications.elemental.schema import Meta, canonical, read

PROGRAMS: dict[str, type[Program]] = {
    program.channel: program for program in (EmailProgram, InboxProgram)
}
# Weighed in characters: inline content is the caller's, and may differ with every send.
programs: WeightedCache[Program] = WeightedCache(max_entries=1024, max_weight=32 * 1024 * 1024)


def compile(content: dict[str, Any], channel: str) -> Program:
    """The program of a document on a channel, compiled at most once per process and content.

    Args: content: see `parse`; channel: "email" or "inbox".
    Raises: ContentError for a malformed document, RenderError for an unknown channel.
    """
    source = canonical(content)
    key = blake2b(source, digest_size=16, person=channel.encode()[:16]).digest()
    program = programs.get(key)
    if program is None:
        if channel not in PROGRAMS:
            names = ", ".join(PROGRAMS)
            raise RenderError(f"channel '{channel}' is not supported; use one of {names}")
        program = PROGRAMS[channel](read(content))
        programs.put(key, program, program.size)
    return program


def is_empty(content: dict[str, Any]) -> bool:
    """True if no channel would show anything: no title, no text, no action.

    A variable counts as something, whatever its value will be.
    Raises: ContentError for a malformed document.
    """
    canonical(content)
    for _, element in read(content).located():
        text = element.title if isinstance(element, Meta) else getattr(element, "content", "x")
        if text is not None and text.strip():
            return False
    return True
