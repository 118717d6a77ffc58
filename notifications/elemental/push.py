"""Push: title and body, and what a device gets with them."""

from __future__ import annotations

import json
from typing import Any, Final

from notifications.elemental.actions import action
from notifications.elemental.brand import BrandView
from notifications.elemental.presenting import body_of, one_line, own_text, rendered
from notifications.elemental.rendered import Rendered
from notifications.elemental.resolve import Resolved

MAX_BYTES: Final = 4096  # of Apple's and of Google's service


def present(resolved: Resolved, brand: BrandView) -> Rendered:
    """`payload`: title and body; the first image; of the first action, where it leads and data."""
    own_title, own_body = own_text(resolved, "title"), own_text(resolved, "text")
    title = one_line(resolved.title if own_title is None else own_title)
    body = body_of(resolved) if own_body is None else own_body
    payload: dict[str, Any] = {"title": title, "body": body}
    if image := first_image(resolved):
        payload["image"] = image
    if data := first_data(resolved):
        payload["data"] = data
    return rendered(resolved, title=title, body=body, payload=payload)


def first_image(resolved: Resolved) -> str | None:
    """Devices fetch it: what a mail may carry inline is no use here."""
    for block in resolved.leaves:
        if block.kind == "image" and (url := block.image()) and url.lower().startswith("http"):
            return url
    return None


def first_data(resolved: Resolved) -> dict[str, Any]:
    block = next((each for each in resolved.leaves if each.kind == "action"), None)
    if block is None:
        return {}
    found = action(block)
    data = dict(found.get("data") or {})
    if "href" in found:
        data["url"] = found["href"]
    if "action_id" in found:
        data["action_id"] = found["action_id"]
    return data


def wire_bytes(payload: dict[str, Any]) -> int:
    """How large a message is on its way: the larger of what Apple and Google are sent."""
    return max(len(_json(apple(payload))), len(_json(google(payload))))


def apple(payload: dict[str, Any]) -> dict[str, Any]:
    """What Apple's service takes. Source: Generating a remote notification, Apple."""
    alert = {"title": payload.get("title", ""), "body": payload.get("body", "")}
    aps: dict[str, Any] = {"alert": alert, "sound": "default"}
    if payload.get("image"):
        aps["mutable-content"] = 1
    image = {"image": payload["image"]} if payload.get("image") else {}
    return {"aps": aps, **image, **payload.get("data", {})}


def google(payload: dict[str, Any]) -> dict[str, Any]:
    """What counts at Google's service: notification and data, all values text."""
    notification = {key: payload[key] for key in ("title", "body", "image") if payload.get(key)}
    data = {
        key: value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        for key, value in payload.get("data", {}).items()
    }
    return {"notification": notification, **({"data": data} if data else {})}


def _json(value: dict[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(errors="replace")
