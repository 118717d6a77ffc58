"""Two tabs of one person, and Courier's client without a widget."""

import pytest
from playwright.sync_api import expect

from notifications.models import InboxItem, Reaction
from tests.browser.widgets.fixtures import ANN, application, courier, hand, window
from tests.browser.widgets.page import LISTENING, UNREAD, WidgetPage
from tests.browser.window import Window
from tests.drain import drain
from tests.inboxes import deliver, send

__all__ = ["application", "courier", "hand", "window"]
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
CONNECTION = "window.Courier.shared.client?.options.connectionId"


def test_two_tabs_of_one_person_agree_whatever_they_are_made_with(
    window: Window, hand: None
) -> None:
    for title in ("One", "Two", "Three"):
        send(ANN, title)
    drain()
    one = WidgetPage(window.tab("/react")).ready()
    two = WidgetPage(window.tab("/components")).ready()
    three = window.tab("/javascript").locator("#inbox li")
    expect(three).to_have_count(3)
    one.press("One", "read")
    expect(two.item("One")).not_to_have_class(UNREAD)
    expect(three.filter(has_text="One")).to_have_class("read")
    two.press("One", "read")
    expect(one.item("One")).to_have_class(UNREAD)
    expect(three.filter(has_text="One")).to_have_class("unread")
    three.filter(has_text="Two").get_by_role("button", name="Archive").click()
    for page in (one, two):
        expect(page.item("Two")).to_have_count(0)
    one.feed("Archive")
    one.press("Two", "archive")
    expect(two.item("Two")).to_be_visible()
    expect(three.filter(has_text="Two")).to_be_visible()
    two.choose("readAll")
    one.feed("Inbox")
    for page in (one, two):
        expect(page.inbox.locator("courier-inbox-list-item.unread")).to_have_count(0)
    expect(three.page.locator("#inbox .unread")).to_have_count(0)
    send(ANN, "Four")
    for shown in (one.item("Four"), two.item("Four"), three.filter(has_text="Four")):
        expect(shown).to_have_count(1)
    one.choose("archiveRead")
    expect(two.items).to_have_count(1)
    expect(three).to_have_count(1)
    assert [item.title for item in InboxItem.objects.filter(archived_at=None)] == ["Four"]


def test_an_inbox_of_ones_own_pages_and_follows_the_tenant(window: Window, hand: None) -> None:
    deliver(ANN, 30)
    send(ANN, "For north", "north")
    drain()
    page = window.tab("/javascript")
    items = page.locator("#inbox li")
    expect(items).to_have_count(24)
    page.get_by_role("button", name="Older").click()
    expect(items).to_have_count(31)
    expect(page.get_by_role("button", name="Older")).to_be_hidden()
    assert len(set(items.all_inner_texts())) == 31
    page.get_by_role("button", name="Mark all as read").click()
    expect(page.locator("#inbox .unread")).to_have_count(0)
    page.evaluate("window.switchTenant('north')")
    expect(items).to_have_count(1)
    expect(items).to_contain_text("For north")
    page.wait_for_function("window.Courier.shared.client.inbox.socket.isOpen")
    send(ANN, "For nobody")
    send(ANN, "Also for north", "north")
    expect(items).to_have_count(2)
    expect(items.first).to_contain_text("Also for north")


def test_a_token_is_renewed_while_messages_come_and_none_is_lost_or_doubled(
    window: Window, hand: None
) -> None:
    window.context.clock.install()
    page = window.tab("/javascript")
    live = "window.Courier.shared.client?.inbox.socket.isOpen"
    page.wait_for_function(live)
    sent: list[str] = []

    def tell() -> None:
        sent.append(f"Message {len(sent)}")
        send(ANN, sent[-1])

    before = page.evaluate(CONNECTION)
    for _ in range(3):
        tell()
    page.clock.fast_forward("20:00:00")
    while page.evaluate(CONNECTION) == before or not page.evaluate(live):
        tell()
    for _ in range(3):
        tell()
    items = page.locator("#inbox li")
    expect(items).to_have_count(len(sent))
    shown = [text.removesuffix("ReadArchive") for text in items.all_inner_texts()]
    # What was caught up on comes after what was pushed, so the order may differ until a reload.
    assert sorted(shown) == sorted(sent)
    assert sorted(InboxItem.objects.values_list("title", flat=True)) == sorted(sent)


def test_with_a_toast_on_the_page_too_a_renewal_loses_and_doubles_nothing(
    window: Window, hand: None
) -> None:
    """The toast opens the socket while the inbox, which is to have the same, still fetches."""
    window.context.clock.install()
    page = WidgetPage(window.tab("/components")).ready()
    sent: list[str] = []

    def tell(number: int = 1) -> None:
        for _ in range(number):
            sent.append(f"Message {len(sent)}")
            send(ANN, sent[-1])

    before = page.connection()
    tell(3)
    page.page.clock.fast_forward("20:00:00")
    while page.page.evaluate(CONNECTION) == before or not page.page.evaluate(LISTENING):
        tell()
    for _ in range(15):
        tell(2)
        page.page.wait_for_timeout(20)
    page.until(lambda: sent[-1] in page.held() and not Reaction.objects.exists())
    assert sorted(page.load_all()) == sorted(sent)


def test_who_lost_the_connection_is_joined_again_and_has_missed_nothing(
    window: Window, hand: None
) -> None:
    page = WidgetPage(window.tab("/components")).ready()
    # The popup's inbox, still loading, would open another connection by itself.
    page.page.wait_for_load_state("networkidle")
    before = page.connection()
    page.page.evaluate("window.Courier.shared.client.inbox.socket.webSocket.close(4000)")
    send(ANN, "Meanwhile")
    page.page.wait_for_function(
        "before => window.Courier.shared.client.options.connectionId !== before", arg=before
    )
    page.ready()
    expect(page.item("Meanwhile")).to_be_visible()
    send(ANN, "Afterwards")
    expect(page.item("Afterwards")).to_be_visible()
    assert page.titles() == ["Afterwards", "Meanwhile"]
