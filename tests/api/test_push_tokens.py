"""/users/{user_id}/tokens: what is refused, and what it costs."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from notifications.models import Event, PushToken
from notifications.pipeline import push_tokens
from notifications.pipeline.push_token_fields import MAX_BYTES

pytestmark = pytest.mark.django_db

APN = {"provider_key": "apn"}


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({}, "provider_key: is required"),
        ({"provider_key": "pigeon"}, "provider_key"),
        ({"provider_key": ["apn"]}, "provider_key"),
        ({**APN, "token": "another"}, "token"),
        ({**APN, "colour": "red"}, "colour: is not a field"),
        ({**APN, "status": "active"}, "status: is not a field"),
        ({**APN, "device": "ios"}, "device"),
        ({**APN, "device": {"model": 17}}, "device.model"),
        ({**APN, "device": {"model": "x" * 1025}}, "device.model"),
        ({**APN, "device": {"mo\0del": "x"}}, "device"),
        ({**APN, "device": {str(n): "x" for n in range(51)}}, "device"),
        ({**APN, "tracking": {"ip": "1\0"}}, "tracking.ip"),
        ({**APN, "tracking": [1]}, "tracking"),
        ({**APN, "properties": {"a": "\ud800"}}, "properties.a"),
        ({**APN, "properties": "x" * MAX_BYTES}, "at most"),
        ({**APN, "expiry_date": 1893456000}, "expiry_date"),
        ({**APN, "expiry_date": {}}, "expiry_date"),
        ({**APN, "expiry_date": "9999-12-31T23:59:59-23:59"}, "expiry_date"),
        ([], "object"),
        (b'"apn"', "object"),
        (b'{"provider_key": ', "JSON"),
        (b"\xff", "UTF-8"),
    ],
)
def test_what_is_wrong_is_named(caller, body, said):
    response = caller("PUT", "/users/ada/tokens/t1", body)
    assert response.status_code == 400, response.content
    assert said in response.json()["message"]
    assert not PushToken.objects.exists()


@pytest.mark.parametrize("token", ["x" * 1025, "a%00b", "a%09b", "%C2%A0"])
def test_a_token_that_none_can_be_is_refused(caller, token):
    assert caller("PUT", f"/users/ada/tokens/{token}", APN).status_code == 400
    assert caller("PUT", f"/users/{'u' * 257}/tokens/t", APN).status_code == 400


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({}, "tokens"),
        ([], "tokens"),
        ({"tokens": {}}, "tokens"),
        ({"tokens": [], "more": 1}, "tokens"),
        ({"tokens": ["t1"]}, "tokens[0]"),
        ({"tokens": [APN]}, "tokens[0].token"),
        ({"tokens": [{"token": 1, **APN}]}, "tokens[0].token"),
        ({"tokens": [{"token": "t", **APN}] * 2}, "tokens[1].token"),
        ({"tokens": [{"token": "t", "provider_key": None}]}, "tokens[0].provider_key"),
        ({"tokens": [{"token": str(n), **APN} for n in range(101)]}, "tokens"),
    ],
)
def test_what_is_wrong_with_several_is_named(caller, body, said):
    response = caller("PUT", "/users/ada/tokens", body)
    assert response.status_code == 400
    assert response.json()["message"].startswith(f"{said}: ")
    assert not PushToken.objects.exists()


@pytest.mark.parametrize(
    ("operation", "said"),
    [
        ({"op": "replace", "path": "/token", "value": "t2"}, "patch[0]"),
        ({"op": "add", "path": "/token", "value": "t2"}, "token: is not a field"),
        ({"op": "replace", "path": "/status", "value": "gone"}, "status"),
        ({"op": "replace", "path": "/status", "value": None}, "status"),
        ({"op": "remove", "path": "/provider_key"}, "provider_key"),
        ({"op": "replace", "path": "/expiry_date", "value": True}, "expiry_date"),
        ({"op": "replace", "path": "/status_reason", "value": "x" * 257}, "status_reason"),
        ({"op": "replace", "path": "", "value": []}, "patch"),
        ({"op": "grow", "path": "/status"}, "patch[0].op"),
        ("status", "patch[0]"),
    ],
)
def test_a_patch_that_cannot_be_changes_nothing(caller, operation, said):
    caller("PUT", "/users/ada/tokens/t1", {**APN, "expiry_date": False})
    before = caller.get("/users/ada/tokens/t1").json()
    response = caller("PATCH", "/users/ada/tokens/t1", {"patch": [operation]})
    assert response.status_code == 400
    assert response.json()["message"].startswith(said)
    assert caller.get("/users/ada/tokens/t1").json() == before


@pytest.mark.parametrize("body", [{}, {"patch": {}}, [], {"patch": [], "more": 1}, None])
def test_a_patch_wants_a_list(caller, body):
    assert caller("PATCH", "/users/ada/tokens/t1", body).status_code == 400


def test_a_patch_of_no_consequence_tells_nobody(caller):
    caller("PUT", "/users/ada/tokens/t1", APN)
    known = Event.objects.count()
    kept = {"op": "replace", "path": "/status", "value": "active"}
    assert caller("PATCH", "/users/ada/tokens/t1", {"patch": [kept]}).status_code == 204
    assert Event.objects.count() == known
    assert caller("PATCH", "/users/ada/tokens/t2", {"patch": [kept]}).status_code == 404


def test_a_device_may_tell_more_than_we_know(caller):
    device = {"platform": "visionos", "headset": "2", "model": None}
    caller("PUT", "/users/ada/tokens/t1", {**APN, "token": "t1", "device": device})
    found = caller.get("/users/ada/tokens/t1").json()
    assert found["device"] == {"platform": "visionos", "headset": "2"}


def queries(act) -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert act().status_code < 300
    return len(captured)


def test_what_it_costs_does_not_grow(caller):
    def put(number: int, start: int = 0):
        tokens = [{"token": f"t{start + n}", **APN} for n in range(number)]
        return lambda: caller("PUT", "/users/ada/tokens", {"tokens": tokens})

    caller.get("/users/ada/tokens")
    assert queries(put(1)) == queries(put(40, 100))
    # Also where all of them move from another user.
    moved = [{"token": f"t{100 + n}", **APN} for n in range(40)]
    more = queries(lambda: caller("PUT", "/users/eve/tokens", {"tokens": moved[:1]}))
    assert queries(lambda: caller("PUT", "/users/eve/tokens", {"tokens": moved[1:]})) == more
    assert queries(lambda: caller.get("/users/ada/tokens")) == 1
    assert queries(lambda: caller.get("/users/eve/tokens")) == 1
    assert len(caller.get("/users/eve/tokens").json()["tokens"]) == 40


def test_of_very_many_devices_the_last_registered_stay(caller, monkeypatch):
    monkeypatch.setattr(push_tokens, "MOST_OF_A_USER", 3)
    for n in range(5):
        caller("PUT", f"/users/ada/tokens/t{n}", APN)
        caller("PUT", "/users/ada/tokens/t0", APN)
    found = {one["token"] for one in caller.get("/users/ada/tokens").json()["tokens"]}
    assert found == {"t0", "t3", "t4"}
    assert Event.objects.filter(name="push_token.deleted").count() == 2
