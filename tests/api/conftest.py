"""A caller of the API with a key of its own."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from notifications.pipeline import api_keys

MESSAGE = {
    "to": {"email": "ada@example.com"},
    "content": {"title": "Hello", "body": "Your code is {{code}}."},
    "data": {"code": "42"},
}


class Caller:
    """Calls the API as a program would; `json()` of what it returns is the body."""

    def __init__(self, key: str | None) -> None:
        self.key = key
        self.client = Client(raise_request_exception=False)

    def __call__(
        self, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None
    ) -> HttpResponse:
        text = body if isinstance(body, str | bytes) else "" if body is None else json.dumps(body)
        auth = {} if self.key is None else {"Authorization": f"Bearer {self.key}"}
        return self.client.generic(
            method, path, text, "application/json", headers={**auth, **(headers or {})}
        )

    def get(self, path: str, **query: Any) -> HttpResponse:
        auth = {} if self.key is None else {"Authorization": f"Bearer {self.key}"}
        return self.client.get(path, query, headers=auth)

    def post(self, path: str, body: Any = None, **headers: str) -> HttpResponse:
        return self("POST", path, body, {name.replace("_", "-"): v for name, v in headers.items()})

    def send(self, message: dict[str, Any] | None = None, **headers: str) -> HttpResponse:
        return self.post("/send", {"message": message or MESSAGE}, **headers)

    def sent(self, **fields: Any) -> str:
        """Sends a message and returns its request id."""
        response = self.send({**MESSAGE, **fields})
        assert response.status_code == 202, response.content
        return str(response.json()["requestId"])


@pytest.fixture(autouse=True)
def _slow_machines_count_the_same_queries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api_keys, "REMEMBERED_FOR", 60)


@pytest.fixture
def make_caller(db: None) -> Callable[..., Caller]:
    def make(*scopes: str, mode: str = "live", name: str = "") -> Caller:
        return Caller(api_keys.create(name or f"{mode} {scopes}", mode=mode, scopes=scopes))

    return make


@pytest.fixture
def caller(make_caller: Callable[..., Caller]) -> Caller:
    return make_caller(name="all")
