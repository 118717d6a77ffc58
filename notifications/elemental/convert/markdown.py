"""Markdown to blocks: what stands alone becomes a block, running text stays Markdown."""

from __future__ import annotations

from typing import Final

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from notifications.elemental.convert import inline
from notifications.elemental.convert.html import MAX_LIST_DEPTH, Flow
from notifications.elemental.convert.inline import Run
from notifications.elemental.convert.placeholders import masked, unmasked
from notifications.elemental.convert.result import Converted, Element, Notes, bounded
from notifications.elemental.convert.tree import parse


class _Parser(MarkdownIt):
    """Leaves links as they are written: they are judged where they are used."""

    def normalizeLink(self, url: str) -> str:
        return url

    def validateLink(self, url: str) -> bool:
        return bool(url)


_PARSER: Final = _Parser("commonmark").enable(["table", "strikethrough"])
_HEADINGS: Final = {"h1": "h1", "h2": "h2"}
_FORMATTED: Final = ("strong", "em", "s", "link", "code_inline", "html_inline")


def from_markdown(text: str) -> Converted:
    """Blocks of a Markdown text: CommonMark with tables and strikethrough.

    Raises: ContentError if it is too large.
    """
    notes = Notes()
    source, variables = masked(bounded(text))
    elements = _Reader(notes).read(SyntaxTreeNode(_PARSER.parse(source)))
    return notes.converted(unmasked(elements, variables))


class _Reader:
    def __init__(self, notes: Notes) -> None:
        self._notes = notes

    def read(self, node: SyntaxTreeNode) -> list[Element]:
        return [element for child in node.children for element in self._block(child)]

    def _block(self, node: SyntaxTreeNode) -> list[Element]:
        if node.type == "html_block":
            return Flow(self._notes).read(parse(node.content, self._notes))
        if not self._notes.take_block():
            return []
        match node.type:
            case "heading":
                style = _HEADINGS.get(node.tag, "h3")
                return [{**written(node.children[0]), "text_style": style}]
            case "paragraph":
                return self._paragraph(node.children[0])
            case "hr":
                return [{"type": "divider"}]
            case "blockquote":
                return [{"type": "quote", "content": "\n".join(sources(node))}]
            case "bullet_list" | "ordered_list":
                return [self._list(node, 1)]
            case "fence" | "code_block" | "table":
                self._notes.warn("code and tables became HTML blocks; only mail shows them as such")
                tokens = node.to_tokens()
                return [
                    {
                        "type": "html",
                        "content": _PARSER.renderer.render(tokens, _PARSER.options, {}),
                    }
                ]
        return self.read(node)

    def _paragraph(self, node: SyntaxTreeNode) -> list[Element]:
        """Text; or images, where there is nothing else."""
        images = [child for child in node.children if child.type == "image"]
        if images and all(child.type in ("image", "softbreak") for child in node.children):
            return [element for image in images for element in self._image(image)]
        if len(node.children) == 1 and node.children[0].type == "link":
            anchor = node.children[0]
            if len(anchor.children) == 1 and anchor.children[0].type == "image":
                href = inline.link(str(anchor.attrGet("href") or ""), self._notes)
                return self._image(anchor.children[0], href)
        return [written(node)]

    def _image(self, node: SyntaxTreeNode, href: str = "") -> list[Element]:
        source = inline.link(str(node.attrGet("src") or ""), self._notes)
        element: Element = {"type": "image", "src": source, "alt_text": node.content}
        return [element | ({"href": href} if href else {})] if source else []

    def _list(self, node: SyntaxTreeNode, depth: int) -> Element:
        items = [self._item(child, depth) for child in node.children]
        kind = "ordered" if node.type == "ordered_list" else "unordered"
        return {"type": "list", "list_type": kind, "elements": items}

    def _item(self, node: SyntaxTreeNode, depth: int) -> Element:
        parts: list[Element] = []
        for child in node.children:
            if child.type in ("bullet_list", "ordered_list"):
                if depth < MAX_LIST_DEPTH and self._notes.take_block():
                    parts.append(self._list(child, depth + 1))
            elif child.children and child.children[0].type == "inline":
                parts += inline.run_elements(runs(child.children[0], self._notes))
        return {"type": "list-item", "elements": parts or [{"type": "string", "content": ""}]}


def written(node: SyntaxTreeNode) -> Element:
    """An inline node as a text element: its own source, so that no variable is touched."""
    if any(child.type in _FORMATTED or child.type == "image" for child in node.walk()):
        return {"type": "text", "content": node.content, "format": "markdown"}
    return {"type": "text", "content": plain(node)}


def plain(node: SyntaxTreeNode) -> str:
    breaks = {"softbreak": "\n", "hardbreak": "\n"}
    return "".join(breaks.get(child.type, child.content) for child in node.children)


def sources(node: SyntaxTreeNode) -> list[str]:
    """The source of every inline node below."""
    return [child.content for child in node.walk() if child.type == "inline"]


def runs(node: SyntaxTreeNode, notes: Notes) -> list[Run]:
    """An inline node as runs, by way of the HTML it stands for."""
    return inline.runs(parse(_PARSER.renderInline(node.content), notes).children, notes)
