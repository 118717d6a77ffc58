"""Every route of the designer: who gets in, and that no change is made for somebody else's page."""

import json
import re

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client

from designer import urls
from designer.views.base import CHANGE
from notifications.models import Template
from tests.designer.conftest import Designer

UNSAFE = [
    (route, method) for route, view in urls.ENDPOINTS for method in view.needs if method != "GET"
]
ALL = [(route, method) for route, view in urls.ENDPOINTS for method in view.needs]


def address(template: Template, route: str) -> str:
    """The route with something in the place of each of its parts."""
    filled = re.sub(r"<int:\w+>", "1", re.sub(r"<str:\w+>", "x", route))
    return f"/admin/notifications/template/{template.template_id}/design/{filled}"


def ask(client: Client, method: str, url: str, **headers: str):
    kind = {} if method == "GET" else {"content_type": "application/json", "data": "{}"}
    return client.generic(method, url, **kind, headers=headers)


def state(template: Template) -> tuple:
    template.refresh_from_db()
    return template.revision, template.name, template.published_id


def test_there_are_routes_to_look_at():
    assert len(UNSAFE) >= 12
    assert {route for route, _ in ALL} >= {"draft", "publish", "test", "preview", "import"}


@pytest.mark.parametrize(("route", "method"), UNSAFE)
def test_a_change_without_a_csrf_token_is_refused(template, route, method):
    client = Client(enforce_csrf_checks=True)
    client.force_login(User.objects.create_superuser("ada"))
    before = state(template)
    for headers in ({}, {"X-CSRFToken": "x" * 32}, {"Origin": "https://evil.example"}):
        answer = ask(client, method, address(template, route), **headers)
        assert answer.status_code == 403
        assert answer["Content-Type"] == "application/json"
        assert answer.json()["type"] == "authorization_error"
    assert state(template) == before


@pytest.mark.parametrize(("route", "method"), ALL)
def test_strangers_and_staff_without_the_right_are_refused(template, route, method):
    eve = User.objects.create_user("eve")
    clerk = User.objects.create_user("clerk", is_staff=True)
    for user in (None, eve, clerk):
        client = Client()
        if user is not None:
            client.force_login(user)
        answer = ask(client, method, address(template, route))
        assert answer.status_code == 403
        assert answer.json()["type"] == "authorization_error"


CHANGES = [
    (route, method)
    for route, view in urls.ENDPOINTS
    for method, permission in view.needs.items()
    if permission == CHANGE
]


@pytest.mark.parametrize(("route", "method"), CHANGES)
def test_who_may_only_look_changes_nothing(designer_with, template, route, method):
    before = state(template)
    client = designer_with("view_template").client
    assert ask(client, method, address(template, route)).status_code == 403
    assert state(template) == before


def test_who_may_only_look_sees_the_page_and_the_state(designer_with):
    only_looks = designer_with("view_template")
    assert 'data-can-change="false"' in only_looks.get("").content.decode()
    assert only_looks.get("state").json()["can_change"] is False


def test_who_may_change_may_look(designer_with):
    assert designer_with("change_template").get("state").json()["can_change"] is True


@pytest.mark.parametrize(
    ("path", "permission"),
    [("recipients", "view_profile"), ("payloads", "view_message"), ("live", "view_message")],
)
def test_what_people_were_sent_needs_a_right_of_its_own(designer_with, path, permission):
    client = designer_with("change_template")
    assert client.get(path).status_code == 403
    client.client.logout()
    user = User.objects.get(username="grace")
    user.user_permissions.add(Permission.objects.get(codename=permission))
    client.client.force_login(user)
    assert client.get(path).status_code == 200


def test_the_page_sends_strangers_to_the_sign_in_and_others_away(template):
    url = address(template, "")
    answer = Client().get(url)
    assert answer.status_code == 302
    assert answer["Location"].startswith("/admin/login/")
    clerk = Client()
    clerk.force_login(User.objects.create_user("clerk", is_staff=True))
    assert clerk.get(url).status_code == 403


def test_the_page_may_load_nothing_but_its_own(designer, template):
    Template.objects.filter(pk=template.pk).first()
    answer = designer.get("")
    policy = answer["Content-Security-Policy"]
    assert "default-src 'self'; script-src 'self';" in policy
    assert "unsafe-eval" not in policy
    assert "object-src 'none'; base-uri 'none'" in policy
    assert "frame-ancestors 'self'" in policy
    page = answer.content.decode()
    assert not re.search(r"<script(?![^>]*\ssrc=)", page), "an inline script would not run"
    assert not re.search(r"(src|href)=\"(https?:)?//", page)
    assert not re.search(r"\son\w+=", page)


def test_a_hostile_name_is_text_on_the_page(designer):
    name = '"><script>alert(1)</script>'
    assert designer.put("draft", {"revision": 1, "name": name}).status_code == 200
    page = designer.get("").content.decode()
    assert "<script>alert" not in page


def test_what_is_not_there_is_json_too(designer, template):
    for path in ("nothing", "draft/", "data-sets/x", "versions/-1"):
        answer = designer.get(path)
        assert (answer.status_code, answer.json()["type"]) == (404, "not_found_error")
    elsewhere = Designer(designer.client, "nt_nothing")
    assert elsewhere.get("state").status_code == 404
    assert elsewhere.get("").status_code == 404
    assert Designer(designer.client, "nt_%00").get("state").status_code == 404


def test_a_method_that_is_not_there_is_named(designer):
    answer = designer.post("state")
    assert (answer.status_code, "POST" in answer.json()["message"]) == (405, True)


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"{", "application/json", 400),
        (b"\xff", "application/json", 400),
        (b"[]", "application/json", 400),
        (b"1", "application/json", 400),
        (b"[" * 5000, "application/json", 400),
        (b'{"revision": 1, "name": "\\ud800"}', "application/json", 400),
        (b'{"revision": 1' + b"0" * 5000 + b"}", "application/json", 400),
        (b'{"name": "' + b"x" * 1_000_001 + b'"}', "application/json", 413),
        (b"revision=1", "application/x-www-form-urlencoded", 415),
        (b"", "text/plain", 415),
    ],
)
@pytest.mark.parametrize(("route", "method"), [("draft", "PUT"), ("preview", "POST")])
def test_a_body_that_cannot_be_read_is_refused(designer, route, method, body, kind, status):
    url = designer.base + route
    answer = designer.client.generic(method, url, body, content_type=kind)
    assert answer.status_code == status
    assert answer.json()["type"] == "invalid_request_error"
    assert json.loads(answer.content)["message"]
