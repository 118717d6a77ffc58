"""Author strings, `Hello {{name}}`: read once, rendered for each recipient.

Handlebars with the documented helpers. Nothing of a string is ever evaluated by Python: it
becomes literals and functions of ours, and a variable's value is never read as a string.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import blake2b
from types import MappingProxyType
from typing import Final, TypeVar

from notifications.elemental import urls
from notifications.elemental.cache import WeightedCache
from notifications.elemental.errors import ContentError, RenderError
from notifications.elemental.flavors import PLAIN, URL, Flavor
from notifications.elemental.handlebars.code import Code, Target, code_of, run
from notifications.elemental.handlebars.parser import Parsed, parse_tree
from notifications.elemental.handlebars.syntax import Node
from notifications.elemental.layout import Layout, encoded, fill
from notifications.elemental.markdown import MAX_MARKDOWN, layout_of
from notifications.elemental.scope import ROOTS, Scope

M = TypeVar("M")
NO_SNIPPETS: Final[Mapping[str, str]] = MappingProxyType({})

# What blocks make of a text depends on the data, but rarely differs with every recipient.
layouts: WeightedCache[Layout] = WeightedCache(max_entries=2048, max_weight=8_000_000)


class Text:
    """An author's string, parsed. Immutable; rendering is thread safe.

    `variables` are the names, as written, that the data should have; `roots` the parts of
    the context that are read. `constant`: the same for everybody.
    """

    __slots__ = ("_code", "_nodes", "constant", "dynamic", "roots", "source", "variables")

    def __init__(self, source: str, nodes: list[Node], parsed: Parsed) -> None:
        self.source, self.dynamic = source, parsed.dynamic
        self.variables: tuple[str, ...] = tuple(parsed.variables)
        self.constant = all(isinstance(node, str) for node in nodes)
        roots = {reference.root for reference in parsed.references.values()}
        # A rooted name is looked up in `data` as well, where the root has no such key.
        self.roots = ROOTS if parsed.looks_up_any else frozenset(roots | {"data"} if roots else ())
        self._nodes = nodes
        self._code: dict[Flavor, Code] = {}

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.source[:40]!r}>"

    def render(self, scope: Scope, flavor: Flavor = PLAIN) -> str:
        """The string for one recipient, escaped for a target.

        Raises: RenderError when the budget is used up, a helper cannot do what it is
            asked, or a value is not JSON.
        """
        code = self._code.get(flavor)
        if code is None:
            code = self._code[flavor] = code_of(self._nodes, target_of(flavor))
        text = guarded(code, scope)
        scope.budget.spend_text(len(text))
        return urls.unmarked(text) if flavor is URL else text


class TokenText(Text):
    """A text whose blocks are settled first, then its markup, and its values put in last.

    So no value is ever read as markup, and no block is cut by it.
    """

    __slots__ = ("_skeleton", "_target")

    def __init__(self, source: str, nodes: list[Node], parsed: Parsed, *, html: bool) -> None:
        super().__init__(source, nodes, parsed)
        self._target = Target(encoded, raw_values=html)
        self._skeleton: Code | None = None

    def skeleton(self, scope: Scope) -> tuple[str, list[str]]:
        """The text with tokens, and the values that they stand for."""
        code = self._skeleton
        if code is None:
            code = self._skeleton = code_of(self._nodes, self._target)
        values: list[str] = []
        scope.tokens = values
        return guarded(code, scope), values


class MarkdownText(TokenText):
    """A text whose literal part is Markdown."""

    __slots__ = ("_layouts",)

    def __init__(self, source: str, nodes: list[Node], parsed: Parsed) -> None:
        super().__init__(source, nodes, parsed, html=False)
        self._layouts: dict[Flavor, Layout] = {}

    def render(self, scope: Scope, flavor: Flavor = PLAIN) -> str:
        skeleton, values = self.skeleton(scope)
        layout = self._layouts.get(flavor)
        if layout is None:
            scope.budget.check_clock()
            layout = self._layout(skeleton, flavor)
        text = filled(layout, values, scope)
        return urls.unmarked(text) if flavor is URL else text

    def _layout(self, skeleton: str, flavor: Flavor) -> Layout:
        if not self.dynamic:
            self._layouts[flavor] = layout = layout_of(skeleton, flavor)
            return layout
        if len(skeleton) > MAX_MARKDOWN:
            raise RenderError(f"the text is longer than {MAX_MARKDOWN} characters of Markdown")
        return remembered(layouts, flavor.name, skeleton, lambda: layout_of(skeleton, flavor))


def parse(
    source: str,
    path: str,
    *,
    snippets: Mapping[str, str] = NO_SNIPPETS,
    markdown: bool = False,
) -> Text:
    """Read an author's string.

    Args: path: the place of the string, for errors; snippets: what `{{>name}}` stands for;
        markdown: whether its literal text is Markdown.
    Raises: ContentError, with the position of what is wrong.
    """
    if markdown and len(source) > MAX_MARKDOWN:
        raise ContentError(path, f"is longer than {MAX_MARKDOWN} characters of Markdown")
    parsed = Parsed(snippets)
    nodes = parse_tree(source, path, parsed)
    return MarkdownText(source, nodes, parsed) if markdown else Text(source, nodes, parsed)


def target_of(flavor: Flavor) -> Target:
    if flavor is URL:
        return Target(urls.literal, urls.marked)
    return Target(flavor.literal or flavor.escape, flavor.escape)


def filled(layout: Layout, values: list[str], scope: Scope) -> str:
    """The values have been paid for already."""
    text = fill(layout, values)
    scope.budget.spend_text(max(0, len(text) - sum(map(len, values))))
    return text


def guarded(code: Code, scope: Scope) -> str:
    try:
        return run(code, scope)
    except RecursionError:
        raise RenderError("the text is nested too deep") from None


def remembered(cache: WeightedCache[M], kind: str, skeleton: str, make: Callable[[], M]) -> M:
    """What is made of a text with tokens, made once as long as it is in use."""
    key = blake2b(skeleton.encode(errors="replace"), digest_size=16, person=kind.encode()).digest()
    found = cache.get(key)
    if found is None:
        found = make()
        cache.put(key, found, len(skeleton))
    return found
