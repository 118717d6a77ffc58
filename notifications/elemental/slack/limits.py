"""How long things may be in Slack, and cutting them there.

Source: docs.slack.dev/reference/block-kit/blocks, and composition objects.
"""

from __future__ import annotations

from typing import Final

HEADER: Final = 150
SECTION: Final = 3000
FIELD: Final = 2000
FIELDS: Final = 10
BUTTON: Final = 75
BUTTONS: Final = 25  # in one block of actions
URL: Final = 3000
ALT: Final = 2000
IDENTIFIER: Final = 255
BLOCKS: Final = 50
CHARACTERS: Final = 13_200  # of all blocks as JSON; more is refused as msg_blocks_too_long
FALLBACK: Final = 3000
ELLIPSIS: Final = "…"


def cut(text: str, limit: int) -> str:
    """Plain text of at most so many characters."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + ELLIPSIS


def cut_marked(text: str, limit: int) -> str:
    """The same for mrkdwn: no link and no entity is cut in two."""
    if len(text) <= limit:
        return text
    kept = text[: limit - 1]
    if (opening := kept.rfind("<")) > kept.rfind(">"):
        kept = kept[:opening]
    entity = kept.rfind("&", max(0, len(kept) - 5))
    if entity >= 0 and ";" not in kept[entity:]:
        kept = kept[:entity]
    return kept.rstrip() + ELLIPSIS
