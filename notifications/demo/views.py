"""A page with Courier's own widgets, signed in as a demo user, beside a form that sends."""

import os
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_GET, require_POST

from notifications.demo.scene import TENANTS
from notifications.demo.seed import EMAIL, KEY_NAME, USER
from notifications.models import ApiKey, Message
from notifications.pipeline import plain_json
from notifications.pipeline.accept import accept
from notifications.pipeline.errors import InvalidRequest
from notifications.pipeline.send_schema import parse_send
from notifications.pipeline.tokens import issue_token
from notifications.queries import messages, preferences
from notifications.states import TERMINAL

SCOPE = f"user_id:{USER} inbox:read:messages inbox:write:events read:preferences write:preferences"
VALID_FOR_SECONDS = 15 * 60
ROUTINGS = {
    "inbox": {"method": "single", "channels": ["inbox"]},
    "email": {"method": "single", "channels": ["email"]},
    "both": {"method": "all", "channels": ["inbox", "email"]},
}
# The widget makes its styles while it runs; scripts, and everything else, come from us alone.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
    " connect-src 'self' {socket}; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)

View = Callable[..., HttpResponse]


def demo_only(view: View) -> View:
    """Nothing of this is there unless the product was started with --demo."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if os.environ.get("COURIER_DEMO") != "1":
            raise Http404
        return view(request, *args, **kwargs)

    return guarded


@demo_only
@require_GET
@ensure_csrf_cookie
def page(request: HttpRequest) -> HttpResponse:
    """The page itself; its script asks for the token."""
    shown = {
        "user": USER, "email": EMAIL, "tenants": TENANTS, "topics": preferences.of_user(USER),
    }  # fmt: skip
    response = render(request, "demo/page.html", shown)
    scheme = "wss" if request.is_secure() else "ws"
    response["Content-Security-Policy"] = POLICY.format(socket=f"{scheme}://{request.get_host()}")
    return response


@demo_only
@require_POST
@never_cache
def token(request: HttpRequest) -> JsonResponse:
    """A short-lived token for the demo user's inbox and preferences; the page renews it."""
    issued = issue_token(SCOPE, f"{VALID_FOR_SECONDS} seconds")
    return JsonResponse({"token": issued, "user": USER, "seconds": VALID_FOR_SECONDS})


@demo_only
@require_POST
def send(request: HttpRequest) -> JsonResponse:
    """Sends to the demo user as POST /send would, with the demo's key, which stays here."""
    try:
        asked = plain_json.parse(request.body)
        accepted = accept(parse_send({"message": _message(asked)}), api_key=_key())
    except InvalidRequest as error:
        return JsonResponse({"message": str(error), "type": "invalid_request_error"}, status=400)
    return JsonResponse(_shown(accepted.messages[0]), status=202)


@demo_only
@require_GET
@never_cache
def status(request: HttpRequest, message_id: str) -> JsonResponse:
    """Where a message of the demo user stands, and what happened to it so far."""
    message = messages.by_message_id(message_id)
    if message is None or message.user != USER:
        return JsonResponse({"message": "no such message", "type": "not_found_error"}, status=404)
    begun = message.enqueued_at
    steps = [
        {"name": event.name, "after": round((event.created_at - begun).total_seconds() * 1000)}
        for event in messages.events(message)
    ]
    return JsonResponse({**_shown(message), "steps": steps})


def _message(asked: Any) -> dict[str, Any]:
    if not isinstance(asked, dict):
        raise InvalidRequest("", "wants an object")
    title, body = asked.get("title"), asked.get("body")
    if not isinstance(title, str) or not title.strip():
        raise InvalidRequest("title", "is required")
    if not isinstance(body, str):
        raise InvalidRequest("body", "must be a string")
    channels = asked.get("channels")
    if not isinstance(channels, str) or channels not in ROUTINGS:
        raise InvalidRequest("channels", f"wants one of {', '.join(ROUTINGS)}")
    message: dict[str, Any] = {
        "to": {"user_id": USER},
        "content": {"title": title, "body": body},
        "routing": ROUTINGS[channels],
        "metadata": {"tags": ["demo"]},
    }
    if topic := asked.get("topic"):
        message["preferences"] = {"subscription_topic_id": topic}
    if tenant := asked.get("tenant"):
        message["context"] = {"tenant_id": tenant}
    return message


def _key() -> ApiKey | None:
    return ApiKey.objects.filter(name=KEY_NAME).first()


def _shown(message: Message) -> dict[str, Any]:
    return {
        "messageId": message.message_id,
        "requestId": message.request.request_id,
        "status": message.status,
        "reason": message.error or message.reason,
        "done": message.status in TERMINAL,
        "timeline": reverse("admin:notifications_message_change", args=[message.pk]),
    }
