"""Fixtures for all tests: a running broker and real parts; nothing is mocked."""

import os
from collections.abc import Iterator

import hypothesis
import pytest
from django.conf import settings

from courier_site.processes.redis import service

# How long a case takes is a benchmark's business: this machine may be busy. New cases are looked
# for at the desk; a run that decides on a change tries the same ones each time.
hypothesis.settings.register_profile(
    "courier", deadline=None, derandomize=bool(os.environ.get("CI"))
)
hypothesis.settings.load_profile("courier")


@pytest.fixture(scope="session", autouse=True)
def broker_server() -> Iterator[None]:
    """The embedded Redis, where the run was not given one."""
    if settings.REDIS_URL:
        yield
        return
    server = service(settings.BROKER_URL, os.environ)
    group = server.start()
    yield
    group.kill()


@pytest.fixture(autouse=True)
def _fresh_outbox_state() -> None:
    """What the outbox keeps per process must not leak from test to test."""
    from notifications.outbox import broker, statistics

    statistics._gathered.clear()
    broker._away_until = 0.0
