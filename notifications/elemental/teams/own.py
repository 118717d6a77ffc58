"""Cards and elements that an author wrote in Adaptive Cards' own JSON."""

from __future__ import annotations

import json
from typing import Any

Json = dict[str, Any]
CARD = "AdaptiveCard"


def read(written: Any) -> Any:
    """JSON that may have been written as text; None where it is none."""
    if not isinstance(written, str):
        return written
    try:
        return json.loads(written)
    except (ValueError, RecursionError):
        return None


def own_card(written: Any) -> Json | None:
    found = read(written)
    return found if isinstance(found, dict) and found.get("type") == CARD else None


def own_elements(written: Any) -> list[Json] | None:
    """The elements of a card, a list of elements, or one; else None."""
    found = read(written)
    if isinstance(found, dict):
        found = found.get("body") if found.get("type") == CARD else [found]
    if not isinstance(found, list) or not all(is_element(each) for each in found):
        return None
    return found


def is_element(value: Any) -> bool:
    """Adaptive Cards' types begin with a capital; Slack's are small letters."""
    kind = value.get("type") if isinstance(value, dict) else None
    return isinstance(kind, str) and kind[:1].isupper()
