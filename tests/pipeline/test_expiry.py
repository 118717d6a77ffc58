"""`message.expiry`: when a message expires, and that what is late is not delivered."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from notifications.models import Delivery, InboxItem, Message
from notifications.pipeline.errors import InvalidRequest
from notifications.pipeline.expiry import Expiry
from notifications.pipeline.resend import resend
from notifications.pipeline.send_schema import parse_send
from tests.drain import drain
from tests.inboxes import send

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def body(expiry: Any) -> dict[str, Any]:
    return {"message": {"to": {"user_id": "ann"}, "content": {"title": "x"}, "expiry": expiry}}


@pytest.mark.parametrize(
    ("expires_in", "seconds"),
    [
        (60_000, 60),
        ("60000", 60),
        ("PT36H", 129_600),
        ("P1DT4H", 100_800),
        ("PT0.5S", 0.5),
        ("P2W", 1_209_600),
        ("P1Y", 31_536_000),
        ("P1M", 2_592_000),
        ("PT1M", 60),
    ],
)
def test_milliseconds_and_durations_count_from_when_it_was_accepted(
    expires_in: int | str, seconds: float
) -> None:
    assert Expiry(expires_in=expires_in).moment(NOW) == NOW + timedelta(seconds=seconds)


@pytest.mark.parametrize(
    "expires_at",
    ["2026-03-02T12:00:00Z", "2026-03-02T14:00:00+02:00", "1772452800000", 1_772_452_800],
)
def test_a_moment_is_the_time_since_1970_or_iso(expires_at: int | str) -> None:
    assert Expiry(expires_at=expires_at).moment(NOW) == NOW + timedelta(days=1)


def test_of_two_the_earlier_counts() -> None:
    expiry = Expiry(expires_in="PT1H", expires_at="2026-03-02T12:00:00Z")
    assert expiry.moment(NOW) == NOW + timedelta(hours=1)


@pytest.mark.parametrize(
    ("expiry", "path"),
    [
        ({}, "message.expiry"),
        ({"expires_in": 0}, "message.expiry.expires_in"),
        ({"expires_in": -5}, "message.expiry.expires_in"),
        ({"expires_in": True}, "message.expiry.expires_in"),
        ({"expires_in": 1.5}, "message.expiry.expires_in"),
        ({"expires_in": "soon"}, "message.expiry.expires_in"),
        ({"expires_in": "P"}, "message.expiry.expires_in"),
        ({"expires_in": "PT"}, "message.expiry.expires_in"),
        ({"expires_in": "P999999999Y"}, "message.expiry.expires_in"),
        ({"expires_in": 10**30}, "message.expiry.expires_in"),
        ({"expires_in": "9" * 60}, "message.expiry.expires_in"),
        ({"expires_at": "yesterday"}, "message.expiry.expires_at"),
        ({"expires_at": 10**30}, "message.expiry.expires_at"),
        ({"expires_at": "9999-01-01T00:00:00Z"}, "message.expiry.expires_at"),
        ({"expires_at": "0001-01-01T00:00:00+14:00"}, "message.expiry.expires_at"),
        ({"expires_in": "PT1H", "else": 1}, "message.expiry.else"),
        ("PT1H", "message.expiry"),
    ],
)
def test_what_is_no_expiry_is_refused_by_its_path(expiry: Any, path: str) -> None:
    with pytest.raises(InvalidRequest) as refused:
        parse_send(body(expiry))
    assert refused.value.path.startswith(path)


@pytest.mark.django_db
def test_an_item_keeps_when_it_expires() -> None:
    message = send("ann", expiry={"expires_in": "PT1H"})
    drain()
    item = InboxItem.objects.get(message=message)
    assert item.expires_at == message.enqueued_at + timedelta(hours=1)


@pytest.mark.django_db
def test_what_has_expired_is_not_delivered_and_says_so() -> None:
    message = send("ann", expiry={"expires_in": 1, "expires_at": "2026-01-01T00:00:00Z"})
    drain()
    message.refresh_from_db()
    assert (message.status, message.reason) == ("UNDELIVERABLE", "FAILED")
    assert (
        message.error
        == "inbox (courier): expired at 2026-01-01 00:00:00 UTC, before it was in the inbox"
    )
    assert not InboxItem.objects.exists()


@pytest.mark.django_db
def test_an_expired_inbox_delivery_is_not_made_up_for_by_mail_and_a_mail_does_not_expire() -> None:
    expiry = {"expires_at": "2026-01-01T00:00:00Z"}
    both = {"user_id": "ann", "email": "ann@example.com"}
    channels = ["inbox", "email"]
    single = send("ann", to=both, routing={"method": "single", "channels": channels}, expiry=expiry)
    every = send("ann", to=both, routing={"method": "all", "channels": channels}, expiry=expiry)
    drain()
    found = Delivery.objects.order_by("id").values_list("message", "channel", "status")
    assert set(found) == {
        (single.pk, "inbox", "UNDELIVERABLE"),
        (every.pk, "inbox", "UNDELIVERABLE"),
        (every.pk, "email", "DELIVERED"),
    }
    assert Message.objects.get(pk=every.pk).status == "DELIVERED"


@pytest.mark.django_db
def test_what_is_sent_again_does_not_expire() -> None:
    message = send("ann", expiry={"expires_at": "2026-01-01T00:00:00Z"})
    drain()
    again = resend(message.message_id)
    drain()
    assert InboxItem.objects.get(message__message_id=again).expires_at is None


@pytest.mark.django_db
def test_a_delay_counts_too() -> None:
    message = send("ann", expiry={"expires_in": "PT30S"}, delay={"duration": 60_000})
    assert message.expires_at is not None
    assert message.expires_at < timezone.now() + timedelta(seconds=31)
