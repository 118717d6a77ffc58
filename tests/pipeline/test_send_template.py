"""Sends that name a template: which version, brand and language, and how one fails."""

import pytest

from notifications.api import history
from notifications.models import Message
from notifications.pipeline import brands, profiles, templates, translations
from notifications.pipeline.accept import accept
from notifications.pipeline.drafts import send_draft, snapshot
from notifications.pipeline.errors import InvalidRequest, NotFound
from notifications.pipeline.outcomes import EMPTY
from notifications.pipeline.render import render
from notifications.pipeline.resend import resend
from notifications.pipeline.route import route
from notifications.pipeline.send_schema import parse_send
from notifications.pipeline.templates import TemplateInput
from notifications.queries import messages as queries
from notifications.states import DeliveryStatus, Reason, Status
from tests.drain import drain
from tests.pipeline.sending import ADA, ALL, deliver, deliveries, send

pytestmark = pytest.mark.django_db

EMAIL = {"method": "all", "channels": ["email"]}


def meta(title):
    return {"type": "meta", "title": title}


def text(content, **more):
    return {"type": "text", "content": content, **more}


def document(*elements):
    return {"version": "2022-01-01", "elements": list(elements)}


def published(title="One {{n}}", *elements, **fields):
    content = document(meta(title), *(elements or (text("Hello {{profile.name}}"),)))
    payload = TemplateInput(**{"name": "Order", "content": content, **fields})
    return templates.create(payload, by="ada", state="PUBLISHED")


def redraft(template, title):
    content = document(meta(title), text("Hello"))
    return templates.save_draft(template.template_id, {"content": content}, by="bob")


def sent(template, **rest):
    name = template if isinstance(template, str) else template.template_id
    return deliver(content=None, template=name, **{"data": {"n": 1}, **rest})


def mail(message):
    return deliveries(message)["email"].content


class TestWhichVersion:
    def test_what_is_published_is_sent_and_noted(self):
        template = published()
        redraft(template, "A draft")
        message = sent(template)
        assert mail(message)["subject"] == "One 1"
        assert message.template_version == template.published
        assert message.notification == template.template_id

    def test_a_draft_never_leaks_whenever_it_is_written(self):
        template = published()
        (message,) = send(content=None, template=template.template_id, data={"n": 1})
        redraft(template, "Written after the send")
        route([message.pk])
        redraft(template, "Written after routing")
        render([message.pk])
        assert mail(message)["subject"] == "One 1"

    def test_what_is_published_on_the_way_does_not_change_a_routed_message(self):
        template = published()
        (message,) = send(content=None, template=template.template_id, data={"n": 1})
        route([message.pk])
        redraft(template, "Two")
        templates.publish(template.template_id, by="bob")
        drain()
        assert mail(message)["subject"] == "One 1"
        assert mail(sent(template))["subject"] == "Two"

    def test_after_a_rollback_the_older_version_is_sent(self):
        template = published()
        redraft(template, "Two")
        templates.publish(template.template_id, by="bob")
        templates.publish(template.template_id, by="bob", version=1)
        assert mail(sent(template))["subject"] == "One 1"

    def test_what_is_sent_again_is_what_was_sent(self):
        template = published()
        old = sent(template)
        redraft(template, "Two")
        templates.publish(template.template_id, by="bob")
        again = Message.objects.get(message_id=resend(old.message_id))
        drain()
        assert mail(again)["subject"] == "One 1"

    def test_an_alias_is_as_good_as_the_id(self):
        template = published(alias="order-shipped")
        message = sent("order-shipped")
        assert (message.notification, message.event) == (template.template_id, "order-shipped")
        assert mail(message)["subject"] == "One 1"

    def test_a_template_wins_over_content_of_the_request(self):
        message = deliver(template=published().template_id, data={"n": 1})
        assert mail(message)["subject"] == "One 1"


class TestWithoutOne:
    def ended(self, name):
        message = deliver(content=None, template=name)
        return message.status, message.reason, message.error

    def test_an_unknown_template_is_unmapped(self):
        assert self.ended("WELCOME") == (
            Status.UNMAPPED, "", "No template has the id 'WELCOME'.",
        )  # fmt: skip

    def test_one_that_was_never_published_is_unmapped_and_says_so(self):
        payload = TemplateInput(name="Order", content=document(), alias="order")
        template = templates.create(payload, by="ada")
        status, reason, error = self.ended("order")
        assert (status, reason) == (Status.UNMAPPED, Reason.UNPUBLISHED)
        assert "not published" in error
        assert Message.objects.get().notification == template.template_id

    def test_an_archived_one_is_unmapped_also_for_what_is_sent_again(self):
        template = published()
        old = sent(template)
        templates.archive(template.template_id, by="ada")
        status, reason, error = self.ended(template.template_id)
        assert (status, reason) == (Status.UNMAPPED, "")
        assert "archived" in error
        again = Message.objects.get(message_id=resend(old.message_id))
        drain()
        again.refresh_from_db()
        assert again.status == Status.UNMAPPED

    def test_one_that_is_deleted_on_the_way_sends_nothing(self):
        template = published()
        (message,) = send(content=None, template=template.template_id)
        route([message.pk])
        template.delete()
        drain()
        message.refresh_from_db()
        assert (message.status, message.reason) == (Status.UNDELIVERABLE, Reason.FAILED)
        assert "deleted" in message.error

    def test_messages_of_one_batch_do_not_get_in_each_other_s_way(self):
        good = published()
        ids = [
            send(content=None, template=name, data={"n": 1})[0].pk
            for name in (good.template_id, "nothing")
        ]
        ids.append(send()[0].pk)
        route(ids)
        assert [Message.objects.get(pk=pk).status for pk in ids] == [
            Status.ROUTED, Status.UNMAPPED, Status.ROUTED,
        ]  # fmt: skip


class TestBrand:
    def snippet(self, brand_id, words):
        snippets = [{"name": "from", "value": words}]
        return brands.create(brand_id, snippets=snippets, by="ada", brand_id=brand_id)

    def body(self, message):
        return mail(message)["body"]

    def test_the_send_s_wins_over_the_template_s_over_the_default(self):
        for brand_id in ("standard", "acme", "globex"):
            self.snippet(brand_id, f"from {brand_id}")
        plain = published("Hi", text("{{>from}}"))
        branded = published("Hi", text("{{>from}}"), brand="acme")
        assert self.body(sent(plain)) == "from standard"
        assert self.body(sent(branded)) == "from acme"
        assert self.body(sent(branded, brand_id="globex")) == "from globex"

    def test_one_without_the_snippet_has_that_of_the_default(self):
        self.snippet("standard", "from standard")
        brands.create("acme", by="ada", brand_id="acme")
        assert self.body(sent(published("Hi", text("{{>from}}"), brand="acme"))) == "from standard"

    def test_one_that_is_gone_is_the_default_and_the_message_says_so(self):
        self.snippet("standard", "from standard")
        self.snippet("acme", "from acme")
        template = published("Hi", text("{{>from}}"), brand="acme")
        brands.delete("acme", by="ada")
        message = sent(template)
        assert self.body(message) == "from standard"
        assert any("acme" in warning for warning in mail(message)["warnings"])

    def test_a_change_is_in_the_next_message(self):
        self.snippet("standard", "before")
        template = published("Hi", text("{{>from}}"))
        assert self.body(sent(template)) == "before"
        brands.save("standard", {"snippets": [{"name": "from", "value": "after"}]}, by="ada")
        assert self.body(sent(template)) == "after"

    def test_its_settings_are_variables(self):
        brands.create("Acme", {"colors": {"primary": "#123456"}}, by="ada")
        template = published("Hi", text("{{brand.colors.primary}} of {{brand.name}}"))
        assert self.body(sent(template)) == "#123456 of Acme"

    def test_content_of_a_request_may_use_the_snippets_of_its_brand(self):
        self.snippet("standard", "from standard")
        self.snippet("acme", "from acme")
        content = {"title": "Hi", "body": "{{>from}}"}
        assert self.body(deliver(content=content)) == "from standard"
        assert self.body(deliver(content=content, brand_id="acme")) == "from acme"
        with pytest.raises(InvalidRequest, match=r"message\.content\.body"):
            send(content={"title": "Hi", "body": "{{>nothing}}"})


class TestLanguage:
    def template(self):
        return published("Hi", text("Hello", locales={"fr": {"content": "Bonjour"}}))

    def test_the_send_s_wins_over_the_profile_s(self):
        template = self.template()
        profiles.create("grace", {"email": "g@x.io", "locale": "fr"})
        assert mail(sent(template))["body"] == "Hello"
        assert mail(sent(template, to={**ADA, "locale": "fr"}))["body"] == "Bonjour"
        assert mail(sent(template, to={"user_id": "grace"}))["body"] == "Bonjour"
        assert mail(sent(template, to={"user_id": "grace", "locale": "de"}))["body"] == "Hello"

    def test_a_region_is_served_by_its_language(self):
        assert mail(sent(self.template(), to={**ADA, "locale": "fr-CA"}))["body"] == "Bonjour"

    def test_words_come_from_the_translations_of_the_recipient_s_language(self):
        translations.save("default", "fr", 'msgid "hello"\nmsgstr "Bonjour"')
        translations.save("shop", "fr_CA", 'msgid "cart"\nmsgstr "Panier"')
        template = published("Hi", text('{{translate "hello"}} {{translate "cart" "shop"}}'))
        assert mail(sent(template))["body"] == "hello cart"
        assert mail(sent(template, to={**ADA, "locale": "fr"}))["body"] == "Bonjour cart"
        assert mail(sent(template, to={**ADA, "locale": "fr-CA"}))["body"] == "Bonjour Panier"
        translations.save("default", "fr", 'msgid "hello"\nmsgstr "Salut"')
        assert mail(sent(template, to={**ADA, "locale": "fr"}))["body"] == "Salut cart"


class TestMissingVariables:
    def test_are_nothing_where_the_template_allows_it(self):
        assert mail(sent(published(), data={}))["subject"].strip() == "One"

    def test_fail_the_message_where_it_does_not_and_are_named(self):
        template = published(settings={"throw_on_missing": True})
        message = sent(template, data={}, routing=EMAIL)
        assert (message.status, message.reason) == (Status.UNDELIVERABLE, Reason.FAILED)
        assert "n" in message.error
        assert "profile.name" in message.error

    def test_fail_alone(self):
        template = published("One {{n}}", text("x"), settings={"throw_on_missing": True})
        to = [{"email": "a@x.io", "data": {"n": 1}}, {"email": "b@x.io"}]
        good, bad = send(to, None, template=template.template_id)
        drain()
        for message, status in ((good, Status.DELIVERED), (bad, Status.UNDELIVERABLE)):
            message.refresh_from_db()
            assert message.status == status

    def test_of_a_header_fail_it_too(self):
        template = published(
            "Hi", text("x"), email={"cc": ["{{manager}}"]}, settings={"throw_on_missing": True}
        )
        assert "manager" in sent(template, routing=EMAIL).error


class TestHeaders:
    def test_reach_the_mail_with_their_values(self):
        headers = {
            "from": "{{shop}} <shop@x.io>",
            "cc": ["{{cc}}", "{{none}}"],
            "reply_to": "r@x.io",
        }
        message = sent(published(email=headers), data={"shop": "Acme, Inc.", "cc": "c@x.io"})
        source = deliveries(message)["email"].mail.source
        assert 'From: "Acme, Inc." <shop@x.io>\n' in source
        assert "Cc: c@x.io\n" in source
        assert "Reply-To: r@x.io\n" in source

    @pytest.mark.parametrize("evil", ["a@x.io\r\nBcc: eve@evil.io", "eve@evil.io, A <a@x.io>", "x"])
    def test_do_not_let_a_value_bring_another(self, evil):
        message = sent(
            published(email={"reply_to": "{{reply}}"}), data={"reply": evil}, routing=EMAIL
        )
        assert message.status == Status.UNDELIVERABLE
        assert "reply_to" in message.error
        assert deliveries(message)["email"].status == DeliveryStatus.UNDELIVERABLE

    def test_are_not_on_other_channels(self):
        message = sent(published(email={"reply_to": "r@x.io"}), routing=ALL)
        assert "email" not in deliveries(message)["inbox"].content


class TestChannels:
    def test_one_for_which_the_content_has_nothing_is_not_taken(self):
        content = document(
            {"type": "channel", "channel": "email", "elements": [meta("Hi"), text("Hello")]}
        )
        template = published(content=content)
        message = sent(template, routing=ALL)
        assert set(deliveries(message)) == {"email"}
        refused = sent(template, routing={"method": "single", "channels": ["inbox"]})
        assert (refused.status, refused.reason) == (Status.UNROUTABLE, Reason.NO_CHANNELS)
        assert "nothing for inbox" in refused.error
        assert refused.notification == template.template_id
        single = sent(template, routing={"method": "single", "channels": ["inbox", "email"]})
        assert set(deliveries(single)) == {"email"}

    def test_without_anything_at_all_there_is_nothing_to_send(self):
        message = sent(published(content=document()))
        assert (message.status, message.error) == (Status.UNROUTABLE, EMPTY)


class TestDrafts:
    def draft(self, title="A draft"):
        return templates.create(
            TemplateInput(name="Order", content=document(meta(title), text("Hello"))), by="ada"
        )

    def test_a_draft_is_sent_as_it_was_when_the_send_was_accepted(self):
        template = self.draft()
        message = parse_send({"message": {"to": ADA, "template": template.template_id}})
        (row,) = accept(message, api_key=None, draft=snapshot(template.template_id)).messages
        redraft(template, "Changed")
        drain()
        row.refresh_from_db()
        assert mail(row)["subject"] == "A draft"
        assert (row.notification, row.template_version) == (template.template_id, None)
        again = Message.objects.get(message_id=resend(row.message_id))
        drain()
        assert mail(again)["subject"] == "A draft"

    def test_a_test_is_sent_on_all_channels_at_once_and_marked(self):
        brands.create("Acme", by="ada", brand_id="acme")
        template = self.draft("Hi {{n}}")
        accepted = send_draft(
            template.template_id, ADA, {"n": 7}, ["email", "inbox"], "fr", "acme", by="ada"
        )
        drain()
        (message,) = accepted.messages
        message.refresh_from_db()
        assert {one.content["title"] for one in deliveries(message).values()} == {"Hi 7"}
        assert set(deliveries(message)) == {"email", "inbox"}
        assert (message.tags, message.to["locale"]) == (["test"], "fr")
        assert message.request.payload["draft"]["by"] == "ada"

    def test_a_test_with_faults_fails_with_the_place(self):
        payload = TemplateInput(name="Bad", content=document(meta("Hi"), {"type": "nonsense"}))
        template = templates.create(payload, by="ada")
        (message,) = send_draft(template.template_id, ADA, {}, ["email"], by="ada").messages
        drain()
        message.refresh_from_db()
        assert message.status == Status.UNDELIVERABLE
        assert "content.elements[1].type" in message.error

    def test_a_test_of_nothing_or_to_nobody_is_refused(self):
        with pytest.raises(NotFound):
            send_draft("nothing", ADA, {}, ["email"], by="ada")
        with pytest.raises(InvalidRequest):
            send_draft(self.draft().template_id, {}, {}, ["email"], by="ada")


def test_the_history_says_which_template():
    template = published(alias="order")
    message = sent("order")
    items = history.items(message, queries.events(message), "MAPPED")
    assert [(item["event_id"], item["notification_id"]) for item in items] == [
        ("order", template.template_id)
    ]
