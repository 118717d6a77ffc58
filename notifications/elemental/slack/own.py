"""Blocks that an author wrote in Slack's own JSON."""

from __future__ import annotations

import json
from typing import Any

Json = dict[str, Any]


def own_blocks(written: Any) -> list[Json] | None:
    """A list of blocks, `{blocks: [...]}`, one block, or any of these as text; else None."""
    if isinstance(written, str):
        try:
            written = json.loads(written)
        except (ValueError, RecursionError):
            return None
    if isinstance(written, dict):
        written = written.get("blocks", [written])
    if not isinstance(written, list) or not all(is_block(each) for each in written):
        return None
    return written


def is_block(value: Any) -> bool:
    """Slack's types are small letters; those of Adaptive Cards begin with a capital."""
    kind = value.get("type") if isinstance(value, dict) else None
    return isinstance(kind, str) and kind[:1].islower()
