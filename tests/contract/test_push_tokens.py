"""Devices and inbound events, through Courier's SDK in strict mode."""

import re
from datetime import datetime, timedelta
from pathlib import Path

import courier
import pytest
from django.utils import timezone

from notifications.models import Event, InboundEvent, PushToken

pytestmark = pytest.mark.django_db(transaction=True)

# Expo's and Apple's look so; the last one has all that a path must escape.
TOKENS = ("ExponentPushToken[xyz]", "fcm:APA91b_x-y:z", "a/b:c%2F d?e#f")
DEVICE = {"platform": "ios", "app_id": "com.example", "model": "iPhone 17"}


@pytest.mark.parametrize("token", TOKENS)
def test_a_device_is_registered_read_changed_and_forgotten(client, token):
    tokens = client.users.tokens
    tokens.add_single(
        token,
        user_id="ada",
        provider_key="expo",
        device=DEVICE,
        tracking={"os_version": "26", "ip": "192.0.2.1", "lat": "1", "long": "2"},
        properties={"theme": "dark"},
        expiry_date="2040-10-25T00:00:00.000Z",
    )
    found = tokens.retrieve(token, user_id="ada")
    assert (found.token, found.provider_key, found.status) == (token, "expo", "active")
    assert found.device.model == "iPhone 17"
    assert found.tracking.os_version == "26"
    assert found.properties == {"theme": "dark"}
    assert found.expiry_date == "2040-10-25T00:00:00+00:00"
    assert [one.token for one in tokens.list("ada").tokens] == [token]

    patch = [
        {"op": "replace", "path": "/status", "value": "revoked"},
        {"op": "replace", "path": "/status_reason", "value": "The app was removed"},
        {"op": "replace", "path": "/expiry_date", "value": False},
        {"op": "replace", "path": "/device/model", "value": "iPhone 18"},
    ]
    tokens.update(token, user_id="ada", patch=patch)
    found = tokens.retrieve(token, user_id="ada")
    assert (found.status, found.status_reason) == ("revoked", "The app was removed")
    assert found.expiry_date is False
    assert found.device.model == "iPhone 18"
    assert found.device.platform == "ios"

    tokens.delete(token, user_id="ada")
    tokens.delete(token, user_id="ada")
    with pytest.raises(courier.NotFoundError, match="no such token"):
        tokens.retrieve(token, user_id="ada")
    assert tokens.list("ada").tokens == []


def test_what_was_known_of_a_device_is_replaced_when_it_registers_again(client):
    tokens = client.users.tokens
    tokens.add_single("t1", user_id="ada", provider_key="apn", device=DEVICE, expiry_date=False)
    tokens.update(
        "t1", user_id="ada", patch=[{"op": "replace", "path": "/status", "value": "failed"}]
    )
    tokens.add_single("t1", user_id="ada", provider_key="firebase-fcm")
    found = tokens.retrieve("t1", user_id="ada")
    assert (found.provider_key, found.status, found.device) == ("firebase-fcm", "active", None)
    # Without a date it is kept for 60 days from its last registration.
    left = datetime.fromisoformat(found.expiry_date) - timezone.now()
    assert timedelta(days=59) < left <= timedelta(days=60)


def test_a_token_goes_with_its_last_user(client):
    tokens = client.users.tokens
    tokens.add_single("t1", user_id="ada", provider_key="apn")
    tokens.add_single("t1", user_id="grace", provider_key="apn")
    assert tokens.list("ada").tokens == []
    assert [one.token for one in tokens.list("grace").tokens] == ["t1"]
    told = Event.objects.filter(name__startswith="push_token").order_by("id")
    assert [(one.name, one.data["user"]) for one in told] == [
        ("push_token.saved", "ada"),
        ("push_token.deleted", "ada"),
        ("push_token.saved", "grace"),
    ]
    # Who is signed out cannot take it from who is signed in.
    tokens.delete("t1", user_id="ada")
    assert PushToken.objects.get().user == "grace"


def test_several_at_once_are_all_or_none(client):
    tokens = client.users.tokens
    good = [{"token": f"t{n}", "provider_key": "onesignal", "device": DEVICE} for n in range(3)]
    tokens.add_multiple("ada", extra_body={"tokens": good})
    assert {one.token for one in tokens.list("ada").tokens} == {"t0", "t1", "t2"}
    bad = [{"token": "t3", "provider_key": "apn"}, {"token": "t4", "provider_key": "pigeon"}]
    with pytest.raises(courier.BadRequestError, match=r"tokens\[1\]\.provider_key"):
        tokens.add_multiple("ada", extra_body={"tokens": bad})
    assert PushToken.objects.count() == 3
    tokens.add_multiple("ada", extra_body={"tokens": []})


def test_the_sdk_that_sends_no_tokens_is_told_how(client):
    with pytest.raises(courier.BadRequestError, match=r"tokens: is required.*extra_body"):
        client.users.tokens.add_multiple("ada")


def test_an_expiry_that_is_no_date_is_refused_as_documented(client):
    for wrong in (True, "soon", "2026-13-01", ""):
        with pytest.raises(courier.BadRequestError, match="expiry_date"):
            client.users.tokens.add_single(
                "t1", user_id="ada", provider_key="apn", expiry_date=wrong
            )
    assert not PushToken.objects.exists()


def test_an_event_is_tracked_once(client):
    given = {
        "event": "New Order Placed",
        "message_id": "order-7",
        "properties": {"total": 7.5, "items": ["a"]},
        "type": "track",
        "user_id": "ada",
    }
    assert client.inbound.track_event(**given).message_id == "order-7"
    with pytest.raises(courier.ConflictError, match="order-7"):
        client.inbound.track_event(**given)
    kept = InboundEvent.objects.get()
    assert (kept.event, kept.user, kept.properties["total"]) == ("New Order Placed", "ada", 7.5)
    assert Event.objects.filter(name="inbound.tracked").count() == 1
    anonymous = {**given, "message_id": "order-8", "properties": {}}
    del anonymous["user_id"]
    assert client.inbound.track_event(**anonymous).message_id == "order-8"


def test_the_code_of_the_how_to_runs_from_top_to_bottom(client, capsys):
    page = Path(__file__).parents[2] / "docs" / "how-to" / "push-tokens.md"
    names = {"courier": client}
    for block in re.findall(r"```python\n(.*?)```", page.read_text(), re.DOTALL):
        # The page makes its own client, for a server that is not here.
        exec(re.sub(r"^(from courier import|courier = Courier\().*$", "", block, flags=re.M), names)
    assert capsys.readouterr().out == "expo 2040-01-01T00:00:00+00:00\n"
    assert PushToken.objects.filter(user="ada").count() == 3
