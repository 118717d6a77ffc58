"""Lists of a card, as Markdown: a card has no element for them."""

from __future__ import annotations

from collections.abc import Iterator

from notifications.elemental.flavors import TEAMS
from notifications.elemental.resolve import Block
from notifications.elemental.schema import is_on

INDENT = "    "
_FLAGS = (("bold", "**"), ("italic", "_"))


def list_text(block: Block) -> str:
    return "\n".join(lines(block, ""))


def lines(block: Block, indent: str) -> Iterator[str]:
    ordered = block.element.list_type == "ordered"
    for number, item in enumerate(block.children, 1):
        mark = f"{number}. " if ordered else "- "
        if text := words(item):
            yield indent + mark + text
        for inner in item.children:
            if inner.kind == "list":
                yield from lines(inner, indent + INDENT)


def words(item: Block) -> str:
    """An item on one line, where a line break would end it."""
    runs = [run(child) for child in item.children if child.kind != "list"]
    return " ".join((item.text("content", TEAMS) + "".join(runs)).split())


def run(block: Block) -> str:
    if block.kind == "text":
        return words(block)
    if block.kind == "img":
        return block.text("alt_text", TEAMS)
    text = block.text("content", TEAMS)
    inner = text.strip()
    if not inner:
        return text
    before, _, after = text.partition(inner)
    for flag, mark in _FLAGS:
        if is_on(getattr(block.element, flag, None)):
            inner = f"{mark}{inner}{mark}"
    if block.kind == "link" and (url := block.url("href")):
        inner = markdown_link(inner, url)
    return before + inner + after


def markdown_link(label: str, url: str) -> str:
    """Args: label: escaped already."""
    return f"[{label}]({url.replace('(', '%28').replace(')', '%29')})"
