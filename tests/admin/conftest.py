"""People who use the admin."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client

from notifications.models import Message


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


def page_of(message: Message) -> str:
    return f"/admin/notifications/message/{message.pk}/change/"
