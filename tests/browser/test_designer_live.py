"""Sending a test from the designer, and watching messages arrive below the editor."""

import re
import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from notifications.models import MailboxMail, Message, Template
from notifications.pipeline import templates
from notifications.queries import viewers
from tests.browser.template_page import TemplatePage, order
from tests.browser.test_admin_timeline import SOCKET
from tests.drain import drain
from tests.messages import accepted

pytestmark = pytest.mark.browser

WAY = re.compile(r"ENQUEUED.*ROUTED.*\d+ ms.*RENDERED.*\d+ ms.*SENT.*DELIVERED", re.S)


@pytest.fixture
def template(transactional_db: None) -> Template:
    row = order(channels=["email", "inbox"])
    templates.publish(row.template_id, by="ada")
    return row


@pytest.fixture
def designer(signed_in: BrowserContext, site: str, template: Template) -> Iterator[TemplatePage]:
    page = TemplatePage(signed_in, site, template)
    expect(page.page.locator(".cp-connection")).to_have_text("connected")
    yield page
    assert page.faults == []


def rows(page: Page) -> Locator:
    return page.get_by_role("log").locator(".cp-row")


def sent(template: Template, email: str = "bob@example.com") -> Message:
    return accepted(template=template.template_id, to={"email": email}, data={"name": "Bob"})


def watched(designer: TemplatePage) -> None:
    """Waits until workers know that the page is open."""
    topic = f"template:{designer.template.template_id}"
    deadline = time.monotonic() + 5
    while topic not in viewers.watched().topics and time.monotonic() < deadline:
        designer.page.wait_for_timeout(50)
    # The first resync is over, so what comes now are the events themselves.
    designer.page.wait_for_timeout(2000)


def test_i_send_a_test_to_myself_on_all_channels_and_watch_each_state_arrive(
    worker: None, designer: TemplatePage
) -> None:
    page = designer.page
    watched(designer)
    page.get_by_role("button", name="Test send").click()
    dialog = page.get_by_role("dialog", name="Send a test")
    expect(dialog.get_by_label("Email")).to_be_checked()
    expect(dialog.get_by_label("Inbox")).to_be_checked()
    expect(dialog.get_by_label("Me (ada@example.com)")).to_be_checked()
    dialog.get_by_role("button", name="Send test").click()
    expect(dialog).to_have_count(0)
    row = rows(page).first
    expect(row).to_have_attribute("data-test", "true")
    expect(row).to_have_attribute("data-status", "DELIVERED", timeout=10_000)
    for channel in ("email", "inbox"):
        expect(row.locator(f'.cp-pill[data-channel="{channel}"]')).to_have_text(WAY)
    expect(page.get_by_role("button", name="This test")).to_have_attribute("aria-pressed", "true")
    mail = MailboxMail.objects.get()
    assert mail.recipient == "ada@example.com"
    assert designer.state("preview")["channels"]["email"]["text"].strip() != ""


def test_all_states_of_a_message_are_there_within_a_second(
    worker: None, designer: TemplatePage
) -> None:
    watched(designer)
    message = sent(designer.template)
    row = designer.page.locator(f'.cp-row[data-message="{message.message_id}"]')
    expect(row).to_have_attribute("data-status", "DELIVERED")


def test_a_message_leads_to_its_timeline_and_says_why_a_channel_was_left_out(
    designer: TemplatePage,
) -> None:
    page = designer.page
    message = sent(designer.template)
    drain()
    row = page.locator(f'.cp-row[data-message="{message.message_id}"]')
    expect(row).to_have_attribute("data-status", "DELIVERED")
    row.get_by_role("button", name="Why").click()
    expect(row).to_contain_text("inbox (courier): the recipient has no user_id")
    with page.context.expect_page() as opened:
        row.get_by_role("link").click()
    expect(opened.value).to_have_url(re.compile(rf"/message/{message.pk}/change/$"))
    expect(opened.value.locator(".cr-line").first).to_be_visible()


def test_failures_alone_are_shown_when_asked_for(designer: TemplatePage) -> None:
    page = designer.page
    sent(designer.template)
    lost = accepted(template=designer.template.template_id, to={"phone_number": "+15550100"})
    drain()
    expect(rows(page)).to_have_count(2)
    page.get_by_role("button", name="Errors only").click()
    expect(rows(page)).to_have_count(1)
    expect(rows(page)).to_have_attribute("data-message", lost.message_id)
    expect(rows(page)).to_have_attribute("data-status", "UNROUTABLE")
    page.get_by_role("button", name="Errors only").click()
    page.get_by_label("Filter messages by text").fill("bob@")
    expect(rows(page)).to_have_count(1)


def test_a_pause_counts_what_waits_and_shows_it_afterwards(designer: TemplatePage) -> None:
    page = designer.page
    sent(designer.template)
    drain()
    expect(rows(page)).to_have_count(1)
    watched(designer)
    page.get_by_role("button", name="Pause").click()
    for number in range(3):
        sent(designer.template, f"p{number}@example.com")
    drain()
    resume = page.get_by_role("button", name=re.compile("Resume"))
    expect(resume).to_have_text(re.compile("3 waiting"))
    expect(rows(page)).to_have_count(1)
    resume.click()
    expect(rows(page)).to_have_count(4)
    expect(page.locator(".cp-live-numbers")).to_contain_text(re.compile(r"4/min · p50 \d"))


def test_what_happened_while_the_connection_was_away_is_caught_up(
    signed_in: BrowserContext, site: str, template: Template
) -> None:
    broken = [True]
    signed_in.route_web_socket(
        SOCKET, lambda route: route.close() if broken[0] else route.connect_to_server()
    )
    page = TemplatePage(signed_in, site, template).page
    expect(page.locator(".cp-connection")).to_contain_text("no connection")
    sent(template)
    drain()
    broken[0] = False
    expect(page.locator(".cp-connection")).to_have_text("connected", timeout=15_000)
    expect(rows(page)).to_have_attribute("data-status", "DELIVERED")


def test_who_may_not_see_messages_is_told_so(
    signed_in: BrowserContext, site: str, template: Template
) -> None:
    from django.contrib.auth.models import Permission, User

    ada = User.objects.get(username="ada")
    ada.is_superuser, ada.is_staff = False, True
    ada.save()
    ada.user_permissions.set(Permission.objects.filter(codename="change_template"))
    page = TemplatePage(signed_in, site, template)
    expect(page.page.get_by_text("Messages are not shown to you")).to_be_visible()
    assert page.faults == []
