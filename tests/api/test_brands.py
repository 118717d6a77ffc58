"""/brands, where the SDK does not go."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from notifications.models import Brand

pytestmark = pytest.mark.django_db


def make(caller, **fields):
    response = caller.post("/brands", {"name": "Acme", "settings": {}, **fields})
    assert response.status_code == 200, response.content
    return response.json()


def test_what_is_answered_is_courier_s_brand(caller):
    made = make(caller)
    assert made["id"].startswith("br_")
    assert set(made) == {
        "id", "name", "settings", "snippets", "created", "updated", "published", "version",
    }  # fmt: skip
    assert (made["settings"], made["snippets"], made["version"]) == ({}, {"items": []}, "v001")


@pytest.mark.parametrize("nothing", [{}, {"settings": None}, {"snippets": None, "settings": {}}])
def test_an_update_replaces_everything(caller, nothing):
    made = make(
        caller,
        settings={"colors": {"primary": "#fff"}},
        snippets={"items": [{"name": "a", "value": " b "}]},
    )
    assert made["snippets"]["items"] == [{"name": "a", "value": " b "}]
    changed = caller("PUT", f"/brands/{made['id']}", {"name": "New", **nothing}).json()
    assert (changed["name"], changed["settings"], changed["snippets"]) == ("New", {}, {"items": []})
    assert changed["version"] == "v002"


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"name": ""}, "name"),
        ({"name": None}, "name"),
        ({"name": 5}, "name"),
        ({"settings": []}, "settings"),
        ({"settings": {"colors": 5}}, "settings.colors"),
        ({"snippets": []}, "snippets"),
        ({"snippets": {"items": [{"name": "a"}]}}, "snippets.items[0].value"),
        ({"snippets": {"items": [{"name": "a b", "value": ""}]}}, "snippets.items[0].name"),
        ({"is_default": True}, "is_default"),
        ({"id": "a b"}, "id"),
        ({"id": "x" * 65}, "id"),
    ],
)
def test_what_cannot_be_stored_is_refused_and_named(caller, fields, path):
    response = caller.post("/brands", {"name": "Acme", "settings": {}, **fields})
    assert response.status_code == 400, response.content
    assert response.json()["message"].startswith(f"{path}: ")
    assert not Brand.objects.exists()


def test_what_is_not_there_is_a_404(caller):
    for method, body in (("GET", None), ("PUT", {"name": "x"}), ("DELETE", None)):
        assert caller(method, "/brands/nothing", body).status_code == 404


def test_the_list_is_read_page_by_page_in_one_query_each(caller):
    ids = [make(caller)["id"] for _ in range(3)]
    first = caller.get("/brands", limit=2).json()
    with CaptureQueriesContext(connection) as captured:
        second = caller.get("/brands", limit=2, cursor=first["paging"]["cursor"]).json()
    assert [one["id"] for one in first["results"] + second["results"]] == ids[::-1]
    assert second["paging"] == {"more": False}
    assert len(captured) == 1
