"""What a document is for one recipient: conditions, loops and refs settled, once for a channel.

A compiled document is a tree of nodes; resolving it gives blocks, which presenters write.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from notifications.elemental import urls
from notifications.elemental.expressions import Condition
from notifications.elemental.flavors import PLAIN, URL, Flavor
from notifications.elemental.handlebars import Text
from notifications.elemental.htmlblock import HtmlText
from notifications.elemental.jsontext import JsonText
from notifications.elemental.schema import Element
from notifications.elemental.scope import MISSING, Scope

UNSAFE_URL = "not an http, https, mailto or tel URL; no link"
UNSAFE_IMAGE = "not the http or https URL of an image; it is not shown"


@dataclass(frozen=True, slots=True)
class Loop:
    """The name of a list as written, and what reads it.

    `root` is the part of the context it stands in; `local`: it belongs to an outer loop.
    """

    name: str
    read: Callable[[Scope], Any]
    root: str = "data"
    local: bool = False


@dataclass(slots=True, eq=False)
class Node:
    """An element with its strings parsed. Shared by all renders.

    `fixed` are the strings that are the same for everybody, `whole` the names of those that
    are one variable, whose value is a URL as it is. `constant`: all of it is, with
    all that is inside; `leaf`: it shows something, and is not a part of a text or list;
    `weight`: the elements that it stands for, itself included.
    """

    kind: str
    element: Any
    path: str
    strings: dict[str, Text] = field(default_factory=dict)
    fixed: dict[str, str] = field(default_factory=dict)
    whole: frozenset[str] = frozenset()
    children: tuple[Node, ...] = ()
    condition: Condition | None = None
    loop: Loop | None = None
    markup: HtmlText | None = None
    json: JsonText | None = None  # of a jsonnet element, or a channel's raw
    constant: bool = False
    leaf: bool = False
    simple: bool = False  # always one block
    weight: int = 1

    @property
    def ref(self) -> str | None:
        element: Element = self.element
        return element.ref


class Block:
    """One element as one recipient gets it; a repeated element is a block for every item.

    `kind` is the element's type: text, action, image, divider, quote, html, list, list-item,
    columns, column, group, jsonnet; inside of texts and items string, link, img. `element`
    has the author's fields; those with variables are read by `text` and `url`.
    """

    __slots__ = ("_others", "_plain", "children", "node", "notes", "scope")

    def __init__(
        self, node: Node, scope: Scope, children: list[Block], notes: dict[str, None]
    ) -> None:
        self.node = node
        self.scope = scope
        self.children = children
        self.notes = notes
        self._plain: dict[str, str] = {}
        self._others: dict[tuple[str, Flavor], str] | None = None

    def __repr__(self) -> str:
        return f"<Block {self.kind} {self.node.path}>"

    @property
    def kind(self) -> str:
        return self.node.kind

    @property
    def element(self) -> Any:
        return self.node.element

    def text(self, key: str, flavor: Flavor = PLAIN) -> str:
        """The field `key` for this recipient; nothing where it is not set."""
        if flavor is not PLAIN:
            return self._other(key, flavor)
        known = self._plain.get(key)
        if known is None:
            known = self.node.fixed.get(key)
            if known is not None:
                self.scope.budget.spend_text(len(known))
            elif (source := self.node.strings.get(key)) is not None:
                known = source.render(self.scope)
            else:
                known = ""
            self._plain[key] = known
        return known

    def _other(self, key: str, flavor: Flavor) -> str:
        if flavor is URL and key in self.node.whole:
            return self.text(key)
        source = self.node.strings.get(key)
        if source is None:
            return ""
        if self._others is None:
            self._others = {}
        known = self._others.get((key, flavor))
        if known is None:
            known = self._others[key, flavor] = source.render(self.scope, flavor)
        return known

    def url(self, key: str) -> str | None:
        """The field `key` as a URL that may be followed; a refused one is warned of."""
        filled = self.text(key, URL)
        url = urls.safe_url(filled)
        if url is None and getattr(self.element, key, None) is not None:
            self.warn(key, UNSAFE_URL)
        return url

    def image(self, key: str = "src") -> str | None:
        """The field as the URL of an image; a refused one is warned of."""
        url = urls.safe_image(self.text(key, URL))
        if url is None:
            self.warn(key, UNSAFE_IMAGE)
        return url

    def warn(self, key: str, message: str) -> None:
        self.notes[f"{self.node.path}.{key}: {message}"] = None

    def html(self) -> str:
        """The clean markup of an `html` element."""
        return self.node.markup.render(self.scope) if self.node.markup else ""

    def plain(self) -> str:
        """The text of an `html` element."""
        return self.node.markup.plain(self.scope) if self.node.markup else ""

    def json(self) -> Any:
        """The JSON of a `jsonnet` element, its strings filled; None where it is none."""
        return self.node.json.render(self.scope) if self.node.json else None


@dataclass(slots=True)
class Resolved:
    """A document for one recipient on one channel.

    `shown` is the channel element that has a `raw`, which stands for the whole: for a mail
    it is HTML of its own, for all others `raw` is its JSON, filled. `leaves` are the blocks
    that show something, without the groups and columns around them.
    """

    channel: str
    scope: Scope
    notes: dict[str, None]
    title: str = ""
    preheader: str = ""
    blocks: list[Block] = field(default_factory=list)
    leaves: list[Block] = field(default_factory=list)
    shown: Node | None = None
    raw: dict[str, Any] | None = None
    outline: list[dict[str, str]] | None = None

    @property
    def warnings(self) -> list[str]:
        return list(self.notes)

    @property
    def missing(self) -> list[str]:
        """Names as written; complete once everything has been rendered."""
        return list(self.scope.missing)

    def warn(self, message: str) -> None:
        self.notes[message] = None


class Resolver:
    """Walks the nodes for one recipient. Raises: RenderError when the budget is used up."""

    __slots__ = ("leaves", "notes", "resolved")

    def __init__(self, resolved: Resolved) -> None:
        self.resolved, self.notes, self.leaves = resolved, resolved.notes, resolved.leaves

    def resolve_all(self, nodes: Sequence[Node]) -> None:
        scope = self.resolved.scope
        spend_elements(scope, weight_of(nodes))
        self.resolve(nodes, scope, self.resolved.blocks)

    def resolve(self, nodes: Iterable[Node], scope: Scope, blocks: list[Block]) -> list[Block]:
        """Adds the blocks that nodes become: one, none, or one for every item of a list."""
        for node in nodes:
            if node.simple:
                children = self.resolve(node.children, scope, []) if node.children else []
                block = Block(node, scope, children, self.notes)
                blocks.append(block)
                if node.leaf:
                    self.leaves.append(block)
            elif node.loop is not None:
                self._repeat(node, node.loop, scope, blocks)
            elif node.condition is None or node.condition.true(scope):
                self._add(node, scope, blocks)
            elif node.ref:
                scope.refs.setdefault(node.ref, {"visible": False})
        return blocks

    def _add(self, node: Node, scope: Scope, blocks: list[Block]) -> None:
        if node.ref:
            scope.refs[node.ref] = properties(node, scope)
        if node.kind == "meta":
            self._title(node, scope)
        elif node.kind == "channel":
            self._channel(node, scope)
            self.resolve(node.children, scope, blocks)
        else:
            children = self.resolve(node.children, scope, []) if node.children else []
            block = Block(node, scope, children, self.notes)
            blocks.append(block)
            if node.leaf:
                self.leaves.append(block)

    def _channel(self, node: Node, scope: Scope) -> None:
        """The first `raw` is the one."""
        if node.element.raw is None or self.resolved.shown is not None:
            return
        self.resolved.shown = node
        if node.json is not None:
            self.resolved.raw = node.json.render(scope)

    def _title(self, node: Node, scope: Scope) -> None:
        """The last title wins, so that a channel's own follows the general one."""
        if node.element.title is not None:
            title = node.strings.get("title")
            self.resolved.title = title.render(scope) if title else ""
        if "preheader" in node.strings:
            self.resolved.preheader = node.strings["preheader"].render(scope)

    def _repeat(self, node: Node, loop: Loop, scope: Scope, blocks: list[Block]) -> None:
        items = loop.read(scope)
        if not isinstance(items, list):
            if items is MISSING:
                scope.missing[loop.name] = None
            self.notes[f"{node.path}.loop: '{loop.name}' is not a list; nothing is shown"] = None
            items = []
        if node.ref:
            scope.refs.setdefault(node.ref, {"visible": False})
        spend_elements(scope, len(items) * node.weight)
        for index, item in enumerate(items):
            frame = scope.child(item=item, index=index)
            if node.condition is None or node.condition.true(frame):
                self._add(node, frame, blocks)


def weight_of(nodes: Iterable[Node]) -> int:
    """The elements that nodes stand for; what is repeated is counted when it is."""
    return sum(node.weight for node in nodes if node.loop is None)


def spend_elements(scope: Scope, amount: int) -> None:
    if amount:
        scope.budget.elements -= amount - 1
        scope.budget.spend_element()


def properties(node: Node, scope: Scope) -> dict[str, Any]:
    """What `refs.<name>` tells of an element: its own fields, filled."""
    fields: dict[str, Any] = node.element.model_dump(
        by_alias=True, exclude_unset=True, exclude={"elements", "locales", "if_", "loop"}
    )
    filled = {key: text.render(scope) for key, text in node.strings.items()}
    return {**fields, **filled, "visible": True}
