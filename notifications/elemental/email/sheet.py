"""Style sheets that authors write: rules that can only style. Nothing in them fetches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notifications.elemental.css import allowed, declarations, harmless

MAX_SHEET: Final = 64 * 1024
MAX_RULES: Final = 1000
_COMMENT = re.compile(r"/\*.*?(?:\*/|$)|<!--|-->", re.DOTALL)
_STYLE = re.compile(r"<style\b[^>]*>(.*?)(?:</style\s*>|$)", re.DOTALL | re.IGNORECASE)
_MARKUP = re.compile(r"<[a-zA-Z!/]")
_SELECTOR = re.compile(r"[\w\s.#:>+~*,()\[\]=\"'-]{1,500}")
_MEDIA = re.compile(r"@media\s+[\w\s:(),.-]{1,300}", re.IGNORECASE)
_IMPORTANT = re.compile(r"\s*!\s*important\s*$", re.IGNORECASE)


def sheet_of(head: str) -> str:
    """The CSS of what an author puts into a head: of its style elements, or all of it."""
    if _MARKUP.search(head):
        return "\n".join(_STYLE.findall(head))
    return head


def safe_sheet(css: str) -> tuple[str, int]:
    """The rules that may stay, and how many could not.

    What stays: `@media` and plain rules with properties that style attributes may have.
    """
    rules: list[str] = []
    refused = 0
    for selector, body in blocks(_COMMENT.sub(" ", css[:MAX_SHEET])):
        made = rule(selector, body)
        if made is None or len(rules) >= MAX_RULES:
            refused += 1
        elif made:
            rules.append(made)
    return "\n".join(rules), refused


def rule(selector: str, body: str) -> str | None:
    """One rule made safe; nothing where it is empty, None where it is refused."""
    if _MEDIA.fullmatch(selector):
        inner = [plain_rule(name, inside) for name, inside in blocks(body)]
        kept = [one for one in inner if one]
        return f"{selector} {{ {' '.join(kept)} }}" if kept else None
    return plain_rule(selector, body)


def plain_rule(selector: str, body: str) -> str | None:
    if not _SELECTOR.fullmatch(selector):
        return None
    kept = [one for one in map(declaration, declarations(body)) if one]
    return f"{selector} {{ {' '.join(kept)} }}" if kept else None


def declaration(text: str) -> str:
    name, colon, value = text.partition(":")
    name, value = name.strip().lower(), value.strip()
    important = _IMPORTANT.search(value)
    value = value[: important.start()] if important else value
    if not colon or not allowed(name) or not harmless(value):
        return ""
    return f"{name}: {value}{' !important' if important else ''};"


def blocks(css: str) -> Iterator[tuple[str, str]]:
    """Selectors and what stands in their braces; braces in quotes end nothing.

    Statements without a body, such as `@import`, are given with an empty one.
    """
    start = at = 0
    while at < len(css):
        mark = css[at]
        if mark in "\"'":
            end = css.find(mark, at + 1)
            at = len(css) if end < 0 else end + 1
        elif mark == ";":
            yield css[start:at].strip() or "@", ""
            start = at = at + 1
        elif mark == "{":
            end = closing(css, at)
            yield css[start:at].strip(), css[at + 1 : end]
            start = at = end + 1
        else:
            at += 1


def closing(css: str, opened: int) -> int:
    depth, at = 0, opened
    while at < len(css):
        mark = css[at]
        if mark in "\"'":
            end = css.find(mark, at + 1)
            at = len(css) if end < 0 else end
        elif mark == "{":
            depth += 1
        elif mark == "}":
            depth -= 1
            if depth == 0:
                return at
        at += 1
    return len(css)
