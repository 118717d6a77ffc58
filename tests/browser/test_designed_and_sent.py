"""From an empty template to what arrives: designed in the page, published, sent by the SDK."""

import email
import email.policy
from collections.abc import Iterator
from email.message import EmailMessage
from typing import Any

import pytest
from courier import Courier
from django.conf import settings
from playwright.sync_api import BrowserContext, expect

from notifications.models import DataSet, InboxItem, Message
from notifications.pipeline import api_keys, templates
from tests.browser.template_page import TemplatePage
from tests.drain import drain
from tests.pipeline.smtp_server import Sink, smtp_server
from tests.sinks.slack import SlackSink, slack_sink

pytestmark = pytest.mark.browser

DATA = {"name": "Ada", "order": {"id": "A-42"}}
SHOWN = {"data": DATA, "profile": {"email": "ada@example.com"}}


@pytest.fixture
def smtp(settings: Any) -> Iterator[Sink]:
    with smtp_server() as (sink, url):
        settings.EMAIL_URL = url
        yield sink


@pytest.fixture
def slack(settings: Any) -> Iterator[SlackSink]:
    with slack_sink() as sink:
        settings.SLACK_API_URL, settings.EGRESS_ALLOW = sink.api_url, [sink.allow]
        yield sink


@pytest.fixture
def designer(signed_in: BrowserContext, site: str) -> Iterator[TemplatePage]:
    payload = templates.TemplateInput(
        name="Empty",
        content={"version": "2022-01-01", "elements": []},
        settings={"channels": ["email", "inbox", "slack"]},
    )
    template = templates.create(payload, by="ada")
    DataSet.objects.create(template=template, name="Ada", payload=SHOWN)
    page = TemplatePage(signed_in, site, template)
    yield page
    assert page.faults == []


def design(designer: TemplatePage) -> None:
    """Writes a title, a text with a variable and a button, by keyboard and mouse."""
    page = designer.page
    page.get_by_label("Title").click()
    page.keyboard.type("Order {{order.id}} is on its way")
    page.locator(".cd-palette").get_by_role("button", name="Text", exact=True).click()
    expect(page.locator(".cd-list .cd-prose")).to_be_focused()
    page.keyboard.type("Hello {{name}}, it left today & arrives soon.")
    page.keyboard.press("Escape")
    page.locator(".cd-palette").get_by_role("button", name="Button", exact=True).click()
    expect(page.locator(".cd-list .cd-prose")).to_be_focused()
    page.keyboard.press("Control+A")
    page.keyboard.type("Track it")
    page.keyboard.press("Escape")
    region = page.get_by_role("region", name="Selected block")
    region.get_by_label("Link").click()
    page.keyboard.press("Control+A")
    page.keyboard.type("https://shop.example/track?order={{order.id}}")
    designer.until_saved()


def publish(designer: TemplatePage) -> None:
    page = designer.page
    page.get_by_role("button", name="Publish", exact=True).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Publish").click()
    expect(page.get_by_text("v1 published")).to_be_visible()


def preview(designer: TemplatePage) -> dict[str, Any]:
    """What the page shows, once nothing is on its way any more."""
    designer.page.wait_for_load_state("networkidle")
    return dict(designer.state("preview")["channels"])


def send(site: str, template: str) -> None:
    client = Courier(
        api_key=api_keys.create("sdk"), base_url=site, _strict_response_validation=True
    )
    client.send.message(
        message={
            "to": {
                "user_id": "ada",
                "email": "ada@example.com",
                "slack": {"access_token": "xoxb-test", "channel": "C1"},
            },
            "template": template,
            "data": DATA,
            "routing": {"method": "all", "channels": ["email", "inbox", "direct_message"]},
        }  # type: ignore[misc]
    )
    client.close()


def part(mail: EmailMessage, kind: str) -> str:
    found = mail.get_body((kind,))
    assert found is not None
    # Lines travel with CRLF and the last one ends (RFC 5321 §2.3.8).
    return str(found.get_content()).replace("\r\n", "\n").removesuffix("\n")


def test_what_arrives_is_what_the_preview_showed(
    designer: TemplatePage, site: str, smtp: Sink, slack: SlackSink
) -> None:
    design(designer)
    shown = preview(designer)
    publish(designer)
    send(site, designer.template.template_id)
    drain()
    message = Message.objects.get()
    assert message.status == "DELIVERED", message.error

    (raw,) = smtp.mails
    mail = email.message_from_bytes(raw, policy=email.policy.default)
    assert mail["subject"] == shown["email"]["subject"] == "Order A-42 is on its way"
    assert part(mail, "html") == shown["email"]["html"].removesuffix("\n")
    assert part(mail, "plain") == shown["email"]["text"].removesuffix("\n")
    assert "Hello Ada, it left today &amp; arrives soon." in shown["email"]["html"]

    item = InboxItem.objects.get()
    assert (item.title, item.body, item.preview, item.actions) == (
        shown["inbox"]["title"],
        shown["inbox"]["body"],
        shown["inbox"]["preview"],
        shown["inbox"]["actions"],
    )
    assert item.actions[0]["href"] == "https://shop.example/track?order=A-42"

    (posted,) = slack.messages
    wanted = shown["slack"]["payload"]
    assert posted["blocks"] == wanted["blocks"]
    assert posted["text"] == wanted["text"]
    assert settings.EMAIL_URL.startswith("smtp://127.0.0.1")
