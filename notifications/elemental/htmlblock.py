"""HTML that an author wrote: cleaned for e-mail, with values put in where they do no harm.

Blocks are settled first, the result is parsed and cleaned with tokens where values will
stand, and each value is then written for its place: text, attribute, URL or style. So rows
of a table may repeat, and no value can open a tag.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import nh3

from notifications.elemental.cache import WeightedCache
from notifications.elemental.css import safe_style, style_text
from notifications.elemental.errors import ContentError, RenderError
from notifications.elemental.escaping import attribute, markup
from notifications.elemental.flavors import HTML, Flavor
from notifications.elemental.handlebars import NO_SNIPPETS, TokenText, filled, remembered
from notifications.elemental.handlebars.parser import Parsed, parse_tree
from notifications.elemental.handlebars.syntax import Node, Output
from notifications.elemental.htmltext import plain_layout
from notifications.elemental.layout import Layout, Part, fill, has_token, merged, parts_of, url_of
from notifications.elemental.scope import Scope
from notifications.elemental.urls import safe_image, safe_url

MAX_HTML: Final = 512 * 1024  # characters, before values are put in
MAX_DEPTH: Final = 100  # elements in elements; cleaning takes the square of it

TAGS: Final = {
    "a", "abbr", "address", "article", "aside", "b", "big", "blockquote", "br", "caption",
    "center", "cite", "code", "col", "colgroup", "dd", "del", "dfn", "div", "dl", "dt", "em",
    "figcaption", "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "i", "img", "ins", "kbd", "li", "main", "mark", "ol", "p", "pre", "q", "s", "samp", "section",
    "small", "span", "strike", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th",
    "thead", "time", "tr", "tt", "u", "ul", "var", "wbr",
}  # fmt: skip
WITH_CONTENT: Final = {
    "script", "style", "title", "textarea", "noscript", "iframe", "object", "embed", "svg", "math",
    "template", "select", "noembed", "noframes", "xmp", "head",
}  # fmt: skip
_BOX = {"align", "valign", "bgcolor", "width", "height"}
_CELL = _BOX | {"colspan", "rowspan", "nowrap", "scope", "abbr", "headers"}
ATTRIBUTES: Final = {
    "*": {"class", "style", "dir", "lang", "title", "role", "aria-label", "aria-hidden", "align"},
    "a": {"href", "target"},
    "img": {"src", "alt", "border", "width", "height"},
    "table": _BOX | {"border", "cellpadding", "cellspacing", "frame", "rules", "summary"},
    "tr": _BOX, "thead": _BOX, "tbody": _BOX, "tfoot": _BOX, "td": _CELL, "th": _CELL,
    "col": _BOX | {"span"}, "colgroup": _BOX | {"span"},
    "ol": {"start", "type", "reversed"}, "ul": {"type"}, "li": {"value"},
    "font": {"color", "face", "size"}, "hr": {"size", "noshade", "width", "color"},
    "time": {"datetime"}, "blockquote": set(), "br": {"clear"},
}  # fmt: skip

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
# Elements that end by themselves, or have no content: they make nothing deeper.
_SHALLOW = {
    "br", "hr", "img", "wbr", "col", "input", "meta", "link", "base", "source", "area", "embed",
    "p", "li", "td", "th", "tr", "dt", "dd", "tbody", "thead", "tfoot", "option", "colgroup",
}  # fmt: skip
_ATTRIBUTE = re.compile(r'\s[a-z-]+="ZqVa(\d+)qZ"')

Value = Callable[[Sequence[str]], str | None]


@dataclass(slots=True)
class Attributes:
    """Attributes whose value is only known at render; None drops the attribute."""

    found: list[tuple[str, Value]]

    def checked(self, tag: str, name: str, value: str) -> str | None:
        """What nh3 writes for an attribute: its value, a mark for a later one, or nothing."""
        later = value_for(tag, name, value)
        if has_token(value):
            self.found.append((name, later))
            return f"ZqVa{len(self.found) - 1}qZ"
        return later(())


def value_for(tag: str, name: str, value: str) -> Value:
    """What gives an attribute's value."""
    if name == "href" and not value.startswith("#"):
        return url_of(value, safe_url)
    if name == "src":
        return url_of(value, safe_image)
    if name == "target":
        return lambda _: "_blank" if value == "_blank" else None
    if name == "style":
        style = safe_style(value)
        return lambda values: style_text(style, values) or None
    parts = merged(parts_of(value, str))
    return lambda values: fill(parts, values)


class Cleaned:
    """A cleaned HTML text with tokens, as markup and as plain text."""

    def __init__(self, skeleton: str) -> None:
        self._attributes = Attributes([])
        self._html = nh3.clean(
            skeleton,
            tags=TAGS,
            clean_content_tags=WITH_CONTENT,
            attributes=ATTRIBUTES,
            attribute_filter=self._attributes.checked,
            url_schemes={"http", "https", "mailto", "tel", "data", "cid"},
            link_rel=None,
        )

    @cached_property
    def markup(self) -> Layout:
        parts: list[Part] = []
        for index, piece in enumerate(_ATTRIBUTE.split(self._html)):
            if index % 2:
                parts.append(attribute_part(*self._attributes.found[int(piece)]))
            else:
                parts += literal_parts(piece)
        return merged(parts)

    @cached_property
    def plain(self) -> Layout:
        return plain_layout(self._html, [value for _, value in self._attributes.found])


def literal_parts(html: str) -> list[Part]:
    """Markup as it is, values in it as text."""
    values = iter(parts_of(html, markup))
    texts = iter(parts_of(html, str))
    return [
        text if isinstance(text, str) else value for text, value in zip(texts, values, strict=True)
    ]


def attribute_part(name: str, value: Value) -> Part:
    def part(values: Sequence[str]) -> str:
        found = value(values)
        return "" if found is None else f' {name}="{attribute(found)}"'

    return part


cleaned_texts: WeightedCache[Cleaned] = WeightedCache(max_entries=512, max_weight=8_000_000)


class HtmlText(TokenText):
    """An HTML element's content. `{{{value}}}` becomes part of the HTML and is cleaned too."""

    __slots__ = ("_cleaned",)

    def __init__(self, source: str, nodes: list[Node], parsed: Parsed) -> None:
        super().__init__(source, nodes, parsed, html=True)
        self.dynamic |= any(isinstance(node, Output) and node.raw for node in nodes)
        self._cleaned: Cleaned | None = None

    def render(self, scope: Scope, flavor: Flavor = HTML) -> str:
        """Safe HTML for one recipient; for any other target its plain text, escaped.

        Raises: RenderError as every text does, and for HTML that is too large or too deep.
        """
        if flavor is not HTML:
            return flavor.escape(self.plain(scope))
        cleaned, values = self._clean(scope)
        return filled(cleaned.markup, values, scope)

    def plain(self, scope: Scope) -> str:
        """The same as plain text: a link is `label (url)`, an image its description."""
        cleaned, values = self._clean(scope)
        return filled(cleaned.plain, values, scope).strip()

    def _clean(self, scope: Scope) -> tuple[Cleaned, list[str]]:
        skeleton, values = self.skeleton(scope)
        scope.budget.check_clock()
        if not self.dynamic:
            self._cleaned = cleaned = self._cleaned or cleaned_of(skeleton)
            return cleaned, values
        return remembered(cleaned_texts, "html", skeleton, lambda: cleaned_of(skeleton)), values


def cleaned_of(skeleton: str) -> Cleaned:
    if len(skeleton) > MAX_HTML:
        raise RenderError(f"the HTML is longer than {MAX_HTML} characters")
    if depth_of(skeleton) > MAX_DEPTH:
        raise RenderError(f"the HTML is nested deeper than {MAX_DEPTH} elements")
    return Cleaned(skeleton)


def depth_of(html: str) -> int:
    """How deep elements are nested; never less than what a parser would make of it."""
    opened: Counter[str] = Counter()
    depth = deepest = 0
    for closing, name in _TAG.findall(html):
        tag = name.lower()
        if tag in _SHALLOW:
            continue
        if not closing:
            opened[tag] += 1
            depth += 1
            deepest = max(deepest, depth)
        elif opened[tag]:
            opened[tag] -= 1
            depth -= 1
    return deepest


def parse_html(source: str, path: str, snippets: Mapping[str, str] = NO_SNIPPETS) -> HtmlText:
    """Read the content of an HTML element.

    Raises: ContentError with the position of what is wrong, or for HTML nested too deep.
    """
    if depth_of(source) > MAX_DEPTH:
        raise ContentError(path, f"is nested deeper than {MAX_DEPTH} elements")
    parsed = Parsed(snippets)
    return HtmlText(source, parse_tree(source, path, parsed), parsed)
