"""Markdown of author strings, for each target. Its text has tokens where values will be.

Line breaks are kept, HTML is text, images are their description, and a link that may not
be followed is its label.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from notifications.elemental.escaping import attribute
from notifications.elemental.flavors import HTML, SLACK, TEAMS, Flavor
from notifications.elemental.layout import Layout, Part, fill, merged, parts_of, url_of

MAX_MARKDOWN: Final = 20_000  # characters, before values are put in

_PLAIN_TEXT = re.compile(r"[^\\`*_~\[\]<>&\n\r]*")
_NEXT_LINE = re.compile(r"\n(?=[^\n])")
_BLOCK_START = re.compile(r"\s*(?:[#>]|[-+=]|\d{1,9}[.)])")

_parser = MarkdownIt("commonmark", {"html": False, "breaks": True}).enable("strikethrough")
_parser.disable(["html_block", "html_inline", "code", "reference", "lheading"])
# Links are checked where their values are known.
_parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
_parser.normalizeLinkText = lambda link: link  # type: ignore[method-assign]
_parser.validateLink = lambda url: True  # type: ignore[method-assign]

Wrap = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Writer:
    """How one target writes what Markdown has."""

    escape: Wrap
    line_break: str
    between: str  # two blocks
    nested: str  # an item's text and the list below it
    strong: tuple[str, str]
    emphasis: tuple[str, str]
    struck: tuple[str, str]
    code: tuple[str, str]
    fence: tuple[str, str]
    rule: str
    link: Callable[[str, str], str]  # (label, url)
    paragraph: Callable[[str, bool], str]  # (text, last)
    heading: Callable[[str, int], str]
    quote: Wrap
    items: Callable[[list[str], int | None], str]  # (items, number of the first)


def layout_of(source: str, flavor: Flavor) -> Layout:
    """What a target shows of a text with tokens.

    Raises: nothing; every text is Markdown.
    """
    writer = WRITERS.get(flavor) or plain_writer(flavor.escape)
    if _PLAIN_TEXT.fullmatch(source) and not _BLOCK_START.match(source):
        return merged(parts_of(source.strip(), writer.escape))
    return _Document(writer).layout(_parser.parse(source))


@dataclass(frozen=True, slots=True)
class _Block:
    show: Callable[[bool], Layout]  # told whether it is the last
    tight: bool = False  # the text of an item without space around it


@dataclass(slots=True)
class _Frame:
    """An element that is open: its inline parts, or its blocks."""

    token: Token | None
    parts: list[Part]
    blocks: list[_Block]


class _Document:
    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self.frames = [_Frame(None, [], [])]

    def layout(self, tokens: list[Token]) -> Layout:
        for token in tokens:
            self._block(token)
        return self._joined(self.frames[0].blocks)

    def _joined(self, blocks: list[_Block]) -> Layout:
        """Blocks one below another."""
        parts: list[Part] = []
        for index, block in enumerate(blocks):
            parts += block.show(index == len(blocks) - 1)
            if index < len(blocks) - 1:
                parts.append(self.writer.nested if block.tight else self.writer.between)
        return merged(parts)

    def _block(self, token: Token) -> None:
        if token.nesting == 1:
            self.frames.append(_Frame(token, [], []))
        elif token.nesting == -1:
            self._close(self.frames.pop())
        elif token.type == "inline":
            self.frames[-1].parts = self._inline(token.children or [])
        elif token.type in ("fence", "code_block"):
            text = merged(parts_of(token.content.rstrip("\n"), self.writer.escape))
            self._add(merged((self.writer.fence[0], *text, self.writer.fence[1])))
        elif token.type == "hr":
            self._add((self.writer.rule,))

    def _add(self, layout: Layout) -> None:
        self.frames[-1].blocks.append(_Block(lambda last: layout))

    def _close(self, frame: _Frame) -> None:
        writer, token = self.writer, frame.token
        kind = token.tag if token else ""
        if kind == "p":
            self._paragraph(merged(frame.parts), bool(token and token.hidden))
        elif kind in ("ul", "ol"):
            start = int((token and token.attrGet("start")) or 1) if kind == "ol" else None
            items = [block.show(True) for block in frame.blocks]
            self._add((lambda values: writer.items([fill(i, values) for i in items], start),))
        elif kind == "blockquote":
            inner = self._joined(frame.blocks)
            self._add((wrapping(inner, writer.quote),))
        elif kind == "li":
            self._add(self._joined(frame.blocks))
        else:
            text, level = merged(frame.parts), int(kind[1:] or 1)
            self._add((wrapping(text, lambda found: writer.heading(found, level)),))

    def _paragraph(self, text: Layout, tight: bool) -> None:
        """A paragraph that stands alone is its text, without any element around it."""
        blocks = self.frames[-1].blocks
        wrap = self.writer.paragraph

        def show(last: bool) -> Layout:
            alone = tight or len(blocks) == 1
            return text if alone else (wrapping(text, lambda found: wrap(found, last)),)

        blocks.append(_Block(show, tight))

    def _inline(self, tokens: list[Token]) -> list[Part]:
        stack: list[tuple[Token | None, list[Part]]] = [(None, [])]
        for token in tokens:
            if token.nesting == 1:
                stack.append((token, []))
            elif token.nesting == -1:
                opened, inner = stack.pop()
                stack[-1][1].extend(self._span(opened, inner))
            else:
                stack[-1][1].extend(self._leaf(token))
        return stack[0][1]

    def _leaf(self, token: Token) -> list[Part]:
        writer = self.writer
        match token.type:
            case "softbreak" | "hardbreak":
                return [writer.line_break]
            case "code_inline":
                before, after = writer.code
                return [before, *parts_of(token.content, writer.escape), after]
            case _:
                return parts_of(token.content, writer.escape)

    def _span(self, token: Token | None, inner: list[Part]) -> list[Part]:
        writer = self.writer
        match token.tag if token else "":
            case "strong":
                return [writer.strong[0], *inner, writer.strong[1]]
            case "em":
                return [writer.emphasis[0], *inner, writer.emphasis[1]]
            case "s":
                return [writer.struck[0], *inner, writer.struck[1]]
            case "a":
                return [linked(merged(inner), str(token and token.attrGet("href")), writer)]
            case _:
                return inner


def wrapping(inner: Layout, wrap: Wrap) -> Part:
    if all(isinstance(part, str) for part in inner):
        return wrap(fill(inner, ()))
    return lambda values: wrap(fill(inner, values))


def linked(label: Layout, href: str, writer: Writer) -> Part:
    url_for = url_of(href)

    def link(values: Sequence[str]) -> str:
        shown, url = fill(label, values), url_for(values)
        return writer.link(shown, url) if url else shown

    return link


def marks(text: str, first: str, others: str) -> str:
    """Text whose first line begins with one mark and each other line with another."""
    return first + _NEXT_LINE.sub("\n" + others, text)


def marked_items(items: list[str], start: int | None, bullet: str) -> str:
    lines = []
    for index, item in enumerate(items):
        mark = bullet if start is None else f"{start + index}. "
        lines.append(marks(item, mark, " " * len(mark)))
    return "\n".join(lines)


def plain_writer(escape: Wrap) -> Writer:
    return Writer(
        escape=escape,
        line_break="\n",
        between="\n\n",
        nested="\n",
        strong=("", ""),
        emphasis=("", ""),
        struck=("", ""),
        code=("", ""),
        fence=("", ""),
        rule="—" * 10,
        link=lambda label, url: label if label == url else f"{label} ({url})",
        paragraph=lambda text, last: text,
        heading=lambda text, level: text,
        quote=lambda text: marks(text, "> ", "> "),
        items=lambda items, start: marked_items(items, start, "- "),
    )


HEADING_SIZES = {1: 26, 2: 20, 3: 17}
HTML_WRITER = Writer(
    escape=HTML.escape,
    line_break="<br>",
    between="",
    nested="",
    strong=("<strong>", "</strong>"),
    emphasis=("<em>", "</em>"),
    struck=("<s>", "</s>"),
    code=('<code style="font-family:monospace">', "</code>"),
    fence=('<pre style="margin:0 0 12px;font-family:monospace;white-space:pre-wrap">', "</pre>"),
    rule='<hr style="border:0;border-top:1px solid #d1d5db;margin:12px 0">',
    link=lambda label, url: f'<a href="{attribute(url)}" class="link">{label}</a>',
    paragraph=lambda text, last: f'<p style="margin:{"0" if last else "0 0 12px"}">{text}</p>',
    heading=lambda text, level: (
        f'<h{level} style="margin:0 0 8px;font-size:{HEADING_SIZES.get(level, 16)}px;'
        f'font-weight:700;line-height:1.3">{text}</h{level}>'
    ),
    quote=lambda text: (
        '<blockquote style="margin:0 0 12px;padding-left:12px;border-left:3px solid #d1d5db">'
        f"{text}</blockquote>"
    ),
    items=lambda items, start: html_list(items, start),
)


def html_list(items: list[str], start: int | None) -> str:
    tag = "ul" if start is None else "ol"
    opening = f' start="{start}"' if start not in (None, 1) else ""
    rows = "".join(f"<li>{item}</li>" for item in items)
    return f'<{tag}{opening} style="margin:0 0 12px;padding-left:24px">{rows}</{tag}>'


SLACK_WRITER = Writer(
    escape=SLACK.escape,
    line_break="\n",
    between="\n\n",
    nested="\n",
    strong=("*", "*"),
    emphasis=("_", "_"),
    struck=("~", "~"),
    code=("`", "`"),
    fence=("```\n", "\n```"),
    rule="—" * 10,
    # A bar or an angle bracket in the address would end it.
    link=lambda label, url: f"<{SLACK.escape(url).replace('|', '%7C')}|{label}>",
    paragraph=lambda text, last: text,
    heading=lambda text, level: f"*{text}*",
    quote=lambda text: marks(text, "> ", "> "),
    items=lambda items, start: marked_items(items, start, "• "),
)
TEAMS_WRITER = Writer(
    escape=TEAMS.escape,
    line_break="\n\n",
    between="\n\n",
    nested="\n",
    strong=("**", "**"),
    emphasis=("_", "_"),
    struck=("", ""),
    code=("", ""),
    fence=("", ""),
    rule="—" * 10,
    link=lambda label, url: f"[{label}]({url.replace('(', '%28').replace(')', '%29')})",
    paragraph=lambda text, last: text,
    heading=lambda text, level: f"**{text}**",
    quote=lambda text: f"_{text}_",
    items=lambda items, start: marked_items(items, start, "- "),
)
WRITERS: Final[dict[Flavor, Writer]] = {
    HTML: HTML_WRITER,
    SLACK: SLACK_WRITER,
    TEAMS: TEAMS_WRITER,
}
