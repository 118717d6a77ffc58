"""Microsoft Teams: an Adaptive Card. Source: adaptivecards.io/explorer, version 1.5."""

from __future__ import annotations

import json
from typing import Any, Final

from notifications.elemental.brand import BrandView
from notifications.elemental.presenting import body_of, one_line, rendered
from notifications.elemental.rendered import Rendered
from notifications.elemental.resolve import Resolved
from notifications.elemental.teams.card import Card
from notifications.elemental.teams.own import own_card
from notifications.elemental.teams.texts import title_block

__all__ = ["present"]

MAX_BYTES: Final = 28 * 1024  # of a message
FALLBACK: Final = 500
_RAW_KEYS = ("adaptiveCard", "card")


def present(resolved: Resolved, brand: BrandView) -> Rendered:
    """`payload`: the card."""
    card = raw_card(resolved) or written(resolved)
    if len(json.dumps(card, ensure_ascii=False).encode(errors="replace")) > MAX_BYTES:
        resolved.warn(f"content: the card is larger than the {MAX_BYTES} bytes that Teams takes")
    return rendered(resolved, payload=card)


def written(resolved: Resolved) -> dict[str, Any]:
    """The document's blocks. The title heads them, unless they begin with a heading."""
    body = Card.items(resolved.blocks)
    if (title := one_line(resolved.title)) and not (body and body[0].get("style") == "heading"):
        body = [title_block(title), *body]
    return {
        "type": "AdaptiveCard",
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "version": "1.5",
        "fallbackText": fallback(resolved),
        "body": body,
    }


def raw_card(resolved: Resolved) -> dict[str, Any] | None:
    """The card that `raw` is, or that it holds."""
    raw = resolved.raw
    if raw is None:
        return None
    candidates = [raw, *(raw[key] for key in _RAW_KEYS if key in raw)]
    return next((card for each in candidates if (card := own_card(each))), None)


def fallback(resolved: Resolved) -> str:
    said = [one_line(resolved.title), body_of(resolved).strip()]
    text = "\n".join(filter(None, said))
    return text if len(text) <= FALLBACK else text[: FALLBACK - 1].rstrip() + "…"
