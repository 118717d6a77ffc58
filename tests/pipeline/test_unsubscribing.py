"""The links that messages carry: variables in any content, headers on mails of topics that ask."""

import re
from urllib.parse import urlsplit

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from notifications.api import history
from notifications.models import MailboxMail, Message
from notifications.pipeline import brands, templates, tenants
from notifications.pipeline.links import Link, preferences_url, read_link, unsubscribe_url
from notifications.pipeline.render import render
from notifications.pipeline.route import route
from notifications.pipeline.templates import TemplateInput
from notifications.queries import messages as queries
from notifications.states import Status
from tests.pipeline.sending import deliver, deliveries, send
from tests.pipeline.smtp_server import smtp_server
from tests.pipeline.topics import topic
from tests.statements import own

pytestmark = pytest.mark.django_db(transaction=True)

EMAIL = {"method": "all", "channels": ["email"]}
INBOX = {"method": "all", "channels": ["inbox"]}
NEWS = {"subscription_topic_id": "news"}


def letter(*elements):
    title = {"type": "meta", "title": "News"}
    return {"version": "2022-01-01", "elements": [title, *elements]}


def text(content):
    return {"type": "text", "content": content}


def published(topic_id: str, *elements, **fields):
    content = letter(*(elements or (text("Read all about it"),)))
    payload = TemplateInput(name="News", content=content, topic=topic_id, **fields)
    return templates.create(payload, by="ada", state="PUBLISHED").template_id


def mail_of(template: str, **rest) -> Message:
    return deliver(content=None, template=template, routing=EMAIL, **rest)


def content_of(message: Message, channel: str = "email"):
    return deliveries(message)[channel].content


def header(message: Message) -> str:
    return (content_of(message).get("email") or {}).get("unsubscribe", "")


class TestHeaders:
    def test_a_real_server_gets_both(self, settings):
        settings.PUBLIC_URL = "https://notify.example.com"
        topic("news", include_unsubscribe_header=True)
        with smtp_server() as (sink, settings.EMAIL_URL):
            message = mail_of(published("news"))
        assert message.status == Status.SENT
        (mail,) = sink.parsed()
        assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        link = re.fullmatch(
            r"<(https://notify\.example\.com/t/u/([\w-]+))>", mail["List-Unsubscribe"]
        )
        assert read_link(link[2]) == Link("ada", "", "news", message.message_id)
        raw = sink.mails[0]
        assert f"\r\nList-Unsubscribe: <{link[1]}>\r\n".encode() in raw

    def test_a_mail_in_the_mailbox_has_both(self):
        topic("news", include_unsubscribe_header=True)
        mail_of(published("news"))
        source = MailboxMail.objects.get().source
        assert "\nList-Unsubscribe: <http" in source
        assert "\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\n" in source

    def test_beside_the_headers_that_the_template_gives(self):
        topic("news", include_unsubscribe_header=True)
        message = mail_of(published("news", email={"reply_to": "help@example.com"}))
        assert content_of(message)["email"]["reply_to"] == "help@example.com"
        assert header(message)

    @pytest.mark.parametrize(
        "fields",
        [
            {"include_unsubscribe_header": False},
            {"include_unsubscribe_header": True, "default_status": "REQUIRED"},
        ],
    )
    def test_a_topic_that_does_not_ask_or_lets_nobody_choose_has_none(self, fields):
        topic("news", **fields)
        message = mail_of(published("news"))
        assert message.status == Status.DELIVERED
        assert header(message) == ""
        assert "List-Unsubscribe" not in MailboxMail.objects.get().source

    def test_a_tenant_that_requires_the_topic_has_none(self):
        topic("news", include_unsubscribe_header=True)
        for name in ("acme", "free"):
            tenants.save(name, {"name": name})
        tenants.set_preference("acme", "news", {"status": "REQUIRED"})
        template = published("news")
        assert header(mail_of(template, context={"tenant_id": "acme"})) == ""
        link = header(mail_of(template, context={"tenant_id": "free"}))
        assert read_link(link.rsplit("/", 1)[1]).account == "free"

    def test_a_message_without_topic_or_user_and_an_unknown_topic_have_none(self):
        topic("news", include_unsubscribe_header=True)
        assert header(mail_of(published(""))) == ""
        assert header(mail_of(published("unknown"))) == ""
        assert header(mail_of(published("news"), to={"email": "bob@example.com"})) == ""

    def test_the_sends_topic_comes_before_the_templates(self):
        topic("news", include_unsubscribe_header=True)
        topic("other", include_unsubscribe_header=True)
        message = mail_of(published("other"), preferences=NEWS)
        assert read_link(header(message).rsplit("/", 1)[1]).topic == "news"

    def test_only_mails_have_them(self):
        topic("news", include_unsubscribe_header=True)
        message = deliver(content=None, template=published("news"), routing=INBOX)
        assert "email" not in content_of(message, "inbox")


class TestVariables:
    def urls(self, message, topic_id="news"):
        one = unsubscribe_url(message.user, message.account, topic_id, message.message_id)
        return one, preferences_url(message.user, message.account)

    def test_both_ways_to_write_them_in_text_links_and_buttons(self):
        topic("news")
        elements = [
            text("{$.urls.unsubscribe} {{urls.preferences}}"),
            {**text("[Out]({{$.urls.unsubscribe}})"), "format": "markdown"},
            {"type": "action", "content": "All", "href": "{{urls.preferences}}"},
        ]
        message = mail_of(published("news", *elements))
        one, everything = self.urls(message)
        html = content_of(message)["html"]
        assert f"{one} {everything}" in content_of(message)["text"]
        assert re.search(rf'<a href="{re.escape(one)}"[^>]*>Out</a>', html)
        assert f'href="{everything}"' in html

    def test_in_the_footer_of_a_brand(self):
        topic("news")
        footer = {"markdown": "[Unsubscribe]({{urls.unsubscribe}})"}
        brands.create("Acme", {"email": {"footer": footer}}, by="ada")
        message = mail_of(published("news"))
        assert f'href="{self.urls(message)[0]}"' in content_of(message)["html"]

    def test_in_the_action_of_an_inbox_item(self):
        topic("news")
        button = {"type": "action", "content": "Mute", "href": "{$.urls.unsubscribe}"}
        message = deliver(content=None, template=published("news", button), routing=INBOX)
        (action,) = content_of(message, "inbox")["actions"]
        assert action["href"] == self.urls(message)[0]

    def test_without_a_topic_both_lead_to_the_preference_page(self):
        message = deliver(
            content={"title": "T", "body": "{{urls.unsubscribe}} {{urls.preferences}}"},
            routing=EMAIL,
        )
        everything = self.urls(message)[1]
        assert f"{everything} {everything}" in content_of(message)["text"]

    def test_within_a_tenant_they_act_within_it(self):
        tenants.save("acme", {"name": "Acme"})
        body = {"title": "T", "body": "{{urls.preferences}}"}
        message = deliver(content=body, routing=EMAIL, context={"tenant_id": "acme"})
        link = re.search(r"/preferences/([\w-]+)", content_of(message)["text"])[1]
        assert read_link(link) == Link("ada", "acme")

    def test_an_address_without_a_user_has_none(self):
        body = {"title": "T", "body": "<{{urls.preferences}}>"}
        message = deliver(to={"email": "bob@example.com"}, content=body, routing=EMAIL)
        assert "<>" in content_of(message)["text"]

    def test_data_cannot_stand_in_for_them(self):
        body = {"title": "T", "body": "{{urls.preferences}}"}
        evil = {"urls": {"preferences": "https://evil.example"}}
        message = deliver(content=body, routing=EMAIL, data=evil)
        assert content_of(message)["text"].strip() == self.urls(message)[1]


def test_the_number_of_queries_does_not_grow_with_the_batch():
    topic("news", include_unsubscribe_header=True)
    template = published("news", text("{{urls.unsubscribe}}"))

    def counted(number):
        to = [{"user_id": f"u{n}", "email": f"u{n}@example.com"} for n in range(number)]
        rows = send(to, None, template=template, routing=EMAIL)
        route([row.pk for row in rows])
        with CaptureQueriesContext(connection) as captured:
            render([row.pk for row in rows])
        assert all(header(row) for row in rows)
        return len(own(captured))

    counted(1)
    assert counted(2) == counted(40)


class TestTheNextSend:
    """Whoever unsubscribes gets no more of it, and the history says why."""

    def test_after_one_click_in_a_mail_program(self):
        topic("news", include_unsubscribe_header=True)
        template = published("news")
        first = mail_of(template)
        assert first.status == Status.DELIVERED
        source = MailboxMail.objects.get().source
        link = re.search(r"^List-Unsubscribe: <(.*)>$", source, re.M)[1]
        path = urlsplit(link).path
        assert Client().get(path).status_code == 200
        assert mail_of(template).status == Status.DELIVERED
        assert Client().post(path, {"List-Unsubscribe": "One-Click"}).status_code == 200
        self.is_declined(mail_of(template))

    def test_after_the_switch_on_the_preference_page(self):
        topic("news")
        template = published("news", text("[x]({{urls.preferences}})"))
        path = urlsplit(preferences_url("ada", "")).path
        client = Client()
        assert client.get(path).status_code == 200
        assert mail_of(template).status == Status.DELIVERED
        assert client.post(path, {"topic": "news", "status": "OPTED_OUT"}).status_code == 303
        self.is_declined(mail_of(template))
        client.post(path, {"topic": "news", "status": "OPTED_IN"})
        assert mail_of(template).status == Status.DELIVERED

    def is_declined(self, message):
        assert (message.status, message.reason) == (Status.UNDELIVERABLE, "UNSUBSCRIBED")
        assert message.error == "Notification opted out by user"
        (shown,) = history.items(message, queries.events(message), "UNDELIVERABLE")
        assert (shown["reason"], shown["error_message"]) == (message.reason, message.error)
        assert (shown["preference"]["topic_id"], shown["preference"]["by"]) == ("news", "user")
        assert not message.deliveries.exists()
