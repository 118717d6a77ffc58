"""A mail that an author wrote as a whole: subject, HTML or MJML, and text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from notifications.elemental.email.document import HtmlDocument, read_document
from notifications.elemental.email.mjml_source import html_of
from notifications.elemental.email.theme import Theme
from notifications.elemental.handlebars import Text, parse
from notifications.elemental.scope import Scope


class RawMail:
    """The parts of `raw` that are given; what is not is made of the elements.

    Raises: ContentError naming the part that cannot be read.
    """

    def __init__(self, raw: Mapping[str, Any], path: str, snippets: Mapping[str, str]) -> None:
        def text(*keys: str) -> Text | None:
            for key in keys:
                value = raw.get(key)
                if isinstance(value, str) and value.strip():
                    return parse(value, f"{path}.{key}", snippets=snippets)
            return None

        self._subject = text("subject", "title")
        self._text = text("text")
        self._html: HtmlDocument | None = None
        html = raw.get("html")
        if isinstance(html, str) and html.strip():
            place = f"{path}.html"
            source = html_of(html, place) if is_mjml(raw, html) else html
            self._html = read_document(source, place, snippets)

    @property
    def refused(self) -> int:
        return self._html.refused if self._html else 0

    def texts(self) -> list[Text]:
        return [one for one in (self._subject, self._text, self._html and self._html.body) if one]

    def subject(self, scope: Scope) -> str | None:
        return self._subject.render(scope) if self._subject else None

    def html(self, scope: Scope, theme: Theme, title: str) -> str | None:
        return self._html.render(scope, theme, title) if self._html else None

    def text(self, scope: Scope) -> str | None:
        """The text alternative: as given, else the words of the HTML."""
        if self._text:
            return self._text.render(scope)
        return self._html.body.plain(scope) if self._html else None


def is_mjml(raw: Mapping[str, Any], html: str) -> bool:
    transformers = raw.get("transformers")
    named = isinstance(transformers, list) and "mjml" in transformers
    return named or html.lstrip()[:5].lower() == "<mjml"
