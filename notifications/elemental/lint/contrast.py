"""Whether words can be read on their ground, where the reader's screen is light and where dark."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from notifications.elemental.brand import mapping
from notifications.elemental.colors import readable_on
from notifications.elemental.email.theme import ACCENT, CARD, SECONDARY
from notifications.elemental.lint.case import Case, Finding, Json, Place
from notifications.elemental.lint.ratio import contrast, rgb

ENOUGH: Final = 4.5
ENOUGH_LARGE: Final = 3.0
DARK_CARD: Final = "#1b1d22"  # as the mail's own style has it
_WORDS: Final = frozenset(("text", "quote", "list", "list-item", "string", "link"))
_LARGE = ("h1", "h2")


@dataclass(frozen=True, slots=True)
class Ground:
    """What words stand on, by the reader's scheme. A colour of the author's is the same in both."""

    light: str
    dark: str


def rule(case: Case) -> Iterator[Finding]:
    card = card_of(case)
    for place in case.on("email"):
        ground = ground_of(place, card)
        if place.kind == "action":
            yield from button(place, case, ground)
        elif place.kind in _WORDS:
            yield from words(place, ground)
    if "email" in case.rendered:
        yield from brand(case, card)


def words(place: Place, ground: Ground) -> Iterator[Finding]:
    """Only colours of the author's: the others follow the reader's scheme."""
    color = place.text("color")
    enough = ENOUGH_LARGE if place.element.get("text_style") in _LARGE else ENOUGH
    key = "color" if color else "background_color"
    if color or fixed(place.element.get("background_color")):
        shown = color or readable_on(ground.light)
        yield from compared(f"{place.path}.{key}", shown, ground, enough, what(color))


def button(place: Place, case: Case, ground: Ground) -> Iterator[Finding]:
    style, color = place.element.get("style"), place.text("color")
    if style in ("link", "tertiary"):
        if color:
            yield from compared(f"{place.path}.color", color, ground, ENOUGH, what(color))
        return
    name, default = ("secondary", SECONDARY) if style == "secondary" else ("primary", ACCENT)
    own = place.text("background_color")
    background = own or brand_color(case.brand, name) or default
    if rgb(background) is None:
        return
    label = color or readable_on(background)
    where = "background_color" if own else "color"
    if (ratio := contrast(label, background)) is not None and ratio < ENOUGH:
        message = f"the label has {ratio:.1f}:1 on its button; {ENOUGH}:1 can be read by all"
        yield Finding(f"{place.path}.{where}", "email", "warning", "contrast", message)


def brand(case: Case, card: Ground) -> Iterator[Finding]:
    """Links are written in the brand's first colour; in the dark they have one of ours."""
    color = brand_color(case.brand, "primary")
    ratio = contrast(color, card.light) if color else None
    if ratio is not None and ratio < ENOUGH:
        message = f"links in the brand's colour have {ratio:.1f}:1 on the card, not {ENOUGH}:1"
        yield Finding(
            "brand.settings.colors.primary", "email", "warning", "contrast_brand", message
        )


def compared(path: str, color: str, ground: Ground, enough: float, of: str) -> Iterator[Finding]:
    schemes = {"light": ground.light, "dark": ground.dark}
    if ground.light == ground.dark:
        schemes = {"": ground.light}
    for scheme, background in schemes.items():
        ratio = contrast(color, background)
        if ratio is None or ratio >= enough:
            continue
        where = f" where the reader's screen is {scheme}" if scheme else ""
        message = f"{of} has {ratio:.1f}:1 on {background}{where}; {enough:g}:1 can be read by all"
        code = "contrast_dark" if scheme == "dark" else "contrast"
        yield Finding(path, "email", "warning", code, message)


def what(color: str) -> str:
    return "this colour" if color else "text"


def ground_of(place: Place, card: Ground) -> Ground:
    """The nearest background around an element, its own first but for a button's."""
    own = (place.element,) if place.kind != "action" else ()
    for element in (*own, *reversed(place.around)):
        if element.get("type") == "channel":
            return card_of_channel(element, card)
        color = element.get("highlight") or element.get("background_color")
        if isinstance(color, str) and color and rgb(color) is not None:
            return Ground(color, color)
    return card


def card_of(case: Case) -> Ground:
    override = mapping(
        mapping(mapping(case.brand.get("settings")).get("email")).get("templateOverride")
    )
    color = override.get("blocksBackgroundColor") if override.get("enabled") is True else None
    return fixed(color) or Ground(CARD, DARK_CARD)


def card_of_channel(element: Json, card: Ground) -> Ground:
    return fixed(element.get("content_body_color")) or card


def fixed(color: Any) -> Ground | None:
    return Ground(color, color) if isinstance(color, str) and rgb(color) is not None else None


def brand_color(brand: Json, name: str) -> str:
    color = mapping(mapping(brand.get("settings")).get("colors")).get(name)
    return color if isinstance(color, str) and rgb(color) is not None else ""
