"""A document compiled for one channel, and rendering it for a recipient."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from notifications.elemental.errors import RenderError
from notifications.elemental.handlebars import Text
from notifications.elemental.nodes import Tree
from notifications.elemental.plan import Plan
from notifications.elemental.presenting import Present
from notifications.elemental.rendered import Rendered
from notifications.elemental.resolve import Node, Resolved, Resolver
from notifications.elemental.scope import Budget, Scope

# A mail's words are written twice, as HTML and as text; each may have a megabyte.
CHARACTERS: Final = 4_000_000


class Program:
    """A document compiled for one channel. Immutable; rendering is thread safe.

    `variables` are the names, as written, that its texts, conditions and loops read.
    """

    def __init__(self, plan: Plan, present: Present) -> None:
        self.channel = plan.channel
        self.size = plan.size
        self._plan, self._present = plan, present
        self._notes = dict.fromkeys((*plan.tree.warnings, *plan.warnings))
        reads = Reads.of(plan.tree, (*plan.texts, *plan.brand.texts))
        self.variables: tuple[str, ...] = tuple(reads.names)
        self._roots = frozenset(reads.roots)

    def __repr__(self) -> str:
        return f"<Program {self.channel} of {self.size} characters>"

    def reads(self, root: str) -> bool:
        """Whether something is looked up under `root` of the context, such as `profile`."""
        return root in self._roots

    def render(
        self,
        context: Mapping[str, Any],
        *,
        throw_on_missing: bool = False,
        mark_missing: bool = False,
    ) -> Rendered:
        """Render for one recipient. No effect outside, may run any number of times.

        Args: context: plain JSON under `data`, `profile`, `tenant`, `brand`, `urls`, each
            optional; throw_on_missing: a variable without a value is an error; mark_missing:
            it is written as `{{name}}` instead of nothing.
        Raises: RenderError when a string would exceed 1 MB, when it takes too long, when a
            value is not JSON, and for missing variables, all of them named.
        """
        scope = Scope(context, budget=Budget(CHARACTERS), mark_missing=mark_missing)
        resolved = Resolved(self.channel, scope, dict(self._notes))
        try:
            Resolver(resolved).resolve_all(self._plan.tree.nodes)
            rendered = self._present(resolved, self._plan.brand.view(scope))
        except RecursionError:
            raise RenderError("the content or the data is nested too deep") from None
        if throw_on_missing and rendered.missing:
            raise RenderError(f"there is no value for {', '.join(rendered.missing)}")
        return rendered


class Reads:
    """What a tree looks up: names as written, and the roots they stand under."""

    def __init__(self) -> None:
        self.names: dict[str, None] = {}
        self.roots: set[str] = set()

    @classmethod
    def of(cls, tree: Tree, others: Iterable[Text]) -> Reads:
        found = cls()
        for node in tree.walk():
            found._node(node)
        for text in others:
            found._text(text)
        return found

    def _node(self, node: Node) -> None:
        if node.condition is not None:
            self.names.update(dict.fromkeys(sorted(node.condition.reads)))
            self.roots |= node.condition.roots
        if node.loop is not None:
            if not node.loop.local:
                self.names[node.loop.name] = None
            self.roots |= {node.loop.root, "data"}
        for text in texts_of(node):
            self._text(text)

    def _text(self, text: Text) -> None:
        self.names.update(dict.fromkeys(text.variables))
        self.roots |= text.roots


def texts_of(node: Node) -> Iterator[Text]:
    yield from node.strings.values()
    if node.markup is not None:
        yield node.markup
    if node.json is not None:
        yield from node.json.texts()
