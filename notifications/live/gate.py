"""Refuses an inbox websocket before it is opened, and before it costs anything."""

import json
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import unquote, urlsplit

from django.conf import settings

from notifications.pipeline.guests import READ, Guest, NotAllowed, guest
from notifications.pipeline.tokens import TokenError

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

CONNECTION_ID_LENGTH = 64
NOT_FOUND = 404
# The type that our JSON error has, where it is not one of authorization.
KINDS = {NOT_FOUND: "not_found", 429: "rate_limit_error", 503: "service_unavailable_error"}


class InboxGate:
    """Lets those in to `app` who come from an allowed page with a token for their user.

    The upgrade is refused with 401 or 403: a code after opening would make the widget try again.
    """

    def __init__(self, app: App) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked = _query(scope)
        try:
            if not origin_allowed(_headers(scope)):
                raise NotAllowed("the page's origin is not one of CORS_ALLOWED_ORIGINS")
            found = _guest(asked)
        except TokenError as error:
            await receive()
            await refuse(scope, send, 401, str(error))
        except NotAllowed as error:
            await receive()
            await refuse(scope, send, 403, str(error))
        else:
            known = {
                "guest": found,
                "written_user": asked.get("userId", ""),
                "connection_id": asked.get("cid", "")[:CONNECTION_ID_LENGTH],
            }
            await self.app({**scope, **known}, receive, send)


def _guest(asked: dict[str, str]) -> Guest:
    written = asked.get("userId", "")
    # The widget writes the id as it is, a browser escapes some of it, others escape all.
    found = guest(asked.get("auth", ""), [written, unquote(written)])
    found.require(READ)
    return found


def _query(scope: Scope) -> dict[str, str]:
    """The query's values as written: a "+" in a user id is a plus."""
    text = scope["query_string"].decode("utf-8", "replace")
    pairs = (part.partition("=") for part in text.split("&"))
    return {name: value for name, _, value in pairs}


def _headers(scope: Scope) -> dict[str, str]:
    pairs = scope["headers"]
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in pairs}


def origin_allowed(headers: dict[str, str]) -> bool:
    """Browsers always name the page's origin; native SDKs have none, and their token must do."""
    origin = headers.get("origin")
    allowed: list[str] = settings.CORS_ALLOWED_ORIGINS
    if origin is None or "*" in allowed or origin in allowed:
        return True
    return bool(headers.get("host")) and urlsplit(origin).netloc == headers["host"]


# Where an upgrade is refused for something that passes, a client may come again: seconds.
COMES_AGAIN = 10


async def refuse(scope: Scope, send: Send, status: int, message: str) -> None:
    """Answers the upgrade, after its first message was received, with a status and our JSON error."""
    if "websocket.http.response" not in scope.get("extensions", {}):
        await send({"type": "websocket.close", "code": 1008})
        return
    kind = KINDS.get(status, "authorization_error")
    body = json.dumps({"message": message, "type": kind}).encode()
    headers = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(body))]
    if status in KINDS and status != NOT_FOUND:
        headers.append((b"retry-after", b"%d" % COMES_AGAIN))
    await send({"type": "websocket.http.response.start", "status": status, "headers": headers})
    await send({"type": "websocket.http.response.body", "body": body})
