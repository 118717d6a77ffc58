"""POST /auth/issue-token."""

import pytest

from notifications.pipeline.tokens import read_token

pytestmark = pytest.mark.django_db

SCOPE = "user_id:pigeon inbox:read:messages inbox:write:events"


def test_a_token_holds_the_users_and_scopes_that_were_asked_for(caller):
    response = caller.post("/auth/issue-token", {"scope": SCOPE, "expires_in": "2 hours"})
    assert response.status_code == 200
    assert response["Cache-Control"] == "no-store"
    token = read_token(response.json()["token"])
    assert token.users == {"pigeon"}
    assert token.scopes == {"inbox:read:messages", "inbox:write:events"}


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"scope": SCOPE}, "expires_in"),
        ({"expires_in": "1d"}, "scope"),
        ({"scope": SCOPE, "expires_in": "soon"}, "expires_in"),
        ({"scope": SCOPE, "expires_in": ""}, "expires_in"),
        ({"scope": SCOPE, "expires_in": ["1d"]}, "expires_in"),
        ({"scope": "user_id:pigeon fly", "expires_in": "1d"}, "scope"),
        ({"scope": SCOPE, "expires_in": "1d", "tenant_id": "x"}, "tenant_id"),
    ],
)
def test_a_wrong_field_is_named(caller, body, field):
    response = caller.post("/auth/issue-token", body)
    assert response.status_code == 400
    assert response.json()["message"].startswith(field)


def test_a_token_is_no_api_key(caller):
    token = caller.post("/auth/issue-token", {"scope": SCOPE, "expires_in": "1d"}).json()["token"]
    response = caller.client.get("/messages", headers={"Authorization": f"Bearer {token}"})
    assert response.status_code == 401
