"""Texts of a card: Markdown where there is no more than that, runs where there is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from notifications.elemental.flavors import TEAMS
from notifications.elemental.resolve import Block
from notifications.elemental.schema import is_on

Json = dict[str, Any]
_SIZES = {"h1": "ExtraLarge", "h2": "Large", "h3": "Medium", "subtext": "Small"}
_ALIGNS = {"left": "Left", "center": "Center", "right": "Right"}
_RUN_FLAGS = (("italic", "italic"), ("strikethrough", "strikethrough"), ("underline", "underline"))


def text_of(block: Block) -> Json | None:
    """A text or quote; None where it says nothing. Runs keep what Markdown has no mark for."""
    flagged = any(is_on(getattr(block.element, flag, None)) for flag, _ in _RUN_FLAGS)
    if block.children or flagged:
        inlines = list(inlines_of(block, {}))
        if not inlines:
            return None
        return {"type": "RichTextBlock", "inlines": inlines} | alignment(block)
    text = block.text("content", TEAMS).strip()
    if not text:
        return None
    return text_block(text) | look(block) | alignment(block)


def text_block(text: str) -> Json:
    """Args: text: Markdown."""
    return {"type": "TextBlock", "text": text, "wrap": True}


def title_block(title: str) -> Json:
    look: Json = {"size": "Large", "weight": "Bolder", "style": "heading"}
    return text_block(TEAMS.escape(title)) | look


def look(block: Block) -> Json:
    style = block.element.text_style
    found: Json = {"size": _SIZES[style]} if style in _SIZES else {}
    if style in ("h1", "h2", "h3"):
        found |= {"weight": "Bolder", "style": "heading"}
    elif is_on(getattr(block.element, "bold", None)):
        found["weight"] = "Bolder"
    if style == "subtext":
        found["isSubtle"] = True
    return found


def alignment(block: Block) -> Json:
    align = _ALIGNS.get(block.element.align or "")
    return {"horizontalAlignment": align} if align and align != "Left" else {}


def inlines_of(block: Block, inherited: Json) -> Iterator[Json]:
    """Runs: in them text is text, and nothing is markup."""
    style = inherited | run_look(block)
    url = block.url("href") if block.kind == "link" else None
    label = block.text("alt_text") if block.kind == "img" else block.text("content")
    if label:
        action = {"selectAction": {"type": "Action.OpenUrl", "url": url}} if url else {}
        yield {"type": "TextRun", "text": label} | style | action
    for child in block.children:
        if child.kind != "list":
            yield from inlines_of(child, style)


def run_look(block: Block) -> Json:
    found: Json = look(block) if block.kind in ("text", "quote") else {}
    found.pop("style", None)
    element = block.element
    if is_on(getattr(element, "bold", None)):
        found["weight"] = "Bolder"
    if getattr(element, "highlight", None):
        found["highlight"] = True
    for flag, name in _RUN_FLAGS:
        if is_on(getattr(element, flag, None)):
            found[name] = True
    return found
