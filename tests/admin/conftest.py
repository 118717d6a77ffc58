"""People who use the admin, and messages that went the whole way."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client

from notifications.models import Message
from notifications.pipeline.accept import accept
from notifications.pipeline.send_schema import parse_send
from tests.drain import drain


@pytest.fixture
def admin(db: None) -> Client:
    """Signed in as somebody who may do everything."""
    client = Client()
    client.force_login(User.objects.create_superuser("ada", "ada@example.com", "x"))
    return client


@pytest.fixture
def staff_with(db: None) -> Callable[..., Client]:
    """Signs in a member of staff with the permissions named, e.g. "view_message"."""

    def sign_in(*permissions: str) -> Client:
        user = User.objects.create_user("grace", password="x", is_staff=True)
        user.user_permissions.set(Permission.objects.filter(codename__in=permissions))
        client = Client()
        client.force_login(user)
        return client

    return sign_in


def accepted(**message: Any) -> Message:
    """A message that is stored and not yet routed."""
    body = {
        "to": {"email": "ada@example.com"},
        "content": {"title": "Hello", "body": "Good morning"},
        **message,
    }
    return accept(parse_send({"message": body}), api_key=None).messages[0]


def delivered(**message: Any) -> Message:
    """A message with everything done for it that is due."""
    row = accepted(**message)
    drain()
    row.refresh_from_db()
    return row


def page_of(message: Message) -> str:
    return f"/admin/notifications/message/{message.pk}/change/"
