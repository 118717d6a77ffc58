"""The text of a block in Slack's own markup."""

from __future__ import annotations

import re

from notifications.elemental.flavors import SLACK
from notifications.elemental.resolve import Block
from notifications.elemental.schema import is_on

_LINE = re.compile(r"^([^\S\n]*)(\S(?:.*\S)?)([^\S\n]*)$", re.MULTILINE)
_FLAGS = (("bold", "*"), ("italic", "_"), ("strikethrough", "~"))


def marked(block: Block) -> str:
    """A text, quote or item with its runs and its emphasis."""
    text = block.text("content", SLACK)
    text += "".join([run(child) for child in block.children if child.kind != "list"])
    return flagged(block, text).strip()


def run(block: Block) -> str:
    if block.kind == "text":
        return marked(block)
    if block.kind == "img":
        return block.text("alt_text", SLACK)
    text = block.text("content", SLACK)
    if block.kind == "link" and (url := block.url("href")):
        text = link(url, text)
    return flagged(block, text)


def link(url: str, label: str) -> str:
    """Args: label: escaped already. A bar or an angle bracket in the address would end it."""
    address = SLACK.escape(url).replace("|", "%7C")
    label = " ".join(label.split()).replace("|", "¦")
    return f"<{address}|{label}>" if label else f"<{address}>"


def flagged(block: Block, text: str) -> str:
    """A mark holds to words and ends with its line, so each line has its own."""
    for flag, mark in _FLAGS:
        if is_on(getattr(block.element, flag, None)):
            text = emphasized(text, mark)
    return text


def emphasized(text: str, mark: str) -> str:
    return _LINE.sub(rf"\1{mark}\2{mark}\3", text)


def quoted(text: str) -> str:
    return "\n".join([f"> {line}" for line in text.split("\n")])
