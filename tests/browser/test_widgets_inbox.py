"""Courier's inbox, popup menu and toast from npm, unchanged: what they show is what is stored."""

import re

import pytest
from courier import Courier
from playwright.sync_api import expect

from notifications.models import InboxItem, Message
from tests.browser.widgets.fixtures import (
    ANN,
    Open,
    application,
    courier,
    hand,
    open_page,
    window,
)
from tests.browser.widgets.page import UNREAD
from tests.browser.window import Window
from tests.drain import drain
from tests.inboxes import deliver, send

__all__ = ["application", "courier", "hand", "open_page", "window"]
pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.parametrize("kind", ["components", "react"]),
]
ARCHIVED_AND_READ = {"archived_at": None, "read_at": None}


def put(*titles: str, **message: object) -> None:
    """Items in Ann's inbox; the last is the newest."""
    for title in titles:
        send(ANN, title, **message)  # type: ignore[arg-type]
    drain()


def stored(**wanted: object) -> set[str]:
    return set(InboxItem.objects.filter(user=ANN, **wanted).values_list("title", flat=True))


def test_what_the_sdk_sends_appears_in_the_inbox_the_popup_and_a_toast(
    courier: Courier, hand: None, open_page: Open
) -> None:
    page = open_page()
    dot = page.popup.locator("#unread-badge")
    expect(dot).to_be_hidden()
    courier.send.message(
        message={
            "to": {"user_id": ANN},
            "content": {"title": "Shipped", "body": "On Thursday"},
            "routing": {"method": "single", "channels": ["inbox"]},
        }
    )
    expect(page.item("Shipped")).to_have_class(UNREAD)
    expect(page.item("Shipped")).to_contain_text("On Thursday")
    expect(page.toasts).to_have_count(1)
    expect(page.toasts).to_contain_text("On Thursday")
    expect(dot).to_be_visible()
    page.popup.locator("courier-inbox-menu-button").click()
    shown = page.popup.locator("courier-inbox-list-item")
    expect(shown).to_have_count(1)
    expect(shown).to_contain_text("Shipped")
    assert stored(read_at=None, archived_at=None) == {"Shipped"}
    # What is done in the popup is done in the inbox too: they share their data.
    shown.hover()
    shown.locator("courier-icon-button").first.click()
    expect(page.item("Shipped")).not_to_have_class(UNREAD)
    expect(dot).to_be_hidden()
    assert page.titles() == ["Shipped"]


def test_an_item_is_read_unread_archived_and_brought_back(hand: None, open_page: Open) -> None:
    put("One", "Two")
    page = open_page()
    assert page.titles() == ["Two", "One"]
    page.press("One", "read")
    expect(page.item("One")).not_to_have_class(UNREAD)
    page.until(lambda: stored(read_at=None) == {"Two"})
    page.press("One", "read")
    expect(page.item("One")).to_have_class(UNREAD)
    page.until(lambda: stored(read_at=None) == {"One", "Two"})
    page.press("One", "archive")
    expect(page.item("One")).to_have_count(0)
    page.until(lambda: stored(archived_at=None) == {"Two"})
    page.feed("Archive")
    expect(page.items).to_have_count(1)
    page.press("One", "archive")
    expect(page.items).to_have_count(0)
    page.until(lambda: stored(archived_at=None) == {"One", "Two"})
    page.feed("Inbox")
    expect(page.items).to_have_count(2)
    assert page.titles() == ["Two", "One"]


def test_all_are_read_the_read_are_archived_and_then_all(hand: None, open_page: Open) -> None:
    put("One", "Two", "Three")
    page = open_page()
    page.press("Two", "read")
    page.until(lambda: stored(read_at=None) == {"One", "Three"})
    page.choose("archiveRead")
    expect(page.items).to_have_count(2)
    page.until(lambda: stored(archived_at=None) == {"One", "Three"})
    page.choose("readAll")
    expect(page.item("One")).not_to_have_class(UNREAD)
    expect(page.unread("all_messages")).to_be_hidden()
    page.until(lambda: stored(read_at=None) == set())
    assert stored(archived_at=None) == {"One", "Three"}
    page.choose("archiveAll")
    expect(page.items).to_have_count(0)
    expect(page.inbox.get_by_text("No Messages")).to_be_visible()
    page.until(lambda: stored(archived_at=None) == set())
    page.feed("Archive")
    expect(page.items).to_have_count(3)


def test_a_click_on_an_item_is_told_and_tracked_and_one_on_its_button_is_told(
    hand: None, open_page: Open
) -> None:
    elements = [
        {"type": "meta", "title": "Pay"},
        {"type": "text", "content": "Forty-two euros"},
        {"type": "action", "content": "Pay now", "href": "https://shop.example.com/pay"},
    ]
    page = open_page()
    put("Pay", content={"version": "2022-01-01", "elements": elements})
    page.item("Pay").get_by_text("Forty-two euros").click()
    expect(page.clicked).to_have_text("Pay")
    page.until(lambda: Message.objects.get(recipient=ANN).status == "CLICKED")
    page.item("Pay").locator("courier-button").click()
    expect(page.clicked).to_have_text(re.compile("shop.example.com/pay|/t/"))
    page.toasts.locator(".title").click()
    expect(page.clicked).to_have_text("Pay")
    page.toasts.locator(".dismiss").click()
    expect(page.toasts).to_have_count(0)


def test_what_is_seen_is_opened_in_one_batch(hand: None, open_page: Open, window: Window) -> None:
    deliver(ANN, 4)
    asked: list[str] = []
    window.context.on("request", lambda request: asked.append(request.post_data or ""))
    page = open_page()
    page.until(lambda: not InboxItem.objects.filter(user=ANN, opened_at=None).exists())
    batches = [body for body in asked if "BatchTrackEvents" in body]
    assert [body.count("opened(") for body in batches] == [4]
    page.until(lambda: set(Message.objects.values_list("status", flat=True)) == {"OPENED"})


def test_tabs_show_their_tags_and_count_what_is_unread(hand: None, open_page: Open) -> None:
    put("Order 1", "Order 2", metadata={"tags": ["orders", "shop"]})
    put("News", metadata={"tags": ["news"]})
    page = open_page()
    expect(page.unread("all_messages")).to_have_text("3")
    expect(page.unread("orders")).to_have_text("2")
    page.press("Order 1", "read")
    expect(page.unread("orders")).to_have_text("1")
    expect(page.unread("unread")).to_have_text("2")
    page.tab("orders").click()
    expect(page.items).to_have_count(2)
    put("Order 3", metadata={"tags": ["orders"]})
    put("More news", metadata={"tags": ["news"]})
    expect(page.item("Order 3")).to_be_visible()
    expect(page.unread("orders")).to_have_text("2")
    assert page.titles() == ["Order 3", "Order 2", "Order 1"]
    page.tab("unread").click()
    expect(page.items).to_have_count(4)
    assert page.titles() == ["More news", "Order 3", "News", "Order 2"]
    assert stored(read_at=None) == set(page.titles())


def test_sixty_items_are_paged_by_scrolling_and_each_is_shown_once(
    hand: None, open_page: Open
) -> None:
    deliver(ANN, 60)
    while InboxItem.objects.count() < 60:
        drain()
    page = open_page()
    # Two workers may deliver in another order than it was sent.
    oldest_last = list(InboxItem.objects.order_by("-id").values_list("title", flat=True))
    expect(page.items).to_have_count(24)
    assert page.held() == oldest_last[:24]
    # What arrives meanwhile moves no page.
    put("Newest")
    expect(page.item("Newest")).to_be_visible()
    assert page.load_all() == ["Newest", *oldest_last]
    assert list(dict.fromkeys(page.titles())) == ["Newest", *oldest_last]


def test_only_the_tenants_messages_are_shown_and_pushed(hand: None, open_page: Open) -> None:
    def tell(now: str) -> None:
        for tenant in ("north", "south", ""):
            send(ANN, f"{now}: {tenant or 'nobody'}", tenant)
        drain()

    tell("before")
    page = open_page()
    assert set(page.titles()) == stored()
    for tenant in ("north", "south"):
        page.switch(tenant)
        expect(page.item("before: nobody")).to_have_count(0)
        tell(f"in {tenant}")
        expect(page.item(f"in {tenant}: {tenant}")).to_be_visible()
        expect(page.toasts).to_have_count(1)
        # Nor does an act on all bring back what the widget had loaded for the last tenant.
        page.choose("readAll")
        expect(page.unread("all_messages")).to_be_hidden()
        page.until(lambda tenant=tenant: not stored(account=tenant, read_at=None))
        assert set(page.titles()) == stored(account=tenant)
    page.switch(None)
    expect(page.items).to_have_count(9)
    assert set(page.titles()) == stored()


def test_a_token_is_renewed_and_every_message_is_shown_once(
    window: Window, hand: None, open_page: Open
) -> None:
    window.context.clock.install()
    page = open_page()
    before = page.connection()
    put("One", "Two")
    expect(page.items).to_have_count(2)
    page.page.clock.fast_forward("20:00:00")
    page.page.wait_for_function(
        "before => window.Courier.shared.client?.options.connectionId !== before", arg=before
    )
    page.ready()
    put("Three", "Four")
    expect(page.item("Four")).to_be_visible()
    assert page.titles() == ["Four", "Three", "Two", "One"]
    page.until(lambda: stored() == set(page.titles()))
