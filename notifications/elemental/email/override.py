"""A brand's own template: header, footer and head in HTML or MJML, cleaned like all of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from notifications.elemental.brand import Brand, mapping, place
from notifications.elemental.email.document import read_document
from notifications.elemental.email.frame import Piece, Rows
from notifications.elemental.email.mjml_source import html_of
from notifications.elemental.email.sheet import safe_sheet, sheet_of
from notifications.elemental.email.theme import Theme
from notifications.elemental.errors import ContentError, RenderError
from notifications.elemental.scope import Scope

PATH = ("email", "templateOverride")


def source_of(brand: Brand) -> tuple[Mapping[str, Any], tuple[str, ...], bool]:
    """What is in force, where it stands, and whether it is MJML."""
    override = mapping(brand.value(*PATH))
    inner = mapping(override.get("mjml"))
    if inner.get("enabled") is True:
        return inner, (*PATH, "mjml"), True
    return override, PATH, False


def piece(brand: Brand, name: str, theme: Theme) -> Piece | None:
    """The brand's own `header` or `footer`; a part that is refused is a warning."""
    source, path, is_mjml = source_of(brand)
    given = source.get(name)
    if not isinstance(given, str) or not given.strip():
        return None
    where = place(*path, name)
    try:
        html = html_of(given, where) if is_mjml else given
        found = read_document(html, where, brand.snippets)
    except (ContentError, RenderError) as error:
        brand.warn(f"{error}; not used")
        return None
    return Piece(
        row_of(found.body.render, theme),
        found.body.constant,
        found.body.plain,
        (found.body,),
    )


def row_of(render: Callable[[Scope], str], theme: Theme) -> Rows:
    opened = (
        f'<tr><td align="{theme.start}" style="padding:0;font-size:0;"><div style="font-family:'
        f'{theme.font};font-size:{theme.font_size}px;line-height:{theme.line_height};">'
    )
    return lambda scope: f"{opened}{render(scope)}</div></td></tr>\n"


def sheet(brand: Brand) -> str:
    """The style rules of the brand's head, and of its own template's."""
    head = ("email", "head", "content")
    override, path, _ = source_of(brand)
    own = override.get("head") if override.get("enabled") is True else None
    rules = []
    for where, given in ((head, brand.value(*head)), ((*path, "head"), own)):
        if not isinstance(given, str) or not given.strip():
            continue
        css = given.replace("<mj-style", "<style").replace("</mj-style", "</style")
        safe, refused = safe_sheet(sheet_of(css))
        rules.append(safe)
        if refused:
            brand.warn(f"{place(*where)}: style rules not used: {refused}")
    return "\n".join(rules)
