"""How the pages for recipients look: a brand's colours, made readable on both grounds, and its logo."""

import base64
import hashlib
import re
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from notifications.elemental.brand import Brand
from notifications.elemental.colors import readable_on
from notifications.elemental.email.theme import ACCENT
from notifications.elemental.errors import RenderError
from notifications.elemental.flavors import URL
from notifications.elemental.lint.ratio import contrast, rgb
from notifications.elemental.scope import Scope
from notifications.elemental.urls import safe_image, safe_url

Json = dict[str, Any]

# The grounds on which colours stand out least, of a light and a dark screen: the page, the card.
# static/pages/pages.css has the same.
LIGHT: Final = "#f3f4f6"
DARK: Final = "#1b1d22"
ENOUGH: Final = 4.6
_HOST = re.compile(r"[a-z0-9.-]{1,253}(?::\d{1,5})?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Look:
    """`style` is the text of the page's one style element; `images` a source for its policy."""

    name: str = ""
    logo: str = ""
    href: str = ""
    style: str = ""
    images: str = ""

    @property
    def style_hash(self) -> str:
        """What lets the style through the page's policy, and no other."""
        return base64.b64encode(hashlib.sha256(self.style.encode()).digest()).decode()


def look_of(view: Json | None, tenant: Json) -> Look:
    """The look of a brand (a view of models/brand.py), its variables filled; None has ours."""
    brand = Brand(view)
    scope = Scope({"tenant": tenant, "brand": (view or {}).get("settings") or {}})
    try:
        primary = brand.color("primary", scope)
        image = _url(brand, scope, "image")
        href = _url(brand, scope, "href")
        logo = safe_image(image) or ""
    except RenderError:
        return Look(brand.name, style=style_of(ACCENT))
    images = images_of(logo)
    shown = logo if images else ""
    return Look(brand.name, shown, safe_url(href) or "", style_of(primary or ACCENT), images)


def style_of(color: str) -> str:
    """The brand's colour, and what of it can be read on a light and on a dark card."""
    bar = color if rgb(color) else ACCENT
    light, dark = readable(bar, LIGHT), readable(bar, DARK)
    return (
        f":root{{--bar:{bar};--accent:{light};--on-accent:{readable_on(light)}}}"
        f"@media(prefers-color-scheme:dark){{:root{{--accent:{dark};--on-accent:{readable_on(dark)}}}}}"
    )


def readable(color: str, ground: str) -> str:
    """The colour, mixed with black or white until it stands out from `ground` enough for text."""
    found = rgb(color) or rgb(ACCENT) or (0, 0, 0)
    towards = 255 if ground == DARK else 0
    for step in range(21):
        parts = (min(one, 255) for one in found)
        mixed = "#" + "".join(f"{round(one + (towards - one) * step / 20):02x}" for one in parts)
        if (contrast(mixed, ground) or 0) >= ENOUGH:
            return mixed
    return readable_on(ground)


def images_of(logo: str) -> str:
    """What the policy allows for the logo: its own site, or inline data; else there is none."""
    if logo.lower().startswith("data:"):
        return "data:"
    parts = urlsplit(logo)
    return f"{parts.scheme}://{parts.netloc}" if _HOST.fullmatch(parts.netloc) else ""


def _url(brand: Brand, scope: Scope, name: str) -> str:
    text = brand.text("email", "header", "logo", name)
    return text.render(scope, URL) if text else ""
