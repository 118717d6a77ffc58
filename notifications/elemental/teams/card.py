"""Blocks of a document as elements of an Adaptive Card."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from notifications.elemental import sizes
from notifications.elemental.flavors import TEAMS
from notifications.elemental.resolve import Block
from notifications.elemental.teams.lists import list_text, markdown_link
from notifications.elemental.teams.own import own_elements
from notifications.elemental.teams.texts import alignment, text_block, text_of

Json = dict[str, Any]
BUTTONS: Final = 6  # in one row; Teams hides the others in a menu
_NOT_SHOWN = "is not shown in Teams"
_VERTICAL = {"top": "Top", "middle": "Center", "bottom": "Bottom"}


class Card:
    """Writes elements from top to bottom; buttons that follow one another share a row."""

    def __init__(self) -> None:
        self.body: list[Json] = []
        self._buttons: list[Json] = []
        self._apart: Json = {}  # what sets the next element off from the last
        self._writers: dict[str, Callable[[Block], None]] = {
            "text": self._text,
            "action": self._action,
            "image": self._image,
            "divider": self._divider,
            "quote": self._quote,
            "list": self._list,
            "columns": self._columns,
            "group": self._group,
            "html": self._html,
            "jsonnet": self._own,
        }

    @classmethod
    def items(cls, blocks: Iterable[Block]) -> list[Json]:
        """The elements of what stands inside of a container."""
        card = cls()
        card.write(blocks)
        return card.body

    def write(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            if block.kind != "action":
                self._end_row()
            self._writers[block.kind](block)
        self._end_row()

    def _add(self, element: Json | None) -> None:
        if element is not None:
            self.body.append({**element, **self._apart})
            self._apart = {}

    def _end_row(self) -> None:
        if self._buttons:
            row, self._buttons = self._buttons, []
            self._add({"type": "ActionSet", "actions": row})

    def _text(self, block: Block) -> None:
        self._add(text_of(block))

    def _quote(self, block: Block) -> None:
        if (text := text_of(block)) is not None:
            self._add({"type": "Container", "style": "emphasis", "items": [text]})

    def _action(self, block: Block) -> None:
        label, url = " ".join(block.text("content").split()), block.url("href")
        if not label:
            return
        if url is None or block.element.style in ("link", "tertiary"):
            self._end_row()
            shown = TEAMS.escape(label)
            self._add(text_block(markdown_link(shown, url) if url else shown) | alignment(block))
            return
        if len(self._buttons) == BUTTONS:
            self._end_row()
        self._buttons.append({"type": "Action.OpenUrl", "title": label, "url": url})

    def _image(self, block: Block) -> None:
        url = block.image()
        if url is None:
            return
        if not url.lower().startswith("http"):
            block.warn("src", f"no image that Teams can fetch; it {_NOT_SHOWN}")
            return
        element: Json = {"type": "Image", "url": url, "altText": block.text("alt_text")}
        if width := sizes.pixels(block.element.width):
            element["width"] = f"{width}px"
        if block.element.href and (href := block.url("href")):
            element["selectAction"] = {"type": "Action.OpenUrl", "url": href}
        self._add(element | alignment(block))

    def _divider(self, block: Block) -> None:
        """A card has lines and space only above an element."""
        if block.text("color") == "transparent":
            self._apart = {"spacing": "ExtraLarge"}
        else:
            self._apart = {"separator": True, "spacing": "Large"}

    def _list(self, block: Block) -> None:
        if text := list_text(block):
            self._add(text_block(text))

    def _columns(self, block: Block) -> None:
        columns = [self._column(column) for column in block.children if column.children]
        if columns := [column for column in columns if column["items"]]:
            self._add({"type": "ColumnSet", "columns": columns})

    def _column(self, block: Block) -> Json:
        width = sizes.percent(block.element.width)
        found: Json = {
            "type": "Column",
            "width": max(round(width), 1) if width else "stretch",
            "items": self.items(block.children),
        }
        if vertical := _VERTICAL.get(block.element.vertical_align or ""):
            found["verticalContentAlignment"] = vertical
        return found

    def _group(self, block: Block) -> None:
        if items := self.items(block.children):
            style = {"style": "emphasis"} if block.text("background_color") else {}
            self._add({"type": "Container", "items": items} | style)

    def _html(self, block: Block) -> None:
        block.warn("content", f"HTML {_NOT_SHOWN}")

    def _own(self, block: Block) -> None:
        if block.node.json is None:
            return  # it was no JSON, which has been warned of
        found = own_elements(block.json())
        if found is None:
            block.warn("content", f"is no element of an Adaptive Card; it {_NOT_SHOWN}")
        for element in found or ():
            self._add(element)
