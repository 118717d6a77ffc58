"""Courier's preferences from npm, unchanged: what is chosen there is stored, and kept to."""

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from notifications.models import Message, Preference, Topic
from notifications.states import PreferenceStatus
from tests.browser.widgets.fixtures import (
    ANN,
    Open,
    application,
    courier,
    hand,
    open_page,
    window,
)
from tests.browser.widgets.page import WidgetPage
from tests.inboxes import send
from tests.preferences import a_default, a_section, a_tenant, a_topic

__all__ = ["application", "courier", "hand", "open_page", "window"]
pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.parametrize("kind", ["components", "react"]),
]
CHANNELS = ["inbox", "email"]


@pytest.fixture(autouse=True)
def topics(transactional_db: None) -> dict[str, str]:
    """A section of the preference page with its topics' ids, by their names."""
    section = a_section(name="Shop", has_custom_routing=True, routing_options=CHANNELS)
    named = {
        "Offers": PreferenceStatus.OPTED_IN,
        "Newsletter": PreferenceStatus.OPTED_OUT,
        "Security": PreferenceStatus.REQUIRED,
    }
    return {
        name: a_topic(section, name=name, default_status=status).topic_id
        for name, status in named.items()
    }


def topic(page: WidgetPage, name: str) -> Locator:
    return page.preferences.locator("courier-preferences-topic").filter(
        has=page.page.get_by_text(name, exact=True)
    )


def switch(page: WidgetPage, name: str) -> Locator:
    return topic(page, name).get_by_role("switch")


def chosen(topic_id: str, account: str = "") -> tuple[Any, ...] | None:
    rows = Preference.objects.filter(user=ANN, account=account, topic__topic_id=topic_id)
    return rows.values_list("status", "has_custom_routing", "custom_routing").first()


def about(topic_id: str, title: str, account: str = "") -> None:
    send(ANN, title, account, preferences={"subscription_topic_id": topic_id})


def test_who_opts_out_of_a_topic_gets_no_more_of_it_until_they_opt_in(
    hand: None, open_page: Open, topics: dict[str, str]
) -> None:
    offers = topics["Offers"]
    page = open_page()
    expect(switch(page, "Offers")).to_be_checked()
    expect(switch(page, "Newsletter")).not_to_be_checked()
    switch(page, "Offers").click()
    expect(switch(page, "Offers")).not_to_be_checked()
    page.until(lambda: (chosen(offers) or [""])[0] == "OPTED_OUT")
    about(offers, "An offer")
    about(topics["Security"], "A login")
    expect(page.item("A login")).to_be_visible()
    page.until(lambda: Message.objects.filter(status="UNDELIVERABLE").count() == 1)
    assert Message.objects.get(status="UNDELIVERABLE").reason == "UNSUBSCRIBED"
    page.page.reload()
    page.ready()
    expect(switch(page, "Offers")).not_to_be_checked()
    expect(page.item("An offer")).to_have_count(0)
    switch(page, "Offers").click()
    page.until(lambda: (chosen(offers) or [""])[0] == "OPTED_IN")
    about(offers, "Another offer")
    expect(page.item("Another offer")).to_be_visible()


def test_channels_are_chosen_also_of_what_is_required_which_cannot_be_left(
    hand: None, open_page: Open, topics: dict[str, str]
) -> None:
    page = open_page()
    expect(topic(page, "Security")).to_contain_text("Required")
    expect(switch(page, "Security")).to_be_disabled()
    switch(page, "Security").click(force=True)
    expect(switch(page, "Security")).to_be_checked()
    for name in ("Offers", "Security"):
        topic(page, name).locator(".courier-channel-customize-button").click()
        topic(page, name).get_by_role("button", name="Email").click()
        page.until(lambda name=name: chosen(topics[name]) == ("OPTED_IN", True, ["inbox"]))
    page.page.reload()
    page.ready()
    for name in ("Offers", "Security"):
        for channel, pressed in (("Inbox", "true"), ("Email", "false")):
            button = topic(page, name).get_by_role("button", name=channel)
            expect(button).to_have_attribute("aria-pressed", pressed)
    about(topics["Offers"], "An offer")
    expect(page.item("An offer")).to_be_visible()


def test_a_tenant_has_its_own_default_and_its_own_choice(
    hand: None, open_page: Open, topics: dict[str, str]
) -> None:
    offers = topics["Offers"]
    a_default(a_tenant("north"), Topic.objects.get(topic_id=offers), PreferenceStatus.OPTED_OUT)
    page = open_page()
    expect(switch(page, "Offers")).to_be_checked()
    page.switch("north")
    expect(switch(page, "Offers")).not_to_be_checked()
    switch(page, "Newsletter").click()
    page.until(lambda: (chosen(topics["Newsletter"], "north") or [""])[0] == "OPTED_IN")
    assert chosen(topics["Newsletter"]) is None
    about(topics["Newsletter"], "News of the north", "north")
    expect(page.item("News of the north")).to_be_visible()
    page.switch(None)
    expect(switch(page, "Newsletter")).not_to_be_checked()
    expect(switch(page, "Offers")).to_be_checked()
