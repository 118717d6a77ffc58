"""The actions of a document, as channels and widgets get them."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from notifications.elemental.colors import safe_color
from notifications.elemental.resolve import Block

UNSAFE_COLOR = "not a colour; not used"


def actions(leaves: Iterable[Block]) -> list[dict[str, Any]]:
    """Every action, wherever it stands, in order."""
    return [action(block) for block in leaves if block.node.kind == "action"]


def action(block: Block) -> dict[str, Any]:
    """`{content, style, action_id?, data?, href?, background_color?}`.

    One whose URL may not be followed has no `href`.
    """
    element = block.element
    found: dict[str, Any] = {
        "content": block.text("content"),
        "style": element.style or "button",
    }
    if element.action_id is not None:
        found["action_id"] = element.action_id
    if element.data is not None:
        found["data"] = deepcopy(element.data)
    if (href := block.url("href")) is not None:
        found["href"] = href
    if (color := color_of(block, "background_color")) is not None:
        found["background_color"] = color
    return found


def color_of(block: Block, key: str) -> str | None:
    """A colour of the author's; a wrong one is warned of."""
    if key not in block.node.strings:
        return None
    color = safe_color(block.text(key))
    if color is None:
        block.warn(key, UNSAFE_COLOR)
    return color
