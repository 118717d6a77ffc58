"""How a mail looks: the default, a brand's colours over it, and what a channel element says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Final

from notifications.elemental import sizes
from notifications.elemental.brand import Brand, mapping
from notifications.elemental.colors import readable_on, safe_color
from notifications.elemental.locales import direction, language_tag
from notifications.elemental.resolve import Node
from notifications.elemental.scope import Scope

FONT: Final = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Helvetica, Arial, sans-serif"
ACCENT: Final = "#2563eb"
SECONDARY: Final = "#e5e7eb"
INK: Final = "#1f2937"
HEADING: Final = "#111827"
SOFT: Final = "#6b7280"
LINE: Final = "#e5e7eb"
PAGE: Final = "#f3f4f6"
CARD: Final = "#ffffff"
WIDTHS: Final = (320, 900)


@dataclass(frozen=True, slots=True)
class Theme:
    """Safe values only. `follows`: the card turns dark where the reader prefers dark."""

    language: str = "und"
    direction: str = "ltr"
    font: str = FONT
    font_size: int = 16
    line_height: str = "1.6"
    page: str = PAGE
    card: str = CARD
    follows: bool = True
    page_follows: bool = True
    accent: str = ACCENT
    secondary: str = SECONDARY
    line: str = LINE
    width: int = 600
    padding: sizes.Sides = (32, 32, 16, 32)

    @property
    def start(self) -> str:
        return "right" if self.direction == "rtl" else "left"


def theme_of(
    brand: Brand, settings: Node | None, locale: str, scope: Scope, warnings: list[str]
) -> Theme:
    """The look of a mail; what is no safe value is left out and warned of."""
    theme = Theme(language=language_tag(locale), direction=direction(locale))
    theme = replace(
        theme,
        accent=brand.color("primary", scope) or ACCENT,
        secondary=brand.color("secondary", scope) or SECONDARY,
    )
    theme = with_override(theme, brand, scope)
    return with_settings(theme, settings, scope, warnings) if settings else theme


def with_override(theme: Theme, brand: Brand, scope: Scope) -> Theme:
    """What the brand's own template says of colours and width."""
    override = mapping(brand.value("email", "templateOverride"))
    if override.get("enabled") is not True:
        return theme
    inner = mapping(override.get("mjml"))
    source = {**override, **inner} if inner.get("enabled") is True else override
    page, card = color(source.get("backgroundColor")), color(source.get("blocksBackgroundColor"))
    width = sizes.pixels(source.get("width"))
    return replace(
        theme,
        page=page or theme.page,
        page_follows=page is None,
        card=card or theme.card,
        follows=card is None,
        width=min(max(width, WIDTHS[0]), WIDTHS[1]) if width else theme.width,
    )


def with_settings(theme: Theme, node: Node, scope: Scope, warnings: list[str]) -> Theme:
    """What the channel element says."""
    found: dict[str, Any] = {}
    for name, (key, read) in SETTINGS.items():
        given = getattr(node.element, key)
        text = node.strings.get(key)
        if given is None or given == "":
            continue
        value = read(text.render(scope) if text else given)
        if value is None:
            warnings.append(f"{node.path}.{key}: is no value that a mail may have here; not used")
        else:
            found[name] = value
    found["page_follows"] = theme.page_follows and "page" not in found
    found["follows"] = theme.follows and "card" not in found
    return replace(theme, **found)


def color(value: Any) -> str | None:
    return safe_color(value) if isinstance(value, str) else None


def ink_on(background: str) -> str:
    """What ordinary text is on a background; on a light one not quite black."""
    return INK if readable_on(background) != "#ffffff" else "#ffffff"


# A field of the theme, the channel element's field, and what makes it safe.
SETTINGS: Final[dict[str, tuple[str, Callable[[Any], Any]]]] = {
    "page": ("background_color", color),
    "card": ("content_body_color", color),
    "font": ("font_family", sizes.font_family),
    "font_size": ("font_size", sizes.pixels),
    "line_height": ("line_height", sizes.line_height),
    "padding": ("padding", sizes.sides),
}
