"""Groups, columns, lists and the author's own HTML: rows that hold others."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from notifications.elemental import sizes
from notifications.elemental.email.composer import Box, Composer, Ground
from notifications.elemental.email.fragments import MAX_WIDTHS
from notifications.elemental.email.texts import content, href_of, table
from notifications.elemental.email.theme import INK
from notifications.elemental.escaping import attribute
from notifications.elemental.resolve import Block, Node

GAP = 16
INDENT = 24


def group(composer: Composer, node: Node, ground: Ground) -> None:
    box = composer.box(node, ground)
    given = composer.value(node, "padding", sizes.sides)
    inside = replace(ground, ink=box.ink)
    padding = given or (0, 0, 0, 0)
    margin = (0, 0, 16, 0)
    if box.framed:
        margin = (0, ground.right, 16, ground.left)
        inside, padding = inside.inside(), given or (16, 16, 0, 16)
    elif box.background and given is None:
        padding = (16, 0, 0, 0)
    if given is not None:
        inside = inside.inside() if given[1] or given[3] else inside
    composer.compose(node.children, inside)
    room = padding[1] + padding[3] + margin[1] + margin[3] + 2 * box.edge
    write_all = composer.writer.write_all
    before, after = framed(box, padding, margin)

    def rows(block: Block, width: int) -> str:
        inner = write_all(block.children, max(width - room, 32))
        return f"{before}{inner}{after}" if inner else ""

    composer.html(node, rows)


def framed(box: Box, padding: sizes.Sides, margin: sizes.Sides) -> tuple[str, str]:
    """The markup before and after rows that stand in a box."""
    inner = table("\0").split("\0")
    space = f"padding:{sizes.shorthand(padding)};"
    if not box.style:
        return f'<tr><td style="{space}">{inner[0]}', f"{inner[1]}</td></tr>\n"
    cell = space if box.framed else box.background + space
    row = f'<tr><td style="{cell}">{inner[0]}\0{inner[1]}</td></tr>'
    frame = table(row, box.style if box.framed else "").split("\0")
    before = f'<tr><td style="padding:{sizes.shorthand(margin)};">{frame[0]}'
    return before, f"{frame[1]}</td></tr>\n"


def columns(composer: Composer, node: Node, ground: Ground) -> None:
    """Cells side by side; what is hidden takes no room, so widths are settled at render."""
    box = composer.box(node, ground)
    given = composer.value(node, "padding", sizes.sides)
    padding = given or (0, ground.right, 0, ground.left)
    gap = composer.value(node, "gap", sizes.pixels)
    gap = GAP if gap is None else min(gap, 200)
    align = node.element.vertical_align or "top"
    inside = replace(ground.inside(), ink=box.ink)
    shares = {}
    for child in node.children:
        column(composer, child, inside, align)
        shares[child] = share(composer, child)
    before, after = framed(
        box, padding, (0, ground.right, 16, ground.left) if box.framed else (0,) * 4
    )  # type: ignore[arg-type]
    room = padding[1] + padding[3] + 2 * box.edge
    if box.framed:
        room += ground.left + ground.right
    write = composer.writer.write
    known: dict[tuple[Any, ...], list[int]] = {}
    spacer = f'<td class="gap" width="{gap}" style="width:{gap}px;font-size:0;">&nbsp;</td>'

    def cells(block: Block, width: int) -> str:
        if not block.children:
            return ""
        key = (width, *[one.node for one in block.children])
        widths = known.get(key)
        if widths is None:
            usable = max(width - room - gap * (len(block.children) - 1), 32)
            widths = distributed([shares[one.node] for one in block.children], usable)
            if len(known) < MAX_WIDTHS:
                known[key] = widths
        made = [write(one, w) for one, w in zip(block.children, widths, strict=True)]
        return f"{before}<tr>{(spacer if gap else '').join(made)}</tr>{after}"

    composer.html(node, cells)


Share = tuple[float | None, int | None]  # (percent, pixels); neither: what is left


def share(composer: Composer, node: Node) -> Share:
    percent = sizes.percent(node.element.width)
    return (percent, None) if percent else (None, composer.value(node, "width", sizes.pixels))


def distributed(shares: list[Share], usable: int) -> list[int]:
    """Pixels of each visible column, together what is usable."""
    wanted = [
        percent * usable / 100 if percent else float(pixels) if pixels else None
        for percent, pixels in shares
    ]
    fixed = sum(one for one in wanted if one is not None)
    open_ones = wanted.count(None)
    if open_ones:
        # Columns without a width share what is left, but are never squeezed to nothing.
        each = max(usable - fixed, usable * open_ones / len(wanted) / 2) / open_ones
        wanted = [each if one is None else one for one in wanted]
    total = sum(one or 0.0 for one in wanted)
    return [max(round((one or 0.0) * usable / total), 1) for one in wanted]


def column(composer: Composer, node: Node, ground: Ground, align: str) -> None:
    box = composer.box(node, ground)
    given = composer.value(node, "padding", sizes.sides)
    padding = given or ((16, 16, 0, 16) if box.style else (0, 0, 0, 0))
    composer.compose(node.children, replace(ground, ink=box.ink))
    room = padding[1] + padding[3] + 2 * box.edge
    valign = node.element.vertical_align or align
    write_all = composer.writer.write_all
    opened, closed = table("\0").split("\0")
    style = f"vertical-align:{valign};{box.style}padding:{sizes.shorthand(padding)};"

    heads: dict[int, str] = {}

    def head(width: int) -> str:
        made = (
            f'<td class="col" valign="{valign}" width="{width}" style="width:{width}px;{style}">'
            f"{opened}"
        )
        if len(heads) < MAX_WIDTHS:
            heads[width] = made
        return made

    def cell(block: Block, width: int) -> str:
        inner = write_all(block.children, max(width - room, 16))
        return f"{heads.get(width) or head(width)}{inner}{closed}</td>"

    composer.html(node, cell)


def html(composer: Composer, node: Node, ground: Ground) -> None:
    theme = composer.theme
    ink = ground.ink or INK
    mark = ' class="ink"' if ground.ink is None else ""
    padding = sizes.shorthand((0, ground.right, 16, ground.left))
    inside = composer.slots.token(lambda block, _: block.html())
    composer.html(
        node,
        f'<tr><td{mark} align="{theme.start}" style="font-size:0;padding:{padding};'
        f'word-break:break-word;"><div style="font-family:{theme.font};font-size:'
        f"{ground.font_size}px;line-height:{ground.line_height};text-align:{theme.start};"
        f'color:{ink};">{inside}</div></td></tr>',
    )


def list_(composer: Composer, node: Node, ground: Ground) -> None:
    """A row with a list; lists inside its items are part of it."""
    theme = composer.theme
    box = composer.box(node, ground)
    own = composer.color(node, "color") or box.ink
    size = composer.value(node, "font_size", sizes.pixels) or ground.font_size
    height = composer.value(node, "line_height", sizes.line_height) or ground.line_height
    padding = composer.value(node, "padding", sizes.sides) or (0, ground.right, 16, ground.left)
    mark = ' class="ink"' if own is None else ""
    bare_list(composer, node, own, "margin:0;")
    inner = composer.slots.token(composer.writer.slots[node])
    composer.html(
        node,
        f'<tr><td{mark} style="{box.background}padding:{sizes.shorthand(padding)};'
        f'word-break:break-word;"><div style="font-family:{theme.font};font-size:{size}px;'
        f'line-height:{height};text-align:{theme.start};color:{own or INK};">{inner}</div>'
        "</td></tr>",
    )


def bare_list(composer: Composer, node: Node, ink: str | None, margin: str) -> None:
    tag = "ol" if node.element.list_type == "ordered" else "ul"
    style = f"{margin}padding:0;padding-{composer.theme.start}:{INDENT}px;"
    pictured = "imgSrc" in node.strings
    for item in node.children:
        list_item(composer, item, ink, pictured)
    write_all = composer.writer.write_all

    def made(block: Block, width: int) -> str:
        inner = write_all(block.children, max(width - INDENT, 16))
        return f'<{tag} style="{style}">{inner}</{tag}>' if inner else ""

    def with_pictures(block: Block, width: int) -> str:
        bullet = picture(block)
        rows = [
            f'<tr><td width="{INDENT}" valign="top" style="width:{INDENT}px;">{bullet}</td>'
            f"<td>{composer.writer.write(item, width - INDENT)}</td></tr>"
            for item in block.children
        ]
        return table("".join(rows)) if rows else ""

    composer.writer.slots[node] = with_pictures if pictured else made


def picture(block: Block) -> str:
    source = block.image("imgSrc")
    if source is None:
        return "&bull;"
    tag = f'<img alt="" src="{attribute(source)}" width="16" style="border:0;" />'
    href = href_of(block, "imgHref") if block.element.imgHref else ""
    return f'<a {href} target="_blank">{tag}</a>' if href else tag


def list_item(composer: Composer, node: Node, ink: str | None, pictured: bool) -> None:
    box = composer.box(node, Ground(0, 0, ink, 16, "1.6"))
    inner = content(composer, node, box.ink)
    for child in node.children:
        if child.kind == "list":
            bare_list(composer, child, box.ink, "margin:4px 0 0;")
    write = composer.writer.write
    inner += composer.slots.token(
        lambda block, width: "".join(
            [write(one, width) for one in block.children if one.kind == "list"]
        )
    )
    own = composer.color(node, "color") or (box.ink if box.background else None)
    style = f"margin:0 0 4px;{box.background}" + (f"color:{own};" if own else "")
    tag = "div" if pictured else "li"
    composer.html(node, f'<{tag} style="{style}">{inner}</{tag}>')
