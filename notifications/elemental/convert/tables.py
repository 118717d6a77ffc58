"""Tables: whether one holds data or only places things, and its rows and cells."""

from __future__ import annotations

import re
from typing import Final

from notifications.elemental.convert.tree import Tag

_PARTS: Final = ("thead", "tbody", "tfoot")
_WIDTH = re.compile(r"(\d{1,3}(?:\.\d+)?)%")
_RICH: Final = frozenset(("img", "table", "a", "ul", "ol", "h1", "h2", "h3", "button", "p", "div"))


def rows(table: Tag) -> list[Tag]:
    """Its own rows, not those of tables inside of it."""
    found: list[Tag] = []
    for tag in table.tags():
        if tag.name == "tr":
            found.append(tag)
        elif tag.name in _PARTS:
            found += [row for row in tag.tags() if row.name == "tr"]
    return found


def cells(row: Tag) -> list[Tag]:
    """The cells that show anything."""
    return [
        cell
        for cell in row.tags()
        if cell.name in ("td", "th") and (cell.text() or any(t.name == "img" for t in cell.below()))
    ]


def holds_data(table: Tag) -> bool:
    """Headed or captioned, or at least two rows of as many plain cells."""
    if table.get("role") in ("presentation", "none"):
        return False
    own = [tag.name for row in rows(table) for tag in row.tags()]
    if "th" in own or any(tag.name == "caption" for tag in table.tags()):
        return True
    counts = {len([*row.tags()]) for row in rows(table)}
    if len(rows(table)) < 2 or len(counts) != 1 or counts.pop() < 2:
        return False
    return not any(
        tag.name in _RICH for row in rows(table) for cell in row.tags() for tag in cell.below()
    )


def width(cell: Tag) -> str:
    """Its width where that is a share of the whole."""
    written = (cell.get("width") or cell.style.get("width", "")).strip()
    return written if _WIDTH.fullmatch(written) else ""
