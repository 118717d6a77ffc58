"""What presenters share: the common fields of what they give, and the limits of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from notifications.elemental.actions import actions
from notifications.elemental.brand import BrandView
from notifications.elemental.errors import RenderError
from notifications.elemental.plain import body_text, outlined
from notifications.elemental.rendered import Rendered
from notifications.elemental.resolve import Resolved

_BREAKS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
MAX_OUTPUT: Final = 1_000_000  # bytes of any one rendered string

Present = Callable[[Resolved, BrandView], Rendered]


def rendered(
    resolved: Resolved,
    *,
    title: str | None = None,
    body: str | None = None,
    text: str | None = None,
    html: str = "",
    payload: dict[str, Any] | None = None,
) -> Rendered:
    """What a presenter gives; what is not named is derived from the blocks.

    To be called last: what is missing is known only when all has been read.
    Raises: RenderError when a string is larger than 1 MB.
    """
    title = one_line(limited(resolved.title if title is None else title))
    body = limited(body_of(resolved) if body is None else body)
    found = actions(resolved.leaves)
    return Rendered(
        channel=resolved.channel,
        subject=title,
        title=title,
        body=body,
        html=limited(html),
        text=body if text is None else limited(text),
        preview=" ".join(body.split()),
        actions=found,
        blocks=outline_of(resolved),
        missing=resolved.missing,
        warnings=resolved.warnings,
        payload=payload or {},
    )


def outline_of(resolved: Resolved) -> list[dict[str, str]]:
    """The blocks in short, worked out once."""
    if resolved.outline is None:
        resolved.outline = outlined(resolved.leaves)
    return resolved.outline


def body_of(resolved: Resolved) -> str:
    """The texts, a line for each."""
    return body_text(outline_of(resolved))


def own_text(resolved: Resolved, key: str) -> str | None:
    """What a channel's `raw` says itself; None where it leaves it to the blocks."""
    found = (resolved.raw or {}).get(key)
    return found if isinstance(found, str) else None


def one_line(text: str) -> str:
    """A title or subject: control characters and line breaks are spaces."""
    return text if text.isprintable() else _BREAKS.sub(" ", text).strip()


def limited(text: str) -> str:
    """The text itself, where it is at most 1 MB of valid Unicode.

    Raises: RenderError otherwise; a lone surrogate could neither be stored nor sent.
    """
    if len(text) > MAX_OUTPUT:
        raise too_large()
    if not text.isascii():
        try:
            if len(text.encode()) > MAX_OUTPUT:
                raise too_large()
        except UnicodeEncodeError:
            raise RenderError("the data holds invalid Unicode (a lone surrogate)") from None
    return text


def too_large() -> RenderError:
    return RenderError(f"the output is larger than {MAX_OUTPUT} bytes")
