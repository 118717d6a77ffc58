"""Clean HTML as plain text, with the same tokens in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html.parser import HTMLParser

from notifications.elemental.layout import Layout, Part, fill, merged, parts_of, url_of

_APART = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "ul", "ol"}
_BLOCKS = _APART | {
    "address", "article", "aside", "center", "dd", "div", "dl", "dt", "figure", "figcaption",
    "footer", "header", "hr", "li", "main", "section", "table", "tr",
}  # fmt: skip
_LATER = re.compile(r"ZqVa(\d+)qZ")

Value = Callable[[Sequence[str]], str | None]


def plain_layout(html: str, later: Sequence[Value]) -> Layout:
    """Args: later: the attributes that `ZqVa0qZ`, `ZqVa1qZ`… stand for."""
    reader = _Reader(later)
    reader.feed(html)
    reader.close()
    return reader.layout()


class _Reader(HTMLParser):
    def __init__(self, later: Sequence[Value]) -> None:
        super().__init__(convert_charrefs=True)
        self.later = later
        self.parts: list[Part] = []
        self.links: list[tuple[Value | None, list[Part]]] = []
        self.breaks = 2  # line breaks that the text ends with; none is wanted at its start

    def layout(self) -> Layout:
        while self.links:
            self._end_link()
        return merged(self.parts)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "br":
            self._line(1, at_most=False)
        elif tag == "img":
            self._image(given.get("alt") or "")
        elif tag == "a":
            self.links.append((self._url(given.get("href")), self.parts))
            self.parts = []
        elif tag in _BLOCKS:
            self._line(2 if tag in _APART else 1)
            if tag == "li":
                self.parts.append("- ")
        elif tag in ("td", "th") and not self.breaks:
            self.parts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self.links:
            self._end_link()
        elif tag in _BLOCKS:
            self._line(2 if tag in _APART else 1)

    def handle_data(self, data: str) -> None:
        text = re.sub(r"\s+", " ", data)
        self._text(text.lstrip(" ") if self.breaks else text)

    def _text(self, text: str) -> None:
        if text:
            self.parts += parts_of(text, str)
            self.breaks = 0

    def _image(self, description: str) -> None:
        if later := _LATER.fullmatch(description):
            value = self.later[int(later[1])]
            self.parts.append(lambda values: value(values) or "")
            self.breaks = 0
        else:
            self._text(description)

    def _line(self, wanted: int, at_most: bool = True) -> None:
        missing = wanted - self.breaks if at_most else wanted
        if missing > 0:
            self.parts.append("\n" * missing)
            self.breaks += missing

    def _url(self, href: str | None) -> Value | None:
        if not href or href.startswith("#"):
            return None
        later = _LATER.fullmatch(href)
        return self.later[int(later[1])] if later else url_of(href)

    def _end_link(self) -> None:
        url_for, outer = self.links.pop()
        label = merged(self.parts)
        self.parts = outer

        def link(values: Sequence[str]) -> str:
            shown = fill(label, values)
            url = url_for(values) if url_for else None
            return shown if not url or shown.strip() in (url, "") else f"{shown} ({url})"

        self.parts.append(link if url_for else lambda values: fill(label, values))
