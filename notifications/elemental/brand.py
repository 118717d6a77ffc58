"""A brand as presenters see it: its colours and texts, filled for one recipient.

Nothing in a brand makes a document fail: what cannot be used is a warning.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from notifications.elemental.colors import safe_color
from notifications.elemental.errors import ContentError
from notifications.elemental.handlebars import Text, parse
from notifications.elemental.scope import Scope

COLORS: Final = ("primary", "secondary", "tertiary")


@dataclass(frozen=True, slots=True)
class BrandView:
    """`primary` and `secondary` are safe colours, or None where the brand has none.

    `settings` are Courier's BrandSettings as they were written, variables and all.
    """

    name: str = ""
    primary: str | None = None
    secondary: str | None = None
    settings: Mapping[str, Any] = field(default_factory=dict)


NO_BRAND: Final = BrandView()


class Brand:
    """A brand, its texts parsed once.

    Args: given: {id, name, settings, snippets}, or None.
    """

    def __init__(self, given: Mapping[str, Any] | None) -> None:
        given = given or {}
        self.name = str(given.get("name") or "")
        self.settings: Mapping[str, Any] = mapping(given.get("settings"))
        self.snippets = snippets_of(given.get("snippets"))
        self.warnings: dict[str, None] = {}
        self._texts: dict[tuple[str, ...], Text | None] = {}
        self.colors = {name: self.text("colors", name) for name in COLORS}
        self.constant = all(text is None or text.constant for text in self.colors.values())
        self._view = self._viewed(Scope({})) if self.constant else None

    def value(self, *path: str) -> Any:
        """What stands at a place in the settings; None where nothing does."""
        value: Any = self.settings
        for key in path:
            value = mapping(value).get(key)
        return value

    @property
    def texts(self) -> list[Text]:
        """All that has been read of it."""
        return [text for text in self._texts.values() if text is not None]

    def text(self, *path: str, markdown: bool = False) -> Text | None:
        """The author's string at a place; None where there is none that can be read."""
        if path not in self._texts:
            self._texts[path] = self._parsed(path, markdown)
        return self._texts[path]

    def warn(self, warning: str) -> None:
        self.warnings[warning] = None

    def _parsed(self, path: tuple[str, ...], markdown: bool) -> Text | None:
        value = self.value(*path)
        if not isinstance(value, str) or not value.strip():
            return None
        try:
            return parse(value, place(*path), snippets=self.snippets, markdown=markdown)
        except ContentError as error:
            self.warn(f"{error}; not used")
            return None

    def color(self, name: str, scope: Scope) -> str | None:
        text = self.colors.get(name)
        return safe_color(text.render(scope)) if text else None

    def view(self, scope: Scope) -> BrandView:
        """The brand for one recipient."""
        return self._view or self._viewed(scope)

    def _viewed(self, scope: Scope) -> BrandView:
        primary, secondary = self.color("primary", scope), self.color("secondary", scope)
        return BrandView(self.name, primary, secondary, self.settings)


def place(*path: str) -> str:
    return ".".join(("brand.settings", *path))


def mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def snippets_of(given: Any) -> dict[str, str]:
    """Snippets by name, from a list of them or from Courier's `{items: [...]}`."""
    items: Iterable[Any] = given if isinstance(given, list) else mapping(given).get("items") or ()
    return {
        one["name"]: one["value"]
        for one in items
        if isinstance(one, dict)
        and isinstance(one.get("name"), str)
        and isinstance(one.get("value"), str)
    }
