"""An HTML document that an author wrote: taken apart, cleaned, and put together again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from notifications.elemental.css import safe_style, style_text
from notifications.elemental.email.sheet import safe_sheet
from notifications.elemental.email.theme import Theme
from notifications.elemental.escaping import attribute
from notifications.elemental.htmlblock import HtmlText, parse_html
from notifications.elemental.scope import Scope

_STYLE = re.compile(r"<style\b[^>]*>(.*?)(?:</style\s*>|$)", re.DOTALL | re.IGNORECASE)
_BODY = re.compile(r"<body\b([^>]*)>(.*?)(?:</body\s*>|$)", re.DOTALL | re.IGNORECASE)
_HEAD = re.compile(r"<head\b.*?(?:</head\s*>|$)", re.DOTALL | re.IGNORECASE)
_INLINE = re.compile(r"\bstyle\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_COLOR = re.compile(r"\bbgcolor\s*=\s*[\"']?([#\w]+)", re.IGNORECASE)
_EXPRESSION = re.compile(r"\{\{\{?.*?\}?\}\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class HtmlDocument:
    """A whole mail of the author's own. `refused`: style rules that could not stay."""

    body: HtmlText
    style: str
    sheet: str
    refused: int

    def render(self, scope: Scope, theme: Theme, title: str) -> str:
        return (
            f'<!doctype html>\n<html lang="{theme.language}" dir="{theme.direction}"><head>'
            '<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>{attribute(title)}</title>\n<style>\n{self.sheet}\n</style></head>\n"
            f'<body style="margin:0;padding:0;{self.style}">\n{self.body.render(scope)}\n'
            "</body></html>"
        )


def read_document(source: str, path: str, snippets: Mapping[str, str]) -> HtmlDocument:
    """Raises: ContentError for an expression that cannot be read, or HTML nested too deep."""
    css = "\n".join(_STYLE.findall(source))
    sheet, refused = safe_sheet(_EXPRESSION.sub("", css))
    found = _BODY.search(source)
    attributes, body = (found[1], found[2]) if found else ("", _HEAD.sub("", source))
    return HtmlDocument(
        parse_html(_STYLE.sub("", body), path, snippets), body_style(attributes), sheet, refused
    )


def body_style(attributes: str) -> str:
    """The safe part of a body's own style."""
    inline = _INLINE.search(attributes)
    given = (inline[1] or inline[2] or "") if inline else ""
    if color := _COLOR.search(attributes):
        given = f"background-color:{color[1]};{given}"
    return attribute(style_text(safe_style(_EXPRESSION.sub("", given)), ()))
