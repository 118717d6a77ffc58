"""The designer's page of one template, as a person uses it, and what it did that it should not have."""

import time
from collections.abc import Callable
from typing import Any

from playwright.sync_api import BrowserContext, Locator, Page, expect

from notifications.models import Template
from notifications.pipeline import templates
from tests.browser.window import Window

ORDER: dict[str, Any] = {
    "version": "2022-01-01",
    "elements": [
        {"type": "meta", "title": "Order {{order.id}} is on its way"},
        {"type": "text", "content": "Hello {{name}}"},
        {"type": "action", "content": "Track", "href": "https://shop.example/{{order.id}}"},
    ],
}
CHANNELS = ["email", "sms", "push", "inbox", "slack", "msteams", "webhook"]


def order(content: dict[str, Any] | None = None, channels: list[str] | None = None) -> Template:
    """A template of an order's mail; a draft."""
    payload = templates.TemplateInput(
        name="Order shipped", content=content or ORDER, settings={"channels": channels or CHANNELS}
    )
    return templates.create(payload, by="ada")


def mail_in(place: Locator) -> Locator:
    """The mail in the frame that is in front at `place`."""
    return place.frame_locator('iframe[data-front="true"]').get_by_role("article")


class TemplatePage:
    """Opens the designer. `faults` stays empty where all is well."""

    def __init__(self, context: BrowserContext, site: str, template: Template) -> None:
        self.window = Window(context, site)
        self.template = template
        self.page: Page = self.window.tab(
            f"/admin/notifications/template/{template.template_id}/design/"
        )
        expect(self.page.locator("#designer")).to_have_attribute("data-ready", "true")

    @property
    def faults(self) -> list[str]:
        return self.window.faults

    def tab(self, name: str) -> None:
        self.page.locator(f"#cd-tab-{name}").click()

    def card(self, channel: str) -> Locator:
        return self.page.locator(f'.cp-preview .cp-card[data-channel="{channel}"]')

    def mail(self) -> Locator:
        """The mail that is in front, without the hidden words before it."""
        return mail_in(self.page.locator(".cp-preview .cp-mail"))

    def update(self, index: int, **fields: Any) -> None:
        """Changes a top-level block, as its inspector does."""
        self.page.evaluate(
            """async ([index, fields]) => {
                const store = await import("/static/designer/store.js");
                const { idOf } = await import("/static/designer/document/tree.js");
                const id = idOf(store.doc.value.elements[index]);
                store.dispatch({ type: "update", id, fields }, { label: "Changed" });
            }""",
            [index, fields],
        )

    def state(self, name: str) -> Any:
        """A signal of the page's state, as JSON."""
        return self.page.evaluate(
            """async (name) => {
                const store = await import("/static/designer/store.js");
                return JSON.parse(JSON.stringify(store[name].value ?? null));
            }""",
            name,
        )

    def until(self, true: Callable[[], object], seconds: float = 8.0) -> None:
        """Waits for `true()`; fails the test at the deadline."""
        deadline = time.monotonic() + seconds
        while not true():
            assert time.monotonic() < deadline, "the page did not get there in time"
            self.page.wait_for_timeout(50)

    def until_saved(self) -> None:
        self.until(lambda: self.state("saveState") == "saved")
