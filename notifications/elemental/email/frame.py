"""What a brand puts around a mail: bar and logo above, footer and social links below."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from notifications.elemental.brand import Brand, mapping
from notifications.elemental.colors import readable_on, safe_color
from notifications.elemental.email.theme import SOFT, Theme
from notifications.elemental.escaping import attribute
from notifications.elemental.flavors import HTML, PLAIN, URL
from notifications.elemental.handlebars import Text
from notifications.elemental.scope import Scope
from notifications.elemental.urls import safe_image, safe_url

SOCIAL: Final = {
    "facebook": "Facebook",
    "instagram": "Instagram",
    "linkedin": "LinkedIn",
    "medium": "Medium",
    "twitter": "X",
}
Rows = Callable[[Scope], str]


@dataclass(frozen=True, slots=True)
class Piece:
    """Table rows that a brand adds. `constant`: the same for everybody."""

    rows: Rows
    constant: bool
    plain: Rows = lambda scope: ""
    texts: tuple[Text, ...] = ()


def header(brand: Brand, theme: Theme) -> Piece | None:
    """Bar and logo; None where the brand has neither."""
    bar = brand.text("email", "header", "barColor")
    image = brand.text("email", "header", "logo", "image")
    href = brand.text("email", "header", "logo", "href")
    if bar is None and image is None:
        return None
    alt = brand.text("email", "header", "logo", "alt")

    def rows(scope: Scope) -> str:
        color = safe_color(bar.render(scope)) if bar else None
        source = safe_image(image.render(scope, URL)) if image else None
        url = safe_url(href.render(scope, URL)) if href else None
        said = attribute(alt.render(scope) if alt else brand.name)
        return bar_row(color) + logo_row(theme, source, url, said)

    return Piece(rows, constant(bar, image, href, alt))


def bar_row(color: str | None) -> str:
    if color is None:
        return ""
    style = f"background-color:{color};height:6px;line-height:6px;font-size:0;"
    return f'<tr><td bgcolor="{color}" height="6" style="{style}">&nbsp;</td></tr>\n'


def logo_row(theme: Theme, source: str | None, url: str | None, alt: str) -> str:
    top, right, _, left = theme.padding
    if source is None:
        return f'<tr><td height="{top}" style="height:{top}px;font-size:0;">&nbsp;</td></tr>\n'
    tag = (
        f'<img alt="{alt}" src="{attribute(source)}" height="40" style="border:0;display:block;'
        f'height:40px;width:auto;max-width:100%;font-size:16px;color:{readable_on(theme.card)};" />'
    )
    if url:
        tag = f'<a href="{attribute(url)}" target="_blank">{tag}</a>'
    style = f"padding:28px {right}px 24px {left}px;font-size:0;"
    return f'<tr><td align="{theme.start}" style="{style}">{tag}</td></tr>\n'


def footer(brand: Brand, theme: Theme) -> Piece | None:
    """Markdown and the social links; None where the brand has neither."""
    words = brand.text("email", "footer", "markdown", markdown=True)
    links = {
        label: text
        for name, label in SOCIAL.items()
        if (text := brand.text("email", "footer", "social", name, "url")) is not None
    }
    if words is None and not links:
        return None

    def rows(scope: Scope) -> str:
        found = foot_row(theme, words.render(scope, HTML)) if words else ""
        shown = [
            f'<a href="{attribute(url)}" class="link" target="_blank">{label}</a>'
            for label, url in safe_links(links, scope)
        ]
        return found + (foot_row(theme, " &nbsp;·&nbsp; ".join(shown)) if shown else "")

    def plain(scope: Scope) -> str:
        found = [words.render(scope, PLAIN)] if words else []
        return "\n\n".join([*found, *(f"{name}: {url}" for name, url in safe_links(links, scope))])

    return Piece(rows, constant(words, *links.values()), plain)


def safe_links(links: dict[str, Text], scope: Scope) -> list[tuple[str, str]]:
    found = [(label, safe_url(text.render(scope, URL))) for label, text in links.items()]
    return [(label, url) for label, url in found if url]


def foot_row(theme: Theme, inside: str) -> str:
    """Small print on the page below the card."""
    color = SOFT if theme.page_follows else readable_on(theme.page)
    mark = ' class="foot"' if theme.page_follows else ""
    return (
        f'<tr><td{mark} align="center" style="padding:0 32px 12px;font-size:0;">'
        f'<div style="font-family:{theme.font};font-size:13px;line-height:1.6;color:{color};'
        f'text-align:center;">{inside}</div></td></tr>\n'
    )


def constant(*texts: Text | None) -> bool:
    return all(text is None or text.constant for text in texts)


def overrides(brand: Brand) -> bool:
    """Whether the brand's own template takes the place of header and footer."""
    return mapping(brand.value("email", "templateOverride")).get("enabled") is True
