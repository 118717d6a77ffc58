"""MJML to blocks: its sections and columns, texts, buttons, images and lines."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from notifications.elemental.colors import safe_color
from notifications.elemental.convert import inline
from notifications.elemental.convert.html import Flow, pixels
from notifications.elemental.convert.result import Converted, Element, Notes, bounded
from notifications.elemental.convert.tree import Tag, markup, parse

_SILENT: Final = ("mj-attributes", "mj-breakpoint", "mj-font", "mj-html-attributes", "mj-style")


def from_mjml(text: str) -> Converted:
    """Blocks of an MJML document; what has no block becomes HTML or a warning.

    Raises: ContentError if it is too large.
    """
    notes = Notes()
    tree = parse(bounded(text), notes)
    return notes.converted(_Mjml(notes).read(tree))


class _Mjml:
    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._flow = Flow(notes)
        self._makers: dict[str, Callable[[Tag], list[Element]]] = {
            "mj-title": self._title,
            "mj-preview": self._preview,
            "mj-section": self._section,
            "mj-group": self._section,
            "mj-text": self._text,
            "mj-button": self._button,
            "mj-image": self._image,
            "mj-divider": self._divider,
            "mj-spacer": self._spacer,
            "mj-table": self._table,
            "mj-raw": self._raw,
            "mj-include": self._include,
        }

    def read(self, tag: Tag) -> list[Element]:
        out: list[Element] = []
        for child in tag.tags():
            if child.name in _SILENT:
                self._notes.warn(f"<{child.name}> was left out: the brand styles a mail")
            elif maker := self._makers.get(child.name):
                out += maker(child)
            else:
                out += self.read(child)
        return out

    def _one(self, element: Element) -> list[Element]:
        return [element] if self._notes.take_block() else []

    def _title(self, tag: Tag) -> list[Element]:
        title = tag.text()
        return self._one({"type": "meta", "title": title}) if title else []

    def _preview(self, tag: Tag) -> list[Element]:
        self._notes.warn("<mj-preview> was left out: the opening of the text is the preview")
        return []

    def _section(self, tag: Tag) -> list[Element]:
        columns = [child for child in tag.tags() if child.name == "mj-column"]
        if len(columns) < 2:
            return self.read(tag)
        made = [
            {"type": "column", "elements": inner, **width_of(column)}
            for column in columns
            if (inner := self.read(column)) and self._notes.take_block()
        ]
        return self._one({"type": "columns", "elements": made}) if made else []

    def _text(self, tag: Tag) -> list[Element]:
        ink = safe_color(tag.get("color"))
        elements = self._flow.read(tag, align=tag.get("align"))
        return [
            {**element, "color": ink} if ink and element["type"] == "text" else element
            for element in elements
        ]

    def _button(self, tag: Tag) -> list[Element]:
        href = inline.link(tag.get("href"), self._notes)
        element: Element = {"type": "action", "content": tag.text(), "href": href}
        for name, key in (("background-color", "background_color"), ("color", "color")):
            if ink := safe_color(tag.get(name)):
                element[key] = ink
        if pixels(tag.get("border-radius")) is not None:
            element["border_radius"] = tag.get("border-radius")
        if not element["content"]:
            return []
        if not href:
            self._notes.warn(f"the button {element['content'][:40]!r} leads nowhere")
        return self._one(element | {"style": "button"} | align_of(tag))

    def _image(self, tag: Tag) -> list[Element]:
        source = inline.link(tag.get("src"), self._notes)
        if not source:
            return []
        element: Element = {"type": "image", "src": source, "alt_text": tag.get("alt")}
        if width := pixels(tag.get("width")):
            element["width"] = f"{width}px"
        if href := inline.link(tag.get("href"), self._notes):
            element["href"] = href
        return self._one(element | align_of(tag))

    def _divider(self, tag: Tag) -> list[Element]:
        ink = safe_color(tag.get("border-color"))
        return self._one({"type": "divider", **({"color": ink} if ink else {})})

    def _spacer(self, tag: Tag) -> list[Element]:
        half = (pixels(tag.get("height")) or 20) // 2
        return self._one({"type": "divider", "color": "transparent", "padding": f"{half}px 0"})

    def _table(self, tag: Tag) -> list[Element]:
        rows = "".join(map(markup, tag.children))
        return self._one({"type": "html", "content": f"<table>{rows}</table>"})

    def _raw(self, tag: Tag) -> list[Element]:
        content = "".join(map(markup, tag.children)).strip()
        return self._one({"type": "html", "content": content}) if content else []

    def _include(self, tag: Tag) -> list[Element]:
        self._notes.warn(f"<mj-include path={tag.get('path')[:60]!r}> was left out")
        return []


def align_of(tag: Tag) -> Element:
    align = tag.get("align")
    return {"align": align} if align in ("left", "center", "right") else {}


def width_of(tag: Tag) -> Element:
    width = tag.get("width")
    return {"width": width} if re.fullmatch(r"\d{1,3}(?:\.\d+)?%", width) else {}
