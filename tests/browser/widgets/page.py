"""A page with Courier's widgets, as a person handles it. Both frameworks make the same elements."""

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, TimeoutError, expect

UNREAD = re.compile(r"\bunread\b")
HELD = """
dataset => window.CourierInboxDatastore.shared.getDatasetById(dataset).messages.map(m => m.title)
"""
MORE = """
window.CourierInboxDatastore.shared.getDatasetById("all_messages").canPaginate
"""
# The inbox and the toast both listen; the toast opens the socket, sooner than the inbox is ready.
LISTENING = """
(() => {
  const socket = window.Courier.shared.client?.inbox.socket;
  return socket?.isOpen && socket.messageEventListeners.length >= 2;
})()
"""
MENU = {"readAll": "Read All", "archiveRead": "Archive Read", "archiveAll": "Archive All"}


def press(item: Locator, what: str) -> None:
    """A button of an item. Items are drawn anew when one changes, and then forget the pointer."""
    buttons = item.locator("courier-icon-button")
    button = buttons.first if what == "read" else buttons.last
    for _ in range(20):
        item.hover()
        try:
            button.click(timeout=500)
            break
        except TimeoutError:
            item.page.mouse.move(0, 0)
    else:
        raise AssertionError(f"no button to {what} showed")
    # Away again, or the next item's buttons would open under the pointer.
    item.page.mouse.move(0, 0)


class WidgetPage:
    """The widgets of one open page. The inbox outside the popup menu is `inbox`."""

    def __init__(self, page: Page) -> None:
        self.page = page
        # The popup menu has an inbox of its own.
        self.inbox = page.locator("courier-inbox:not(courier-inbox-popup-menu *)")
        self.popup = page.locator("courier-inbox-popup-menu")
        self.toasts = page.locator("courier-toast-item")
        self.preferences = page.locator("courier-preferences")
        self.clicked = page.locator("#clicked")

    @property
    def items(self) -> Locator:
        return self.inbox.locator("courier-inbox-list-item")

    def item(self, title: str) -> Locator:
        return self.items.filter(has=self.page.get_by_text(title, exact=True))

    def titles(self) -> list[str]:
        return self.items.locator(".title").all_inner_texts()

    def press(self, title: str, what: str) -> None:
        """One of the two buttons that an item shows where the pointer is: "read" or "archive"."""
        self.page.bring_to_front()
        press(self.item(title), what)

    def load_all(self) -> list[str]:
        """Scrolls to the end until no page is left; the titles that the widget then holds.

        Courier's inbox 2.4.7 draws a page that it loaded a second time at the end of its list;
        what it holds is right, and is drawn at the next change.
        """
        for _ in range(200):
            if not self.page.evaluate(MORE):
                return self.held()
            self.inbox.locator("courier-inbox-list").evaluate("list => list.scrollTo(0, 1e6)")
            self.page.wait_for_timeout(25)
        raise AssertionError(f"after {len(self.held())} nothing more came")

    def held(self, dataset: str = "all_messages") -> list[str]:
        """The titles that the widget has loaded, as it holds them."""
        return list(self.page.evaluate(HELD, dataset))

    def choose(self, action: str) -> None:
        """An action of the header's menu, by Courier's id of it."""
        self._menu("courier-icon-button", MENU[action])

    def feed(self, title: str) -> None:
        self._menu(".title > courier-inbox-header-title", title)

    def _menu(self, opener: str, option: str) -> None:
        # Its menus open with the next frame, and a page behind another draws none.
        self.page.bring_to_front()
        self.inbox.locator(f".header-content > {opener}").click()
        menu = self.inbox.locator("courier-inbox-option-menu.visible")
        menu.get_by_text(option, exact=True).click()
        expect(menu).to_have_count(0)

    def tab(self, name: str) -> Locator:
        return self.inbox.locator(f"[data-tab-id={name}]")

    def unread(self, name: str) -> Locator:
        """The number on a tab; empty where there is none."""
        return self.tab(name).locator("courier-unread-count-badge")

    def until(self, holds: Callable[[], bool]) -> None:
        """Waits for what the site has stored: the widgets show a change before they ask for it."""
        for _ in range(200):
            if holds():
                return
            self.page.wait_for_timeout(25)
        raise AssertionError("what was awaited is not stored")

    def ready(self) -> "WidgetPage":
        """Waits for the first page of messages and the live connection."""
        self.page.wait_for_function(LISTENING)
        expect(self.page.locator("courier-inbox-list > courier-inbox-skeleton-list")).to_have_count(
            0
        )
        return self

    def switch(self, tenant: str | None) -> "WidgetPage":
        before = self.connection()
        self.page.evaluate("tenant => window.switchTenant(tenant ?? undefined)", tenant)
        self.page.wait_for_function(
            "before => window.Courier.shared.client"
            " && window.Courier.shared.client.options.connectionId !== before",
            arg=before,
        )
        return self.ready()

    def connection(self) -> str:
        return str(self.page.evaluate("window.Courier.shared.client.options.connectionId"))
