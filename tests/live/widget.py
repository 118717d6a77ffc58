"""Courier's inbox widget as far as its websocket goes: says what @trycourier/courier-js 3.4.0 says."""

import json
from contextlib import ExitStack
from typing import Any, Self
from uuid import uuid4

from websockets.sync.client import connect

from notifications.pipeline.tokens import issue_token

SCOPES = "inbox:read:messages inbox:write:events"
WITHIN = 5.0


class Widget:
    """One signed-in widget."""

    def __init__(
        self,
        site: str,
        user: str,
        *,
        account: str = "",
        jwt: str = "",
        cid: str = "",
        written_user: str = "",
        origin: str | None = None,
    ) -> None:
        # Each tab has its own; one that comes back names it.
        cid = cid or uuid4().hex
        jwt = jwt or issue_token(f"user_id:{user} {SCOPES}", "1 hour")
        query = (
            f"auth={jwt}&cid={cid}&iwpv=v1&userId={written_user or user}&sdk=courier-js&sdkv=3.4.0"
        )
        self.user, self.account = user, account
        url = f"{site.replace('http', 'ws')}/inbox/ws?{query}"
        # Pings of the server that were answered.
        self.pings = 0
        self._opened = ExitStack()
        self.socket = self._opened.enter_context(
            connect(url, origin=origin, open_timeout=10, compression=None)
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._opened.close()

    def say(self, action: str, **more: Any) -> str:
        tid = uuid4().hex
        self.socket.send(json.dumps({"tid": tid, "action": action, **more}))
        return tid

    def hear(self, within: float = WITHIN) -> dict[str, Any]:
        """The next frame that is no ping; pings are answered. Raises TimeoutError."""
        return json.loads(self.hear_text(within))

    def hear_text(self, within: float = WITHIN) -> str:
        """The same, as it came."""
        while True:
            text = str(self.socket.recv(timeout=within))
            if '"action":"ping"' not in text:
                return text
            self.pings += 1
            self.socket.send(json.dumps({"tid": json.loads(text)["tid"], "action": "pong"}))

    def subscribe(self) -> Self:
        """As the widget does when it opens; waits until the server took it."""
        data = {"channel": self.user, "event": "*"}
        if self.account:
            data["accountId"] = self.account
        config, subscribe = self.say("get-config"), self.say("subscribe", data=data)
        assert self.hear() == {
            "tid": config, "response": "config", "data": {"pingInterval": 60, "maxOutstandingPings": 3},
        }  # fmt: skip
        assert self.hear() == {"tid": subscribe, "response": "ack"}
        return self

    def hears_nothing_more(self) -> bool:
        """Whether the next thing it hears is the answer to a question of its own."""
        tid = self.say("ping")
        return self.hear() == {"tid": tid, "response": "pong"}
