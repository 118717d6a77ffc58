"""What mail programs do with what a block asks for. Facts: caniemail.json, from caniemail.com."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from notifications.elemental import sizes
from notifications.elemental.lint.case import Case, Finding, Level, Place

NAMED: Final = 4  # clients in a message; more are counted
MAX_FEATURES: Final = 12  # of one HTML block
_FILE = Path(__file__).with_name("caniemail.json")
_STYLE = re.compile(
    r"style\s*=\s*(?:\"([^\"]{1,4000})\"|'([^']{1,4000})')|<style[^<>]*>([^<]{1,20000})"
)
_DECLARATION = re.compile(r"([a-z-]{3,40})\s*:\s*([^;{}]{1,300})")
_WORDS: Final = {
    "display:flex": "css-display-flex",
    "display:grid": "css-display-grid",
    "linear-gradient(": "css-linear-gradient",
    "radial-gradient(": "css-radial-gradient",
    "rgba(": "css-rgba",
    "clamp(": "css-function-clamp",
    "max(": "css-function-max",
    "min(": "css-function-min",
}


@dataclass(frozen=True, slots=True)
class Fact:
    """A block that asks for a feature, and what is seen where it is missing.

    `counts` are the letters of caniemail that matter: `n`o, p`a`rtly.
    """

    feature: str
    key: str
    asks: Callable[[Place], bool]
    effect: str
    level: Level
    counts: str = "n"


def rounded(place: Place) -> bool:
    """Buttons are rounded unless their author says no."""
    radius = place.element.get("border_radius")
    if radius is None:
        button = place.element.get("style", "button") in ("button", "secondary", None)
        return place.kind == "action" and button
    lengths = sizes.sides(radius)
    return bool(lengths and any(lengths))


def file_type(*endings: str) -> Callable[[Place], bool]:
    def asks(place: Place) -> bool:
        if place.kind not in ("image", "img"):
            return False
        try:
            path = urlsplit(place.text("src")).path
        except ValueError:
            return False
        return path.lower().endswith(endings)

    return asks


def inline_data(place: Place) -> bool:
    return place.kind in ("image", "img") and place.text("src").lower().startswith("data:")


FACTS: Final = (
    Fact("css-border-radius", "border_radius", rounded, "square corners", "info"),
    Fact("image-svg", "src", file_type(".svg"), "no SVG image", "warning"),
    Fact("image-webp", "src", file_type(".webp"), "no WebP image", "warning"),
    Fact("image-avif", "src", file_type(".avif"), "no AVIF image", "warning"),
    Fact("image-apng", "src", file_type(".apng"), "no animated PNG", "info"),
    Fact("image-gif", "src", file_type(".gif"), "only the first frame of a GIF", "info", "na"),
    Fact("image-base64", "src", inline_data, "no image inside of the mail", "warning"),
)


def rule(case: Case) -> Iterator[Finding]:
    for place in case.on("email"):
        for fact in FACTS:
            if fact.asks(place) and (without := clients_without(fact.feature, fact.counts)):
                path = f"{place.path}.{fact.key}"
                yield finding(path, fact.level, fact.feature, without, fact.effect)
        if place.kind == "html":
            yield from markup(place)


def markup(place: Place) -> Iterator[Finding]:
    """The styles of an HTML block, each named once."""
    features = dict.fromkeys(features_of(place.text("content")))
    for feature in list(features)[:MAX_FEATURES]:
        if without := clients_without(feature, "n"):
            level: Level = "warning" if "Gmail" in without else "info"
            effect = f"no {feature.removeprefix('css-')}"
            yield finding(f"{place.path}.content", level, feature, without, effect)


def features_of(html: str) -> Iterator[str]:
    known = facts()["features"]
    for style in _STYLE.finditer(html):
        for name, value in _DECLARATION.findall((style[1] or style[2] or style[3]).lower()):
            if f"css-{name}" in known:
                yield f"css-{name}"
            written = f"{name}:{value.strip()}"
            yield from (feature for word, feature in _WORDS.items() if word in written)


def finding(
    path: str, level: Level, feature: str, clients: tuple[str, ...], effect: str
) -> Finding:
    many = f"{len(clients)} of {len(facts()['clients'])} mail programs"
    who = many if len(clients) > NAMED else ", ".join(clients)
    return Finding(path, "email", level, f"client_{feature}", f"{who}: {effect}", clients)


@cache
def clients_without(feature: str, counts: str) -> tuple[str, ...]:
    """The mail programs that do not have a feature; none for one that nobody has tested."""
    support = facts()["features"].get(feature, "")
    names = zip(facts()["clients"], support, strict=False)
    return tuple(name for name, letter in names if letter in counts)


@cache
def facts() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(_FILE.read_text())
    return found
