"""Composing: every node's markup with tokens, MJML where MJML is good at it.

Tables inside tables are our own, rows of the one MJML column, so that anything may be
nested and repeated, and a column that is hidden leaves no hole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from notifications.elemental import sizes
from notifications.elemental.actions import UNSAFE_COLOR, color_of
from notifications.elemental.colors import safe_color
from notifications.elemental.email.fragments import (
    Part,
    Slots,
    Writer,
    elements_of,
    marked,
    without_elements,
)
from notifications.elemental.email.theme import Theme, ink_on
from notifications.elemental.resolve import Node
from notifications.elemental.schema import under
from notifications.elemental.scope import Scope

V = TypeVar("V")
Finish = Callable[[str], str]
UNSAFE = "is no value that a mail may have here; not used"


@dataclass(frozen=True, slots=True)
class Ground:
    """What a node stands on: its margins, and how text is there.

    `ink` is a colour or the token of one; None is the card's own, which follows the
    reader's dark scheme.
    """

    left: int
    right: int
    ink: str | None
    font_size: int
    line_height: str

    def inside(self) -> Ground:
        """Where the table around has the margins already."""
        return replace(self, left=0, right=0)


@dataclass(frozen=True, slots=True)
class Box:
    """What is drawn around a node. `edge` is the border's width in pixels."""

    background: str = ""
    border: str = ""
    radius: str = ""
    edge: int = 0
    ink: str | None = None

    @property
    def style(self) -> str:
        return self.background + self.border + self.radius

    @property
    def framed(self) -> bool:
        """Whether it needs a table of its own: in a collapsed one, cells have no frame."""
        return bool(self.border or self.radius)


Compose = Callable[["Composer", Node, Ground], None]


class Composer:
    """Collects the markup of a document's nodes. `kinds` says how each kind is composed."""

    def __init__(self, theme: Theme, kinds: Mapping[str, Compose], warnings: list[str]) -> None:
        self.theme, self._kinds, self.warnings = theme, kinds, warnings
        self.slots = Slots()
        self.writer = Writer()
        self._markup: dict[Node, str] = {}
        self._mjml: list[tuple[Node, str, Finish]] = []

    def ground(self) -> Ground:
        theme = self.theme
        ink = None if theme.follows else ink_on(theme.card)
        _, right, _, left = theme.padding
        return Ground(left, right, ink, theme.font_size, theme.line_height)

    def compose(self, nodes: Iterable[Node], ground: Ground) -> None:
        for node in nodes:
            if node.kind == "channel":
                self.compose(node.children, ground)
            elif node.kind in self._kinds:
                self._kinds[node.kind](self, node, ground)

    def html(self, node: Node, markup: str | Part) -> None:
        """What a node is: markup with tokens, or one slot for all of it."""
        self._markup[node] = markup if isinstance(markup, str) else self.slots.token(markup)

    def in_mjml(self, node: Node, mjml: str, finish: Finish = str) -> None:
        """A node that MJML writes, and what is done to the row that it makes."""
        self._mjml.append((node, mjml, finish))

    def mjml(self) -> str:
        return "".join(marked(number, one[1]) for number, one in enumerate(self._mjml))

    def finish(self, html: str) -> str:
        """Takes the nodes out of what MJML made; gives the page without them."""
        rows = elements_of(html)
        for number, (node, _, finish) in enumerate(self._mjml):
            self._markup[node] = finish(rows[number])
        for node, markup in self._markup.items():
            self.writer.add(node, self.slots.fragment(markup))
        return without_elements(html)

    def value(self, node: Node, key: str, read: Callable[[Any], V | None]) -> V | None:
        """A field as a safe value; a wrong one is warned of and left out."""
        given = getattr(node.element, key, None)
        if given is None or given == "":
            return None
        found = read(given)
        if found is None:
            self.warnings.append(f"{under(node.path, key)}: {UNSAFE}")
        return found

    def color(self, node: Node, key: str, default: str | None = None) -> str | None:
        """A colour, or the token of one that is known at render only."""
        text = node.strings.get(key)
        if text is None:
            return default
        if text.constant:
            found = safe_color(text.render(Scope({})))
            if found is None:
                self.warnings.append(f"{under(node.path, key)}: {UNSAFE_COLOR}")
            return found or default
        other = default or "inherit"
        return self.slots.token(lambda block, _: color_of(block, key) or other)

    def box(self, node: Node, ground: Ground) -> Box:
        """The box that a node's own fields draw."""
        color = self.color(node, "background_color", "transparent")
        colored = color not in (None, "transparent")
        edge, line = self._border(node)
        radius = self.value(node, "border_radius", sizes.sides)
        return Box(
            background=f"background-color:{color};" if colored else "",
            border=f"border:{edge}px {line};" if edge else "",
            radius=f"border-radius:{sizes.shorthand(radius)};" if radius else "",
            edge=edge,
            ink=self._ink(node, color) if color and colored else ground.ink,
        )

    def _ink(self, node: Node, background: str) -> str:
        if node.strings["background_color"].constant:
            return ink_on(background)
        return self.slots.token(
            lambda block, _: ink_on(color_of(block, "background_color") or self.theme.card)
        )

    def _border(self, node: Node) -> tuple[int, str]:
        """Its width, and its style and colour."""
        given = getattr(node.element, "border", None)
        short = sizes.border(given) if given else None
        if given and short is None:
            self.warnings.append(f"{under(node.path, 'border')}: {UNSAFE}")
        width = self.value(node, "border_size", sizes.pixels)
        if width is None:
            width = self.value(node, "border_width", sizes.pixels)
        color = self.color(node, "border_color")
        if width is None:
            width = short.width if short else (1 if color else 0)
        style = short.style if short else "solid"
        return min(width, 40), f"{style} {color or (short and short.color) or self.theme.line}"
