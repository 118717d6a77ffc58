"""A Slack of one's own over HTTP: `api_url` for SLACK_API_URL, `webhook_url` for a recipient.

    with slack_sink() as slack:
        settings.SLACK_API_URL, settings.EGRESS_ALLOW = slack.api_url, [slack.allow]
        …
        assert slack.messages[0]["blocks"] == […]

It knows tokens that begin with `xoxb-`, the channels and users that it is given, and what to
answer instead where `fail` says so.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.sinks.http import HttpSink, Received, Reply, http_sink


@dataclass
class SlackSink:
    """`messages` were taken, in order, as Slack got them; `tokens` are those they came with.

    `fail` maps a method (`chat.postMessage`), `webhook`, or a channel to an error of Slack's, or
    to a Reply of the test's own; `times` of them, or for ever where it has no number.
    """

    http: HttpSink
    channels: set[str] = field(default_factory=lambda: {"C1", "#general", "U1"})
    users: dict[str, str] = field(default_factory=lambda: {"ada@example.com": "U1"})
    messages: list[dict[str, Any]] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)
    fail: dict[str, str | Reply] = field(default_factory=dict)
    times: dict[str, int] = field(default_factory=dict)

    @property
    def api_url(self) -> str:
        return f"{self.http.url}/api/"

    @property
    def webhook_url(self) -> str:
        return f"{self.http.url}/services/T1/B1/secret"

    @property
    def allow(self) -> str:
        """For EGRESS_ALLOW: this machine is no public address."""
        return f"127.0.0.1:{self.http.port}"

    def calls(self, method: str) -> list[Received]:
        return [one for one in self.http.requests if one.path == f"/api/{method}"]

    def throttle(self, what: str, seconds: int, times: int = 1) -> None:
        """Answers 429 with Retry-After, the first `times` times."""
        self.fail[what] = Reply(
            429, {"Retry-After": str(seconds)}, b'{"ok":false,"error":"ratelimited"}'
        )
        self.times[what] = times

    def reply(self, received: Received) -> Reply:
        path = urlsplit(received.path).path
        if path.startswith("/services/"):
            return self._webhook(received)
        if path.startswith("/api/"):
            return self._api(path.removeprefix("/api/"), received)
        return Reply(404, body=b"no_service")

    def _webhook(self, received: Received) -> Reply:
        if failure := self._failure("webhook"):
            return failure if isinstance(failure, Reply) else Reply(404, body=failure.encode())
        self.messages.append(received.json())
        self.tokens.append("")
        return Reply(200, {"Content-Type": "text/html"}, b"ok")

    def _api(self, method: str, received: Received) -> Reply:
        token = received.headers.get("authorization", "").removeprefix("Bearer ")
        if not token.startswith("xoxb-"):
            return _json({"ok": False, "error": "invalid_auth" if token else "not_authed"})
        if failure := self._failure(method):
            return failure if isinstance(failure, Reply) else _json({"ok": False, "error": failure})
        if method == "users.lookupByEmail":
            return self._lookup(parse_qs(received.body.decode()))
        if method == "chat.postMessage":
            return self._post(received.json(), token)
        return _json({"ok": False, "error": "unknown_method"})

    def _lookup(self, form: dict[str, list[str]]) -> Reply:
        user = self.users.get(form.get("email", [""])[0])
        return _json(
            {"ok": True, "user": {"id": user}}
            if user
            else {"ok": False, "error": "users_not_found"}
        )

    def _post(self, message: dict[str, Any], token: str) -> Reply:
        channel = message.get("channel", "")
        if failure := self._failure(channel):
            return failure if isinstance(failure, Reply) else _json({"ok": False, "error": failure})
        if channel not in self.channels:
            return _json({"ok": False, "error": "channel_not_found"})
        if not message.get("text") and not message.get("blocks"):
            return _json({"ok": False, "error": "no_text"})
        self.messages.append(message)
        self.tokens.append(token)
        ts = f"1700000000.{len(self.messages):06d}"
        return _json({"ok": True, "channel": channel, "ts": ts, "message": message})

    def _failure(self, what: str) -> str | Reply | None:
        left = self.times.get(what)
        if left == 0:
            return None
        if left is not None and what in self.fail:
            self.times[what] = left - 1
        return self.fail.get(what)


def _json(body: dict[str, Any]) -> Reply:
    return Reply(200, {"Content-Type": "application/json"}, json.dumps(body).encode())


@contextmanager
def slack_sink() -> Iterator[SlackSink]:
    """A Slack that is up for the block."""
    with http_sink() as http:
        sink = SlackSink(http)
        http.answer = sink.reply
        yield sink
