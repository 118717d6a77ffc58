"""Paste import: HTML, Markdown, MJML or Elemental becomes blocks of a document."""

from collections.abc import Callable

from notifications.elemental.convert.document import from_elemental
from notifications.elemental.convert.html import from_html
from notifications.elemental.convert.markdown import from_markdown
from notifications.elemental.convert.mjml import from_mjml
from notifications.elemental.convert.result import Converted

FORMATS: dict[str, Callable[[str], Converted]] = {
    "html": from_html,
    "markdown": from_markdown,
    "mjml": from_mjml,
    "elemental": from_elemental,
}

__all__ = ["FORMATS", "Converted", "from_elemental", "from_html", "from_markdown", "from_mjml"]
