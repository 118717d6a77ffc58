"""Paragraphs, headings, quotes, and the runs inside them."""

from __future__ import annotations

from notifications.elemental import sizes
from notifications.elemental.email.composer import Box, Composer, Ground
from notifications.elemental.email.fragments import Part
from notifications.elemental.email.theme import HEADING, INK, SOFT
from notifications.elemental.escaping import attribute, markup
from notifications.elemental.flavors import HTML
from notifications.elemental.resolve import Block, Node
from notifications.elemental.schema import is_on
from notifications.elemental.scope import Scope

ALIGNS = {"left": "left", "right": "right", "center": "center", "full": "justify"}
HEADINGS = ("h1", "h2", "h3")
# (size, line height, space above and below)
STYLES = {
    "h1": (26, "1.25", 0, 16),
    "h2": (20, "1.3", 12, 8),
    "h3": (17, "1.4", 8, 6),
    "subtext": (13, "1.5", 0, 16),
}
FLAGS = (("bold", "strong"), ("italic", "em"), ("underline", "u"), ("strikethrough", "s"))
LINK_MARK = 'class="link"'


def text(composer: Composer, node: Node, ground: Ground) -> None:
    """A row of its own: a paragraph, or a heading."""
    box = composer.box(node, ground)
    attributes = typography(composer, node, ground, box)
    top, bottom = STYLES.get(node.element.text_style or "", (0, "", 0, 16))[2:]
    padding = composer.value(node, "padding", sizes.sides)
    if padding is None:
        padding = padding_in(box, ground, top, bottom)
    attributes["padding"] = sizes.shorthand(padding)
    written = " ".join(f'{name}="{value}"' for name, value in attributes.items())
    mjml = f"<mj-text {written}>{heading(node, content(composer, node, box.ink))}</mj-text>"
    composer.in_mjml(node, mjml, lambda row: boxed(row, box, ground))


def padding_in(box: Box, ground: Ground, top: int, bottom: int) -> sizes.Sides:
    """The space around a text; inside of a box there is some on all sides."""
    if box.framed:
        return 12, 16, 12, 16
    if box.background:
        return 12, ground.right or 16, 12, ground.left or 16
    return top, ground.right, bottom, ground.left


def boxed(row: str, box: Box, ground: Ground) -> str:
    """A row with its box drawn around it."""
    if not box.style:
        return row
    inside = table(row, box.style) if box.framed else table(colored(row, box))
    margin = sizes.shorthand((0, ground.right, 16, ground.left) if box.framed else (0, 0, 16, 0))
    return f'<tr><td style="padding:{margin};">{inside}</td></tr>'


def colored(row: str, box: Box) -> str:
    return row.replace('style="', f'style="{box.background}', 1)


def table(rows: str, style: str = "") -> str:
    """A table as wide as there is room. Separate borders: collapsed ones have no corners."""
    separate = "border-collapse:separate;" if style else ""
    return (
        '<table border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%" '
        f'style="{separate}width:100%;{style}"><tbody>{rows}</tbody></table>'
    )


def typography(composer: Composer, node: Node, ground: Ground, box: Box) -> dict[str, str]:
    """The MJML attributes of a text, its colour among them."""
    element = node.element
    style = element.text_style or "text"
    size, height, _, _ = STYLES.get(style, (ground.font_size, ground.line_height, 0, 16))
    size = composer.value(node, "font_size", sizes.pixels) or size
    found = {
        "align": ALIGNS[element.align] if element.align else composer.theme.start,
        "font-size": f"{min(size, 120)}px",
        "line-height": composer.value(node, "line_height", sizes.line_height) or height,
    }
    if style in HEADINGS or is_on(getattr(element, "bold", None)):
        found["font-weight"] = "700"
    if is_on(getattr(element, "italic", None)):
        found["font-style"] = "italic"
    lines = [("underline", "underline"), ("strikethrough", "line-through")]
    if drawn := [line for flag, line in lines if is_on(getattr(element, flag, None))]:
        found["text-decoration"] = " ".join(drawn)
    # The reader's dark scheme recolours what the author has not coloured.
    own = composer.color(node, "color") or box.ink
    usual = {"subtext": SOFT}.get(style, HEADING if style in HEADINGS else INK)
    found["color"] = own or usual
    if own is None:
        found["css-class"] = "soft" if style == "subtext" else "ink"
    return found


def heading(node: Node, inside: str) -> str:
    """Headings are headings to screen readers too; Markdown brings its own."""
    style = node.element.text_style
    if style not in HEADINGS or node.element.format == "markdown":
        return inside
    return f'<{style} style="margin:0;font:inherit;">{inside}</{style}>'


def content(composer: Composer, node: Node, ink: str | None) -> str:
    """The token of a node's own text and of the runs inside."""
    inside = ""
    if "content" in node.strings:
        inside = composer.slots.token(words(composer, node, ink))
    runs = [child for child in node.children if child.kind in RUNS]
    for run in runs:
        RUNS[run.kind](composer, run, ink)
    if runs:
        write = composer.writer.write
        inside += composer.slots.token(
            lambda block, width: "".join(
                [write(run, width) for run in block.children if run.kind in RUNS]
            )
        )
    return inside


def words(composer: Composer, node: Node, ink: str | None) -> Part:
    """A node's own text as markup, at once where everybody gets the same."""
    source = node.strings["content"]
    if getattr(node.element, "format", None) != "markdown":
        # Escaping does not care for pieces, so that the plain text need not be made twice.
        fixed = node.fixed.get("content")
        return (
            markup(fixed) if fixed is not None else lambda block, _: markup(block.text("content"))
        )
    link = f'{LINK_MARK} style="{link_style(composer, ink)}"'
    if source.constant:
        return source.render(Scope({}), HTML).replace(LINK_MARK, link)
    return lambda block, _: source.render(block.scope, HTML).replace(LINK_MARK, link)


def link_style(composer: Composer, ink: str | None) -> str:
    """Links have the brand's colour on the card; on a coloured box that of the text."""
    if ink is None:
        return f"color:{composer.theme.accent};text-decoration:underline;"
    return "color:inherit;text-decoration:underline;"


def string(composer: Composer, node: Node, ink: str | None) -> None:
    inside = content(composer, node, ink)
    style = run_style(composer, node)
    if style:
        inside = f'<span style="{style}">{inside}</span>'
    composer.html(node, flagged(node, inside))


def link(composer: Composer, node: Node, ink: str | None) -> None:
    href = composer.slots.token(lambda block, _: href_of(block))
    style = link_style(composer, ink) + run_style(composer, node)
    mark = f" {LINK_MARK}" if ink is None and "color" not in node.strings else ""
    label = flagged(node, content(composer, node, ink))
    composer.html(node, f'<a {href}{mark} target="_blank" style="{style}">{label}</a>')


def img(composer: Composer, node: Node, ink: str | None) -> None:
    wanted = composer.value(node, "width", sizes.pixels)

    def image(block: Block, width: int) -> str:
        source = block.image()
        if source is None:
            return attribute(block.text("alt_text"))
        size = f' width="{min(wanted, width)}"' if wanted else ""
        tag = (
            f'<img alt="{attribute(block.text("alt_text"))}" src="{attribute(source)}"{size} '
            'style="border:0;max-width:100%;vertical-align:middle;" />'
        )
        href = href_of(block) if block.node.element.href else ""
        return f'<a {href} target="_blank">{tag}</a>' if href else tag

    composer.html(node, image)


def nested(composer: Composer, node: Node, ink: str | None) -> None:
    """A text inside of a list item."""
    composer.html(node, flagged(node, content(composer, node, ink)))


RUNS = {"string": string, "link": link, "img": img, "text": nested}


def run_style(composer: Composer, node: Node) -> str:
    size = composer.value(node, "font_size", sizes.pixels)
    found = [
        ("color", composer.color(node, "color")),
        ("background-color", composer.color(node, "highlight")),
        ("font-size", f"{min(size, 120)}px" if size else None),
    ]
    return "".join(f"{name}:{value};" for name, value in found if value)


def flagged(node: Node, inside: str) -> str:
    for flag, tag in FLAGS:
        if is_on(getattr(node.element, flag, None)):
            inside = f"<{tag}>{inside}</{tag}>"
    return inside


def href_of(block: Block, key: str = "href") -> str:
    """The whole attribute, or nothing where the URL may not be followed."""
    url = block.url(key)
    return f'href="{attribute(url)}"' if url else ""


def quote(composer: Composer, node: Node, ground: Ground) -> None:
    """A bar beside a text."""
    box = composer.box(node, ground)
    found = typography(composer, node, ground, box)
    css = found.pop("css-class", "")
    align = found.pop("align")
    start = composer.theme.start
    bar = composer.color(node, "border_color", composer.theme.line)
    style = "".join(f"{name}:{value};" for name, value in found.items())
    padding = composer.value(node, "padding", sizes.sides) or (8, 16, 8, 16)
    margin = sizes.shorthand((0, ground.right, 16, ground.left))
    inner = (
        f'<tr><td class="{css}" style="{box.background}border-{start}:4px solid {bar};'
        f'padding:{sizes.shorthand(padding)};text-align:{align};">'
        f'<div style="font-family:{composer.theme.font};{style}">'
        f"{heading(node, content(composer, node, box.ink))}</div></td></tr>"
    )
    composer.html(node, f'<tr><td style="padding:{margin};">{table(inner)}</td></tr>')
