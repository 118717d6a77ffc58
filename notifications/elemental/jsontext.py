"""JSON whose strings hold variables: a channel's `raw`, and `jsonnet` elements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from notifications.elemental.flavors import PLAIN, SLACK_VALUES, TEAMS_VALUES, Flavor
from notifications.elemental.handlebars import Text, parse
from notifications.elemental.scope import Scope

# Objects whose `text` is markup: there a value stays text.
MARKUP: Final = {"mrkdwn": SLACK_VALUES, "TextBlock": TEAMS_VALUES}


@dataclass(frozen=True, slots=True)
class Leaf:
    text: Text
    flavor: Flavor = PLAIN


class JsonText:
    """JSON with its strings parsed. Its keys, numbers and booleans stay as they are."""

    __slots__ = ("_tree",)

    def __init__(self, value: Any, path: str, snippets: Mapping[str, str]) -> None:
        self._tree = parsed(value, path, snippets)

    def render(self, scope: Scope) -> Any:
        """Plain JSON of its own, which the caller may change. Raises: RenderError."""
        return filled(self._tree, scope)

    def texts(self) -> Iterator[Text]:
        yield from texts(self._tree)


def parsed(value: Any, path: str, snippets: Mapping[str, str], flavor: Flavor = PLAIN) -> Any:
    """Raises: ContentError naming the string that cannot be read."""
    if isinstance(value, str):
        return Leaf(parse(value, path, snippets=snippets), flavor)
    if isinstance(value, dict):
        kind = value.get("type")
        own = MARKUP.get(kind, PLAIN) if isinstance(kind, str) else PLAIN
        return {
            key: parsed(item, f"{path}.{key}", snippets, own if key == "text" else PLAIN)
            for key, item in value.items()
        }
    if isinstance(value, list):
        return [parsed(item, f"{path}[{index}]", snippets) for index, item in enumerate(value)]
    return value


def filled(tree: Any, scope: Scope) -> Any:
    if isinstance(tree, Leaf):
        return tree.text.render(scope, tree.flavor)
    if isinstance(tree, dict):
        return {key: filled(item, scope) for key, item in tree.items()}
    if isinstance(tree, list):
        return [filled(item, scope) for item in tree]
    return tree


def texts(tree: Any) -> Iterator[Text]:
    if isinstance(tree, Leaf):
        yield tree.text
    elif isinstance(tree, dict | list):
        for item in tree.values() if isinstance(tree, dict) else tree:
            yield from texts(item)
