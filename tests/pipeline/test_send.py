"""E-mail through a real SMTP server: what arrives, and what becomes of what does not."""

import time
from datetime import timedelta

import pytest
from django.utils import timezone

from notifications.models import Attempt, Delivery, Message, Reaction
from notifications.pipeline import integrations
from notifications.pipeline.integrations import BadEmailUrl, smtp_settings
from notifications.pipeline.send import conclude, perform, prepare
from notifications.providers.base import Failure, Outgoing, ProviderError
from notifications.providers.email.mime import build, check_headers
from notifications.states import DeliveryStatus, Reason, Status
from tests.drain import drain
from tests.pipeline.sending import (
    CONTENT,
    deliver,
    errors,
    history,
    outcomes,
    send,
    statuses,
)
from tests.pipeline.smtp_server import dripping_server, smtp_server

pytestmark = pytest.mark.django_db(transaction=True)
EMAIL = {"method": "all", "channels": ["email"]}


@pytest.fixture
def sink(settings):
    with smtp_server() as (sink, url):
        settings.EMAIL_URL = url
        settings.DEFAULT_FROM_EMAIL = "Zoë <us@example.com>"
        yield sink


def mail_to(address: str, **rest) -> Message:
    return deliver(to={"email": address}, routing=EMAIL, **rest)


def try_again() -> None:
    Reaction.objects.filter(dead_at__isnull=True).update(
        due_at=timezone.now() - timedelta(seconds=1)
    )
    drain()


def test_a_mail_arrives_whole(sink):
    message = mail_to("ada@example.com", data={"name": "Zoë ☂", "code": "№ 7"})
    assert message.status == Status.SENT
    (mail,) = sink.parsed()
    assert (mail["To"], mail["From"], mail["Subject"]) == (
        "ada@example.com", "Zoë <us@example.com>", "Hello Zoë ☂",
    )  # fmt: skip
    assert mail["X-Courier-Message-Id"] == message.message_id
    text, html = mail.iter_parts()
    assert (text.get_content_type(), html.get_content_type()) == ("text/plain", "text/html")
    assert "Your code is № 7." in text.get_content()
    assert "Your code is № 7." in html.get_content()
    delivery = message.deliveries.get()
    assert delivery.reference == {"message_id": mail["Message-ID"]}
    assert mail["Message-ID"].endswith("@example.com>")
    assert outcomes(delivery) == ["taken"]
    assert delivery.sent_at is not None
    assert "delivery.sent" in history(message)


def test_an_address_beyond_ascii_is_written_as_the_wire_wants_it(sink):
    assert mail_to("ada@bücher.example").status == Status.SENT
    assert sink.recipients == ["ada@xn--bcher-kva.example"]


def test_connections_are_kept_from_mail_to_mail(sink):
    messages = send([{"email": f"u{n}@example.com"} for n in range(60)], routing=EMAIL)
    drain()
    assert set(statuses(messages)) == {Status.SENT}
    assert sorted(sink.recipients) == sorted(f"u{n}@example.com" for n in range(60))
    assert 1 <= sink.connections <= 4


def test_a_refused_recipient_costs_no_connection(sink):
    sink.refuse = {f"u{n}@example.com": "550 no such user" for n in range(0, 60, 3)}
    messages = send([{"email": f"u{n}@example.com"} for n in range(60)], routing=EMAIL)
    drain()
    assert sink.connections <= 4
    assert statuses(messages).count(Status.UNDELIVERABLE) == 20
    assert statuses(messages).count(Status.SENT) == 40


@pytest.mark.parametrize("step", ["refuse", "data"])
def test_a_5xx_is_for_good(sink, step):
    setattr(sink, step, {"ada@example.com": "550 5.1.1 no such user"})
    message = mail_to("ada@example.com")
    assert (message.status, message.reason) == (Status.UNDELIVERABLE, Reason.PROVIDER_ERROR)
    assert "550 5.1.1 no such user" in message.error
    assert outcomes(message.deliveries.get()) == [Failure.PERMANENT]
    assert not Reaction.objects.exists()


@pytest.mark.parametrize("step", ["refuse", "data"])
def test_a_4xx_is_tried_again_and_then_taken(sink, step):
    setattr(sink, step, {"ada@example.com": "451 4.7.1 try later"})
    message = mail_to("ada@example.com")
    assert message.status == Status.ROUTED
    assert message.deliveries.get().status == DeliveryStatus.SENDING
    assert Reaction.objects.get().due_at > timezone.now()
    assert errors() == ["SMTP 451 4.7.1 try later"]
    setattr(sink, step, {})
    try_again()
    message.refresh_from_db()
    assert message.status == Status.SENT
    assert outcomes(message.deliveries.get()) == [Failure.TRANSIENT, "taken"]
    assert [a.number for a in Attempt.objects.order_by("id")] == [1, 2]


def test_a_4xx_that_never_ends_is_undeliverable_at_the_limit(sink):
    sink.refuse = {"ada@example.com": "451 try later"}
    message = mail_to("ada@example.com")
    for _ in range(11):
        try_again()
    message.refresh_from_db()
    assert message.status == Status.UNDELIVERABLE
    assert Attempt.objects.count() == 12
    assert not Reaction.objects.exists()


def test_a_server_that_hangs_up_in_the_act_may_have_taken_it(sink):
    sink.hang_up = {"ada@example.com"}
    message = mail_to("ada@example.com")
    assert message.status == Status.ROUTED
    assert outcomes(message.deliveries.get()) == [Failure.UNCERTAIN]
    sink.hang_up = set()
    try_again()
    message.refresh_from_db()
    assert message.status == Status.SENT
    first, second = sink.parsed()
    assert first["Message-ID"] == second["Message-ID"]
    assert sink.mails[0].split(b"\r\n\r\n", 1)[1] == sink.mails[1].split(b"\r\n\r\n", 1)[1]


def test_one_that_hangs_up_takes_no_other_with_it(sink):
    sink.hang_up = {"u3@example.com"}
    messages = send([{"email": f"u{n}@example.com"} for n in range(12)], routing=EMAIL)
    drain()
    assert statuses(messages).count(Status.SENT) == 11
    assert sorted(set(sink.recipients)) == sorted(f"u{n}@example.com" for n in range(12))
    assert len(sink.recipients) == 12


def test_a_server_that_is_not_there_is_asked_again(sink, settings):
    settings.EMAIL_URL = "smtp://127.0.0.1:1"
    message = mail_to("ada@example.com")
    assert message.status == Status.ROUTED
    assert outcomes(message.deliveries.get()) == [Failure.TRANSIENT]


def test_a_server_that_drips_is_cut_off_well_within_the_lease(sink, settings, monkeypatch):
    """Each letter comes before the timeout of a read, so no timeout of its own ends the call."""
    monkeypatch.setattr("notifications.pipeline.send.CUT_AFTER", 1.0)
    with dripping_server() as url:
        settings.EMAIL_URL = url
        message = mail_to("ada@example.com")
        began = time.monotonic()
        drain()
        took = time.monotonic() - began
    assert took < settings.EMAIL_TIMEOUT / 2
    assert message.deliveries.get().status == DeliveryStatus.SENDING
    assert Attempt.objects.get().outcome in ("transient", "uncertain")
    assert Reaction.objects.get().failures == 1


def test_a_provider_that_is_gone_ends_the_delivery_with_the_reason(sink, settings):
    sink.refuse = {"ada@example.com": "451 try later"}
    message = mail_to("ada@example.com")
    settings.EMAIL_URL = "mailbox://"
    try_again()
    message.refresh_from_db()
    assert message.status == Status.UNDELIVERABLE
    assert "the provider smtp is not configured any more" in message.error


def test_a_delivery_that_a_dead_worker_began_is_sent_again_with_the_same_key(sink):
    (message,) = send(to={"email": "ada@example.com"}, routing=EMAIL)
    first = begin(message)
    again = prepare({1: message.deliveries.get().pk}, {1: 2})
    assert again[1].outgoing == first[1].outgoing
    (outcome,) = perform(again)
    conclude(again, outcome, {1: False})
    assert message.deliveries.get().status == DeliveryStatus.SENT
    assert prepare({1: message.deliveries.get().pk}, {1: 3}) == {}


def begin(message: Message):
    from notifications.pipeline.render import render
    from notifications.pipeline.route import route

    route([message.pk])
    render([message.pk])
    return prepare({1: message.deliveries.get().pk}, {1: 1})


def test_a_channel_that_fails_gives_way_to_the_next(sink):
    sink.refuse = {"ada@example.com": "550 no"}
    message = deliver(to={"user_id": "ada", "email": "ada@example.com"})
    assert message.status == Status.DELIVERED
    assert dict(message.deliveries.values_list("channel", "status")) == {
        "email": DeliveryStatus.UNDELIVERABLE, "inbox": DeliveryStatus.DELIVERED,
    }  # fmt: skip


class TestHeaders:
    """No value may start another header, wherever it comes from."""

    EVIL = (
        "x\r\nBcc: eve@example.com",
        "x\nBcc: eve@example.com",
        "x\rBcc: eve@example.com",
        "x\x00y",
    )

    @pytest.mark.parametrize("evil", EVIL[:3])
    def test_in_the_data_of_a_subject(self, sink, evil):
        message = mail_to("ada@example.com", data={"name": evil})
        for mail in sink.parsed():
            assert mail["Bcc"] is None
        assert sink.recipients in ([], ["ada@example.com"])
        if not sink.mails:
            assert message.status == Status.UNDELIVERABLE
            assert "Subject contains a line break or NUL" in message.error

    @pytest.mark.parametrize("evil", EVIL)
    @pytest.mark.parametrize("place", ["subject", "email", "id", "sender"])
    def test_in_each_value_that_a_mail_is_built_from(self, evil, place):
        values = {
            "subject": "s",
            "email": "ada@example.com",
            "id": "1-a-b",
            "sender": "us@example.com",
        }
        values[place] = evil
        outgoing = Outgoing(
            key="k",
            address={"email": values["email"], "id": values["id"]},
            content={"subject": values["subject"], "text": "t", "html": "<p>t"},
        )
        with pytest.raises(ProviderError, match="contains a line break or NUL") as refused:
            build(outgoing, values["sender"])
        assert refused.value.failure is Failure.PERMANENT

    @pytest.mark.parametrize("name", ["X\r\nBcc", "X: y", "", "X Y", "Ünïcode", "X\x00"])
    def test_in_a_headers_name(self, name):
        with pytest.raises(ProviderError, match="is not allowed"):
            check_headers({name: "value"})


class TestEmailUrl:
    def test_says_all_there_is_to_know(self):
        found = smtp_settings("smtp://us%40x:p%3Aw@mail.example:2525?tls=1", "us@example.com")
        assert (found.host, found.port, found.username, found.password) == (
            "mail.example",
            2525,
            "us@x",
            "p:w",
        )
        assert (found.tls, found.ssl, found.sender) == (True, False, "us@example.com")

    def test_smtps_is_encrypted_from_the_first_byte(self):
        found = smtp_settings("smtps://mail.example?tls=1", "us@example.com")
        assert (found.port, found.tls, found.ssl) == (465, False, True)
        assert integrations.SmtpProvider(found).session()

    def test_the_mailbox_is_no_server(self):
        assert smtp_settings("mailbox://", "us@example.com") is None

    @pytest.mark.parametrize(
        "url",
        [
            "",
            "smtp://",
            "http://mail",
            "smtp://mail:port",
            "smtp://mail:99999",
            "smtp://[::1",
            "mail.example:25",
        ],
    )
    def test_what_cannot_be_read_is_refused_without_its_password(self, url):
        with pytest.raises(BadEmailUrl, match="it must be mailbox://") as refused:
            smtp_settings(url.replace("mail", "us:secret@mail", 1), "us@example.com")
        assert "secret" not in str(refused.value)


def test_nothing_is_lost_where_content_has_no_words_for_a_mail(sink):
    message = mail_to("ada@example.com", content={**CONTENT, "body": ""})
    assert message.status == Status.SENT
    assert Delivery.objects.get().content["subject"]
