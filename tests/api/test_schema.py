"""The OpenAPI description says what there is, and nothing else."""

import json
import re

import pytest
from django.core.management import call_command

from notifications.api.urls import operations
from tests.api.conftest import Caller

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def schema(tmp_path_factory):
    file = tmp_path_factory.mktemp("schema") / "schema.json"
    call_command(
        "spectacular", "--validate", "--fail-on-warn", "--format", "openapi-json", "--file", file
    )
    return json.loads(file.read_text())


def test_it_has_every_route_and_no_other(schema):
    routes = {
        (re.sub(r"<\w+:(\w+)>", r"{\1}", f"/{pattern.pattern}"), method)
        for pattern in operations
        for method in pattern.callback.view_class.scopes
    }
    described = {(path, m.upper()) for path, found in schema["paths"].items() for m in found}
    assert described == routes


def every_operation(schema):
    return [one for found in schema["paths"].values() for one in found.values()]


def test_each_operation_declares_its_key_its_errors_and_its_scope(schema):
    for one in every_operation(schema):
        assert one["security"] == [{"apiKey": []}]
        assert {"400", "401", "403", "503"} <= set(one["responses"])
        assert "Scope: `" in one["description"]
        for status, response in one["responses"].items():
            if status >= "400":
                assert "schema" in response["content"]["application/json"], one["operationId"]


def test_operations_that_take_an_idempotency_key_say_so(schema):
    taking = {
        one["operationId"]
        for one in every_operation(schema)
        if "Idempotency-Key" in [p["name"] for p in one.get("parameters", [])]
    }
    assert taking == {"send_message", "profiles_create", "messages_resend"}


def test_no_reference_leads_nowhere(schema):
    names = set(re.findall(r'"#/components/schemas/(\w+)"', json.dumps(schema)))
    assert names <= set(schema["components"]["schemas"])


def test_the_send_body_is_that_of_the_checker(schema):
    body = schema["paths"]["/send"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    assert body == {"$ref": "#/components/schemas/SendRequest"}
    message = schema["components"]["schemas"]["SendMessage"]
    kinds = {json.dumps(kind.get("type", kind)) for kind in message["properties"]["to"]["anyOf"]}
    assert len(kinds) == 2, "one recipient or an array of them"


def test_it_is_served_in_both_notations():
    as_json = Caller(None)(
        "GET", "/schema/", headers={"Accept": "application/vnd.oai.openapi+json"}
    )
    assert as_json.json()["openapi"].startswith("3.1")
    as_yaml = Caller(None).get("/schema/")
    assert as_yaml.content.startswith(b"openapi: 3.1")
    assert Caller(None).get("/schema/", format="json").json() == as_json.json()


def test_the_page_asks_nothing_of_other_hosts():
    page = Caller(None).get("/docs/").content.decode()
    assert "swagger-ui" in page
    links = re.findall(r"""(?:src|href)=["']([^"']*)""", page)
    assert links
    assert not [link for link in links if re.match(r"(?:https?:)?//", link)]
    for link in links:
        assert Caller(None).get(link).status_code == 200, link
