"""Slack: a message with blocks, by its Web API or by an incoming webhook.

Sources: https://docs.slack.dev/reference/methods/chat.postMessage, …/users.lookupByEmail and
https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NoReturn, Self
from urllib.parse import urlencode

from notifications.providers.base import Failure, Outgoing, Provider, ProviderError, Taken
from notifications.providers.direct_message import slack_answers
from notifications.providers.egress import (
    Allowed,
    Answer,
    Client,
    Limits,
    Lost,
    NotAllowed,
    Unreachable,
)

API_URL = "https://slack.com/api/"
# Slack repeats the message in its answer, with what is not ASCII six characters long.
LIMITS = Limits(body=256 * 1024)
JSON = "application/json; charset=utf-8"
FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class SlackSettings:
    """`bot_token` is for recipients who bring none of their own; empty for none."""

    api_url: str = API_URL
    bot_token: str = ""
    allowed: Allowed = field(default_factory=Allowed)


class SlackProvider(Provider):
    key = "slack"
    channel = "direct_message"
    concurrency = 4

    def __init__(self, settings: SlackSettings) -> None:
        self.settings = settings

    def session(self) -> "SlackSession":
        return SlackSession(self.settings, Client(self.settings.allowed, limits=LIMITS))


class SlackSession:
    """Takes addresses {access_token?, channel | user_id | email} and {incoming_webhook: {url}}."""

    def __init__(self, settings: SlackSettings, client: Client) -> None:
        self.settings, self.client = settings, client
        self._users: dict[tuple[str, str], str] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._users.clear()

    def abort(self) -> None:
        self.client.abort()

    def send(self, outgoing: Outgoing) -> Taken:
        address, message = outgoing.address, _message(outgoing.content)
        webhook = address.get("incoming_webhook")
        if webhook:
            return self._to_webhook(str(webhook["url"]), message)
        own = str(address.get("access_token") or "")
        token = own or self.settings.bot_token
        if not token:
            raise ProviderError(Failure.PERMANENT, "Slack: there is no access token any more")
        channel = address.get("channel") or address.get("user_id")
        if not channel:
            channel = self._user(token, str(address["email"]), bool(own))
        body = json.dumps({"channel": channel, **message}).encode()
        answer = self._call("chat.postMessage", token, JSON, body)
        said = slack_answers.api(answer, "chat.postMessage", own_token=bool(own))
        # An answer to a post that was taken: the message stands in the channel.
        return Taken({name: said[name] for name in ("channel", "ts") if name in said}, True)

    def _user(self, token: str, email: str, own_token: bool) -> str:
        """The Slack user with this address; nothing is posted yet, so nothing is uncertain."""
        known = self._users.get((token, email))
        if known is not None:
            return known
        try:
            answer = self._call(
                "users.lookupByEmail", token, FORM, urlencode({"email": email}).encode()
            )
            said = slack_answers.api(answer, "users.lookupByEmail", own_token=own_token)
        except ProviderError as error:
            if error.failure is Failure.UNCERTAIN:
                raise ProviderError(Failure.TRANSIENT, str(error)) from error
            raise
        user = said.get("user")
        found = user.get("id") if isinstance(user, dict) else None
        if not isinstance(found, str):
            raise ProviderError(Failure.TRANSIENT, "Slack users.lookupByEmail: it named no user")
        self._users[token, email] = found
        return found

    def _call(self, method: str, token: str, kind: str, body: bytes) -> Answer:
        url = f"{self.settings.api_url.rstrip('/')}/{method}"
        headers = {"Authorization": f"Bearer {token}", "Content-Type": kind}
        return _sent(lambda: self.client.request("POST", url, headers, body))

    def _to_webhook(self, url: str, message: dict[str, Any]) -> Taken:
        body = json.dumps(message).encode()
        answer = _sent(lambda: self.client.request("POST", url, {"Content-Type": JSON}, body))
        slack_answers.webhook(answer)
        return Taken({}, True)


def _message(content: dict[str, Any]) -> dict[str, Any]:
    """What was rendered for Slack; `text` is what notifications and screen readers say."""
    payload = content.get("payload") or {}
    plain = str(content.get("text") or content.get("title") or "")
    text = payload.get("text") or escaped(plain)
    return {**payload, "text": text} if payload.get("blocks") else {"text": text}


def escaped(plain: str) -> str:
    """Plain text as Slack reads it. Source: docs.slack.dev/messaging/formatting-message-text."""
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _sent(request: Callable[[], Answer]) -> Answer:
    try:
        return request()
    except (NotAllowed, Unreachable, Lost) as error:
        _failed(error)


def _failed(error: Exception) -> NoReturn:
    kinds = {NotAllowed: Failure.PERMANENT, Unreachable: Failure.TRANSIENT}
    raise ProviderError(kinds.get(type(error), Failure.UNCERTAIN), f"Slack: {error}") from error
