"""A webhook: JSON for a program, the author's own or what the document says."""

from __future__ import annotations

import json
from typing import Any

from notifications.elemental.actions import actions
from notifications.elemental.brand import BrandView
from notifications.elemental.presenting import body_of, one_line, outline_of, rendered
from notifications.elemental.rendered import Rendered
from notifications.elemental.resolve import Resolved


def present(resolved: Resolved, brand: BrandView) -> Rendered:
    """`payload`: the body that `raw` gives, else `{title, body, blocks, actions, data}`."""
    payload = own_body(resolved)
    if payload is None:
        payload = {
            "title": one_line(resolved.title),
            "body": body_of(resolved),
            "blocks": outline_of(resolved),
            "actions": actions(resolved.leaves),
            "data": dict(resolved.scope.data),
        }
    return rendered(resolved, payload=payload)


def own_body(resolved: Resolved) -> dict[str, Any] | None:
    """`raw.payload.body`; JSON that was written as text is read."""
    written = (resolved.raw or {}).get("payload")
    if isinstance(written, dict):
        written = written.get("body", written)
    if isinstance(written, str):
        try:
            written = json.loads(written)
        except (ValueError, RecursionError):
            written = {"body": written}
    if written is None or isinstance(written, dict):
        return written
    return {"body": written}
