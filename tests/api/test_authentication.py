"""Who may do what: every route, every scope, and keys that are not keys."""

import re

import pytest
from django.contrib.auth.models import User
from django.db import connection

from notifications.api.urls import operations, urlpatterns
from notifications.models import ApiKey
from notifications.pipeline import api_keys
from tests.api.conftest import Caller

pytestmark = pytest.mark.django_db

# What needs no key, on purpose.
PUBLIC = {"schema/", "docs/", "t/p/<str:token>"}
ROUTES = [
    (method, "/" + re.sub("<[^>]*>", "some-id", str(pattern.pattern)), scope)
    for pattern in operations
    for method, scope in pattern.callback.view_class.scopes.items()
]


def test_every_method_of_every_route_declares_its_scope():
    for pattern in urlpatterns:
        if str(pattern.pattern) in PUBLIC:
            continue
        view = pattern.callback.view_class
        methods = {m.upper() for m in view.http_method_names if hasattr(view, m)} - {"OPTIONS"}
        assert methods == set(view.scopes), pattern
        assert set(view.scopes.values()) <= set(api_keys.SCOPES), pattern


@pytest.mark.parametrize("held", sorted(api_keys.SCOPES))
@pytest.mark.parametrize(("method", "path", "needed"), ROUTES)
def test_only_the_declared_scope_opens_a_route(make_caller, method, path, needed, held):
    response = make_caller(held)(method, path, {})
    assert (response.status_code == 403) is (held != needed)
    if held != needed:
        assert response.json()["type"] == "authorization_error"
        assert needed in response.json()["message"]


@pytest.mark.parametrize(("method", "path", "scope"), ROUTES)
def test_nothing_opens_without_a_key(method, path, scope):
    for key in (None, "", "pk_live_wrong", "\u00e9", "a b"):
        response = Caller(key)(method, path, {})
        assert response.status_code == 401
        assert response.json()["type"] == "authorization_error"
        assert response["WWW-Authenticate"] == "Bearer"


def test_a_key_without_scopes_may_do_everything(caller):
    for method, path, _ in ROUTES:
        assert caller(method, path, {}).status_code not in (401, 403)


def test_a_key_in_the_query_string_is_not_looked_at(caller):
    for name in ("api_key", "access_token", "auth", "authorization", "key"):
        assert Caller(None).get("/messages", **{name: caller.key}).status_code == 401


def test_another_scheme_is_refused(caller):
    anonymous = Caller(None)
    for scheme in ("Basic", "Token", ""):
        header = {"Authorization": f"{scheme} {caller.key}".strip()}
        assert anonymous("GET", "/messages", headers=header).status_code == 401
    assert (
        anonymous("GET", "/messages", headers={"Authorization": f"bearer {caller.key}"}).status_code
        == 200
    )


def test_a_session_opens_nothing_here():
    anonymous = Caller(None)
    anonymous.client.force_login(User.objects.create_superuser("root", "r@x.io", "pw"))
    assert anonymous("GET", "/messages").status_code == 401


def test_a_revoked_key_is_refused(caller):
    assert caller.get("/messages").status_code == 200
    api_keys.revoke("all")
    assert caller.get("/messages").status_code == 401


def test_the_key_is_stored_nowhere(caller):
    caller.sent()
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {ApiKey._meta.db_table}")
        dump = repr(cursor.fetchall())
    assert caller.key not in dump
    assert caller.key.rsplit("_", 1)[0] not in dump or len(caller.key) > 60


def test_the_key_is_in_no_log_and_no_error(caller, caplog):
    with caplog.at_level("DEBUG"):
        answers = [caller.post("/send", "{"), caller.get("/messages/x"), caller.get("/nothing")]
    assert caller.key not in caplog.text
    assert all(caller.key not in answer.content.decode() for answer in answers)
