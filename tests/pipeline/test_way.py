"""The way of one message, step by step: route, render, deliver, settle, reroute."""

import pytest

from notifications.models import Delivery, InboxItem, InboxTag, MailboxMail, Profile
from notifications.pipeline.outcomes import EMPTY
from notifications.pipeline.render import render
from notifications.pipeline.reroute import reroute
from notifications.pipeline.route import route
from notifications.pipeline.settle import settle
from notifications.states import DeliveryStatus, Reason, Status
from tests.drain import drain
from tests.pipeline.sending import (
    ADA,
    ALL,
    call_back,
    data_of,
    deliver,
    deliveries,
    errors,
    history,
    send,
    statuses,
)

pytestmark = pytest.mark.django_db
NAMED = {"name": "Ada", "code": 7}


def unsendable(content=None) -> Delivery:
    """An e-mail delivery that has just failed, with the inbox behind it."""
    (message,) = send()
    route([message.pk])
    delivery = message.deliveries.get()
    call_back(delivery, DeliveryStatus.UNDELIVERABLE)
    return delivery


class TestRoute:
    def test_a_message_is_delivered_and_its_history_says_how(self):
        message = deliver(data=NAMED)
        assert message.status == Status.DELIVERED
        assert history(message) == [
            "message.enqueued", "message.routed", "delivery.rendered", "delivery.sent",
            "delivery.delivered", "message.delivered",
        ]  # fmt: skip
        assert errors() == []

    def test_all_channels_are_delivered_and_the_message_is_settled_once_each(self):
        message = deliver(routing=ALL, data=NAMED)
        assert {c: d.status for c, d in deliveries(message).items()} == {
            "email": DeliveryStatus.DELIVERED, "inbox": DeliveryStatus.DELIVERED,
        }  # fmt: skip
        assert history(message).count("message.delivered") == 1

    def test_the_stored_profile_gives_the_address(self):
        Profile.objects.create(user="ada", profile={"email": "stored@example.com"})
        message = deliver(to={"user_id": "ada"})
        assert deliveries(message)["email"].address == {"email": "stored@example.com"}
        assert data_of(message, "message.routed")["stored_profile"] == {
            "email": "stored@example.com"
        }

    def test_what_the_request_says_wins_over_what_is_stored(self):
        Profile.objects.create(
            user="ada", profile={"email": "stored@example.com", "x": {"a": 1, "b": 2}}
        )
        message = deliver(
            to={**ADA, "x": {"b": 3}},
            content={"title": "{{profile.x.a}} {{profile.x.b}} {{profile.email}}"},
        )
        assert deliveries(message)["email"].content["subject"] == "1 3 ada@example.com"

    def test_who_cannot_be_reached_is_unroutable_with_the_reason(self):
        message = deliver(to={"phone_number": "+15550100"})
        assert (message.status, message.reason) == (Status.UNROUTABLE, Reason.NO_CHANNELS)
        assert message.error == (
            "No channel can reach the recipient."
            " email: the profile has no email; inbox: the recipient has no user_id"
        )
        assert [c["channel"] for c in data_of(message, "message.unroutable")["considered"]] == [
            "email",
            "inbox",
        ]

    def test_channels_without_a_provider_are_no_providers(self):
        message = deliver(routing={"method": "all", "channels": ["sms", "push"]})
        assert (message.status, message.reason) == (Status.UNROUTABLE, Reason.NO_PROVIDERS)

    def test_no_channels_at_all_are_no_channels(self):
        message = deliver(routing={"method": "all", "channels": []})
        assert (message.status, message.reason) == (Status.UNROUTABLE, Reason.NO_CHANNELS)

    def test_nothing_to_say_is_not_sent(self):
        message = deliver(content={"title": " "})
        assert (message.status, message.error) == (Status.UNROUTABLE, EMPTY)

    def test_a_template_that_does_not_exist_is_unmapped(self):
        message = deliver(content=None, template="WELCOME")
        assert (message.status, message.error) == (
            Status.UNMAPPED,
            "No template has the id 'WELCOME'.",
        )
        assert message.deliveries.count() == 0

    def test_twice_is_as_once(self):
        (message,) = send(routing=ALL)
        route([message.pk])
        route([message.pk, message.pk])
        assert message.deliveries.count() == 2
        assert history(message) == ["message.enqueued", "message.routed"]

    def test_one_that_cannot_be_routed_holds_up_no_other(self):
        good, bad = send([ADA, {"phone_number": "1"}])
        drain()
        assert statuses([good, bad]) == [Status.DELIVERED, Status.UNROUTABLE]


class TestRender:
    def test_the_recipients_own_data_wins_over_the_requests(self):
        message = deliver(to={**ADA, "data": {"code": 2}}, data=NAMED)
        assert deliveries(message)["email"].content["text"].strip().endswith("Your code is 2.")

    def test_a_missing_variable_is_nothing(self):
        message = deliver(content={"title": "Hi {{nobody}}!", "body": "{{a.b.c}}."})
        assert message.status == Status.DELIVERED
        assert deliveries(message)["email"].content["subject"] == "Hi !"

    def test_a_link_that_must_not_be_followed_is_not_delivered_as_one(self):
        link = {"type": "action", "content": "Go", "href": "{{to}}"}
        content = {"version": "2022-01-01", "elements": [{"type": "text", "content": "t"}, link]}
        bad, good = send(
            [{**ADA, "data": {"to": to}} for to in ("javascript:alert(1)", "https://x.example")],
            content=content,
        )
        drain()
        assert statuses([good]) == [Status.DELIVERED]
        bad.refresh_from_db()
        assert bad.status in (Status.UNDELIVERABLE, Status.DELIVERED)
        assert "javascript:" not in str(list(bad.deliveries.values_list("content", flat=True)))

    def test_twice_is_as_once(self):
        (message,) = send(routing=ALL)
        route([message.pk])
        render([message.pk])
        render([message.pk])
        assert history(message).count("delivery.rendered") == 2

    def test_what_was_canceled_is_not_rendered(self):
        (message,) = send()
        route([message.pk])
        Delivery.objects.move([message.deliveries.get().pk], DeliveryStatus.CANCELED, lambda _: [])
        render([message.pk])
        assert message.deliveries.get().content is None


class TestMailbox:
    def test_the_mail_is_kept_as_it_would_have_left(self):
        message = deliver(data=NAMED)
        mail = MailboxMail.objects.get()
        assert (mail.recipient, mail.subject) == ("ada@example.com", "Hello Ada")
        assert "Your code is 7." in mail.text
        assert "Your code is 7." in mail.html
        assert f"X-Courier-Message-Id: {message.message_id}" in mail.source
        assert "Content-Type: multipart/alternative" in mail.source

    def test_twice_is_as_once(self):
        from notifications.pipeline.deliver_mailbox import deliver as put

        message = deliver()
        put([deliveries(message)["email"].pk])
        assert MailboxMail.objects.count() == 1

    @pytest.mark.parametrize("name", ["x\r\nBcc: eve@example.com", "x\ny", "a\rb"])
    def test_a_subject_with_a_line_break_becomes_no_header(self, name):
        message = deliver(data={"name": name}, routing={"method": "all", "channels": ["email"]})
        if message.status == Status.DELIVERED:
            header = MailboxMail.objects.get().source.partition("\n\n")[0]
            assert "\nBcc:" not in header
            assert "\n" not in MailboxMail.objects.get().subject
        else:
            assert message.status == Status.UNDELIVERABLE
            assert message.reason == Reason.PROVIDER_ERROR
            assert "Subject contains a line break" in message.error

    def test_a_mail_that_cannot_be_built_fails_alone(self):
        good, bad = send(
            [{"email": "a@example.com"}, {"email": f"a@{'b' * 70}.example"}], content={"title": "t"}
        )
        drain()
        assert statuses([good, bad]) == [Status.DELIVERED, Status.UNDELIVERABLE]
        assert errors() == []


class TestInbox:
    def test_the_item_is_what_the_widget_shows(self):
        message = deliver(
            routing={"method": "all", "channels": ["inbox"]},
            data=NAMED,
            metadata={"tags": ["a", "b", "a"]},
        )
        item = InboxItem.objects.get()
        assert (item.public_id, item.user, item.seq) == (message.message_id, "ada", 1)
        assert (item.title, item.data) == ("Hello Ada", NAMED)
        assert sorted(InboxTag.objects.values_list("tag", flat=True)) == ["a", "b"]
        assert data_of(message, "inbox.item_added") == {"user": "ada", "account": "", "seq": 1}

    def test_twice_is_as_once(self):
        from notifications.pipeline.deliver_inbox import deliver as put

        message = deliver(routing={"method": "all", "channels": ["inbox"]})
        put([message.deliveries.get().pk])
        assert InboxItem.objects.count() == 1


class TestSettle:
    @pytest.mark.parametrize(
        ("found", "settled"),
        [
            ((DeliveryStatus.SENT, DeliveryStatus.RENDERED), Status.SENT),
            ((DeliveryStatus.SENT, DeliveryStatus.DELIVERED), Status.DELIVERED),
            ((DeliveryStatus.CLICKED, DeliveryStatus.DELIVERED), Status.CLICKED),
            ((DeliveryStatus.OPENED, DeliveryStatus.UNDELIVERABLE), Status.OPENED),
            ((DeliveryStatus.UNDELIVERABLE, DeliveryStatus.RENDERED), Status.ROUTED),
            ((DeliveryStatus.UNDELIVERABLE, DeliveryStatus.UNDELIVERABLE), Status.UNDELIVERABLE),
            ((DeliveryStatus.SIMULATED, DeliveryStatus.SIMULATED), Status.SIMULATED),
            ((DeliveryStatus.SIMULATED, DeliveryStatus.UNDELIVERABLE), Status.SIMULATED),
            ((DeliveryStatus.SENDING, DeliveryStatus.ROUTED), Status.ROUTED),
        ],
    )
    def test_a_message_is_where_the_furthest_of_its_deliveries_is(self, found, settled):
        (message,) = send(routing=ALL)
        route([message.pk])
        for delivery, status in zip(message.deliveries.order_by("id"), found, strict=True):
            Delivery.objects.move([delivery.pk], status, lambda _: [])
        settle([message.pk])
        settle([message.pk])
        message.refresh_from_db()
        assert message.status == settled

    def test_what_went_wrong_on_each_channel_is_told(self):
        (message,) = send(routing=ALL)
        route([message.pk])
        for delivery in message.deliveries.all():
            call_back(delivery, DeliveryStatus.UNDELIVERABLE)
        settle([message.pk])
        message.refresh_from_db()
        assert message.reason == Reason.BOUNCED
        assert (
            message.error == "email (mailbox): 550 no such user; inbox (courier): 550 no such user"
        )

    def test_a_bounce_after_delivery_is_undeliverable_and_the_earlier_times_are_kept(self):
        message = deliver(to={"email": "ada@example.com"})
        assert message.delivered_at is not None
        call_back(message.deliveries.get(), DeliveryStatus.UNDELIVERABLE)
        drain()
        message.refresh_from_db()
        assert (message.status, message.reason) == (Status.UNDELIVERABLE, Reason.BOUNCED)
        assert message.delivered_at is not None

    def test_the_times_are_those_of_the_first_channel_that_got_there(self):
        message = deliver(routing=ALL)
        call_back(deliveries(message)["inbox"], DeliveryStatus.OPENED)
        drain()
        message.refresh_from_db()
        assert message.status == Status.OPENED
        assert message.sent_at <= message.delivered_at <= message.opened_at


class TestReroute:
    def test_the_next_channel_takes_over(self):
        delivery = unsendable()
        drain()
        message = delivery.message
        message.refresh_from_db()
        assert message.status == Status.DELIVERED
        assert {c: d.status for c, d in deliveries(message).items()} == {
            "email": DeliveryStatus.UNDELIVERABLE, "inbox": DeliveryStatus.DELIVERED,
        }  # fmt: skip
        assert "message.undeliverable" not in history(message)
        assert data_of(message, "message.rerouted") == {"channel": "inbox", "provider": "courier"}

    def test_twice_is_as_once(self):
        delivery = unsendable()
        reroute([delivery.pk])
        reroute([delivery.pk, delivery.pk])
        assert Delivery.objects.count() == 2

    def test_a_message_does_not_settle_while_a_fallback_is_to_come(self):
        delivery = unsendable()
        settle([delivery.message_id])
        delivery.message.refresh_from_db()
        assert delivery.message.status == Status.ROUTED

    def test_a_fallback_that_is_tried_already_is_passed_over(self):
        delivery = unsendable()
        other = {"channel": "email", "provider": "smtp", "address": {"email": "x@example.com"}}
        rows = Delivery.objects.filter(pk=delivery.pk)
        inbox = rows.get().fallbacks[0]
        super(type(rows), rows).update(fallbacks=[inbox, other])
        Delivery(message_id=delivery.message_id, channel="inbox", provider="courier",
                 created_at=delivery.created_at).save()  # fmt: skip
        reroute([delivery.pk])
        assert Delivery.objects.filter(provider="smtp").count() == 1

    def test_when_all_have_failed_the_message_has(self):
        delivery = unsendable()
        reroute([delivery.pk])
        call_back(Delivery.objects.get(channel="inbox"), DeliveryStatus.UNDELIVERABLE)
        drain()
        delivery.message.refresh_from_db()
        assert delivery.message.status == Status.UNDELIVERABLE

    def test_what_was_canceled_is_not_taken_up_again(self):
        delivery = unsendable()
        message = delivery.message
        message.refresh_from_db()
        from notifications.pipeline.cancel import cancel

        cancel(message.message_id)
        reroute([delivery.pk])
        assert Delivery.objects.count() == 1


def test_every_message_of_a_great_request_arrives():
    messages = send(
        [{"user_id": f"u{n % 7}", "email": f"u{n}@example.com"} for n in range(150)], routing=ALL
    )
    drain()
    assert set(statuses(messages)) == {Status.DELIVERED}
    assert MailboxMail.objects.count() == InboxItem.objects.count() == 150
    assert errors() == []
