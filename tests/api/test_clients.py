"""What a page or a device may do with its user's token, and what it may not."""

import pytest

from notifications.models import InboundEvent, List, ListSubscription, PreferenceChange, PushToken
from notifications.pipeline.tokens import issue_token
from tests.api.conftest import Caller
from tests.preferences import a_topic

pytestmark = pytest.mark.django_db

SCOPES = "read:user-tokens write:user-tokens read:preferences write:preferences inbox:write:events"
CHOICE = {"topic": {"status": "OPTED_OUT"}}
BODY = {"provider_key": "apn"}
EVENT = {"event": "Seen", "messageId": "m1", "type": "track"}
# Each call that a client makes, and the one scope that it needs.
CALLS = [
    ("GET", "/users/ada/tokens", None, "read:user-tokens"),
    ("GET", "/users/ada/tokens/t1", None, "read:user-tokens"),
    ("PUT", "/users/ada/tokens", {"tokens": []}, "write:user-tokens"),
    ("PUT", "/users/ada/tokens/t1", BODY, "write:user-tokens"),
    ("PATCH", "/users/ada/tokens/t1", {"patch": []}, "write:user-tokens"),
    ("DELETE", "/users/ada/tokens/t1", None, "write:user-tokens"),
    ("PUT", "/client/lists/a.b/subscribe/ada", None, "write:preferences"),
    ("DELETE", "/client/lists/a.b/unsubscribe/ada", None, "write:preferences"),
    ("POST", "/inbound/courier", {**EVENT, "userId": "ada"}, "inbox:write:events"),
    ("GET", "/users/ada/preferences", None, "read:preferences"),
    ("GET", "/users/ada/preferences/t1", None, "read:preferences"),
    ("PUT", "/users/ada/preferences/t1", CHOICE, "write:preferences"),
]


def client_of(user: str = "ada", scopes: str = SCOPES, expires_in: str = "1h") -> Caller:
    return Caller(issue_token(f"user_id:{user} {scopes}", expires_in))


@pytest.fixture(autouse=True)
def _a_device(db: None, caller: Caller) -> None:
    assert caller("PUT", "/users/ada/tokens/t1", BODY).status_code == 204
    a_topic(topic_id="t1")


@pytest.mark.parametrize(("method", "path", "body", "scope"), CALLS)
def test_a_token_opens_what_its_scope_says_and_for_its_user(method, path, body, scope):
    for held in SCOPES.split():
        response = client_of(scopes=held)(method, path, body)
        assert response.status_code in ((200, 202, 204) if held == scope else (403,)), held
        if held != scope:
            assert response.json()["type"] == "authorization_error"
            assert scope in response.json()["message"]
        InboundEvent.objects.all().delete()
        PushToken.objects.get_or_create(
            token="t1",
            defaults={
                "user": "ada", "provider_key": "apn",
                "created_at": "2026-01-01T00:00Z", "updated_at": "2026-01-01T00:00Z",
            },
        )  # fmt: skip


@pytest.mark.parametrize(("method", "path", "body", "scope"), CALLS)
def test_a_token_is_good_for_its_own_user_alone(method, path, body, scope):
    response = client_of("eve")(method, path, body)
    assert response.status_code == 403
    assert response.json() == {
        "message": "the token is not for this user",
        "type": "authorization_error",
    }
    assert not List.objects.exists()
    assert not InboundEvent.objects.exists()


@pytest.mark.parametrize(("method", "path", "body", "scope"), CALLS)
def test_a_token_that_is_none_is_refused_as_json(method, path, body, scope):
    whole = issue_token(f"user_id:ada {SCOPES}", "1h")
    for wrong in (whole[:-2], whole.replace(".", ".."), "a.b.c", "pk_live_wrong", ""):
        response = Caller(wrong)(method, path, body)
        assert response.status_code == 401, wrong
        assert response.json()["type"] == "authorization_error"
        assert wrong == "" or wrong not in response.content.decode()


def test_a_token_for_two_users_is_good_for_both():
    client = Caller(issue_token(f"user_id:ada user_id:grace {SCOPES}", "1h"))
    for user in ("ada", "grace"):
        assert client.get(f"/users/{user}/tokens").status_code == 200
        event = {**EVENT, "messageId": user, "userId": user}
        assert client.post("/inbound/courier", event).status_code == 202
    # Whom of the two an event is about must be said.
    assert client.post("/inbound/courier", EVENT).status_code == 403


def test_a_choice_with_a_users_token_is_the_users_own():
    assert client_of()("PUT", "/users/ada/preferences/t1", CHOICE).status_code == 200
    assert PreferenceChange.objects.get().source == "widget"


def test_what_an_application_does_to_many_choices_no_token_does():
    for method, path in (
        ("PUT", "/users/ada/preferences"),
        ("POST", "/users/ada/preferences"),
        ("DELETE", "/users/ada/preferences/t1"),
    ):
        response = client_of()(method, path, {"topics": []})
        assert response.status_code == 403
        assert "API key" in response.json()["message"]


def test_no_token_opens_what_is_for_applications():
    client = client_of()
    for path in ("/messages", "/profiles/ada", "/brands"):
        assert client.get(path).status_code == 401
    assert client.send().status_code == 401


def test_courier_js_tracks_events_with_the_client_key_alone():
    token = issue_token(f"user_id:ada {SCOPES}", "1h")
    anonymous = Caller(None)
    for place, key in enumerate((token, f"Bearer {token}")):
        event = {**EVENT, "messageId": f"m{place}", "userId": "ada", "properties": {"n": 1}}
        response = anonymous("POST", "/inbound/courier", event, {"x-courier-client-key": key})
        assert (response.status_code, response.json()) == (202, {"messageId": f"m{place}"})
    assert set(InboundEvent.objects.values_list("user", flat=True)) == {"ada"}


def test_without_a_token_it_is_said_where_one_comes_from(caller):
    for headers in ({}, {"x-courier-client-key": "YWJj"}, {"x-courier-client-key": caller.key}):
        response = Caller(None)("POST", "/inbound/courier", EVENT, headers)
        assert response.status_code == 401
        assert "POST /auth/issue-token" in response.json()["message"]
    assert not InboundEvent.objects.exists()


def test_a_list_is_made_by_its_first_subscriber_and_asked_for_twice_is_as_once():
    client = client_of()
    for _ in range(2):
        response = client("PUT", "/client/lists/news.eu.de.daily/subscribe/ada")
        assert (response.status_code, response.content) == (204, b"")
    row = List.objects.get()
    assert (row.list_id, row.name) == ("news.eu.de.daily", "news.eu.de.daily")
    assert ListSubscription.objects.get().user == "ada"
    for _ in range(2):
        path = "/client/lists/news.eu.de.daily/unsubscribe/ada"
        assert client("DELETE", path).status_code == 204
    assert not ListSubscription.objects.exists()


@pytest.mark.parametrize("list_id", ["a.b.c.d.e", "a..b", ".a", "a.", "a%20b", "a.*", "x" * 257])
def test_an_id_that_no_list_can_have_is_refused(list_id):
    for method, act in (("PUT", "subscribe"), ("DELETE", "unsubscribe")):
        response = client_of()(method, f"/client/lists/{list_id}/{act}/ada")
        assert response.status_code == 400
        assert response.json()["message"].startswith("list_id: ")
    assert not List.objects.exists()


def test_a_list_that_was_deleted_does_not_come_back():
    client = client_of()
    client("PUT", "/client/lists/old/subscribe/grace")
    client("PUT", "/client/lists/old/subscribe/ada")
    row = List.objects.get()
    row.deleted_at = row.created_at
    row.save()
    assert client("PUT", "/client/lists/old/subscribe/ada").status_code == 404
