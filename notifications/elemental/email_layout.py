"""The default e-mail, as MJML: a light card on grey, dark where the reader prefers dark.

Only constants and tokens stand in this MJML. Its parser prints attributes with debug
escapes (`👩‍💻` becomes `\\u{200d}`), and what it read as markup could not be escaped later.
Fonts are the reader's own: MJML fetches Roboto and others from Google when it sees them.
"""

from __future__ import annotations

from notifications.elemental.schema import Text

FONT = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Helvetica, Arial, sans-serif"
ACCENT = "#2563eb"
SECONDARY = "#e5e7eb"

HEAD = f"""<mjml lang="und"><mj-head><mj-title>%(title)s</mj-title>
<mj-preview>%(preheader)s</mj-preview>
<mj-raw><meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark"></mj-raw>
<mj-attributes><mj-all font-family="{FONT}"/>
<mj-text padding="0 32px 16px" font-size="16px" line-height="1.6" color="#1f2937"/>
<mj-button padding="8px 32px 20px" inner-padding="13px 26px" font-size="16px"
 font-weight="600" line-height="1.3" border-radius="8px"/></mj-attributes>
<mj-style>
:root {{ color-scheme: light dark; supported-color-schemes: light dark; }}
.ink h1, .ink h2, .ink h3 {{ margin: 0; font-size: inherit; font-weight: inherit; }}
a.link {{ color: {ACCENT}; }}
@media only screen and (max-width:600px) {{
  .card, .card > table > tbody > tr > td {{ border-radius: 0 !important; }}
}}
@media (prefers-color-scheme: dark) {{
  body, .page {{ background: #101114 !important; background-color: #101114 !important; }}
  .card, .card > table {{ background: #1b1d22 !important;
    background-color: #1b1d22 !important; }}
  .card > table > tbody > tr > td {{ border-color: #2c2f36 !important; }}
  .ink div {{ color: #e5e7eb !important; }}
  .soft div {{ color: #9ca3af !important; }}
  a.link {{ color: #8ab4ff !important; }}
}}
</mj-style></mj-head>
<mj-body background-color="#f3f4f6" css-class="page">
<mj-section padding="16px 0"></mj-section>
<mj-section background-color="#ffffff" border="1px solid #e5e7eb" border-radius="12px"
 padding="32px 0 16px" css-class="card"><mj-column>
"""
TAIL = """</mj-column></mj-section><mj-section padding="16px 0"></mj-section></mj-body></mjml>"""

_HEADING = {"font-weight": "700", "color": "#111827"}
TEXT_STYLES: dict[str, dict[str, str]] = {
    "text": {},
    "h1": _HEADING | {"font-size": "26px", "line-height": "1.25"},
    "h2": _HEADING | {"font-size": "20px", "line-height": "1.3", "padding": "12px 32px 8px"},
    "h3": _HEADING | {"font-size": "17px", "line-height": "1.4", "padding": "8px 32px 6px"},
    "subtext": {"font-size": "13px", "line-height": "1.5", "color": "#6b7280"},
}
_ALIGNS = {"left": "left", "right": "right", "center": "center", "full": "justify"}


def page(title: str, preheader: str, blocks: list[str]) -> str:
    return HEAD % {"title": title, "preheader": preheader} + "".join(blocks) + TAIL


def text(element: Text, content: str, color: str | None) -> str:
    """One paragraph or heading. `content` and `color` are tokens."""
    style = element.text_style or "text"
    attributes = TEXT_STYLES[style] | {"align": _ALIGNS[element.align or "left"]}
    if element.bold in (True, "true"):
        attributes["font-weight"] = "700"
    if element.italic in (True, "true"):
        attributes["font-style"] = "italic"
    # The reader's dark scheme recolours what the author has not coloured.
    if color is not None:
        attributes["color"] = color
    else:
        attributes["css-class"] = "soft" if style == "subtext" else "ink"
    if style in ("h1", "h2", "h3"):
        content = f'<{style} style="margin:0;font:inherit;">{content}</{style}>'
    written = " ".join(f'{name}="{value}"' for name, value in attributes.items())
    return f"<mj-text {written}>{content}</mj-text>"


def button(align: str, content: str, href: str, background: str, color: str) -> str:
    width = 'width="100%" align="center"' if align == "full" else f'align="{align}"'
    return (
        f'<mj-button {width} href="{href}" background-color="{background}" '
        f'color="{color}">{content}</mj-button>'
    )


def link(align: str, content: str, href: str, color: str | None) -> str:
    style = f' style="color:{color};"' if color else ' class="link"'
    return f'<mj-text align="{_ALIGNS[align]}"><a href="{href}"{style}>{content}</a></mj-text>'
