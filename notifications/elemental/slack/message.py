"""Blocks of a document as blocks of a message."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from notifications.elemental.plain import words
from notifications.elemental.resolve import Block
from notifications.elemental.slack import limits, mrkdwn
from notifications.elemental.slack.own import own_blocks
from notifications.elemental.slack.rich import rich_text

Json = dict[str, Any]
_NOT_SHOWN = "is not shown in Slack"


class Message:
    """Writes blocks from top to bottom; buttons that follow one another share a row."""

    def __init__(self) -> None:
        self.blocks: list[Json] = []
        self._buttons: list[Json] = []
        self._names: set[str] = set()
        self._writers: dict[str, Callable[[Block], None]] = {
            "text": self._text,
            "action": self._action,
            "image": self._image,
            "divider": self._divider,
            "quote": self._quote,
            "list": self._list,
            "columns": self._columns,
            "html": self._html,
            "jsonnet": self._own,
        }

    def write(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            writer = self._writers.get(block.kind)
            if writer is None:
                self.write(block.children)
                continue
            if block.kind != "action":
                self.end_row()
            writer(block)

    def end_row(self) -> None:
        if self._buttons:
            self.blocks.append({"type": "actions", "elements": self._buttons})
            self._buttons = []

    def _text(self, block: Block) -> None:
        style = block.element.text_style
        if style == "h1":
            self._header(block)
        elif text := mrkdwn.marked(block):
            if style in ("h2", "h3"):
                text = heading(text)
            text = cut(block, "content", text, limits.SECTION)
            if style == "subtext":
                self.blocks.append({"type": "context", "elements": [marked_text(text)]})
            else:
                self.blocks.append({"type": "section", "text": marked_text(text)})

    def _header(self, block: Block) -> None:
        text = " ".join(words(block).split())
        if len(text) > limits.HEADER:
            block.warn("content", too_long(limits.HEADER))
        if text:
            self.blocks.append(header(text))

    def _quote(self, block: Block) -> None:
        if text := mrkdwn.marked(block):
            text = cut(block, "content", mrkdwn.quoted(text), limits.SECTION)
            self.blocks.append({"type": "section", "text": marked_text(text)})

    def _action(self, block: Block) -> None:
        label = " ".join(block.text("content").split())
        url = block.url("href")
        if not label:
            return
        if (
            url
            and url.lower().startswith("http")
            and block.element.style not in ("link", "tertiary")
        ):
            self._button(block, label, url)
            return
        self.end_row()
        text = mrkdwn.link(url, mrkdwn.SLACK.escape(label)) if url else mrkdwn.SLACK.escape(label)
        text = cut(block, "content", text, limits.SECTION)
        self.blocks.append({"type": "section", "text": marked_text(text)})

    def _button(self, block: Block, label: str, url: str) -> None:
        if len(url) > limits.URL:
            block.warn("href", f"is longer than {limits.URL} characters; the button {_NOT_SHOWN}")
            return
        if len(label) > limits.BUTTON:
            block.warn("content", too_long(limits.BUTTON))
        button = {
            "type": "button",
            "text": plain_text(limits.cut(label, limits.BUTTON)),
            "url": url,
            "action_id": self._name(block.element.action_id),
        }
        if len(self._buttons) == limits.BUTTONS:
            self.end_row()
        self._buttons.append(button)

    def _name(self, wanted: str | None) -> str:
        """Slack wants every action of a message to have a name of its own."""
        base = (wanted or "action")[: limits.IDENTIFIER - 8]
        number = len(self._names) + 1
        name = base if wanted and base not in self._names else f"{base}-{number}"
        while name in self._names:
            number += 1
            name = f"{base}-{number}"
        self._names.add(name)
        return name

    def _image(self, block: Block) -> None:
        url = block.image()
        if url is None:
            return
        if not url.lower().startswith("http") or len(url) > limits.URL:
            block.warn("src", f"no image that Slack can fetch; it {_NOT_SHOWN}")
            return
        # Slack refuses an image without a description.
        alt = limits.cut(block.text("alt_text") or "Image", limits.ALT)
        self.blocks.append({"type": "image", "image_url": url, "alt_text": alt})
        if block.element.href and (href := block.url("href")):
            label = mrkdwn.SLACK.escape(limits.cut(alt, limits.BUTTON))
            self.blocks.append({"type": "section", "text": marked_text(mrkdwn.link(href, label))})

    def _divider(self, block: Block) -> None:
        if block.text("color") != "transparent":
            self.blocks.append({"type": "divider"})

    def _list(self, block: Block) -> None:
        if (found := rich_text(block)) is not None:
            self.blocks.append(found)

    def _columns(self, block: Block) -> None:
        """Fields, where there are only texts; else one column below the other."""
        columns = [column for column in block.children if column.children]
        simple = all(is_words(child) for column in columns for child in column.children)
        if not simple or not 0 < len(columns) <= limits.FIELDS:
            self.write(columns)
            return
        fields = []
        for column in columns:
            text = "\n".join(filter(None, map(field_text, column.children)))
            if text:
                fields.append(marked_text(cut(column, "elements", text, limits.FIELD)))
        if fields:
            self.blocks.append({"type": "section", "fields": fields})

    def _html(self, block: Block) -> None:
        block.warn("content", f"HTML {_NOT_SHOWN}")

    def _own(self, block: Block) -> None:
        if block.node.json is None:
            return  # it was no JSON, which has been warned of
        found = own_blocks(block.json())
        if found is None:
            block.warn("content", f"is no list of Slack's blocks; it {_NOT_SHOWN}")
        self.blocks += found or []


def is_words(block: Block) -> bool:
    return block.kind in ("text", "quote")


def field_text(block: Block) -> str:
    text = mrkdwn.marked(block)
    if block.kind == "quote":
        return mrkdwn.quoted(text) if text else ""
    if block.element.text_style in ("h1", "h2", "h3"):
        return heading(text)
    return text


def heading(text: str) -> str:
    """Bold, but for what has bold words of its own: marks cannot be nested."""
    return text if "*" in text else mrkdwn.emphasized(text, "*")


def header(text: str) -> Json:
    return {"type": "header", "text": plain_text(limits.cut(text, limits.HEADER))}


def plain_text(text: str) -> Json:
    return {"type": "plain_text", "text": text, "emoji": True}


def marked_text(text: str) -> Json:
    return {"type": "mrkdwn", "text": text}


def cut(block: Block, key: str, text: str, limit: int) -> str:
    if len(text) > limit:
        block.warn(key, too_long(limit))
    return limits.cut_marked(text, limit)


def too_long(limit: int) -> str:
    return f"Slack shows at most {limit} characters; the rest is cut"
