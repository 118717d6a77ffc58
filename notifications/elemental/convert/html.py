"""HTML to blocks: headings, paragraphs, images, buttons, lists, quotes, lines, tables."""

from __future__ import annotations

import re
from typing import Final

from notifications.elemental.colors import safe_color
from notifications.elemental.convert import inline, tables
from notifications.elemental.convert.result import Converted, Element, Notes, bounded
from notifications.elemental.convert.tree import Tag, markup, parse

_NAMES = (
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td "
    "th tr ul head title img button"
)
BLOCKS: Final = frozenset(_NAMES.split())
_HEADINGS: Final = {"h1": "h1", "h2": "h2", **dict.fromkeys(("h3", "h4", "h5", "h6"), "h3")}
_ALIGNS: Final = ("left", "center", "right")
_BUTTON = re.compile(r"(?:^|[\s_-])(?:btn|button|cta)(?:$|[\s_-])", re.IGNORECASE)
_HIDDEN = re.compile(r"display:\s*none|visibility:\s*hidden|mso-hide:\s*all", re.IGNORECASE)
_PIXELS = re.compile(r"(\d{1,4})(?:px)?")
MAX_LIST_DEPTH: Final = 5


def from_html(text: str) -> Converted:
    """Blocks of a page or of a fragment. What could run is left out, and named.

    Raises: ContentError if it is too large.
    """
    notes = Notes()
    flow = Flow(notes)
    return notes.converted(flow.read(parse(bounded(text), notes)))


class Flow:
    """Reads a tree from top to bottom; blocks come out in that order."""

    def __init__(self, notes: Notes) -> None:
        self.notes = notes
        self._in_columns = False
        self._holding: dict[int, bool] = {}  # by identity: whether a tag is or holds a block

    def read(self, tag: Tag, *, align: str = "", background: str = "") -> list[Element]:
        """The blocks of what is in a tag. `background` is that of the cell it is."""
        out: list[Element] = []
        waiting: list[Tag | str] = []
        align, ink = alignment(tag) or align, color(tag)
        for child in tag.children:
            if isinstance(child, str) or not self._is_block(child, background):
                waiting.append(child)
                continue
            out += self._paragraph(waiting, align, ink)
            waiting = []
            out += self._block(child, align, background)
        return out + self._paragraph(waiting, align, ink)

    def _is_block(self, tag: Tag, background: str) -> bool:
        return self._holds_block(tag) or is_button(tag, background)

    def _holds_block(self, tag: Tag) -> bool:
        known = self._holding.get(id(tag))
        if known is None:
            known = tag.name in BLOCKS or is_button(tag, "")
            known = known or any([self._holds_block(inner) for inner in tag.tags()])
            self._holding[id(tag)] = known
        return known

    def _paragraph(self, nodes: list[Tag | str], align: str, ink: str = "") -> list[Element]:
        found = inline.runs(nodes, self.notes)
        if not found or not self.notes.take_block():
            return []
        fields = {key: value for key, value in (("align", align), ("color", ink)) if value}
        return [inline.text_element(found, **fields)]

    def _block(self, tag: Tag, align: str, background: str) -> list[Element]:
        if _HIDDEN.search(tag.get("style")):
            return []
        if tag.name in _HEADINGS:
            return self._heading(tag, align)
        if tag.name == "table":
            return self._table(tag, align)
        if tag.name == "a" and len(images := [*each_image(tag)]) == 1 and not tag.text():
            return self._image(images[0], align, tag)
        if is_button(tag, background):
            return self._button(tag, align, background)
        makers = {"img": self._image, "hr": self._divider, "title": self._title}
        if tag.name in ("ul", "ol"):
            return self._list(tag)
        if tag.name == "blockquote":
            return self._quote(tag)
        if tag.name == "pre":
            return self._html(tag)
        if maker := makers.get(tag.name):
            return maker(tag, align)
        return self.read(tag, align=align)

    def _title(self, tag: Tag, align: str) -> list[Element]:
        title = tag.text()
        return [{"type": "meta", "title": title}] if title and self.notes.take_block() else []

    def _heading(self, tag: Tag, align: str) -> list[Element]:
        if any(each.name in ("img", "table", "button") for each in tag.below()):
            return self.read(tag, align=align)
        found = self._paragraph(tag.children, alignment(tag) or align, color(tag))
        return [element | {"text_style": _HEADINGS[tag.name]} for element in found]

    def _divider(self, tag: Tag, align: str) -> list[Element]:
        if not self.notes.take_block():
            return []
        ink = safe_color(tag.style.get("border-color", "") or tag.style.get("color", ""))
        return [{"type": "divider", **({"color": ink} if ink else {})}]

    def _image(self, tag: Tag, align: str, anchor: Tag | None = None) -> list[Element]:
        source = tag.get("src").strip()
        if tag.get("width") in ("0", "1") and tag.get("height") in ("0", "1"):
            self.notes.warn("a tracking pixel was left out")
            return []
        if not inline.link(source, self.notes) or not self.notes.take_block():
            return []
        element: Element = {"type": "image", "src": source, "alt_text": tag.get("alt")}
        if anchor and (href := inline.link(anchor.get("href"), self.notes)):
            element["href"] = href
        if width := pixels(tag.get("width") or tag.style.get("width", "")):
            element["width"] = f"{width}px"
        if align:
            element["align"] = align
        return [element]

    def _button(self, tag: Tag, align: str, background: str) -> list[Element]:
        label, href = tag.text(), inline.link(tag.get("href"), self.notes)
        if not label or not self.notes.take_block():
            return []
        if not href:
            self.notes.warn(f"the button {label[:40]!r} leads nowhere")
        element: Element = {"type": "action", "content": label, "href": href, "style": "button"}
        style = tag.style
        values = {
            "background_color": background_of(tag) or background,
            "color": safe_color(style.get("color", "")),
            "border_radius": style.get("border-radius", "") if pixels_only(style) else "",
            "align": align,
        }
        return [element | {key: value for key, value in values.items() if value}]

    def _quote(self, tag: Tag) -> list[Element]:
        lines = [inline.markdown(inline.runs(part, self.notes)) for part in paragraphs(tag)]
        content = "\n".join(filter(None, lines))
        if not content or not self.notes.take_block():
            return []
        return [{"type": "quote", "content": content}]

    def _list(self, tag: Tag) -> list[Element]:
        if not self.notes.take_block():
            return []
        element = self._list_element(tag, 1)
        return [element] if element["elements"] else []

    def _list_element(self, tag: Tag, depth: int) -> Element:
        items = [self._item(each, depth) for each in tag.tags() if each.name == "li"]
        kind = "ordered" if tag.name == "ol" else "unordered"
        return {"type": "list", "list_type": kind, "elements": [item for item in items if item]}

    def _item(self, tag: Tag, depth: int) -> Element:
        nested = [each for each in tag.tags() if each.name in ("ul", "ol")]
        words = [child for child in tag.children if child not in nested]
        parts = inline.run_elements(inline.runs(words, self.notes))
        if nested and depth >= MAX_LIST_DEPTH:
            self.notes.warn(f"lists nested deeper than {MAX_LIST_DEPTH} were left out")
            nested = []
        parts += [self._list_element(each, depth + 1) for each in nested]
        if not parts or not self.notes.take_block():
            return {}
        return {"type": "list-item", "elements": parts}

    def _html(self, tag: Tag) -> list[Element]:
        if not self.notes.take_block():
            return []
        return [{"type": "html", "content": markup(tag)}]

    def _table(self, table: Tag, align: str) -> list[Element]:
        if tables.holds_data(table):
            self.notes.warn("a table of data became an HTML block; only mail shows it as a table")
            return self._html(table)
        out: list[Element] = []
        inside = alignment(table) or align
        for row in tables.rows(table):
            cells = tables.cells(row)
            if len(cells) > 1 and not self._in_columns:
                out += self._columns(cells)
                continue
            for cell in cells:
                out += self.read(cell, align=inside, background=background_of(cell))
        return out

    def _columns(self, cells: list[Tag]) -> list[Element]:
        self._in_columns = True
        columns: list[Element] = []
        for cell in cells:
            inner = self.read(cell, background=background_of(cell))
            if inner and self.notes.take_block():
                width = tables.width(cell)
                columns.append(
                    {"type": "column", "elements": inner, **({"width": width} if width else {})}
                )
        self._in_columns = False
        if len(columns) < 2:
            return [element for column in columns for element in column["elements"]]
        return [{"type": "columns", "elements": columns}]


def is_button(tag: Tag, background: str) -> bool:
    """A link or button that looks like one: by name, by role, or by its coloured ground."""
    if tag.name == "button":
        return True
    if tag.name != "a" or not tag.text():
        return False
    if tag.get("role") == "button" or _BUTTON.search(tag.get("class")):
        return True
    padded = "padding" in tag.get("style") or "display" in tag.style
    return bool(background_of(tag) or (background and padded))


def background_of(tag: Tag) -> str:
    style = tag.style
    written = style.get("background-color") or style.get("background") or tag.get("bgcolor")
    found = safe_color(written or "") or ""
    return "" if found in ("transparent", "none", "inherit", "initial") else found


def color(tag: Tag) -> str:
    return safe_color(tag.style.get("color", "")) or ""


def alignment(tag: Tag) -> str:
    if tag.name == "center":
        return "center"
    align = (tag.style.get("text-align") or tag.get("align")).lower()
    return align if align in _ALIGNS and tag.name != "img" else ""


def pixels(value: str) -> int | None:
    found = _PIXELS.fullmatch(value.strip())
    return int(found[1]) or None if found else None


def pixels_only(style: dict[str, str]) -> bool:
    return pixels(style.get("border-radius", "")) is not None


def each_image(tag: Tag) -> list[Tag]:
    return [each for each in tag.below() if each.name == "img"]


def paragraphs(tag: Tag) -> list[list[Tag | str]]:
    """What is in a tag, cut at its block tags."""
    parts: list[list[Tag | str]] = [[]]
    for child in tag.children:
        if isinstance(child, Tag) and child.name in BLOCKS and child.name != "img":
            parts += [*paragraphs(child), []]
        else:
            parts[-1].append(child)
    return parts
