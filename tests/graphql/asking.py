"""Asks /inbox/q as a widget of @trycourier/courier-js 3.4.0 does."""

import json
from typing import Any

from django.test import Client

from notifications.pipeline.tokens import issue_token

SCOPES = "inbox:read:messages inbox:write:events"


class Page:
    """A page with one signed-in widget; `cid` is its connection id."""

    def __init__(self, user: str, cid: str = "", account: str = "") -> None:
        self.user, self.cid, self.account = user, cid, account
        self.jwt = issue_token(f"user_id:{user} {SCOPES}", "1 hour")

    def post(self, query: str, **headers: str) -> Any:
        sent = {
            "Authorization": f"Bearer {self.jwt}",
            "x-courier-user-id": self.user,
            "x-courier-ua": f"sdk=courier-js,sdkv=3.4.0,cid={self.cid}",
        }
        if query.lstrip().startswith("mutation"):
            sent["x-courier-client-source-id"] = self.cid
        body = json.dumps({"query": query})
        return Client().post(
            "/inbox/q", body, content_type="application/json", headers={**sent, **headers}
        )

    def ask(self, query: str) -> Any:
        """The answer's data; a field that found nothing is None."""
        response = self.post(query)
        assert response.status_code == 200, response.content
        return response.json()["data"]

    def params(self, **more: Any) -> str:
        """A filter as the widget writes it: with its tenant, if it has one."""
        given = {**({"accountId": self.account} if self.account else {}), **more}
        return "{ %s }" % ",".join(f"{name}: {json.dumps(value)}" for name, value in given.items())

    def messages(self, **more: Any) -> list[dict[str, Any]]:
        """The first page's nodes."""
        query = "{ messages(params: %s, limit: 100) { nodes { %s } } }"
        fields = "messageId accountId title read archived opened created tags snoozed"
        found: list[dict[str, Any]] = self.ask(query % (self.params(**more), fields))["messages"][
            "nodes"
        ]
        return found

    def ids(self, **more: Any) -> list[str]:
        return [node["messageId"] for node in self.messages(**more)]

    def count(self, **more: Any) -> int:
        return int(self.ask("{ count(params: %s) }" % self.params(**more))["count"])

    def act(self, act: str, message_id: str = "", **more: str) -> Any:
        given = {**({"messageId": message_id} if message_id else {}), **more}
        written = ", ".join(f"{name}: {json.dumps(value)}" for name, value in given.items())
        return self.ask("mutation TrackEvent { %s%s }" % (act, f"({written})" if written else ""))[
            act
        ]
