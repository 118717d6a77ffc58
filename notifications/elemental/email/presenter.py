"""A mail: HTML by MJML, compiled once with tokens where text will stand, and plain text."""

from __future__ import annotations

from typing import Final

import mjml

from notifications.elemental.brand import BrandView
from notifications.elemental.email import frame, override
from notifications.elemental.email.composer import Composer
from notifications.elemental.email.elements import ELEMENTS
from notifications.elemental.email.fragments import Writer, broken_lines
from notifications.elemental.email.frame import Piece
from notifications.elemental.email.page import (
    ABOVE,
    BLOCKS,
    FOOTER,
    HEADER,
    PLACE,
    PREHEADER,
    TITLE,
    page,
)
from notifications.elemental.email.raw import RawMail
from notifications.elemental.email.theme import Theme, theme_of
from notifications.elemental.escaping import attribute
from notifications.elemental.plain import plain_text
from notifications.elemental.plan import Plan
from notifications.elemental.presenting import body_of, limited, one_line, rendered
from notifications.elemental.rendered import Rendered
from notifications.elemental.resolve import Node, Resolved
from notifications.elemental.scope import Scope

OPENING: Final = 150  # characters of a preheader
MAX_LOOKS: Final = 16  # of one document, where a brand's colours depend on the recipient


class Look:
    """A document's mail in one theme: the page in pieces, and its nodes' fragments."""

    def __init__(self, plan: Plan, theme: Theme, warnings: list[str]) -> None:
        self.theme = theme
        composer = Composer(theme, ELEMENTS, warnings)
        composer.compose(plan.tree.nodes, composer.ground())
        own = frame.overrides(plan.brand)
        self.above = override.piece(plan.brand, "header", theme) if own else None
        self.header = None if self.above else frame.header(plan.brand, theme)
        self.footer = override.piece(plan.brand, "footer", theme) if own else None
        self.footer = self.footer or frame.footer(plan.brand, theme)
        self.frame = [one for one in (self.above, self.header, self.footer) if one]
        source = page(
            theme,
            composer.mjml(),
            override.sheet(plan.brand),
            header=self.header is not None,
            above=self.above is not None,
        )
        self.writer: Writer = composer.writer
        self.pieces = PLACE.split(broken_lines(composer.finish(mjml.mjml2html(source))))
        self.width = theme.width - 2  # without the card's border
        self._settle()

    def _settle(self) -> None:
        """Puts in what is the same for everybody."""
        places: dict[str, Piece | None] = {
            HEADER: self.header,
            ABOVE: self.above,
            FOOTER: self.footer,
        }
        self.later: dict[str, Piece] = {}
        pieces: list[str] = []
        for piece in self.pieces:
            found = places.get(piece)
            if piece in places and (found is None or found.constant):
                piece = found.rows(Scope({})) if found else ""
            elif found is not None:
                self.later[piece] = found
            if pieces and piece not in self.later and not {piece, pieces[-1]} & OPEN:
                pieces[-1] += piece
            else:
                pieces.append(piece)
        self.pieces = pieces

    @property
    def size(self) -> int:
        return sum(len(piece) for piece in self.pieces) + self.writer.size

    def html(self, resolved: Resolved, title: str, preheader: str) -> str:
        values = {
            TITLE: attribute(title),
            PREHEADER: attribute(preheader),
            BLOCKS: self.writer.write_all(resolved.blocks, self.width),
        }
        for place, piece in self.later.items():
            values[place] = piece.rows(resolved.scope)
        return "".join([values.get(piece, piece) for piece in self.pieces])

    def closing(self, scope: Scope) -> str:
        """The footer as plain text."""
        return self.footer.plain(scope) if self.footer else ""


OPEN: Final = {TITLE, PREHEADER, BLOCKS, HEADER, ABOVE, FOOTER}


class EmailPresenter:
    """Presents resolved documents as mails. Thread safe."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._looks: dict[Theme, Look] = {}
        self._raw = {
            node: RawMail(node.element.raw, f"{node.path}.raw", plan.brand.snippets)
            for node in plan.tree.nodes
            if node.kind == "channel" and node.element.raw
        }
        for node, raw in self._raw.items():
            if raw.refused:
                plan.warnings.append(f"{node.path}.raw.html: style rules not used: {raw.refused}")
        self._steady = theme_is_steady(plan)
        look = self._look(Scope({}), plan.warnings)
        self._theme = look.theme
        plan.warnings += plan.brand.warnings
        plan.size += look.size
        plan.texts += [text for raw in self._raw.values() for text in raw.texts()]
        plan.texts += [text for piece in look.frame for text in piece.texts]

    def __call__(self, resolved: Resolved, brand: BrandView) -> Rendered:
        look = self._looks[self._theme] if self._steady else self._look(resolved.scope, [])
        scope = resolved.scope
        raw = self._raw.get(resolved.shown) if resolved.shown else None
        subject = raw.subject(scope) if raw else None
        title = one_line(limited(resolved.title if subject is None else subject))
        body = body_of(resolved)
        html = raw.html(scope, look.theme, title) if raw else None
        text = raw.text(scope) if raw else None
        if html is None:
            opening = one_line(resolved.preheader) or shortened(" ".join(body.split()))
            html = look.html(resolved, title, opening)
        if text is None:
            closing = look.closing(scope)
            text = plain_text(resolved.leaves)
            text = f"{text}\n\n{closing}".strip() if closing else text
        return rendered(
            resolved, title=title, body=body or (text if raw else ""), text=text, html=html
        )

    def _look(self, scope: Scope, warnings: list[str]) -> Look:
        plan = self._plan
        theme = theme_of(plan.brand, plan.tree.settings, plan.locale, scope, warnings)
        look = self._looks.get(theme)
        if look is None:
            if len(self._looks) >= MAX_LOOKS:
                self._looks = dict(list(self._looks.items())[: MAX_LOOKS // 2])
            look = self._looks[theme] = Look(plan, theme, warnings)
        return look


def theme_is_steady(plan: Plan) -> bool:
    """Whether the colours are the same for everybody."""
    settings: Node | None = plan.tree.settings
    own = settings is None or all(text.constant for text in settings.strings.values())
    return plan.brand.constant and own


def shortened(text: str) -> str:
    """The opening of a text, cut between words where it can be."""
    if len(text) <= OPENING:
        return text
    return text[: OPENING + 1].rpartition(" ")[0] or text[:OPENING]
