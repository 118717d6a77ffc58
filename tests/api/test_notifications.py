"""/notifications: templates through HTTP, where the SDK does not go."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from notifications.elemental.schema import MAX_DEPTH
from notifications.models import Template
from tests.drain import drain

pytestmark = pytest.mark.django_db

VERSION = "2022-01-01"


def document(*elements):
    return {"version": VERSION, "elements": list(elements) or [text("Hello")]}


def text(content="Hello", **more):
    return {"type": "text", "content": content, **more}


def body(state="DRAFT", **fields):
    notification = {
        "name": "Order", "tags": [], "brand": None, "routing": None, "subscription": None,
        "content": document(),
    }  # fmt: skip
    return {"notification": {**notification, **fields}, "state": state}


@pytest.fixture
def make(caller):
    def made(state="DRAFT", **fields):
        response = caller.post("/notifications", body(state, **fields))
        assert response.status_code == 200, response.content
        return f"/notifications/{response.json()['id']}"

    return made


def test_what_is_answered_is_courier_s_template(caller, make):
    path = make()
    shown = caller.get(path).json()
    assert set(shown) == {
        "id", "name", "tags", "brand", "routing", "subscription", "content", "state", "created",
        "creator", "updated", "updater",
    }  # fmt: skip
    assert (shown["brand"], shown["routing"], shown["subscription"]) == (None, None, None)
    assert shown["creator"] == "all", "the key's name"


def test_the_document_keeps_its_keys_their_order_and_its_numbers(caller, make):
    content = (
        '{"version": "2022-01-01", "z": 1, "elements": [{"zeta": 1.50, "type": "text", '
        '"content": "é \\u00a0", "alpha": {"b": 1, "a": 1.0}}], "a": null}'
    )
    path = make()
    sent = f'{{"content": {content}}}'
    assert caller("PUT", f"{path}/content", sent).status_code == 200
    shown = caller.get(path).json()["content"]
    assert json.dumps(shown) == json.dumps(json.loads(content))


FAULTS = [
    ({}, "notification"),
    ({"notification": []}, "notification"),
    ({"notification": {"name": "x"}}, "notification.tags"),
    (body(name=""), "notification.name"),
    (body(name=5), "notification.name"),
    (body(tags=["x" * 31]), "notification.tags[0]"),
    (body(tags=["a"] * 10), "notification.tags"),
    (body(brand="acme"), "notification.brand"),
    (body(brand={"id": "a b"}), "notification.brand.id"),
    (body(brand={}), "notification.brand.id"),
    (body(routing={"strategy_id": "a b"}), "notification.routing.strategy_id"),
    (body(subscription={"topic_id": "a b"}), "notification.subscription.topic_id"),
    (body(alias="tenant/x"), "notification.alias"),
    (body(email={"from": "a\nb"}), "notification.email.from"),
    (body(email={"to": "a"}), "notification.email.to"),
    (body(settings={"colour": 1}), "notification.settings.colour"),
    (body(settings={"throw_on_missing": 1}), "notification.settings.throw_on_missing"),
    (body(content=[]), "notification.content"),
    (body(content={"title": "Hi", "body": "x"}), "notification.content.version"),
    (body(content={"version": "1", "elements": []}), "notification.content.version"),
    (body(content={"version": VERSION, "elements": {}}), "notification.content.elements"),
    (body(content=document({"type": "text"})), "content.elements[0].content"),
    (body(content=document({"type": "what"})), "content.elements[0].type"),
    (body(content=document(text("{{#if}}"))), "content.elements[0].content"),
    (body(email={"cc": ["{{#if}}"]}), "email.cc[0]"),
    (body("NEW"), "state"),
    ({**body(), "version": 1}, "version"),
    (body(creator="eve"), "notification.creator"),
]  # fmt: skip


@pytest.mark.parametrize(("sent", "path"), FAULTS)
@pytest.mark.parametrize("method", ["POST", "PUT"])
def test_what_cannot_be_stored_is_refused_and_named(caller, make, sent, path, method):
    target = make() if method == "PUT" else "/notifications"
    response = caller(method, target, sent)
    assert response.status_code == 400, response.content
    assert response.json()["message"].startswith(f"{path}: ")
    assert response.json()["type"] == "invalid_request_error"
    assert Template.objects.count() == (1 if method == "PUT" else 0)
    assert set(Template.objects.values_list("revision", flat=True)) <= {1}


def test_all_faults_of_content_are_listed(caller, make):
    content = document({"type": "quote"}, text(), {"type": "image"})
    response = caller("PUT", f"{make()}/content", {"content": content})
    assert [fault["path"] for fault in response.json()["errors"]] == [
        "content.elements[0].content",
        "content.elements[2].src",
    ]


def test_elements_may_stand_deep_in_one_another_but_not_without_end(caller, make):
    def nested(depth):
        element = text()
        for _ in range(depth):
            element = {"type": "group", "elements": [element]}
        return {"content": document(element)}

    path = f"{make()}/content"
    assert caller("PUT", path, nested(15)).status_code == 200
    response = caller("PUT", path, nested(19))
    assert response.status_code == 400
    assert f"deeper than {MAX_DEPTH}" in response.json()["message"]
    assert caller("PUT", path, nested(200)).status_code == 400
    bomb = '{"content":' + "[" * 100_000 + "]" * 100_000 + "}"
    assert caller("PUT", path, bomb).status_code == 400


class TestRevisions:
    def test_an_answer_with_the_draft_names_its_revision(self, caller, make):
        path = make()
        assert caller.get(path)["ETag"] == '"1"'
        changed = caller("PUT", f"{path}/content", {"content": document(text("New"))})
        assert changed["ETag"] == caller.get(path, version="draft")["ETag"] == '"2"'
        caller.post(f"{path}/publish")
        assert "ETag" not in caller.get(path), "what is published is not what is changed"

    @pytest.mark.parametrize("tag", ['"1"', 'W/"1"', "1"])
    def test_a_change_to_an_older_draft_is_refused_with_the_one_there_is(self, caller, make, tag):
        path = make()
        caller("PUT", path, body(name="Bob's"))
        element = caller.get(f"{path}/content").json()["elements"][0]["id"]
        for method, target, sent in (
            ("PUT", path, body(name="Eve's")),
            ("PUT", f"{path}/content", {"content": document(text("Eve's"))}),
            ("PUT", f"{path}/elements/{element}", text("Eve's")),
            ("PUT", f"{path}/locales/fr", {"elements": [{"id": element, "content": "Eve"}]}),
            ("POST", f"{path}/publish", {}),
        ):
            response = caller(method, target, sent, {"If-Match": tag})
            assert response.status_code == 409, target
            assert response.json()["current"]["name"] == "Bob's"
            assert response["x-should-retry"] == "false"
            assert response["ETag"] == '"2"'
        assert caller("PUT", path, body(name="Ada's"), {"If-Match": '"2"'}).status_code == 200
        assert caller("PUT", path, body(name="Any"), {"If-Match": "*"}).status_code == 200

    def test_a_tag_that_we_did_not_give_is_a_400(self, caller, make):
        response = caller("PUT", make(), body(), {"If-Match": '"abc"'})
        assert response.status_code == 400
        assert "If-Match" in response.json()["message"]


class TestElements:
    def ids(self, caller, path):
        return [element["id"] for element in caller.get(f"{path}/content").json()["elements"]]

    def test_every_one_can_be_addressed_also_inside_others(self, caller, make):
        group = {"type": "group", "elements": [text("a"), text("b")]}
        path = make(content=document(text("first"), group))
        inner = caller.get(f"{path}/content").json()["elements"][1]["elements"][1]
        assert inner["content"] == "b"
        caller("PUT", f"{path}/elements/{inner['id']}", text("changed"))
        content = caller.get(path).json()["content"]
        assert content["elements"][1]["elements"] == [text("a"), text("changed")]
        assert self.ids(caller, path)

    def test_what_an_author_calls_id_or_checksum_is_the_author_s(self, caller, make):
        element = text("a", id="intro", checksum="mine")
        path = make(content=document(element))
        shown = caller.get(f"{path}/content").json()["elements"][0]
        assert shown["id"] == "intro"
        assert caller.get(path).json()["content"]["elements"] == [element]
        assert caller("PUT", f"{path}/elements/intro", text("b", id="intro")).status_code == 200

    def test_a_fault_is_named_from_the_element_s_point_of_view(self, caller, make):
        path = make(content=document(text(), {"type": "divider"}))
        _, second = self.ids(caller, path)
        response = caller("PUT", f"{path}/elements/{second}", {"type": "quote"})
        assert response.status_code == 400
        assert response.json()["message"].startswith("content: ")

    def test_a_language_is_removed_where_it_says_nothing(self, caller, make):
        path = make(content=document(text("Hi", locales={"fr": {"content": "Salut"}})))
        (only,) = self.ids(caller, path)
        caller("PUT", f"{path}/locales/fr", {"elements": [{"id": only}]})
        assert caller.get(path).json()["content"]["elements"] == [text("Hi")]

    @pytest.mark.parametrize(
        ("sent", "path"),
        [
            ({}, "elements"),
            ({"elements": {}}, "elements"),
            ({"elements": [{}]}, "elements[0].id"),
            ({"elements": [{"id": 5}]}, "elements[0].id"),
            ({"elements": [{"id": "nothing"}]}, "elements[0].id"),
            ({"elements": [], "state": "x"}, "state"),
        ],
    )
    def test_what_a_language_cannot_be_is_named(self, caller, make, sent, path):
        response = caller("PUT", f"{make()}/locales/fr", sent)
        assert response.status_code == 400
        assert response.json()["message"].startswith(f"{path}: ")

    def test_a_language_cannot_change_what_an_element_is(self, caller, make):
        path = make()
        (only,) = self.ids(caller, path)
        sent = {"elements": [{"id": only, "type": "divider"}]}
        response = caller("PUT", f"{path}/locales/fr", sent)
        assert response.json()["message"].startswith("elements[0].type: ")


def test_a_template_that_is_not_there_is_a_404(caller):
    for method, path, sent in (
        ("GET", "", None), ("PUT", "", body()), ("DELETE", "", None), ("GET", "/content", None),
        ("PUT", "/content", {"content": document()}), ("GET", "/versions", None),
        ("POST", "/publish", {}), ("PUT", "/elements/x", text()),
        ("PUT", "/locales/fr", {"elements": []}),
    ):  # fmt: skip
        response = caller(method, f"/notifications/nothing{path}", sent)
        assert response.status_code == 404, path
        assert response.json()["type"] == "not_found_error"


def test_an_archived_one_is_not_changed(caller, make):
    path = make("PUBLISHED")
    assert caller("DELETE", path).status_code == 204
    assert caller("DELETE", path).status_code == 204
    for method, target, sent in (("PUT", path, body()), ("POST", f"{path}/publish", {})):
        response = caller(method, target, sent)
        assert response.status_code == 409
        assert "archived" in response.json()["message"]
    assert caller.get(path).status_code == 200


def test_states_are_read_in_any_case_and_publish_needs_no_body(caller, make):
    assert caller.post("/notifications", body("published")).json()["state"] == "PUBLISHED"
    path = make()
    assert caller.post(f"{path}/publish").status_code == 204
    assert caller.get(path, version="published").json()["state"] == "PUBLISHED"
    for version in ("v1", "v001", "published:v001", "1"):
        assert caller.get(path, version=version).status_code == 200, version
    for version in ("v0", "v2"):
        assert caller.get(path, version=version).status_code == 404, version
    for version in ("-1", "v", "v1\x00", "latest", "v" + "9" * 20):
        assert caller.get(path, version=version).status_code == 400, version
        assert caller.post(f"{path}/publish", {"version": version}).status_code == 400
    assert caller.post(f"{path}/publish", {"version": 1}).status_code == 400
    assert caller.post(f"{path}/publish", {"when": "now"}).status_code == 400


METRICS_FAULTS = [
    ({"granularity": "MINUTE"}, "granularity"),
    ({"granularity": "HOUR", "lookback": "P8D"}, "granularity"),
    ({"lookback": "P91D"}, "granularity"),
    ({"lookback": "30 days"}, "lookback"),
    ({"lookback": "P"}, "lookback"),
    ({"lookback": "P0D"}, "lookback"),
    ({"lookback": "PT"}, "lookback"),
    ({"lookback": "P9999Y", "granularity": "MONTH"}, "lookback"),
    ({"lookback": "P1000Y", "granularity": "WEEK"}, "start"),
    ({"start": "2026-01-01T00:00:00Z"}, "end"),
    ({"end": "2026-01-01T00:00:00Z"}, "start"),
    ({"start": "x", "end": "2026-01-01T00:00:00Z"}, "start"),
    ({"start": "2026-01-02T00:00:00Z", "end": "2026-01-01T00:00:00Z"}, "start"),
    ({"start": "2026-01-01T00:00:00Z", "end": "2026-01-01T00:00:00Z"}, "start"),
    ({"start": "9999-12-30T00:00:00Z", "end": "9999-12-31T23:00:00Z"}, "start"),
    ({"start": "0001-01-01T00:00:00Z", "end": "0001-01-03T00:00:00Z", "granularity": "WEEK"}, "start"),
]  # fmt: skip


@pytest.mark.parametrize(("query", "path"), METRICS_FAULTS)
def test_a_window_that_cannot_be_counted_is_refused_and_named(caller, query, path):
    response = caller.get("/notifications/x/metrics", **query)
    assert response.status_code == 400, response.content
    assert response.json()["message"].startswith(f"{path}: ")


def test_the_widest_windows_are_counted(caller):
    for query in (
        {"granularity": "HOUR", "lookback": "P7D"},
        {"granularity": "day", "lookback": "P90D"},
        {"granularity": "WEEK", "lookback": "P10Y"},
        {"granularity": "MONTH", "lookback": "P2Y3M1W1DT1H1M1S"},
    ):
        response = caller.get("/notifications/x/metrics", **query)
        assert response.status_code == 200, response.content
        series = response.json()["series"]
        assert series[0]["period"] == response.json()["start"]
        assert len({bucket["period"] for bucket in series}) == len(series)


def test_a_draft_key_sends_the_draft(make_caller, caller, make):
    path = make(content=document({"type": "meta", "title": "Published"}, text()), state="PUBLISHED")
    caller(
        "PUT", f"{path}/content", {"content": document({"type": "meta", "title": "Draft"}, text())}
    )
    template_id = path.rpartition("/")[2]
    drafts = make_caller(mode="draft")
    sent = {
        name: client.sent(template=template_id, content=None) for name, client in
        (("Published", caller), ("Draft", drafts))
    }  # fmt: skip
    drain()
    for subject, message_id in sent.items():
        output = caller.get(f"/messages/{message_id}/output").json()["results"]
        assert output[0]["content"]["subject"] == subject
    unknown = drafts.sent(template="nothing", content=None)
    drain()
    assert caller.get(f"/messages/{unknown}").json()["status"] == "UNMAPPED"


def test_messages_are_found_by_the_id_though_the_send_named_the_alias(caller, make):
    path = make("PUBLISHED", alias="order")
    template_id = path.rpartition("/")[2]
    message_id = caller.sent(template="order", content=None)
    drain()
    found = caller.get("/messages", notification=template_id).json()["results"]
    assert [one["id"] for one in found] == [message_id]
    assert (found[0]["notification"], found[0]["event"]) == (template_id, "order")


class TestQueries:
    def spent(self, call):
        with CaptureQueriesContext(connection) as captured:
            assert call().status_code in (200, 202, 204)
        return len(captured)

    def test_lists_do_not_ask_for_each_row(self, caller, make):
        path = make("PUBLISHED", tags=["t"])
        lists = {
            "list": lambda: caller.get("/notifications", limit=100),
            "tagged": lambda: caller.get("/notifications", tags="t", limit=100),
            "versions": lambda: caller.get(f"{path}/versions"),
        }
        before = {name: self.spent(call) for name, call in lists.items()}
        for number in range(5):
            make("PUBLISHED", tags=["t"])
            sent = {"content": document(text(str(number))), "state": "PUBLISHED"}
            caller("PUT", f"{path}/content", sent)
        assert {name: self.spent(call) for name, call in lists.items()} == before
        assert before == {"list": 1, "tagged": 2, "versions": 2}

    def test_a_send_with_a_template_costs_no_more_than_one_without(self, caller, make):
        template_id = make("PUBLISHED").rpartition("/")[2]
        to = {"to": {"email": "a@x.io"}}
        # What a process looks up once a second is looked up now.
        caller.send({**to, "content": {"title": "a", "body": "b"}})
        plain = self.spent(lambda: caller.send({**to, "content": {"title": "a", "body": "b"}}))
        named = self.spent(lambda: caller.send({**to, "template": template_id}))
        assert named == plain
