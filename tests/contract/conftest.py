"""The official SDK, in strict mode, against a live server of ours."""

from collections.abc import Callable, Iterator

import pytest
from courier import Courier
from django.db import connections
from pytest_django.live_server_helper import LiveServer

from notifications.pipeline import api_keys


@pytest.fixture
def make_client(live_server: LiveServer) -> Iterator[Callable[..., Courier]]:
    made: list[Courier] = []

    def make(*scopes: str, mode: str = "live", key: str | None = None) -> Courier:
        key = key or api_keys.create(f"sdk {len(made)}", mode=mode, scopes=scopes)
        client = Courier(
            api_key=key, base_url=live_server.url, _strict_response_validation=True, max_retries=0
        )
        made.append(client)
        return client

    yield make
    for client in made:
        client.close()
    connections.close_all()


@pytest.fixture
def client(make_client: Callable[..., Courier]) -> Courier:
    return make_client()
