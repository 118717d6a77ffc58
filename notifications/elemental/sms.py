"""SMS: plain text. The title is left out, images and lines too, and links are written out."""

from __future__ import annotations

from notifications.elemental.brand import BrandView
from notifications.elemental.plain import line, words_and_links
from notifications.elemental.presenting import own_text, rendered
from notifications.elemental.rendered import Rendered
from notifications.elemental.resolve import Block, Resolved


def present(resolved: Resolved, brand: BrandView) -> Rendered:
    """The texts, a line for each; where there is none, the title is better than nothing."""
    own = own_text(resolved, "text")
    lines = [own] if own is not None else [sms_line(block) for block in resolved.leaves]
    text = "\n".join([each for each in lines if each.strip()]) or resolved.title
    return rendered(resolved, body=text, text=text)


def sms_line(block: Block) -> str:
    kind = block.kind
    if kind in ("divider", "image"):
        return ""
    return words_and_links(block) if kind == "quote" else line(block)
