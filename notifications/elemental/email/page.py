"""The mail around its elements, as MJML: a light card on grey, dark where the reader is.

Only constants and safe values stand in this MJML. Fonts are the reader's own: MJML fetches
Roboto and others from Google when it sees them.
"""

from __future__ import annotations

import re
from typing import Final

from notifications.elemental import sizes
from notifications.elemental.email.theme import Theme

# Where the parts of a page come in: `%(name)s` of PAGE, and what takes them apart again.
TITLE: Final = "ZqTitleqZ"
PREHEADER: Final = "ZqPreqZ"
BLOCKS: Final = "ZqBlocksqZ"
HEADER: Final = "ZqHeaderqZ"
ABOVE: Final = "ZqAboveqZ"
FOOTER: Final = "ZqFooterqZ"
PLACE = re.compile(r"(Zq(?:Title|Pre|Blocks|Header|Above|Footer)qZ)")

PAGE: Final = """<mjml lang="%(language)s" dir="%(direction)s"><mj-head>
<mj-title>%(title)s</mj-title><mj-preview>%(preheader)s</mj-preview>
<mj-raw><meta name="color-scheme" content="%(scheme)s">
<meta name="supported-color-schemes" content="%(scheme)s"></mj-raw>
<mj-attributes><mj-all font-family="%(font)s"/>
<mj-text padding="0 32px 16px" font-size="16px" line-height="1.6" color="#1f2937"/>
<mj-button padding="8px 32px 20px" inner-padding="13px 26px" font-size="16px"
 font-weight="600" line-height="1.3" border-radius="8px"/></mj-attributes>
<mj-style>%(css)s</mj-style></mj-head>
<mj-body background-color="%(page)s" css-class="%(page_class)s" width="%(width)spx">
<mj-section padding="16px 0"></mj-section>%(above)s
<mj-section direction="%(direction)s" background-color="%(card)s" border="1px solid %(line)s"
 border-radius="12px" padding="%(padding)s" css-class="%(card_class)s">
<mj-column direction="%(direction)s"><mj-raw>%(header)s</mj-raw><mj-raw>%(blocks)s</mj-raw>
%(elements)s</mj-column></mj-section>
<mj-section direction="%(direction)s" padding="16px 0"><mj-column direction="%(direction)s">
<mj-raw>%(footer)s</mj-raw></mj-column></mj-section></mj-body></mjml>"""
OUTSIDE: Final = """<mj-section direction="%(direction)s" padding="0"><mj-column>
<mj-raw>%(above)s</mj-raw></mj-column></mj-section>"""

CSS: Final = """
.ink h1, .ink h2, .ink h3 { margin: 0; font-size: inherit; font-weight: inherit; }
a.link { color: %(accent)s; }
@media only screen and (max-width:600px) {
  .card, .card > table > tbody > tr > td { border-radius: 0 !important; }
  td.col { display: block !important; width: auto !important; }
  td.gap { display: none !important; }
}"""
SCHEME: Final = ":root { color-scheme: light dark; supported-color-schemes: light dark; }"
DARK_PAGE: Final = """
  body, .page { background: #101114 !important; background-color: #101114 !important; }
  .foot div { color: #9ca3af !important; }"""
DARK_CARD: Final = """
  .card, .card > table { background: #1b1d22 !important;
    background-color: #1b1d22 !important; }
  .card > table > tbody > tr > td { border-color: #2c2f36 !important; }
  .ink div { color: #e5e7eb !important; }
  .soft div { color: #9ca3af !important; }
  p.rule { border-color: #2c2f36 !important; }
  a.link { color: #8ab4ff !important; }"""


def page(theme: Theme, elements: str, sheet: str, *, header: bool, above: bool) -> str:
    """The MJML of a mail.

    Args: elements: their MJML; sheet: an author's own rules, made safe; header: whether
        the card begins with the brand's own rows; above: whether something stands before it.
    """
    top, _, bottom, _ = theme.padding
    padding = sizes.shorthand((0 if header else top, 0, bottom, 0))
    outside = OUTSIDE % {"direction": theme.direction, "above": ABOVE} if above else ""
    return PAGE % {
        "language": theme.language,
        "direction": theme.direction,
        "title": TITLE,
        "preheader": PREHEADER,
        "scheme": "light dark" if theme.follows else "light",
        "font": theme.font,
        "css": style(theme, sheet),
        "page": theme.page,
        "page_class": "page",
        "width": theme.width,
        "above": outside,
        "card": theme.card,
        "line": theme.line,
        "padding": padding,
        "card_class": "card",
        "header": HEADER,
        "blocks": BLOCKS,
        "elements": elements,
        "footer": FOOTER,
    }


def style(theme: Theme, sheet: str) -> str:
    dark = (DARK_PAGE if theme.page_follows else "") + (DARK_CARD if theme.follows else "")
    found = (SCHEME if theme.follows else "") + CSS % {"accent": theme.accent}
    if dark:
        found += f"\n@media (prefers-color-scheme: dark) {{{dark}\n}}\n"
    return found + sheet
