"""Members of staff and the websockets of their pages."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.contrib.auth.models import Permission, User
from django.test import Client
from websockets.sync.client import ClientConnection, connect


def staff(name: str, *permissions: str) -> User:
    """Somebody with the permissions named, e.g. "view_template"."""
    user = User.objects.create_user(name, is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=permissions))
    return user


@contextmanager
def opened(site: str, path: str, user: User | None, origin: str = "") -> Iterator[ClientConnection]:
    """The websocket that a page of `user` opens."""
    headers = {}
    if user is not None:
        client = Client()
        client.force_login(user)
        headers["Cookie"] = f"sessionid={client.cookies['sessionid'].value}"
    url = f"{site.replace('http', 'ws')}{path}"
    with connect(
        url, additional_headers=headers, origin=origin or site, compression=None
    ) as socket:
        yield socket


def hear(socket: ClientConnection, within: float = 5) -> dict[str, Any]:
    return json.loads(socket.recv(timeout=within))


def hear_until(
    socket: ClientConnection, true: Callable[[dict[str, Any]], bool], within: float = 5
) -> dict[str, Any]:
    """The first frame of which `true` holds; those before are passed over."""
    deadline = time.monotonic() + within
    while True:
        frame = hear(socket, max(0.01, deadline - time.monotonic()))
        if true(frame):
            return frame
