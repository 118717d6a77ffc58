"""The demo page: Courier's own widget, unmodified, against this product."""

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from playwright.sync_api import Browser, Locator, Page, expect

from notifications.demo import seed
from notifications.models import InboxItem, Message
from notifications.pipeline.inbox import sweep
from tests.browser.hand import helping
from tests.browser.window import Window

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def window(browser: Browser, site: str, transactional_db: None) -> Iterator[Window]:
    """A fresh window; the test fails if a page in it failed or went elsewhere."""
    context = browser.new_context(viewport={"width": 1200, "height": 800})
    window = Window(context, site)
    yield window
    context.close()
    assert window.faults == []


@pytest.fixture
def worker(transactional_db: None) -> Iterator[None]:
    with helping():
        yield


@pytest.fixture
def key(transactional_db: None) -> str:
    return seed.prepare().api_key


def opened(window: Window) -> Page:
    page = window.tab("/demo/")
    expect(page.locator("#live")).to_have_attribute("data-state", "live")
    return page


def item(page: Page, title: str) -> Locator:
    return page.locator("courier-inbox-list-item").filter(has_text=title)


def send(key: str, title: str) -> None:
    """Through the API, as an application would."""
    body = {
        "message": {
            "to": {"user_id": seed.USER},
            "content": {"title": title, "body": "From the API"},
            "routing": {"method": "single", "channels": ["inbox"]},
        }
    }
    response = Client().post(
        "/send", body, content_type="application/json", headers={"Authorization": f"Bearer {key}"}
    )
    assert response.status_code == 202, response.content


def test_a_message_sent_through_the_api_appears_without_a_reload(
    window: Window, worker: None, key: str
) -> None:
    page = opened(window)
    expect(item(page, "Welcome to your inbox")).to_be_visible()
    page.evaluate("window.same = true")
    send(key, "Straight from the API")
    expect(item(page, "Straight from the API")).to_be_visible()
    assert page.evaluate("window.same")


def test_what_is_read_and_archived_in_one_tab_shows_in_the_other(
    window: Window, worker: None, key: str
) -> None:
    one, two = opened(window), opened(window)
    unread = re.compile(r"\bunread\b")
    expect(item(two, "Two tabs")).to_have_class(unread)
    press(one, "Two tabs", "read")
    expect(item(two, "Two tabs")).not_to_have_class(unread)
    assert InboxItem.objects.get(title__startswith="Two tabs").read_at is not None
    press(one, "Welcome", "archive")
    expect(item(two, "Welcome")).to_have_count(0)
    assert InboxItem.objects.get(title__startswith="Welcome").archived_at is not None
    expect(item(two, "Every step")).to_have_class(unread)


def press(page: Page, title: str, button: str) -> None:
    """The widget's own buttons, which appear where the pointer is."""
    item(page, title).hover()
    buttons = item(page, title).locator("courier-icon-button")
    (buttons.first if button == "read" else buttons.last).click()


def test_the_form_sends_and_shows_every_step(window: Window, worker: None, key: str) -> None:
    page = opened(window)
    page.get_by_label("Title").fill("Sent by hand")
    page.get_by_label("Both").check()
    page.get_by_label("Body").press("Control+Enter")
    sent = page.locator("#sent > li").first
    expect(sent.locator(".status")).to_have_text("OPENED")
    expect(sent.locator(".steps")).to_contain_text("message.routed")
    expect(item(page, "Sent by hand")).to_be_visible()
    message = Message.objects.get(message_id=sent.locator(".id").inner_text())
    assert {d.channel for d in message.deliveries.all()} == {"inbox", "email"}
    assert str(message.pk) in str(sent.locator(".timeline").get_attribute("href"))


def test_a_title_is_required_and_the_page_says_so(window: Window, key: str) -> None:
    page = opened(window)
    page.get_by_label("Title").fill("   ")
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_role("alert")).to_have_text("Not sent: title: is required")
    assert [fault for fault in window.faults if "/demo/send" in fault]
    window.faults.clear()


def test_an_empty_inbox_says_that_it_is_empty(window: Window, worker: None, key: str) -> None:
    page = opened(window)
    expect(item(page, "Every step")).to_be_visible()
    sweep(seed.USER, "archive-all")
    expect(page.locator("courier-inbox-list-item")).to_have_count(0)
    expect(page.locator("courier-info-state")).to_be_visible()
    expect(page.locator("#nothing")).to_be_visible()


def test_markup_in_a_message_is_never_run(window: Window, worker: None, key: str) -> None:
    page = opened(window)
    page.evaluate("window.ran = 0")
    send(key, "<img src=x onerror='window.ran = 1'><script>window.ran = 2</script>Hostile")
    expect(item(page, "Hostile")).to_be_visible()
    assert page.locator("courier-inbox img, courier-inbox script").count() == 0
    assert page.evaluate("window.ran") == 0
    # The browser reports what the page's policy kept the widget's parser from.
    window.faults[:] = [one for one in window.faults if "Content Security Policy" not in one]
