"""From a document to the tree of nodes that one channel shows in one language."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from notifications.elemental import schema
from notifications.elemental.channels import names_of
from notifications.elemental.errors import ContentError
from notifications.elemental.expressions import parse_condition
from notifications.elemental.handlebars import Text, parse
from notifications.elemental.htmlblock import parse_html
from notifications.elemental.jsontext import JsonText
from notifications.elemental.locales import chosen
from notifications.elemental.paths import Reference, parse_path, reader
from notifications.elemental.resolve import Loop, Node, weight_of
from notifications.elemental.schema import Channel, Document, Element, content_errors, under
from notifications.elemental.scope import Scope

DEFAULT = "default"
_VARIABLE = re.compile(r"\{\{\s*[\w$][\w$.\[\]-]*\s*\}\}")
# Only these channels have a JSON of their own that an author may write.
_WITH_JSON = ("slack", "msteams")
_SPECIAL = ("meta", "channel")
# What shows something by itself; runs and items are parts of these.
LEAVES = frozenset(("text", "action", "image", "divider", "quote", "html", "list", "jsonnet"))


@dataclass(frozen=True, slots=True)
class Tree:
    """A document as one channel shows it: nodes, and what its channel element says beside."""

    nodes: tuple[Node, ...]
    warnings: tuple[str, ...] = ()

    @property
    def settings(self) -> Node | None:
        """The channel element that says how the whole looks."""
        return next((node for node in self.nodes if node.kind == "channel"), None)

    def walk(self) -> Iterator[Node]:
        """Every node, each before those inside."""
        waiting = list(reversed(self.nodes))
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))


class TreeBuilder:
    """Parses what is shown; what is for other channels is left out, read or not.

    Args: provider: whose name an author may use for the channel; see `names_of`.
    """

    def __init__(
        self, channel: str, provider: str, locale: str, snippets: Mapping[str, str]
    ) -> None:
        self.channel, self.locale, self.snippets = channel, locale, snippets
        self.names = names_of(channel, provider)
        self.warnings: list[str] = []

    def tree(self, document: Document) -> Tree:
        """Raises: ContentError naming the string or condition that cannot be read."""
        nodes = (self.node(element, path) for path, element in self.selected(document))
        shown = tuple(node for node in nodes if node is not None)
        return Tree(shown, tuple(self.warnings))

    def selected(self, document: Document) -> Iterator[tuple[str, Element]]:
        """The top elements of this channel: its own channel elements, or the default ones."""
        own = selected_name((one.channel for one in document.channels), self.names)
        for path, element in document.located():
            if not isinstance(element, Channel) or element.channel == own:
                yield path, element

    def shown(self, element: Element) -> bool:
        limited = element.channels
        return not limited or any(name in limited for name in self.names)

    def node(self, element: Element, path: str) -> Node | None:
        """None for what this channel never shows."""
        kind = getattr(element, "type", "")
        if not self.shown(element) or kind == "comment":
            return None
        if kind == "jsonnet" and self.channel not in _WITH_JSON:
            return None
        said = self.localized(element, path)
        node = Node(kind, said, path)
        node.strings = self.strings(said, element, path)
        node.children = self.children(said, element, path)
        if said.if_:
            node.condition = parse_condition(said.if_, self.place(element, path, "if"))
        if said.loop:
            node.loop = loop_of(said.loop, self.place(element, path, "loop"))
        if isinstance(said, schema.Html):
            place = self.place(element, path, "content")
            node.markup = parse_html(said.content, place, self.snippets)
        if isinstance(said, schema.Jsonnet):
            node.json = self.json(said, self.place(element, path, "content"))
        # A mail's raw is HTML, which `email` reads itself.
        if isinstance(said, Channel) and said.raw is not None and self.channel != "email":
            node.json = JsonText(said.raw, self.place(element, path, "raw"), self.snippets)
        settle(node)
        return node

    def override(self, element: Element) -> tuple[str, dict[str, Any]]:
        """The language that is taken for an element, and what it says there."""
        found = chosen(self.locale, element.locales) if element.locales else None
        return (found, element.locales[found]) if found and element.locales else ("", {})

    def localized(self, element: Element, path: str) -> Element:
        locale, override = self.override(element)
        if not override:
            return element
        try:
            return schema.overridden(element, override)
        except ValidationError as error:
            raise content_errors(error, f"{path}.locales.{locale}", override)[0] from None

    def place(self, element: Element, path: str, key: str) -> str:
        """The path of a field: where it is written, in the language that is taken."""
        locale, override = self.override(element)
        return f"{path}.locales.{locale}.{key}" if key in override else under(path, key)

    def strings(self, said: Element, element: Element, path: str) -> dict[str, Text]:
        found = {}
        runs = isinstance(said, schema.Text) and bool(said.elements)
        for key in said.STRINGS:
            value = None if runs and key == "content" else getattr(said, key)
            if value:
                markdown = key == "content" and getattr(said, "format", None) == "markdown"
                place = self.place(element, path, key)
                found[key] = parse(value, place, snippets=self.snippets, markdown=markdown)
        if isinstance(said, schema.Meta) and "preheader" not in found:
            # The designer keeps what Elemental has no field for in `data`.
            value = said.data.get("preheader") if isinstance(said.data, dict) else None
            if isinstance(value, str) and value:
                place = f"{self.place(element, path, 'data')}.preheader"
                found["preheader"] = parse(value, place, snippets=self.snippets)
        return found

    def children(self, said: Element, element: Element, path: str) -> tuple[Node, ...]:
        inside = said.inside()
        if not inside:
            return ()
        place = self.place(element, path, "elements")
        nodes = (self.node(child, f"{place}[{index}]") for index, child in enumerate(inside))
        return tuple(node for node in nodes if node is not None)

    def json(self, said: schema.Jsonnet, place: str) -> JsonText | None:
        content = said.content
        if isinstance(content, str):
            try:
                content = json.loads(content)
            except (ValueError, RecursionError):
                self.warnings.append(f"{place}: is not plain JSON; it is not shown")
                return None
        return JsonText(content, place, self.snippets)


def selected_name(channels: Iterable[str], names: tuple[str, ...]) -> str:
    """Which of the channel elements' names is for this channel."""
    there = set(channels)
    return next((name for name in names if name in there), DEFAULT)


def loop_of(source: str, place: str) -> Loop:
    """The list that an element is repeated over: `data.items`, `$.item.children`.

    Raises: ContentError where it is no path.
    """
    name = source.strip()
    if name.startswith("{{") and name.endswith("}}"):
        name = name[2:-2].strip()
    path = parse_path(name)
    if path is None:
        raise ContentError(place, f"'{source[:60]}' is not a path such as data.items")
    reference = Reference(name, path)
    return Loop(name, reader(path), reference.root, reference.local)


def settle(node: Node) -> None:
    """Works out once what every render would ask of a node."""
    node.fixed = {
        key: text.render(Scope({})) for key, text in node.strings.items() if text.constant
    }
    node.whole = frozenset(
        key for key, text in node.strings.items() if _VARIABLE.fullmatch(text.source)
    )
    node.simple = not (node.condition or node.loop or node.ref or node.kind in _SPECIAL)
    node.constant = is_constant(node)
    node.leaf = node.kind in LEAVES
    node.weight = 1 + weight_of(node.children)
    if node.kind in LEAVES:
        for child in node.children:
            inside_leaf(child)


def inside_leaf(node: Node) -> None:
    node.leaf = False
    for child in node.children:
        inside_leaf(child)


def is_constant(node: Node) -> bool:
    """Whether everybody gets the same, with all that is inside."""
    if not node.simple or node.json or (node.markup and not node.markup.constant):
        return False
    strings = len(node.fixed) == len(node.strings)
    return strings and all(child.constant for child in node.children)
