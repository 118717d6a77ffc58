"""A real server, real sockets, real Redis: nothing between a test and the frames is pretended."""

from collections.abc import Iterator

import pytest

from tests.site import serving, until_quiet


@pytest.fixture(scope="session")
def served(django_db_setup: None, broker_server: None) -> Iterator[str]:
    """The URL of a site that runs as long as the tests do."""
    with serving() as url:
        yield url


@pytest.fixture
def site(served: str, transactional_db: None) -> Iterator[str]:
    """The URL of a running site: it sees what is committed, and has ended what it was asked."""
    yield served
    until_quiet()
