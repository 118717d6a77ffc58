"""Whatever a client sends, it is told what is wrong with it: never a 500."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from notifications.models import Delivery, PushToken
from notifications.pipeline.tokens import issue_token
from notifications.pipeline.tracking import post_url
from tests.api.conftest import Caller
from tests.api.test_clients import SCOPES
from tests.inboxes import deliver

pytestmark = pytest.mark.django_db

NAMES = st.sampled_from(
    [
        "provider_key", "device", "tracking", "properties", "expiry_date", "token", "tokens",
        "patch", "op", "path", "value", "from", "event", "messageId", "type", "userId", "model",
    ]
)  # fmt: skip
WORDS = st.sampled_from(
    [
        "apn", "expo", "track", "ada", "t1", "add", "replace", "remove", "copy", "move", "test", "",
        "/device", "/device/model", "/properties/a", "/expiry_date", "/-", "/~2", "READ", "CLICKED",
        "2026-02-30", "0001-01-01T00:00:00+23:59", "2040-01-01", "\ud800", "a\0b", "x" * 2000,
    ]
)  # fmt: skip
LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), WORDS, st.text(max_size=20),
    st.integers(10**30, 10**40),
)  # fmt: skip
ANY: st.SearchStrategy[Any] = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.one_of(NAMES, st.text(max_size=5)), inner, max_size=5),
    ),
    max_leaves=20,
)
BODIES = st.one_of(
    ANY,
    st.fixed_dictionaries(
        {"provider_key": st.just("apn")},
        optional={name: ANY for name in ("device", "tracking", "properties", "expiry_date")},
    ),
    st.fixed_dictionaries({"tokens": st.lists(ANY, max_size=3)}),
    st.fixed_dictionaries(
        {
            "patch": st.lists(
                st.fixed_dictionaries({"op": WORDS, "path": WORDS, "value": ANY, "from": WORDS}),
                max_size=3,
            )
        }
    ),
    st.fixed_dictionaries(
        {"event": ANY, "messageId": ANY, "type": st.just("track")},
        optional={"properties": ANY, "userId": ANY},
    ),
)
# In a path; "%" so that what it stands for is decoded.
PARTS = st.one_of(
    st.sampled_from(["ada", "t1", "a.b", "%00", "%0A", "%2F", "%ff", "..", "%25", "x" * 3000]),
    st.text(
        st.characters(min_codepoint=33, max_codepoint=126, exclude_characters="?#"), min_size=1
    ),
)
many = settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True
)


@pytest.fixture
def client(caller: Caller) -> Caller:
    assert caller("PUT", "/users/ada/tokens/t1", {"provider_key": "apn"}).status_code == 204
    return Caller(issue_token(f"user_id:ada {SCOPES}", "1h"))


def refused_at_most(response: Any) -> None:
    assert response.status_code < 500, response.content
    if response.status_code >= 400:
        assert set(response.json()) == {"message", "type"}


@many
@given(body=BODIES)
def test_any_body(client: Caller, body: Any) -> None:
    text = json.dumps(body)
    for method, path in (
        ("PUT", "/users/ada/tokens"),
        ("PUT", "/users/ada/tokens/t1"),
        ("PATCH", "/users/ada/tokens/t1"),
        ("POST", "/inbound/courier"),
    ):
        refused_at_most(client(method, path, text))
    # What was stored can be read again.
    assert client.get("/users/ada/tokens").status_code == 200


@many
@given(part=PARTS)
def test_any_path(client: Caller, part: str) -> None:
    for method, path in (
        ("GET", f"/users/{part}/tokens"),
        ("GET", f"/users/ada/tokens/{part}"),
        ("PUT", f"/users/ada/tokens/{part}"),
        ("DELETE", f"/users/ada/tokens/{part}"),
        ("PUT", f"/client/lists/{part}/subscribe/ada"),
        ("DELETE", f"/client/lists/{part}/unsubscribe/ada"),
        ("POST", f"/t/p/{part}"),
    ):
        refused_at_most(client(method, path, {"provider_key": "apn"}))
    assert all(row.user == "ada" for row in PushToken.objects.all())


@many
@given(body=ANY)
def test_any_body_to_a_tracking_address(db: None, body: Any) -> None:
    delivery = Delivery.objects.first() or Delivery.objects.get(message=deliver("ada")[0].message)
    path = "/t/p/" + post_url(delivery.pk).partition("/t/p/")[2]
    refused_at_most(Caller(None)("POST", path, json.dumps(body)))
