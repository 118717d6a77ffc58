"""A template, and people who design."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.http import HttpResponse
from django.test import Client

from notifications.models import Template
from notifications.pipeline import templates

TEXT = {"type": "text", "content": "Hello {{name}}"}
CONTENT = {"version": "2022-01-01", "elements": [{"type": "meta", "title": "Hi {{name}}"}, TEXT]}


def made(name: str = "Order shipped", **fields: Any) -> Template:
    """A template as the product makes them."""
    return templates.create(
        templates.TemplateInput(name=name, **{"content": CONTENT, **fields}), by="ada"
    )


class Designer:
    """What the page's scripts say to the endpoints of one template."""

    def __init__(self, client: Client, template_id: str) -> None:
        self.client, self.base = client, f"/admin/notifications/template/{template_id}/design/"

    def get(self, path: str, **query: Any) -> HttpResponse:
        return self.client.get(self.base + path, query)

    def say(self, method: str, path: str, body: Any = None) -> HttpResponse:
        send = getattr(self.client, method.lower())
        return send(self.base + path, json.dumps(body or {}), content_type="application/json")

    def post(self, path: str, body: Any = None) -> HttpResponse:
        return self.say("POST", path, body)

    def put(self, path: str, body: Any = None) -> HttpResponse:
        return self.say("PUT", path, body)

    def delete(self, path: str) -> HttpResponse:
        return self.say("DELETE", path)


@pytest.fixture
def template(db: None) -> Template:
    return made()


@pytest.fixture
def designer(template: Template) -> Designer:
    """Signed in as somebody who may do everything, at the template's page."""
    client = Client()
    client.force_login(User.objects.create_superuser("ada", "ada@example.com", "x"))
    return Designer(client, template.template_id)


@pytest.fixture
def designer_with(template: Template) -> Callable[..., Designer]:
    """As a member of staff with the permissions named, e.g. "view_template"."""

    def sign_in(*permissions: str) -> Designer:
        user = User.objects.create_user("grace", password="x", is_staff=True)
        user.user_permissions.set(Permission.objects.filter(codename__in=permissions))
        client = Client()
        client.force_login(user)
        return Designer(client, template.template_id)

    return sign_in
