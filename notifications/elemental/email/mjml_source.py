"""MJML that an author wrote, as HTML; its expressions and difficult characters go around MJML."""

from __future__ import annotations

import re
from typing import Final

import mjml

from notifications.elemental.errors import ContentError

MAX_MJML: Final = 256 * 1024
# Expressions; and what MJML's parser would print with debug escapes in an attribute.
_APART = re.compile(r"\{\{\{.*?\}\}\}|\{\{.*?\}\}|[^\x20-\x7e\n]+|\\+", re.DOTALL)
_TOKEN = re.compile(r"ZqV(\d+)qZ")
_INCLUDE = re.compile(r"<\s*mj-include\b", re.IGNORECASE)
_WHOLE = re.compile(r"<\s*mjml\b", re.IGNORECASE)
_SECTION = re.compile(r"<\s*mj-(?:section|wrapper|hero|raw|group|body)\b", re.IGNORECASE)


def html_of(source: str, path: str) -> str:
    """The HTML document that MJML makes, with the author's expressions in it.

    It is not clean: what becomes of it goes through `htmlblock`.
    Raises: ContentError where it is no MJML, or would read files.
    """
    if len(source) > MAX_MJML:
        raise ContentError(path, f"is longer than {MAX_MJML} characters of MJML")
    if _INCLUDE.search(source):
        raise ContentError(path, "mj-include is not supported: nothing is read from files")
    kept: list[str] = []

    def token(found: re.Match[str]) -> str:
        kept.append(found[0])
        return f"ZqV{len(kept) - 1}qZ"

    whole = source if _WHOLE.search(source) else wrapped(source)
    apart = _APART.sub(token, whole.replace("ZqV", "Zq&#86;"))
    try:
        made: str = mjml.mjml2html(apart)
    except ValueError as error:
        raise ContentError(path, f"is not valid MJML: {str(error)[:200]}") from None
    return _TOKEN.sub(lambda found: kept[int(found[1])], made)


def wrapped(source: str) -> str:
    """A piece of a document as a whole one."""
    if not _SECTION.search(source):
        source = f"<mj-section><mj-column>{source}</mj-column></mj-section>"
    return f"<mjml><mj-body>{source}</mj-body></mjml>"
