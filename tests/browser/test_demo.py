"""The demo page: Courier's own widgets, unmodified, against this product."""

import re
from collections.abc import Iterator
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from playwright.sync_api import Browser, Locator, Page, expect

from notifications.demo import seed
from notifications.models import InboxItem, Message
from notifications.pipeline.inbox_sweeps import sweep
from tests.browser.hand import helping
from tests.browser.widgets.page import press
from tests.browser.window import Window

IN_A_WIDGET = """
found => found.every(one => one.closest(
  "courier-inbox, courier-inbox-popup-menu, courier-toast, courier-preferences"))
"""
FINDINGS = {"resultTypes": ["violations"]}
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
    return page.locator("#inbox courier-inbox-list-item").filter(has_text=title)


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
    one.bring_to_front()
    press(item(one, "Two tabs"), "read")
    expect(item(two, "Two tabs")).not_to_have_class(unread)
    assert InboxItem.objects.get(title__startswith="Two tabs").read_at is not None
    press(item(one, "Welcome"), "archive")
    expect(item(two, "Welcome")).to_have_count(0)
    assert InboxItem.objects.get(title__startswith="Welcome").archived_at is not None
    expect(item(two, "Every step")).to_have_class(unread)


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
    expect(page.locator("#inbox courier-inbox-list-item")).to_have_count(0)
    expect(page.locator("#inbox courier-info-state")).to_be_visible()
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


def test_the_bell_shows_what_is_unread_and_a_toast_what_came(
    window: Window, worker: None, key: str
) -> None:
    page = opened(window)
    expect(item(page, "Every step")).to_be_visible()
    expect(page.locator("#menu #unread-badge")).to_be_visible()
    page.locator("#menu courier-inbox-menu-button").click()
    expect(page.locator("#menu courier-inbox-list-item")).to_have_count(len(seed.WELCOME))
    send(key, "Now")
    expect(page.locator("courier-toast-item")).to_contain_text("Now")
    expect(page.locator("#menu courier-inbox-list-item")).to_have_count(len(seed.WELCOME) + 1)


def test_another_tenant_shows_its_own_messages_and_is_sent_to(
    window: Window, worker: None, key: str
) -> None:
    page = opened(window)
    expect(item(page, "Sunday hours")).to_be_visible()
    page.get_by_label("Look as").select_option(label="Acme North")
    expect(item(page, "Sunday hours")).to_have_count(0)
    expect(item(page, "Snow on the way")).to_be_visible()
    expect(page.locator("#live")).to_have_attribute("data-state", "live")
    page.get_by_label("Title").fill("To the north")
    page.get_by_role("button", name="Send", exact=True).click()
    expect(item(page, "To the north")).to_be_visible()
    assert InboxItem.objects.get(title="To the north").account == "acme-north"
    assert page.locator("#inbox courier-inbox-list-item").count() == 2


def test_who_opts_out_of_a_topic_is_not_sent_about_it(
    window: Window, worker: None, key: str
) -> None:
    page = opened(window)
    page.get_by_role("tab", name="Preferences").click()
    topics = page.locator("courier-preferences-topic")
    expect(topics.filter(has_text="Security").get_by_role("switch")).to_be_disabled()
    topics.filter(has_text="Offers").get_by_role("switch").click()
    expect(topics.filter(has_text="Offers").get_by_role("switch")).not_to_be_checked()
    page.get_by_label("Topic").select_option(label="Offers")
    page.get_by_role("button", name="Send", exact=True).click()
    sent = page.locator("#sent > li").first
    expect(sent.locator(".status")).to_have_text("UNDELIVERABLE")
    expect(sent.locator(".status")).to_have_attribute("title", re.compile("opted out"))
    page.get_by_label("Topic").select_option(label="Security")
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.locator("#sent > li").first.locator(".status")).to_have_text("DELIVERED")


def place(node: dict[str, Any]) -> str:
    """Where a finding is in the page itself: the first part of a way into shadow roots."""
    first = node["target"][0]
    return str(first if isinstance(first, str) else first[0])


def grave(page: Page) -> list[dict[str, Any]]:
    """Axe's serious findings. What the widget drew anew while axe looked has lost its place: then
    it looks again."""
    found: list[dict[str, Any]] = []
    for _ in range(8):
        answer = Axe().run(page, options=FINDINGS).response
        found = [one for one in answer["violations"] if one["impact"] in ("serious", "critical")]
        if all(node["target"] != [":root"] for one in found for node in one["nodes"]):
            break
        page.wait_for_timeout(500)
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_grave_but_in_the_widgets_themselves(
    window: Window, worker: None, key: str, scheme: Literal["light", "dark"]
) -> None:
    page = opened(window)
    page.emulate_media(color_scheme=scheme)
    expect(item(page, "Every step")).to_be_visible()
    for tab in ("Inbox", "Preferences"):
        page.get_by_role("tab", name=tab).click()
        ours = [
            f"{one['id']} at {node['target']}"
            for one in grave(page)
            for node in one["nodes"]
            if not page.locator(place(node)).evaluate_all(IN_A_WIDGET)
        ]
        assert ours == []
