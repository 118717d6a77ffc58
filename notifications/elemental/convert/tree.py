"""Pasted markup as a small tree: forgiving, bounded, with nothing that could run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from typing import Final

from notifications.elemental.convert.result import Notes
from notifications.elemental.convert.tokens import End, Start, Token, tokens

MAX_DEPTH: Final = 80
MAX_NODES: Final = 20_000
_VOID = "area base br col embed hr img input link meta param source track wbr"
VOID: Final = frozenset(_VOID.split())
# Left out with what is in them; the reader is told, but for what shows nothing anyway.
_DROPPED = (
    "script style noscript template iframe frame object embed applet svg math canvas audio video "
    "input select textarea option map dialog base link"
)
DROPPED: Final = frozenset(_DROPPED.split())
SILENT: Final = frozenset(("style", "link", "base", "map"))
_ENDS: Final = {  # an opening tag that ends an element left open before it
    "p": ("p",),
    "li": ("li",),
    "tr": ("td", "th", "tr"),
    "td": ("td", "th"),
    "th": ("td", "th"),
}
_FENCES: Final = frozenset(("table", "ul", "ol", "td", "th", "mj-text", "body"))
_DECLARATION = re.compile(r"\s*([-a-zA-Z]+)\s*:\s*([^;]+?)\s*(?:!important\s*)?(?:;|$)")


@dataclass(slots=True)
class Tag:
    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Tag | str] = field(default_factory=list)

    def get(self, name: str) -> str:
        return self.attributes.get(name, "")

    @property
    def style(self) -> dict[str, str]:
        """The declarations of its style attribute, by property."""
        found = _DECLARATION.findall(self.get("style")[:4000])
        return {name.lower(): value for name, value in found}

    def tags(self) -> Iterator[Tag]:
        """The tags directly in it."""
        return (child for child in self.children if isinstance(child, Tag))

    def below(self) -> Iterator[Tag]:
        """Every tag in it, at any depth."""
        waiting = [*self.tags()]
        while waiting:
            tag = waiting.pop()
            yield tag
            waiting.extend(tag.tags())

    def text(self) -> str:
        """Everything that is written in it, blanks collapsed."""
        pieces: list[str] = []
        waiting: list[Tag | str] = [self]
        while waiting:
            node = waiting.pop()
            if isinstance(node, str):
                pieces.append(node)
            else:
                waiting.extend(reversed(node.children))
        return " ".join("".join(pieces).split())


class _Builder:
    def __init__(self, notes: Notes) -> None:
        self.root = Tag("body")
        self._open = [self.root]
        self._notes = notes
        self._left = MAX_NODES
        self._dropping: list[str] = []

    def feed(self, token: Token) -> None:
        if isinstance(token, Start):
            self._start(token)
        elif isinstance(token, End):
            self._end(token.name)
        elif token and not self._dropping:
            self._add(token)

    def _start(self, token: Start) -> None:
        name = token.name
        if self._dropping or name in DROPPED:
            self._drop(name)
            return
        for ended in _ENDS.get(name, ()):
            self._close(ended)
        tag = Tag(name, token.attributes)
        # `<div/>` opens a div in HTML; in MJML it is a whole element.
        whole = name in VOID or (token.closed and name.startswith("mj-"))
        if self._add(tag) and not whole and len(self._open) < MAX_DEPTH:
            self._open.append(tag)

    def _end(self, name: str) -> None:
        if not self._dropping:
            self._close(name)
        elif name in self._dropping:
            while self._dropping.pop() != name:
                pass

    def _drop(self, name: str) -> None:
        if not self._dropping and name not in SILENT:
            self._notes.warn(f"<{name}> was left out")
        if name not in VOID and len(self._dropping) < MAX_DEPTH:
            self._dropping.append(name)

    def _add(self, node: Tag | str) -> bool:
        self._left -= 1
        if self._left < 0:
            self._notes.warn("the markup has too many parts; the rest was left out")
            return False
        self._open[-1].children.append(node)
        return True

    def _close(self, name: str) -> None:
        for depth in range(len(self._open) - 1, 0, -1):
            if self._open[depth].name == name:
                del self._open[depth:]
                return
            if self._open[depth].name in _FENCES and name not in ("table", "ul", "ol", "body"):
                return


def parse(text: str, notes: Notes) -> Tag:
    """The tree of HTML or MJML. Never fails: what is wrong is read as browsers would, about."""
    builder = _Builder(notes)
    for token in tokens(text):
        builder.feed(token)
    return builder.root


def markup(node: Tag | str) -> str:
    """A tree as HTML again."""
    if isinstance(node, str):
        return escape(node, quote=False)
    attributes = "".join(
        f' {name}="{escape(value)}"'
        for name, value in node.attributes.items()
        if not name.startswith("on")
    )
    opening = f"<{node.name}{attributes}>"
    if node.name in VOID:
        return opening
    return f"{opening}{''.join(map(markup, node.children))}</{node.name}>"
