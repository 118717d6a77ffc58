"""Variables set aside while Markdown is read, which would take `{{a*b*c}}` for emphasis."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

_BRACES = re.compile(r"\{\{\{?[^{}]*\}?\}\}")
# Private characters: letters to Markdown, and in no text that people write.
_OPEN: Final = "\ue000"
_CLOSE: Final = "\ue001"
_MASK = re.compile(f"{_OPEN}(\\d+){_CLOSE}")


def masked(text: str) -> tuple[str, list[str]]:
    """The text with a mark for each variable, and the variables."""
    found: list[str] = []

    def mask(match: re.Match[str]) -> str:
        found.append(match[0])
        return f"{_OPEN}{len(found) - 1}{_CLOSE}"

    return _BRACES.sub(mask, text.replace(_OPEN, "").replace(_CLOSE, "")), found


def unmasked(value: Any, found: Sequence[str]) -> Any:
    """JSON with the variables back in their places."""
    if isinstance(value, str):
        return _MASK.sub(lambda match: found[int(match[1])], value)
    if isinstance(value, list):
        return [unmasked(each, found) for each in value]
    if isinstance(value, dict):
        return {key: unmasked(each, found) for key, each in value.items()}
    return value


def holds_variable(text: str) -> bool:
    return "{{" in text or _OPEN in text
