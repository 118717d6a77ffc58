"""All that is wrong with a document, for one who is still writing it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from notifications.elemental.errors import ContentError
from notifications.elemental.expressions import parse_condition
from notifications.elemental.handlebars import parse
from notifications.elemental.htmlblock import parse_html
from notifications.elemental.jsontext import JsonText
from notifications.elemental.nodes import loop_of
from notifications.elemental.schema import ELEMENTS, Html, shape_errors


def lenient_errors(content: Any, snippets: Mapping[str, str] | None = None) -> list[ContentError]:
    """Every fault of a document, each with its place such as `content.elements[2].href`.

    Nothing for one that compiles on all channels.
    Args: snippets: the brand's, by name, which its strings may use.
    """
    found = shape_errors(content)
    if isinstance(content, dict):
        checker = Checker(snippets or {})
        found += checker.document(content)
    return list({error.path: error for error in reversed(found)}.values())[::-1]


class Checker:
    """Reads every string that can be read, whatever is wrong beside it."""

    def __init__(self, snippets: Mapping[str, str]) -> None:
        self.snippets = snippets

    def document(self, content: Mapping[str, Any]) -> Iterator[ContentError]:
        for key in ("title", "body"):
            yield from self._string(content.get(key), f"content.{key}")
        yield from self._inside(content.get("elements"), "content.elements", 0)

    def _inside(self, elements: Any, path: str, depth: int) -> Iterator[ContentError]:
        if not isinstance(elements, list) or depth > 20:
            return
        for index, element in enumerate(elements):
            if isinstance(element, dict):
                yield from self._element(element, element, f"{path}[{index}]", depth)

    def _element(
        self, element: Mapping[str, Any], fields: Mapping[str, Any], path: str, depth: int
    ) -> Iterator[ContentError]:
        """Args: fields: the element's own, or what it says in one language."""
        kind = element.get("type")
        model = ELEMENTS.get(kind) if isinstance(kind, str) else None
        if model is None:
            return
        markdown = element.get("format") == "markdown"
        for key in model.STRINGS:
            of_markdown = markdown and key == "content"
            yield from self._string(fields.get(key), f"{path}.{key}", markdown=of_markdown)
        if model is Html and isinstance(source := fields.get("content"), str):
            yield from fault(lambda: parse_html(source, f"{path}.content", self.snippets))
        if isinstance(condition := fields.get("if"), str | list) and condition:
            yield from fault(lambda: parse_condition(condition, f"{path}.if"))
        if isinstance(loop := fields.get("loop"), str) and loop:
            yield from fault(lambda: loop_of(loop, f"{path}.loop"))
        if isinstance(raw := fields.get("raw"), dict):
            yield from fault(lambda: JsonText(raw, f"{path}.raw", self.snippets))
        yield from self._inside(fields.get("elements"), f"{path}.elements", depth + 1)
        locales = fields.get("locales")
        for locale, said in locales.items() if isinstance(locales, dict) else ():
            if isinstance(said, dict):
                override = {key: value for key, value in said.items() if key != "locales"}
                yield from self._element(element, override, f"{path}.locales.{locale}", depth)

    def _string(self, value: Any, path: str, *, markdown: bool = False) -> Iterator[ContentError]:
        if isinstance(value, str) and value:
            yield from fault(lambda: parse(value, path, snippets=self.snippets, markdown=markdown))


def fault(read: Callable[[], object]) -> Iterator[ContentError]:
    try:
        read()
    except ContentError as error:
        yield error
