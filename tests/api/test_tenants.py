"""Lists of tenants cost the same however long they are, and nothing breaks the API."""

import json

import pytest

from notifications.pipeline import members, tenant_templates, tenants
from tests.pipeline.topics import topic

pytestmark = pytest.mark.django_db


@pytest.fixture
def many(caller):
    topic("news")
    choice = {"items": [{"id": "news", "status": "OPTED_OUT"}]}
    for n in range(12):
        parent = f"t{n - 1}" if n % 4 else None
        tenants.save(
            f"t{n}", {"name": f"T{n}", "parent_tenant_id": parent, "default_preferences": choice}
        )
        members.add("ada", f"t{n}")
        members.add(f"u{n}", "t0")
        tenant_templates.save("t0", f"w{n}", {"content": {"title": "T", "body": "B"}})
    caller.get("/tenants")


@pytest.mark.parametrize(
    ("path", "queries"),
    [
        ("/tenants", 2),
        ("/tenants/t0/users", 1),
        ("/users/ada/tenants", 1),
        ("/tenants/t0/templates", 1),
    ],
)
def test_a_list_costs_the_same_however_long_it_is(
    caller, many, django_assert_num_queries, path, queries
):
    for limit in (1, 10):
        with django_assert_num_queries(queries):
            found = caller.get(path, limit=limit).json()
        assert (len(found["items"]), found["has_more"]) == (limit, True)


NUL, LONE = "a\x00b", "\ud800"
BODIES = {
    "NUL": {"name": "Acme", "properties": {NUL: 1}},
    "lone surrogate": {"name": LONE},
    "great number": {"name": "A", "user_profile": {"n": 10**40}},
    "deep": {"name": "A", "properties": {"a": json.loads("[" * 40 + "]" * 40)}},
    "no object": [],
    "list for a name": {"name": ["A"]},
    "number for an object": {"name": "A", "properties": 7},
    "a parent that is none": {"name": "A", "parent_tenant_id": {"a": 1}},
    "a parent with a NUL": {"name": "A", "parent_tenant_id": NUL},
    "preferences that are none": {"name": "A", "default_preferences": {"items": "x"}},
    "a topic with a NUL": {
        "name": "A",
        "default_preferences": {"items": [{"id": NUL, "status": "OPTED_IN"}]},
    },
    "a channel that is none": {
        "name": "A",
        "default_preferences": {
            "items": [{"id": "news", "status": "OPTED_IN", "custom_routing": [{"a": 1}]}]
        },
    },
    "another field": {"name": "A", "colour": "red"},
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_a_malformed_tenant_is_refused(caller, body):
    topic("news")
    answer = caller("PUT", "/tenants/acme", body)
    assert answer.status_code == 400, answer.content
    assert caller.get("/tenants").json()["items"] == []


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("PUT", "/tenants/a%00b", {"name": "A"}),
        ("PUT", f"/tenants/{'x' * 257}", {"name": "A"}),
        ("PUT", "/tenants/a%0Ab", {"name": "A"}),
        ("PUT", f"/tenants/acme/templates/{'x' * 201}", {"template": {"content": {"body": "x"}}}),
        ("PUT", "/users/ada/tenants", {"tenants": "acme"}),
        ("PUT", "/users/ada/tenants", {"tenants": [{"tenant_id": NUL}]}),
        ("PUT", "/users/ada/tenants", {"tenants": [{"tenant_id": 7, "profile": {}}]}),
        ("PUT", "/users/ada/tenants", {"tenants": [{"tenant_id": "acme", "type": "robot"}]}),
        ("PUT", "/users/ada/tenants/acme", {"profile": "x"}),
        ("PUT", f"/users/{'u' * 257}/tenants/acme", {}),
        ("PUT", "/tenants/acme/templates/w", {"template": {"content": 7}}),
        ("PUT", "/tenants/acme/templates/w", {"template": {"content": {"body": NUL}}}),
        ("POST", "/tenants/acme/templates/w/publish", {"version": 7}),
        ("GET", "/tenants?limit=0", None),
        ("GET", "/tenants?cursor=x", None),
        ("GET", "/tenants?parent_tenant_id=a%00b", None),
        ("GET", "/tenants/acme/templates/w/versions/x", None),
    ],
)
def test_what_no_caller_should_send_is_no_fault_of_ours(caller, method, path, body):
    tenants.save("acme", {"name": "Acme"})
    answer = caller(method, path, body)
    assert answer.status_code in (400, 404), answer.content
    assert answer.json()["type"] in ("invalid_request_error", "not_found_error")
