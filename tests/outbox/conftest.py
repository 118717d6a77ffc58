"""Fixtures of the outbox' tests."""

from collections.abc import Callable, Iterator

import pytest
from django_q.brokers import get_broker

from notifications.outbox import broker
from notifications.outbox.registry import REGISTRY, Handler


@pytest.fixture
def register() -> Iterator[Callable[..., None]]:
    """Registers handlers in place of the product's own, until the test ends."""
    before = list(REGISTRY.handlers.values())
    yield lambda *handlers: REGISTRY.fill(handlers)
    REGISTRY.fill(before)


@pytest.fixture
def only(register: Callable[..., None]) -> Callable[[Handler], Handler]:
    """Registers one handler alone, and gives it back."""

    def fill(handler: Handler) -> Handler:
        register(handler)
        return handler

    return fill


@pytest.fixture
def quiet_bell() -> None:
    """No lane is rung, no ring is unanswered, no slot is held, by this run or one before it."""
    client = broker.client()
    stale = [
        key
        for kind in ("rung", "help", "slot", "quick")
        for key in client.keys(f"courier:{kind}:*")
    ]
    client.delete(get_broker().list_key, *stale)
