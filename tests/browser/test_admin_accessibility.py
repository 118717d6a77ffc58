"""What axe finds on the admin's pages of people: nothing serious, in light and in dark."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import BrowserContext, Page, expect

from notifications.models import Tenant, Topic
from notifications.pipeline import members, profiles, push_tokens, tenants
from notifications.pipeline.preferences import choices, publish
from tests.browser.test_designer_accessibility import found
from tests.inboxes import deliver
from tests.messages import delivered
from tests.preferences import a_section, a_topic

pytestmark = pytest.mark.browser

BOTH = ("snooze", "channel_preferences")
USER = "/admin/notifications/profile/user/?id=ada"


@pytest.fixture(params=["light", "dark"])
def page(request: pytest.FixtureRequest, signed_in: BrowserContext) -> Page:
    """A window of somebody who may do everything, with something of everything to see."""
    page = signed_in.new_page()
    page.emulate_media(color_scheme=request.param, reduced_motion="reduce")
    _fill()
    return page


def _fill() -> None:
    section = a_section(name="News", has_custom_routing=True, routing_options=["email", "inbox"])
    topic = a_topic(section, name="Offers", allowed_preferences=list(BOTH))
    a_topic(section, name="Security alerts", default_status="REQUIRED")
    publish.publish(heading="Your mail", description=None, brand_id=None, by="ada")
    a_topic(section, name="Events", default_status="OPTED_OUT")
    profiles.replace("ada", {"email": "ada@example.com"})
    tenants.save("acme", {"name": "Acme", "properties": {"plan": "gold"}})
    tenants.save("berlin", {"name": "Berlin", "parent_tenant_id": "acme"})
    members.add("ada", "acme", {"role": "admin"})
    push_tokens.put("ada", "t" * 40, {"provider_key": "apn", "device": {"model": "iPhone"}})
    deliver("ada", 2)
    until = timezone.now() + timedelta(days=1)
    choices.choose("ada", "", topic.topic_id, snoozed_until=until, source="page")
    about = {"subscription_topic_id": topic.topic_id}
    delivered(to={"user_id": "ada"}, preferences=about)


def test_a_users_page_has_no_serious_finding(page: Page) -> None:
    page.goto(USER)
    expect(page.get_by_role("heading", name="The last message was not sent")).to_be_visible()
    page.get_by_label("Change Offers").click()
    page.get_by_text("Change log").click()
    assert found(page) == []


@pytest.mark.parametrize("narrow", [False, True])
def test_the_pages_of_tenants_and_preferences_have_no_serious_finding(
    page: Page, narrow: bool
) -> None:
    if narrow:
        page.set_viewport_size({"width": 390, "height": 844})
    acme, topic = Tenant.objects.get(tenant_id="acme"), Topic.objects.get(name="Offers")
    base = "/admin/notifications"
    for path in (
        f"{base}/tenant/{acme.pk}/change/",
        f"{base}/preferencesection/",
        f"{base}/preferencesection/{topic.section_id}/topic/{topic.pk}/",
        USER,
    ):
        page.goto(path)
        page.wait_for_load_state("networkidle")
        assert found(page) == [], path
        wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
        assert not wide, f"{path} is wider than the window"


def test_a_preference_is_changed_with_the_keyboard_alone(page: Page) -> None:
    page.goto(USER)
    change = page.get_by_label("Change Events")
    change.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    # From the one that is chosen, the last, up to the first.
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_label("receives it", exact=True).locator("visible=true")).to_be_checked()
    page.keyboard.press("Tab")
    save = page.get_by_role("button", name="Save").locator("visible=true")
    while not save.evaluate("one => one === document.activeElement"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/user/?id=ada#preferences")
    events = page.get_by_role("row").filter(has_text="Events")
    expect(events.get_by_text("the user’s")).to_be_visible()


def test_a_parent_is_found_by_typing_and_kept(page: Page) -> None:
    berlin = Tenant.objects.get(tenant_id="berlin")
    tenants.save("globex", {"name": "Globex"})
    page.goto(f"/admin/notifications/tenant/{berlin.pk}/change/")
    box = page.get_by_role("combobox", name="Stands under")
    expect(box).to_contain_text("Acme")
    box.press("Enter")
    page.get_by_role("searchbox").fill("glob")
    page.get_by_role("option", name="Globex").wait_for()
    assert found(page) == []
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Save").first.click()
    expect(page.get_by_text("Globex").first).to_be_visible()
    berlin.refresh_from_db()
    assert berlin.parent is not None
    assert berlin.parent.tenant_id == "globex"
