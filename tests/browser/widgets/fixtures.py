"""What tests of Courier's widgets share: the customer's application, a window on it, a hand."""

from collections.abc import Callable, Iterator

import pytest
from courier import Courier
from playwright.sync_api import Browser

from notifications.pipeline import api_keys
from tests.browser.hand import helping
from tests.browser.widgets.application import Application, running
from tests.browser.widgets.page import WidgetPage
from tests.browser.window import Window

ANN = "ann"
Open = Callable[..., WidgetPage]
# The menus and the numbers on tabs are in closed shadow roots; open ones can be looked into.
LOOK_INSIDE = """
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) { return attach.call(this, {...init, mode: "open"}); };
"""


@pytest.fixture
def courier(site: str, transactional_db: None) -> Iterator[Courier]:
    """The official SDK, pointed at the site."""
    with Courier(api_key=api_keys.create("the application's own"), base_url=site) as client:
        yield client


@pytest.fixture
def application(courier: Courier) -> Iterator[Application]:
    with running(Application(courier)) as application:
        yield application


@pytest.fixture
def window(browser: Browser, site: str, application: Application) -> Iterator[Window]:
    """A window where Ann is signed in to the application.

    The test fails if a page of it failed, was refused anything, or asked any other host.
    """
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    context.add_init_script(LOOK_INSIDE)
    context.add_cookies([{"name": "user", "value": ANN, "url": application.url}])
    window = Window(context, application.url, site)
    yield window
    context.close()
    assert window.faults == [], window.faults


@pytest.fixture
def open_page(window: Window, kind: str) -> Open:
    """Opens a tab with the widgets, and waits until they are live."""
    return lambda: WidgetPage(window.tab(f"/{kind}")).ready()


@pytest.fixture
def hand(site: str, transactional_db: None) -> Iterator[None]:
    with helping():
        yield
