"""What rendering gives: the same shape on every channel."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Rendered:
    """One document on one channel for one recipient. All strings, never None.

    `title`, `body`, `text`, `preview` and `subject` are plain text, whatever the data held;
    only `html` (email; empty elsewhere) is markup, and there every value is escaped.
    `actions` are `{content, style, href?, background_color?, action_id?, data?}`; one whose
    URL may not be followed has no `href`, and `warnings` says so.
    `payload` is what the channel's own programs take: slack `{blocks, text}`, msteams the
    card, push `{title, body, data?}`, webhook the body; empty elsewhere.
    `missing` are the variables without a value, as written; they rendered as nothing.
    """

    channel: str
    subject: str
    title: str
    body: str
    html: str
    text: str
    preview: str
    actions: list[dict[str, Any]]
    blocks: list[dict[str, str]]
    missing: list[str]
    warnings: list[str] = field(default_factory=list)
    payload: dict[str, Any] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """Plain JSON, as stored with a delivery."""
        return {name: getattr(self, name) for name in self.__slots__}
