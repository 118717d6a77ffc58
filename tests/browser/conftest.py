"""A real Chromium before a real site. Where there is no Chromium these tests are skipped by name."""

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.live.conftest import site
from tests.site import serving, working

__all__ = ["site"]

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")


@pytest.fixture(scope="session")
def served(django_db_setup: None, broker_server: None) -> Iterator[str]:
    """A site that waits until a page listens, as it does outside tests."""
    with serving(COURIER_TESTS_SETTLES_WITHIN="1") as url:
        yield url


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Ends with the module: while Playwright's loop runs, no other test can run one of its own."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip(f"no Chromium on PATH (looked for {', '.join(NAMES)})")
    # Playwright's loop runs in this thread, beside the tests' own queries.
    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield chromium
        chromium.close()
    os.environ.pop("DJANGO_ALLOW_ASYNC_UNSAFE")
    if before is not None:
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = before


@pytest.fixture
def worker(site: str, transactional_db: None) -> Iterator[None]:
    """What is sent is worked off by a process of its own."""
    with working(site):
        yield


@pytest.fixture
def signed_in(browser: Browser, site: str, transactional_db: None) -> Iterator[BrowserContext]:
    """Opens a window for a superuser; `base_url` is the site's."""
    from django.contrib.auth.models import User
    from django.test import Client

    client = Client()
    client.force_login(User.objects.create_superuser("ada", "ada@example.com", "x"))
    context = browser.new_context(base_url=site)
    context.add_cookies(
        [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": site}]
    )
    yield context
    context.close()
