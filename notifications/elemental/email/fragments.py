"""Markup with places: literal parts, and slots that a block fills.

MJML and our own tables are written with ASCII tokens where anything of an author's or a
recipient's will stand, and are taken apart at the tokens afterwards. MJML's parser prints
attributes with debug escapes (`👩‍💻` becomes `\\u{200d}`), and what it read as markup could not
be escaped later.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

from notifications.elemental.resolve import Block, Node

Slot = Callable[[Block, int], str]  # (block, pixels that it may fill) -> markup
Part = str | Slot
Fragment = tuple[Part, ...]

_TOKEN = re.compile(r"ZqV(\d+)qZ")
_ELEMENT = re.compile(r"ZqO(\d+)qZ(.*?)ZqC\1qZ", re.DOTALL)
# A token of a link stands for its whole attribute: without a URL there is none.
_LINK = re.compile(r'href="(ZqV\d+qZ)"')
# Short lines travel unencoded (RFC 5322 §2.1.1); a break here shows nowhere.
_LINE_END = re.compile(
    r"(</(?:table|tbody|tr|td|div|style|head|title)>|<tr>|<tbody>|[{};])(?=[<a-z@.#])"
)
MAX_WIDTHS: Final = 64  # of one constant block that are kept


class Slots:
    """The places of one document, each with a token."""

    def __init__(self) -> None:
        self._parts: list[Part] = []

    def token(self, part: Part) -> str:
        self._parts.append(part)
        return f"ZqV{len(self._parts) - 1}qZ"

    def fragment(self, markup: str) -> Fragment:
        """Markup taken apart at its tokens."""
        pieces = _TOKEN.split(broken_lines(_LINK.sub(r"\1", markup)))
        return merged(
            self._parts[int(piece)] if index % 2 else piece for index, piece in enumerate(pieces)
        )


class Writer:
    """What writes each node of a document, and what was written of those that never change."""

    __slots__ = ("_kept", "size", "slots")

    def __init__(self) -> None:
        self.slots: dict[Node, Slot] = {}
        self.size = 0
        self._kept: dict[Node, dict[int, str]] = {}

    def add(self, node: Node, fragment: Fragment) -> None:
        self.slots[node] = writing(fragment)
        self.size += sum(len(part) for part in fragment if isinstance(part, str))

    def write(self, block: Block, width: int) -> str:
        """The markup of a block, `width` pixels wide. Raises: RenderError when it is too much."""
        node = block.node
        text = self._constant(block, width) if node.constant else self.slots[node](block, width)
        if node.leaf:
            block.scope.budget.spend_text(len(text))
        return text

    def write_all(self, blocks: Iterable[Block], width: int) -> str:
        write = self.write
        return "".join([write(block, width) for block in blocks])

    def _constant(self, block: Block, width: int) -> str:
        """Written once for each width, as long as there are few."""
        kept = self._kept.setdefault(block.node, {})
        known = kept.get(width)
        if known is None:
            known = self.slots[block.node](block, width)
            if len(kept) < MAX_WIDTHS:
                kept[width] = known
        return known


def writing(fragment: Fragment) -> Slot:
    """What joins a fragment; the usual shapes need no list."""
    match fragment:
        case (str() as text,):
            return lambda block, width: text
        case (part,) if not isinstance(part, str):
            return part
        case (str() as before, part, str() as after) if not isinstance(part, str):
            return lambda block, width: before + part(block, width) + after
    return lambda block, width: "".join(
        [part if isinstance(part, str) else part(block, width) for part in fragment]
    )


def marked(number: int, mjml: str) -> str:
    """An MJML element that `elements_of` finds again in what MJML makes of it."""
    return f"<mj-raw>ZqO{number}qZ</mj-raw>{mjml}<mj-raw>ZqC{number}qZ</mj-raw>"


def elements_of(html: str) -> dict[int, str]:
    return {int(number): markup for number, markup in _ELEMENT.findall(html)}


def without_elements(html: str) -> str:
    return _ELEMENT.sub("", html)


def broken_lines(html: str) -> str:
    return _LINE_END.sub(r"\1\n", html)


def merged(parts: Iterable[Part]) -> Fragment:
    """The same parts with neighbouring literals joined and empty ones dropped."""
    found: list[Part] = []
    for part in parts:
        if isinstance(part, str) and found and isinstance(found[-1], str):
            found[-1] += part
        elif part != "":
            found.append(part)
    return tuple(found)
