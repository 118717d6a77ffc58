"""The OpenAPI description says what there is, and nothing else."""

import json
import re

import jsonschema
import pytest
from django.core.management import call_command

from notifications.api.urls import operations
from tests.api.conftest import MESSAGE, Caller
from tests.drain import drain
from tests.pipeline.topics import topic

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
        assert one["security"][0] == {"apiKey": []}
        assert one["security"][1:] in ([], [{"userToken": []}])
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
    assert taking == {
        "send_message", "profiles_create", "messages_resend", "notifications_create",
        "notifications_publish", "brands_create", "preferences_sections_create",
        "preferences_topics_create", "preferences_publish", "users_preferences_bulk_update",
        "tenants_templates_publish",
    }  # fmt: skip


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


class Described:
    """Calls the API and holds each call and answer against the description of its operation."""

    def __init__(self, caller, schema):
        self.caller, self.schema, self.called = caller, schema, set()

    def __call__(self, method, template, path, body=None, status=200):
        operation = self.schema["paths"][template][method.lower()]
        self.called.add(operation["operationId"])
        if body is not None and status < 400:
            self.check(operation["requestBody"], body)
        response = self.caller(method, path, body)
        assert response.status_code == status, response.content
        described = operation["responses"][str(status)]
        if "text/plain" in described.get("content", {}):
            assert response["Content-Type"].startswith("text/plain")
        elif "content" in described:
            self.check(described, response.json())
        else:
            assert response.content == b""
        return response

    def check(self, described, value):
        wanted = described["content"]["application/json"]["schema"]
        closed = {**wanted, "components": closed_objects(self.schema["components"])}
        jsonschema.validate(value, closed, cls=jsonschema.Draft202012Validator)


def closed_objects(part):
    """The same description, in which no object may have more than is described."""
    if isinstance(part, list):
        return [closed_objects(one) for one in part]
    if not isinstance(part, dict):
        return part
    closed = {name: closed_objects(value) for name, value in part.items()}
    if part.get("type") == "object" and "properties" in part:
        closed.setdefault("additionalProperties", False)
    return closed


def templates(call):
    one, path = "/notifications/{template_id}", "/notifications/order-shipped"
    text = {"type": "text", "content": "Hi {{name}}", "locales": {"fr": {"content": "Salut"}}}
    body = {
        "notification": {
            "name": "Order shipped", "tags": ["orders"], "brand": {"id": "acme"},
            "routing": {"strategy_id": "rs_1"}, "subscription": {"topic_id": "orders"},
            "content": {"version": "2022-01-01", "elements": [text]},
            "email": {"from": "a@x.io", "cc": ["{{data.cc}}"], "bcc": [], "reply_to": "b@x.io"},
            "settings": {"throw_on_missing": True, "channels": ["email"]},
            "alias": "order-shipped",
        },
        "state": "PUBLISHED",
    }  # fmt: skip
    call("POST", "/notifications", "/notifications", body)
    call("POST", "/notifications", "/notifications", body, status=409)
    bare = {**body["notification"], "brand": None, "routing": None, "subscription": None}
    bare |= {"email": None, "settings": {}}
    call("PUT", one, path, {"notification": bare})
    call("GET", "/notifications", "/notifications?tags=orders&limit=1")
    call("GET", one, path)
    call("GET", one, f"{path}?version=draft")
    call("GET", one, f"{path}?version=v9", status=404)
    element = call("GET", f"{one}/content", f"{path}/content").json()["elements"][0]["id"]
    call("PUT", f"{one}/content", f"{path}/content", {"content": body["notification"]["content"]})
    call("PUT", f"{one}/content", f"{path}/content", {"content": {"elements": [{}]}}, status=400)
    call(
        "PUT", f"{one}/elements/{{element_id}}", f"{path}/elements/{element}",
        {**text, "state": "DRAFT"},
    )  # fmt: skip
    override = {"elements": [{"id": element, "content": "Hallo"}], "state": "PUBLISHED"}
    call("PUT", f"{one}/locales/{{locale_id}}", f"{path}/locales/de", override)
    call("POST", f"{one}/publish", f"{path}/publish", {"version": "v1"}, 204)
    call("GET", f"{one}/versions", f"{path}/versions?limit=1")
    call(
        "POST",
        "/send",
        "/send",
        {"message": {"to": MESSAGE["to"], "template": "order-shipped"}},
        202,
    )
    drain()
    call("GET", f"{one}/metrics", f"{path}/metrics?granularity=WEEK")
    call("DELETE", one, path, status=204)


def brands(call):
    one = "/brands/{brand_id}"
    body = {"name": "Acme", "settings": {"colors": {"primary": "#123456"}}}
    call("POST", "/brands", "/brands", {**body, "id": "acme"})
    call("POST", "/brands", "/brands", {**body, "id": "acme"}, status=409)
    snippets = {"items": [{"name": "greeting", "value": "Hi"}]}
    call("PUT", one, "/brands/acme", {**body, "snippets": snippets})
    call("GET", "/brands", "/brands?limit=1")
    call("GET", one, "/brands/acme")
    call("DELETE", one, "/brands/acme", status=409)
    call("POST", "/brands", "/brands", {**body, "id": "other", "snippets": None})
    call("DELETE", one, "/brands/other", status=204)


def translations(call):
    one, path = "/translations/{domain}/{locale}", "/translations/default/fr"
    call("PUT", one, path, {"body": 'msgid "Hello"\nmsgstr "Bonjour"'}, 204)
    call("GET", one, path)


def tenants(call):
    one, path = "/tenants/{tenant_id}", "/tenants/acme"
    topic("news")
    choice = {"status": "OPTED_OUT", "has_custom_routing": True, "custom_routing": ["inbox"]}
    body = {
        "name": "Acme", "brand_id": "acme", "properties": {"plan": "gold"},
        "user_profile": {"locale": "fr"}, "parent_tenant_id": "root",
        "default_preferences": {"items": [{"id": "news", **choice}]},
    }  # fmt: skip
    call("PUT", one, "/tenants/root", {"name": "Root", "brand_id": None})
    call("PUT", one, path, body)
    call("PUT", one, path, {"name": ""}, status=400)
    call("GET", "/tenants", "/tenants?limit=1")
    call("GET", one, path)
    preference = f"{one}/default_preferences/items/{{topic_id}}"
    call("PUT", preference, f"{path}/default_preferences/items/news", choice, 204)
    call("DELETE", preference, f"{path}/default_preferences/items/news", status=204)
    user = "/users/{user_id}/tenants"
    several = {"tenants": [{"tenant_id": "root", "profile": {"a": 1}, "type": "user"}]}
    call("PUT", user, "/users/ada/tenants", several, 204)
    call("PUT", f"{user}/{{tenant_id}}", "/users/ada/tenants/acme", {"profile": {"b": 2}}, 204)
    call("GET", user, "/users/ada/tenants?limit=1")
    call("GET", f"{one}/users", f"{path}/users")
    call("DELETE", f"{user}/{{tenant_id}}", "/users/ada/tenants/acme", status=204)
    call("DELETE", user, "/users/ada/tenants", status=204)
    tenant_templates(call)
    call("DELETE", one, "/tenants/root", status=409)
    call("DELETE", one, path, status=204)


def tenant_templates(call):
    all_of, path = "/tenants/{tenant_id}/templates", "/tenants/acme/templates/welcome"
    one = f"{all_of}/{{template_id}}"
    routing = {"method": "single", "channels": ["inbox", {"method": "all", "channels": ["email"]}]}
    template = {"content": {"title": "Hi", "body": "There"}, "routing": routing}
    call("PUT", one, path, {"template": template, "published": True})
    call("PUT", one, path, {"template": {"content": {"title": "Hi", "body": ""}}})
    call("GET", all_of, "/tenants/acme/templates?limit=1")
    call("GET", one, path)
    call("GET", f"{one}/versions/{{version}}", f"{path}/versions/latest")
    call("POST", f"{one}/publish", f"{path}/publish", {"version": "v1"})
    call("DELETE", one, path, status=204)


def clients(call):
    of_all, one, path = (
        "/users/{user_id}/tokens",
        "/users/{user_id}/tokens/{token}",
        "/users/a/tokens",
    )
    device = {"platform": "ios", "app_id": "com.example", "model": None}
    fields = {
        "provider_key": "apn", "device": device, "tracking": {"ip": "192.0.2.1"},
        "properties": {"a": [1]}, "expiry_date": False,
    }  # fmt: skip
    call("PUT", one, f"{path}/t1", fields, 204)
    call("PUT", one, f"{path}/t1", {"provider_key": "pigeon"}, 400)
    several = [{**fields, "token": "t2"}, {"token": "t3", "provider_key": "expo", "device": None}]
    call("PUT", of_all, path, {"tokens": several}, 204)
    patch = {"patch": [{"op": "replace", "path": "/status", "value": "revoked"}]}
    call("PATCH", one, f"{path}/t1", patch, 204)
    call("GET", of_all, path)
    call("GET", one, f"{path}/t1")
    call("GET", one, f"{path}/t9", status=404)
    call("DELETE", one, f"{path}/t1", status=204)
    of_list = "/client/lists/{list_id}"
    call("PUT", f"{of_list}/subscribe/{{user_id}}", "/client/lists/a.b/subscribe/a", status=204)
    call(
        "DELETE", f"{of_list}/unsubscribe/{{user_id}}", "/client/lists/a.b/unsubscribe/a", None, 204
    )
    event = {"event": "Seen", "messageId": "m", "type": "track", "properties": {}, "userId": None}
    call("POST", "/inbound/courier", "/inbound/courier", event, 202)
    call("POST", "/inbound/courier", "/inbound/courier", event, 409)


def preferences(call):
    all_of, one = "/preferences/sections", "/preferences/sections/{section_id}"
    channels = ["email", "inbox"]
    section = {"name": "Updates", "description": "News", "routing_options": channels}
    section = call("POST", all_of, all_of, {**section, "has_custom_routing": True}).json()["id"]
    path = f"{all_of}/{section}"
    topics, topic = f"{one}/topics", f"{one}/topics/{{topic_id}}"
    body = {
        "name": "News", "description": None, "default_status": "OPTED_IN", "digest": None,
        "allowed_preferences": ["snooze"], "include_unsubscribe_header": True,
        "routing_options": [], "topic_data": {"a": 1},
    }  # fmt: skip
    news = call("POST", topics, f"{path}/topics", body).json()["id"]
    call("PUT", topic, f"{path}/topics/{news}", body)
    call("PUT", topic, f"{path}/topics/{news}", {**body, "digest": {}}, 400)
    call("GET", topic, f"{path}/topics/{news}")
    call("GET", topics, f"{path}/topics")
    call("GET", one, path)
    call("GET", all_of, all_of)
    page = {"heading": "Mail", "description": None, "brand_id": "default"}
    call("POST", "/preferences/publish", "/preferences/publish", page)
    user_preferences(call, news)
    call("GET", "/preferences/logs", "/preferences/logs?limit=1")
    call("GET", "/preferences/logs", "/preferences/logs?user_id=ada")
    digest = f"{path}/topics/{news}/digest"
    call("DELETE", f"{topic}/digest", digest, status=204)
    call("POST", f"{topic}/digest/release", f"{digest}/release", {"user_id": "ada"}, 404)
    call("DELETE", one, path, status=409)
    call("DELETE", topic, f"{path}/topics/{news}", status=204)
    call("PUT", one, path, {"name": "Old"})
    call("DELETE", one, path, status=204)


def user_preferences(call, topic):
    all_of, path = "/users/{user_id}/preferences", "/users/ada/preferences"
    one = f"{all_of}/{{topic_id}}"
    out = {"status": "OPTED_OUT", "has_custom_routing": True, "custom_routing": ["inbox"]}
    call("PUT", one, f"{path}/{topic}", {"topic": {**out, "digest_schedule_id": None}})
    call("PUT", one, f"{path}/{topic}", {"topic": {"status": "REQUIRED"}}, 400)
    call("GET", one, f"{path}/{topic}?tenant_id=acme")
    call("GET", all_of, path)
    topics = [{**out, "topic_id": topic}, {"topic_id": "x", "status": "OPTED_IN"}]
    call("POST", all_of, path, {"topics": topics})
    call("PUT", all_of, path, {"topics": topics[:1]})
    call("PUT", all_of, path, {"topics": []})
    call("DELETE", one, f"{path}/{topic}", status=204)


def test_what_is_asked_and_answered_is_what_is_described(caller, schema):
    call = Described(caller, schema)
    profile, message = "/profiles/{user_id}", "/messages/{message_id}"
    call("POST", profile, "/profiles/ada", {"profile": {"email": "a@x.io"}})
    call("PUT", profile, "/profiles/ada", {"profile": {"email": "a@x.io", "n": 1}})
    patch = {"patch": [{"op": "remove", "path": "/n"}]}
    call("PATCH", profile, "/profiles/ada", patch, 204)
    call("GET", profile, "/profiles/ada")
    sent = [
        call("POST", "/send", "/send", {"message": {**MESSAGE, **more}}, 202).json()["requestId"]
        for more in (
            {"to": {"user_id": "ada", "vip": True}, "metadata": {"tags": ["a"], "trace_id": "t"}},
            {"to": [{"user_id": "ada"}, {"email": "b@x.io"}]},
            {"to": {"user_id": "nobody"}, "routing": {"method": "single", "channels": ["sms"]}},
            {"delay": {"duration": 60_000}, "context": {"tenant_id": "acme"}},
        )
    ]
    drain()
    call("GET", "/messages", "/messages?limit=2")
    call("GET", "/messages", "/messages")
    for message_id in (sent[0], sent[2], sent[3]):
        call("GET", message, f"/messages/{message_id}")
        call("GET", f"{message}/history", f"/messages/{message_id}/history")
        call("GET", f"{message}/output", f"/messages/{message_id}/output")
    call("POST", f"{message}/cancel", f"/messages/{sent[3]}/cancel")
    call("POST", f"{message}/cancel", f"/messages/{sent[0]}/cancel", status=409)
    call("POST", f"{message}/resend", f"/messages/{sent[0]}/resend", status=202)
    call("POST", f"{message}/archive", f"/messages/{sent[0]}/archive", status=204)
    call("PUT", "/requests/{request_id}/archive", f"/requests/{sent[1]}/archive", status=202)
    token = {"scope": "user_id:ada inbox:read:messages", "expires_in": "1d"}
    call("POST", "/auth/issue-token", "/auth/issue-token", token)
    call("POST", "/auth/issue-token", "/auth/issue-token", {}, 400)
    call("GET", message, "/messages/nothing", status=404)
    call("DELETE", profile, "/profiles/ada", status=204)
    templates(call)
    brands(call)
    translations(call)
    tenants(call)
    clients(call)
    preferences(call)
    assert call.called == {one["operationId"] for one in every_operation(schema)}
