"""Tracking addresses: who has one may tell what became of that delivery, in any order."""

import itertools

import pytest
from django.conf import settings
from django.test import Client, override_settings

from notifications.models import Delivery, Event, Message
from notifications.pipeline import tracking
from notifications.pipeline.accept import accept
from notifications.pipeline.render import render
from notifications.pipeline.send_schema import parse_send
from tests.drain import drain
from tests.inboxes import counters, deliver

pytestmark = pytest.mark.django_db

ORDERS = list(itertools.permutations(["DELIVERED", "OPENED", "CLICKED"]))


def a_mail() -> Delivery:
    """A delivery that reached the local mailbox: its provider tells no opens of its own."""
    body = {
        "to": {"email": "ada@example.com"},
        "content": {"title": "Hello", "body": "There"},
        "routing": {"method": "single", "channels": ["email"]},
    }
    message = accept(parse_send({"message": body}), api_key=None).messages[0]
    drain()
    return Delivery.objects.get(message=message)


def path_of(delivery: Delivery) -> str:
    url = tracking.post_url(delivery.pk)
    assert url == tracking.post_url(delivery.pk)
    return url[url.index("/t/p/") :]


def tell(path: str, event: object, **headers: str):
    return Client().post(path, {"event": event}, content_type="application/json", headers=headers)


def test_what_is_told_moves_the_delivery_and_then_the_message():
    delivery = a_mail()
    for event, status in (("OPENED", "OPENED"), ("CLICKED", "CLICKED")):
        response = tell(path_of(delivery), event)
        assert (response.status_code, response.json()) == (200, {"status": "SUCCESS"})
        drain()
        assert Delivery.objects.get().status == status
        assert Message.objects.get().status == status
    assert Message.objects.get().clicked_at is not None


@pytest.mark.parametrize("order", ORDERS)
def test_late_and_doubled_events_move_nothing_back(order):
    delivery = a_mail()
    for event in (*order, *order):
        assert tell(path_of(delivery), event).status_code == 200
        drain()
    assert Delivery.objects.get().status == "CLICKED"
    assert Message.objects.get().status == "CLICKED"
    told = list(Event.objects.filter(name__startswith="delivery.").values_list("name", flat=True))
    assert len(told) == len(set(told))


def test_an_item_of_the_inbox_is_read_opened_and_clicked():
    item = deliver("ada")[0]
    path = path_of(Delivery.objects.get())
    assert counters("ada")[1] == 1
    tell(path, "READ")
    tell(path, "READ")
    assert counters("ada")[1] == 0
    tell(path, "UNREAD")
    assert counters("ada")[1] == 1
    tell(path, "CLICKED")
    tell(path, "DELIVERED")
    drain()
    item.refresh_from_db()
    assert Delivery.objects.get().status == "CLICKED"
    changes = Event.objects.filter(name="inbox.item_changed").order_by("id")
    assert [one.data["change"] for one in changes] == ["read", "unread", "clicked"]


def test_reading_what_is_in_no_inbox_is_harmless():
    delivery = a_mail()
    assert tell(path_of(delivery), "READ").status_code == 200
    assert Delivery.objects.get().status == delivery.status


@pytest.mark.parametrize("event", ["opened", "BOUNCED", "", None, 7, {}, "x" * 1000])
def test_another_event_is_refused_by_its_name(event):
    path = path_of(a_mail())
    response = tell(path, event)
    assert response.status_code == 400
    assert response.json()["message"].startswith("event: ")
    assert Client().post(path, content_type="application/json").status_code == 400
    assert Client().get(path).status_code == 405


def test_an_address_that_was_changed_is_none():
    delivery = a_mail()
    path = path_of(delivery)
    number, _, signature = path.removeprefix("/t/p/").partition(".")
    wrong = [
        f"{delivery.pk + 1}.{signature}", f"{number}.{signature[:-1]}", f"{number}.", number,
        f"x.{signature}", "é", "x" * 5000, f"{number}.{signature}%00", f"0{number}.{signature}",
    ]  # fmt: skip
    for token in wrong:
        response = tell(f"/t/p/{token}", "OPENED")
        assert response.status_code in (400, 404), token
        assert set(response.json()) == {"message", "type"}
    assert Delivery.objects.get().status == delivery.status


def test_an_address_outlives_a_new_secret_and_not_its_message():
    delivery = a_mail()
    path = path_of(delivery)
    with override_settings(SECRET_KEY="x" * 60):
        assert tell(path, "OPENED").status_code == 404
    former = [settings.SECRET_KEY]
    with override_settings(SECRET_KEY="x" * 60, SECRET_KEY_FALLBACKS=former):
        assert tell(path, "OPENED").status_code == 200
    Message.objects.all().delete()
    assert tell(path, "CLICKED").status_code == 404


def test_a_push_carries_its_address():
    body = {
        "to": {"user_id": "ada"},
        "content": {
            "version": "2022-01-01",
            "elements": [
                {"type": "meta", "title": "Shipped"},
                {"type": "action", "content": "Track", "href": "https://a.example/7"},
            ],
        },
    }
    message = accept(parse_send({"message": body}), api_key=None).messages[0]
    # No provider of pushes is part of this version: as routing would plan one.
    delivery = Delivery(
        message=message, channel="push", provider="apn", created_at=message.enqueued_at
    )
    delivery.save()
    render([message.pk])
    delivery.refresh_from_db()
    assert delivery.content["payload"]["data"] == {
        "url": "https://a.example/7", "trackingUrl": tracking.post_url(delivery.pk),
    }  # fmt: skip
    assert tell(path_of(delivery), "CLICKED").status_code == 200
    delivery.refresh_from_db()
    assert delivery.status == "CLICKED"
