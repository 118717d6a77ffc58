"""What axe finds on the designer's pages: nothing serious, in light and in dark."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from notifications.models import DataSet
from notifications.pipeline import brands, templates
from tests.browser.template_page import TemplatePage, order

pytestmark = pytest.mark.browser

GRAVE = ("serious", "critical")
TABS = ("design", "data", "translations", "versions", "code")
CONTENT = {
    "version": "2022-01-01",
    "elements": [
        {"type": "meta", "title": "Order {{order.id}}"},
        {"type": "text", "text_style": "h1", "content": "Hello {{default name \"you\"}}"},
        {"type": "text", "content": "For you", "if": [{"logical_operator": "and", "conditions": [
            {"property": "data.vip", "operator": "equals", "value": True}]}]},
        {"type": "columns", "loop": "data.order.items", "elements": [
            {"type": "column", "elements": [{"type": "text", "content": "{{$.item.name}}"}]},
            {"type": "column", "elements": [{"type": "image", "src": "https://a.example/b.png"}]}]},
        {"type": "list", "list_type": "unordered", "elements": [
            {"type": "list-item", "elements": [{"type": "text", "content": "One"}]}]},
        {"type": "action", "content": "Track", "href": "https://shop.example/", "locales": {
            "de": {"content": "Verfolgen"}}},
    ],
}  # fmt: skip


def found(page: Page) -> list[str]:
    """The grave findings, one line each: rule, what it says, the first places."""
    answer = Axe().run(page).response
    return [
        f"{one['id']}: {one['help']} at {[node['target'] for node in one['nodes'][:3]]}"
        for one in answer["violations"]
        if one["impact"] in GRAVE
    ]


@pytest.fixture(params=["light", "dark"])
def designer(
    request: pytest.FixtureRequest, signed_in: BrowserContext, site: str
) -> Iterator[TemplatePage]:
    template = order(CONTENT)
    sample = {"data": {"name": "Ada", "vip": True, "order": {"id": 1, "items": [{"name": "Mug"}]}}}
    DataSet.objects.create(template=template, name="Ada", payload=sample)
    templates.publish(template.template_id, by="ada")
    page = TemplatePage(signed_in, site, template)
    page.page.emulate_media(color_scheme=request.param, reduced_motion="reduce")
    return page


@pytest.mark.parametrize("tab", TABS)
def test_no_tab_of_the_designer_has_a_serious_finding(designer: TemplatePage, tab: str) -> None:
    designer.tab(tab)
    expect(designer.page.locator(f"#cd-tab-{tab}")).to_have_attribute("aria-selected", "true")
    designer.page.wait_for_load_state("networkidle")
    assert found(designer.page) == []


def test_a_selected_block_with_its_inspector_has_no_serious_finding(designer: TemplatePage) -> None:
    designer.page.locator(".cd-scroll .cd-block").filter(has_text="Track").last.click()
    expect(designer.page.get_by_role("region", name="Selected block")).to_be_visible()
    assert found(designer.page) == []


@pytest.mark.parametrize("button", ["Test send", "Publish"])
def test_no_dialog_has_a_serious_finding(designer: TemplatePage, button: str) -> None:
    designer.page.get_by_role("button", name=button, exact=True).click()
    expect(designer.page.get_by_role("dialog")).to_be_visible()
    assert found(designer.page) == []


def test_the_brand_editor_has_no_serious_finding(signed_in: BrowserContext, site: str) -> None:
    brand = brands.create("Acme", {"colors": {"primary": "#0f766e"}}, by="ada")
    page = signed_in.new_page()
    page.goto(f"{site}/admin/notifications/brand/{brand.brand_id}/design/")
    page.wait_for_load_state("networkidle")
    assert found(page) == []
