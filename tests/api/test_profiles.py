"""/profiles/{user_id}."""

import pytest

from notifications.models import Event, Profile

pytestmark = pytest.mark.django_db


def stored(caller, user="grace"):
    return caller.get(f"/profiles/{user}").json()["profile"]


def test_create_merges_and_leaves_what_it_does_not_name(caller):
    caller.post("/profiles/grace", {"profile": {"email": "g@x.io", "address": {"city": "Paris"}}})
    response = caller.post("/profiles/grace", {"profile": {"address": {"zip": "1"}, "tags": [1]}})
    assert response.json() == {"status": "SUCCESS"}
    assert stored(caller) == {
        "email": "g@x.io",
        "address": {"city": "Paris", "zip": "1"},
        "tags": [1],
    }


def test_replace_removes_what_it_does_not_name(caller):
    caller.post("/profiles/grace", {"profile": {"email": "g@x.io", "name": "Grace"}})
    assert caller("PUT", "/profiles/grace", {"profile": {"email": "h@x.io"}}).status_code == 200
    assert stored(caller) == {"email": "h@x.io"}


def test_patch_changes_single_fields(caller):
    caller.post("/profiles/grace", {"profile": {"email": "g@x.io", "phones": ["1", "2"]}})
    operations = [
        {"op": "test", "path": "/email", "value": "g@x.io"},
        {"op": "replace", "path": "/email", "value": "h@x.io"},
        {"op": "remove", "path": "/phones/0"},
        {"op": "add", "path": "/vip", "value": True},
    ]
    response = caller("PATCH", "/profiles/grace", {"patch": operations})
    assert response.status_code == 204
    assert stored(caller) == {"email": "h@x.io", "phones": ["2"], "vip": True}


@pytest.mark.parametrize(
    ("operation", "said"),
    [
        ({"op": "replace", "path": "/nothing", "value": 1}, "/nothing"),
        ({"op": "remove", "path": "/phones/7"}, "/phones/7"),
        ({"op": "add", "path": "/email/inside", "value": 1}, "/email/inside"),
        ({"op": "test", "path": "/email", "value": "x"}, "/email"),
        ({"op": "add", "path": "email", "value": 1}, "email"),
        ({"op": "grow", "path": "/email"}, "op"),
        ({"op": "add", "path": "/x"}, "value"),
        ({"op": "add", "path": 5, "value": 1}, "path"),
        ({"op": "copy", "path": "/x"}, "from"),
        ("remove /email", ""),
    ],
)
def test_a_patch_that_fails_changes_nothing_and_names_the_operation(caller, operation, said):
    before = {"email": "g@x.io", "phones": ["1"]}
    caller.post("/profiles/grace", {"profile": before})
    operations = [{"op": "add", "path": "/new", "value": 1}, operation]
    response = caller("PATCH", "/profiles/grace", {"patch": operations})
    assert response.status_code == 400
    assert response.json()["message"].startswith("patch[1]")
    assert said in response.json()["message"]
    assert stored(caller) == before


@pytest.mark.parametrize(
    "body", [{}, {"patch": {}}, {"patch": [], "user": "x"}, [], "patch", {"patch": None}]
)
def test_a_patch_wants_a_list_of_operations(caller, body):
    caller.post("/profiles/grace", {"profile": {}})
    assert caller("PATCH", "/profiles/grace", body).status_code == 400


def test_a_patch_may_not_make_the_profile_something_else(caller):
    caller.post("/profiles/grace", {"profile": {}})
    operations = [{"op": "replace", "path": "", "value": [1]}]
    assert caller("PATCH", "/profiles/grace", {"patch": operations}).status_code == 400


def test_a_patch_of_no_profile_is_not_found(caller):
    operations = [{"op": "add", "path": "/email", "value": "g@x.io"}]
    assert caller("PATCH", "/profiles/grace", {"patch": operations}).status_code == 404
    assert not Profile.objects.exists()


def test_a_patch_cannot_double_the_profile_for_ever(caller):
    caller.post("/profiles/grace", {"profile": {"text": "x" * 1000}})
    operations = [{"op": "copy", "from": "", "path": f"/c{n}"} for n in range(60)]
    response = caller("PATCH", "/profiles/grace", {"patch": operations})
    assert response.status_code == 400
    assert list(stored(caller)) == ["text"]


def test_delete_is_the_end_of_it_and_may_be_tried_again(caller):
    caller.post("/profiles/grace", {"profile": {"email": "g@x.io"}})
    assert caller("DELETE", "/profiles/grace").status_code == 204
    assert caller.get("/profiles/grace").status_code == 404
    assert caller("DELETE", "/profiles/grace").status_code == 204


def test_each_change_is_an_event(caller):
    caller.post("/profiles/grace", {"profile": {"b": 1, "a": 2}})
    caller("DELETE", "/profiles/grace")
    caller("DELETE", "/profiles/grace")
    found = list(Event.objects.order_by("id").values_list("name", "data"))
    assert found == [
        ("profile.updated", {"user": "grace", "keys": ["a", "b"]}),
        ("profile.deleted", {"user": "grace"}),
    ]


@pytest.mark.parametrize(
    "body", [{}, {"profile": []}, {"profile": None}, {"profile": {}, "user": "x"}, [], "profile"]
)
@pytest.mark.parametrize("method", ["POST", "PUT"])
def test_a_body_that_is_no_profile_is_refused(caller, method, body):
    response = caller(method, "/profiles/grace", body)
    assert response.status_code == 400
    assert response.json()["type"] == "invalid_request_error"
    assert not Profile.objects.exists()


def test_a_user_id_has_its_limits(caller):
    body = {"profile": {}}
    assert caller.post("/profiles/" + "x" * 256, body).status_code == 200
    assert caller.post("/profiles/" + "x" * 257, body).status_code == 400
    assert caller.post("/profiles/a%00b", body).status_code == 400
    assert caller.post("/profiles/a%0Ab", body).status_code == 400
    assert caller.get("/profiles/a%00b").status_code == 400
    assert caller.post("/profiles/google-oauth2%7C1%20%C3%A9", body).status_code == 200
    assert Profile.objects.filter(user="google-oauth2|1 é").exists()


def test_a_profile_cannot_grow_without_end(caller):
    for n in range(3):
        response = caller.post("/profiles/grace", {"profile": {f"k{n}": "x" * 100_000}})
    assert response.status_code == 400
    assert set(stored(caller)) == {"k0", "k1"}
