"""The web process is replaced while a page with Courier's inbox is open."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.widgets.application import Application
from tests.browser.widgets.fixtures import ANN, LOOK_INSIDE, application, courier, hand
from tests.browser.widgets.page import WidgetPage
from tests.browser.window import Window
from tests.inboxes import send
from tests.site import Served, served_anew

__all__ = ["application", "courier", "hand"]
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def replaced(transactional_db: None) -> Iterator[Served]:
    """A site of this test's own."""
    with served_anew() as site:
        yield site


@pytest.fixture
def site(replaced: Served) -> str:
    return replaced.url


@pytest.fixture
def page(browser: Browser, site: str, application: Application) -> Iterator[Page]:
    """A tab where Ann is signed in. What it is refused while no process is there is its to bear."""
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    context.add_init_script(LOOK_INSIDE)
    context.add_cookies([{"name": "user", "value": ANN, "url": application.url}])
    yield Window(context, application.url, site).tab("/components")
    context.close()


def test_an_open_page_goes_on_after_a_deploy_and_shows_each_message_once(
    page: Page, hand: None, replaced: Served
) -> None:
    widgets = WidgetPage(page).ready()
    page.wait_for_load_state("networkidle")
    send(ANN, "Before")
    expect(widgets.item("Before")).to_be_visible()
    replaced.end()
    send(ANN, "Meanwhile")
    replaced.start()
    expect(widgets.item("Meanwhile")).to_be_visible(timeout=60_000)
    widgets.ready()
    send(ANN, "Afterwards")
    expect(widgets.item("Afterwards")).to_be_visible(timeout=20_000)
    assert widgets.titles() == ["Afterwards", "Meanwhile", "Before"]
