"""Buttons, links that stand alone, images and dividers."""

from __future__ import annotations

from notifications.elemental import sizes
from notifications.elemental.actions import color_of
from notifications.elemental.colors import readable_on
from notifications.elemental.email.composer import Composer, Ground
from notifications.elemental.email.texts import (
    ALIGNS,
    LINK_MARK,
    content,
    href_of,
    link_style,
)
from notifications.elemental.escaping import attribute
from notifications.elemental.resolve import Block, Node


def action(composer: Composer, node: Node, ground: Ground) -> None:
    if node.element.style in ("link", "tertiary"):
        link(composer, node, ground)
    else:
        button(composer, node, ground)


def link(composer: Composer, node: Node, ground: Ground) -> None:
    align = ALIGNS[node.element.align or "center"]
    size = composer.value(node, "font_size", sizes.pixels) or ground.font_size
    color = composer.color(node, "color")
    style = f"color:{color};" if color else link_style(composer, ground.ink)
    mark = f" {LINK_MARK}" if color is None and ground.ink is None else ""
    href = composer.slots.token(lambda block, _: href_of(block))
    label = content(composer, node, ground.ink)
    margin = sizes.shorthand((0, ground.right, 16, ground.left))
    composer.in_mjml(
        node,
        f'<mj-text align="{align}" font-size="{size}px" padding="{margin}">'
        f'<a href="{href}"{mark} target="_blank" style="{style}">{label}</a></mj-text>',
    )


def button(composer: Composer, node: Node, ground: Ground) -> None:
    element, theme = node.element, composer.theme
    default = theme.secondary if element.style == "secondary" else theme.accent
    background, ink = colors(composer, node, default)
    radius = composer.value(node, "border_radius", sizes.sides)
    padding = composer.value(node, "padding", sizes.sides)
    size = composer.value(node, "font_size", sizes.pixels)
    edge = composer.value(node, "border_size", sizes.pixels)
    line = composer.color(node, "border_color")
    attributes = {
        "align": "center" if element.align == "full" else element.align or "center",
        "href": composer.slots.token(lambda block, _: href_of(block)),
        "background-color": background,
        "color": ink,
        "padding": sizes.shorthand((8, ground.right, 20, ground.left)),
    }
    if element.align == "full":
        attributes["width"] = "100%"
    if radius:
        attributes["border-radius"] = sizes.shorthand(radius)
    if padding:
        attributes["inner-padding"] = sizes.shorthand(padding)
    if size:
        attributes["font-size"] = f"{min(size, 60)}px"
    if edge or line:
        attributes["border"] = f"{min(edge or 1, 20)}px solid {line or ink}"
    written = " ".join(f'{name}="{value}"' for name, value in attributes.items())
    label = content(composer, node, ink)
    composer.in_mjml(node, f"<mj-button {written}>{label}</mj-button>")


def colors(composer: Composer, node: Node, default: str) -> tuple[str, str]:
    """Background and label; what is fixed is settled now, not per recipient."""
    background = composer.color(node, "background_color", default) or default
    source = node.strings.get("background_color")
    own = composer.color(node, "color")
    if own is not None or source is None or source.constant:
        return background, own or readable_on(background)
    ink = composer.slots.token(
        lambda block, _: readable_on(color_of(block, "background_color") or default)
    )
    return background, ink


def image(composer: Composer, node: Node, ground: Ground) -> None:
    """Its width in pixels is known when the width of its column is."""
    element = node.element
    box = composer.box(node, ground)
    padding = composer.value(node, "padding", sizes.sides) or (0, ground.right, 16, ground.left)
    pixels, percent = image_width(composer, node)
    align = "center" if element.align in (None, "full") else element.align
    border = box.border + box.radius
    row = (
        f'<tr><td align="{align}" style="{box.background}font-size:0;'
        f'padding:{sizes.shorthand(padding)};">'
    )
    room = padding[1] + padding[3] + 2 * box.edge

    def tag(block: Block, width: int) -> str:
        source = block.image()
        if source is None:
            return ""
        most = max(width - room, 16)
        shown = round(most * percent / 100) if percent else min(pixels or most, most)
        made = (
            f'{row}<img alt="{attribute(block.text("alt_text"))}" src="{attribute(source)}" '
            f'width="{shown}" style="{border}display:block;outline:none;text-decoration:none;'
            f'height:auto;width:100%;max-width:{shown}px;font-size:13px;" />'
        )
        href = href_of(block) if block.node.element.href else ""
        if href:
            made = made.replace("<img", f'<a {href} target="_blank"><img', 1) + "</a>"
        return made + "</td></tr>\n"

    composer.html(node, tag)


def image_width(composer: Composer, node: Node) -> tuple[int | None, float | None]:
    """Pixels or a part of the room; without either, no more than the image has itself."""
    given = node.element.width
    percent = sizes.percent(given)
    if node.element.align == "full":
        return None, None
    if percent:
        return None, percent
    pixels = composer.value(node, "width", sizes.pixels)
    return pixels or composer.value(node, "image_natural_width", sizes.pixels), None


def divider(composer: Composer, node: Node, ground: Ground) -> None:
    """A line, or only space where it is transparent: Outlook draws transparent borders black."""
    color = composer.color(node, "color")
    padding = composer.value(node, "padding", sizes.sides) or (8, ground.right, 24, ground.left)
    edge = composer.value(node, "border_width", sizes.pixels)
    edge = 1 if edge is None else min(edge, 40)
    style = f"padding:{sizes.shorthand(padding)};font-size:0;line-height:0;"
    if color == "transparent" or not edge:
        composer.html(node, f'<tr><td style="{style}">&nbsp;</td></tr>')
        return
    mark = ' class="rule"' if color is None and ground.ink is None else ""
    cell = (
        f'<p{mark} style="border-top:{edge}px solid {color or composer.theme.line};'
        'font-size:1px;line-height:1px;margin:0;width:100%;">&nbsp;</p>'
    )
    box = composer.box(node, ground)
    background = box.background
    composer.html(node, f'<tr><td style="{background}{style}">{cell}</td></tr>')
