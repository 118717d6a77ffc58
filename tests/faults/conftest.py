"""One running product for all small fault tests: short leases, an impatient watchdog."""

import random
import sys
from collections.abc import Iterator

import pytest
from django.conf import settings

from tests.faults import database, harness
from tests.faults.judge import judge
from tests.faults.load import Load
from tests.faults.site import Site, running

SHORT = {"FAULTS_LEASE": "3"}
POSTGRES = settings.DATABASE_URL.startswith("postgres")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/faults/" in str(item.path):
            item.add_marker(pytest.mark.slow)
            item.add_marker(pytest.mark.skipif(sys.platform != "linux", reason="reads /proc"))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    kind = database.POSTGRES if POSTGRES else database.SQLITE
    folder = tmp_path_factory.mktemp("faults")
    with running(folder, kind, own_broker=True, **SHORT) as product:
        yield product


@pytest.fixture
def rng() -> random.Random:
    return random.Random(1)


class Trial:
    """Sends that go on while something is done to the product; then the product is judged."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.load = Load(site, sends=80, rate=40)

    def start(self) -> None:
        self.load.start()
        self.site.wait(0.5)

    def judged(self, *, within: float = 20, faults: int = 1) -> dict[str, int]:
        """What is not as it must be, `within` seconds after the last send; empty: all is well."""
        self.site.calm()
        self.load.wait()
        assert not self.load.refused
        harness.settle(self.site, within)
        found = judge(self.site)
        # All tests share the mail server's log, so that doubles are those of all before, too.
        doubled = found.pop("doubled e-mails")
        assert doubled <= harness.IN_FLIGHT * faults
        return {name: count for name, count in found.items() if count}


@pytest.fixture
def trial(site: Site) -> Trial:
    return Trial(site)
