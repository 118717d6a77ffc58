"""Slack: Block Kit, and the text that notifications and screen readers say."""

from __future__ import annotations

import json
from typing import Any

from notifications.elemental.brand import BrandView
from notifications.elemental.flavors import SLACK
from notifications.elemental.presenting import body_of, one_line, rendered
from notifications.elemental.rendered import Rendered
from notifications.elemental.resolve import Resolved
from notifications.elemental.slack import limits
from notifications.elemental.slack.message import Message, header
from notifications.elemental.slack.own import own_blocks

__all__ = ["present"]


def present(resolved: Resolved, brand: BrandView) -> Rendered:
    """`payload`: `{blocks, text}`. What Slack would refuse is cut, with a warning."""
    blocks = raw_blocks(resolved)
    if blocks is None:
        blocks = written(resolved)
    if len(blocks) > limits.BLOCKS:
        resolved.warn(f"content: Slack shows at most {limits.BLOCKS} blocks; the rest is cut")
        blocks = blocks[: limits.BLOCKS]
    if blocks and len(json.dumps(blocks, ensure_ascii=False)) > limits.CHARACTERS:
        resolved.warn("content: is probably more than Slack takes in one message")
    return rendered(resolved, payload={"blocks": blocks, "text": fallback(resolved)})


def written(resolved: Resolved) -> list[dict[str, Any]]:
    """The document's blocks. The title heads them, unless they begin with a heading."""
    message = Message()
    message.write(resolved.blocks)
    message.end_row()
    blocks = message.blocks
    if (title := one_line(resolved.title)) and not (blocks and blocks[0]["type"] == "header"):
        return [header(title), *blocks]
    return blocks


def raw_blocks(resolved: Resolved) -> list[dict[str, Any]] | None:
    given = (resolved.raw or {}).get("slackBlocks")
    if given is None or resolved.shown is None:
        return None
    found = own_blocks(given)
    if found is None:
        resolved.warn(f"{resolved.shown.path}.raw.slackBlocks: is no list of Slack's blocks")
    return found


def fallback(resolved: Resolved) -> str:
    said = [one_line(resolved.title), body_of(resolved).strip()]
    return limits.cut_marked(SLACK.escape("\n".join(filter(None, said))), limits.FALLBACK)
