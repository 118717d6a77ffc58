"""Running text with its emphasis: from tags to runs, from runs to Markdown or elements."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from notifications.elemental.convert.placeholders import holds_variable
from notifications.elemental.convert.result import Element, Notes
from notifications.elemental.convert.tree import Tag
from notifications.elemental.urls import safe_url

_STRONG: Final = ("b", "strong")
_EMPHASIS: Final = ("i", "em", "cite")
_STRUCK: Final = ("s", "del", "strike")
_CODE: Final = ("code", "tt", "kbd")
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_SPECIAL = re.compile(r"\{\{[^{}]*\}\}|[\\`*_\[\]<>~]")
_OPENING = re.compile(r"^(\s*)([#>+-]|\d{1,9}[.)])(?=\s)", re.MULTILINE)
_BOLD = re.compile(r"bold|bolder|[6-9]00")


@dataclass(frozen=True, slots=True)
class Run:
    """Text that is written in one way. A line break is a run of its own."""

    text: str
    bold: bool = False
    italic: bool = False
    strike: bool = False
    code: bool = False
    href: str = ""

    @property
    def plain(self) -> bool:
        return not (self.bold or self.italic or self.strike or self.code or self.href)


BREAK: Final = "\n"


def runs(nodes: Iterable[Tag | str], notes: Notes) -> list[Run]:
    """Inline nodes as runs, blanks collapsed as a browser would."""
    found: list[Run] = []
    for node in nodes:
        _collect(node, Run(""), found, notes)
    return _collapsed(found)


def text_of(found: list[Run]) -> str:
    return "".join(run.text for run in found)


def text_element(found: list[Run], **fields: str) -> Element:
    """A text element; it is Markdown only if there is something to mark."""
    if all(run.plain for run in found):
        return {"type": "text", "content": text_of(found), **fields}
    return {"type": "text", "content": markdown(found), "format": "markdown", **fields}


def markdown(found: list[Run]) -> str:
    return "".join(map(_marked, found))


def run_elements(found: list[Run]) -> list[Element]:
    """Runs as the children of a text or of a list item."""
    elements: list[Element] = []
    for run in found:
        element: Element = {"type": "link" if run.href else "string", "content": run.text}
        if run.href:
            element["href"] = run.href
        flags = {"bold": run.bold, "italic": run.italic, "strikethrough": run.strike}
        elements.append(element | {name: True for name, on in flags.items() if on})
    return elements


def _collect(node: Tag | str, style: Run, found: list[Run], notes: Notes) -> None:
    if isinstance(node, str):
        found.append(replace(style, text=node))
        return
    if node.name == "br":
        found.append(Run(BREAK))
        return
    if node.name == "img":
        found.append(replace(style, text=node.get("alt")))
        return
    style = _styled(style, node)
    if node.name == "a":
        style = replace(style, href=link(node.get("href"), notes))
    for child in node.children:
        _collect(child, style, found, notes)


def _styled(run: Run, tag: Tag) -> Run:
    css = tag.style
    return replace(
        run,
        bold=run.bold or tag.name in _STRONG or bool(_BOLD.fullmatch(css.get("font-weight", ""))),
        italic=run.italic or tag.name in _EMPHASIS or css.get("font-style") == "italic",
        strike=run.strike or tag.name in _STRUCK or css.get("text-decoration") == "line-through",
        code=run.code or tag.name in _CODE,
    )


def link(href: str, notes: Notes) -> str:
    """A URL that a reader may follow or that begins with a variable; else nothing."""
    href = href.strip()
    if not href or href.startswith("#"):
        return ""
    if not holds_variable(href) and safe_url(href) is None:
        notes.warn(f"a link to {href[:40]!r} was left out: not http, https, mailto or tel")
        return ""
    return href


def _collapsed(found: list[Run]) -> list[Run]:
    out: list[Run] = []
    for run in found:
        if run == Run(BREAK):
            if out:
                out[-1] = replace(out[-1], text=out[-1].text.rstrip(" "))
            out.append(run)
            continue
        text = _BLANKS.sub(" ", run.text)
        if not out or out[-1].text[-1:] in (" ", BREAK, ""):
            text = text.lstrip(" ")
        if text and out and out[-1] == replace(run, text=out[-1].text):
            out[-1] = replace(run, text=out[-1].text + text)
        elif text:
            out.append(replace(run, text=text))
    return _stripped([run for run in out if run.text])


def _stripped(found: list[Run]) -> list[Run]:
    """Without blank runs and line breaks at either end."""
    while found and not found[-1].text.strip():
        found.pop()
    while found and not found[0].text.strip():
        found.pop(0)
    if found:
        found[-1] = replace(found[-1], text=found[-1].text.rstrip())
    return found


def _marked(run: Run) -> str:
    inner = run.text.strip()
    if not inner:
        return run.text
    before, _, after = run.text.partition(inner)
    marked = f"`{inner}`" if run.code and "`" not in inner else escaped(inner)
    for mark, on in (("~~", run.strike), ("*", run.italic), ("**", run.bold)):
        if on:
            marked = f"{mark}{marked}{mark}"
    if run.href:
        href = run.href.replace("(", "%28").replace(")", "%29")
        marked = f"[{marked}]({href})"
    return f"{before}{marked}{after}"


def escaped(text: str) -> str:
    """Text that Markdown reads as it is; variables are left alone."""
    text = _SPECIAL.sub(lambda found: found[0] if len(found[0]) > 1 else "\\" + found[0], text)
    return _OPENING.sub(_opening, text)


def _opening(found: re.Match[str]) -> str:
    blanks, mark = found[1], found[2]
    return f"{blanks}{mark[:-1]}\\{mark[-1]}"
