"""Lists as Slack's rich text: there text is text, and nothing in it is markup."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from notifications.elemental.resolve import Block
from notifications.elemental.schema import is_on

MAX_INDENT: Final = 8
_STYLES = (("bold", "bold"), ("italic", "italic"), ("strikethrough", "strike"))

Json = dict[str, Any]


def rich_text(block: Block) -> Json | None:
    """A list as one block; None where no item says anything."""
    lists = list(lists_of(block, 0))
    return {"type": "rich_text", "elements": lists} if lists else None


def lists_of(block: Block, indent: int) -> Iterator[Json]:
    """One list after the other: Slack nests by indent, and a list inside interrupts its parent."""
    style = "ordered" if block.element.list_type == "ordered" else "bullet"
    waiting: list[Json] = []
    number = 0
    for item in block.children:
        if section := section_of(item):
            waiting.append(section)
        for inner in item.children:
            if inner.kind == "list":
                if waiting:
                    yield list_of(style, waiting, indent, number)
                number, waiting = number + len(waiting), []
                yield from lists_of(inner, min(indent + 1, MAX_INDENT))
    if waiting:
        yield list_of(style, waiting, indent, number)


def list_of(style: str, items: list[Json], indent: int, offset: int) -> Json:
    """Args: offset: how many items of the same list came before."""
    found = {"type": "rich_text_list", "style": style, "indent": indent, "elements": items}
    return {**found, "offset": offset} if offset and style == "ordered" else found


def section_of(item: Block) -> Json | None:
    runs = list(runs_of(item))
    return {"type": "rich_text_section", "elements": runs} if runs else None


def runs_of(block: Block) -> Iterator[Json]:
    """The words of an item or of a text in one, with their emphasis."""
    if block.kind != "link" and (text := block.text("content")):
        yield styled(block, {"type": "text", "text": text})
    if block.kind == "img" and (text := block.text("alt_text")):
        yield {"type": "text", "text": text}
    if block.kind == "link":
        yield from link_of(block)
    for child in block.children:
        if child.kind != "list":
            yield from runs_of(child)


def link_of(block: Block) -> Iterator[Json]:
    text, url = block.text("content"), block.url("href")
    if url:
        yield styled(block, {"type": "link", "url": url, "text": text or url})
    elif text:
        yield styled(block, {"type": "text", "text": text})


def styled(block: Block, found: Json) -> Json:
    style = {name: True for flag, name in _STYLES if is_on(getattr(block.element, flag, None))}
    return {**found, "style": style} if style else found
