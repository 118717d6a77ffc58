"""Elemental, the template document: read it, compile it for a channel, render it.

    program = elemental.compile({"title": "Hi {{name}}", "body": "…"}, "email")
    rendered = program.render({"data": {"name": "Ada"}, "profile": {...}})

Pure Python: no database, no Django. Sources: Courier's Elemental reference.
"""

from notifications.elemental.channels import CHANNELS, channel_of
from notifications.elemental.checking import lenient_errors
from notifications.elemental.compiler import compile
from notifications.elemental.emptiness import is_empty
from notifications.elemental.errors import ContentError, ElementalError, RenderError
from notifications.elemental.program import Program
from notifications.elemental.rendered import Rendered
from notifications.elemental.schema import Document, parse

__all__ = [
    "CHANNELS",
    "ContentError",
    "Document",
    "ElementalError",
    "Program",
    "RenderError",
    "Rendered",
    "channel_of",
    "compile",
    "is_empty",
    "lenient_errors",
    "parse",
]
