"""What an import gives, and how large it may be."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, Final

from notifications.elemental.errors import ContentError

MAX_SOURCE: Final = 1024 * 1024  # bytes of pasted text
MAX_CONTENT: Final = 240 * 1024  # leaves room for the rest of a document
MAX_BLOCKS: Final = 400
MAX_WARNINGS: Final = 50

Element = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Converted:
    """`elements` are blocks of a document; `warnings` say what could not come along."""

    elements: list[Element]
    warnings: list[str]


@dataclass(slots=True)
class Notes:
    """Warnings of one import, each said once, and the blocks that it may still make."""

    warnings: dict[str, None] = field(default_factory=dict)
    blocks: int = MAX_BLOCKS

    def warn(self, text: str) -> None:
        if len(self.warnings) < MAX_WARNINGS:
            self.warnings[text] = None

    def take_block(self) -> bool:
        """Whether one more block may be made; the refusal is a warning."""
        if self.blocks <= 0:
            self.warn(f"only the first {MAX_BLOCKS} blocks were taken")
            return False
        self.blocks -= 1
        return True

    def converted(self, elements: list[Element]) -> Converted:
        """Raises: ContentError if it is more than a document may hold."""
        size = len(json.dumps(elements, ensure_ascii=False).encode())
        if size > MAX_CONTENT:
            raise ContentError("text", f"becomes {size} bytes; the limit is {MAX_CONTENT}")
        return Converted(elements, list(self.warnings))


def bounded(text: str) -> str:
    """The source, with NUL and lone surrogates gone.

    Raises: ContentError if it is too large.
    """
    if len(text) > MAX_SOURCE:
        raise ContentError("text", f"is {len(text)} characters; the limit is {MAX_SOURCE}")
    return text.encode(errors="replace").decode().replace("\0", "")
