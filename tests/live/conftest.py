"""A real server, real sockets, real Redis: nothing between a test and the frames is pretended."""

from collections.abc import Iterator

import pytest

from tests.site import serving


@pytest.fixture(scope="session")
def site(django_db_setup: None, broker_server: None) -> Iterator[str]:
    """The URL of a running site. Use with `transactional_db`: it sees only what is committed."""
    with serving() as url:
        yield url
