"""A document that goes from the SDK through the designer and back is changed by what was edited only."""

from typing import Any

import pytest
from courier import Courier
from playwright.sync_api import BrowserContext, expect

from notifications.models import Template
from notifications.pipeline import api_keys, brands
from tests.browser.template_page import TemplatePage
from tests.elemental.shown import DOCUMENTS, document

pytestmark = pytest.mark.browser

ADDED = "Added by hand"
NEW = {"type": "text", "content": ADDED}
WHOLE = [path for path in DOCUMENTS if "elements" in document(path)]


def without_added(one: Any) -> Any:
    """An element, or a document, without the element that was written in the page."""
    inner = one.get("elements") if isinstance(one, dict) else None
    if not isinstance(inner, list):
        return one
    kept = [without_added(child) for child in inner if child != NEW]
    # A list that was made for the new element alone goes with it.
    made = inner == [NEW] and one.get("type") == "channel"
    rest = {key: value for key, value in one.items() if key != "elements"}
    return rest if made else {**rest, "elements": kept}


def test_there_are_thirty_of_them() -> None:
    assert len(WHOLE) >= 30


@pytest.mark.parametrize("path", WHOLE, ids=lambda path: path.stem)
def test_what_was_not_edited_comes_back_to_the_letter(
    path: Any, signed_in: BrowserContext, site: str
) -> None:
    before = document(path)
    brands.create("Acme", snippets=[{"name": "signature", "value": "Yours"}], by="ada")
    client = Courier(api_key=api_keys.create("sdk"), base_url=site)
    empty: Any = {
        "name": "Round trip", "tags": [], "brand": None, "routing": None, "subscription": None,
        "content": {"version": "2022-01-01", "elements": []},
    }  # fmt: skip
    made = client.notifications.create(notification=empty, state="DRAFT")
    client.notifications.put_content(made.id, content=before, state="DRAFT")

    designer = TemplatePage(signed_in, site, Template.objects.get(template_id=made.id))
    page = designer.page
    page.locator(".cd-palette").get_by_role("button", name="Text", exact=True).click()
    expect(page.locator(".cd-list .cd-prose")).to_be_focused()
    page.keyboard.type(ADDED)
    page.keyboard.press("Escape")
    expect(page.locator("[data-save]")).to_have_attribute("data-save", "saved")
    # Pictures of hosts that are not there are not ours; faults of the page are.
    assert [fault for fault in designer.faults if fault.startswith("error")] == []

    answer = client.notifications.with_raw_response.retrieve(made.id, version="draft")
    after = answer.http_response.json()["content"]
    client.close()
    assert after != before
    assert without_added(after) == before
