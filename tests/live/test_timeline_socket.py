"""The admin's live timeline, over a real server and a real Redis."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from websockets.exceptions import InvalidStatus
from websockets.sync.client import ClientConnection, connect

from notifications.models import Reaction, Viewer
from notifications.queries import viewers
from tests.drain import drain
from tests.inboxes import send

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    viewers.forget()
    yield
    viewers.forget()


@contextmanager
def watching(
    site: str, topic: str, user: User | None, origin: str = ""
) -> Iterator[ClientConnection]:
    headers = {}
    if user is not None:
        client = Client()
        client.force_login(user)
        headers["Cookie"] = f"sessionid={client.cookies['sessionid'].value}"
    url = f"{site.replace('http', 'ws')}/ws/live/{topic}/"
    with connect(
        url, additional_headers=headers, origin=origin or site, compression=None
    ) as socket:
        _until(lambda: Viewer.objects.filter(topic=topic).exists())
        viewers.forget()
        yield socket


def _until(true: Any) -> None:
    deadline = time.monotonic() + 5
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def hear(socket: ClientConnection) -> dict[str, Any]:
    return json.loads(socket.recv(timeout=5))


def admin() -> User:
    return User.objects.create_superuser("root")


def test_a_messages_page_hears_of_each_of_its_events_in_order(site: str) -> None:
    message, other = send("ann"), send("bob")
    with watching(site, f"message:{message.pk}", admin()) as socket:
        drain()
        names = []
        while "message.delivered" not in names:
            frame = hear(socket)
            if frame["type"] == "event":
                assert frame["message"] == message.pk != other.pk
                assert frame["message_id"] == message.message_id
                assert frame["id"]
                assert frame["created_at"]
                names.append(frame["name"])
    wanted = ["message.routed", "delivery.rendered", "inbox.item_added", "message.delivered"]
    assert [name for name in names if name in wanted] == wanted


def test_a_page_is_told_to_fetch_what_happened_while_it_opened(site: str) -> None:
    with watching(site, "messages", admin()) as socket:
        assert hear(socket) == {"type": "resync"}


def test_the_list_of_messages_hears_of_messages_alone(site: str) -> None:
    with watching(site, "messages", admin()) as socket:
        send("ann")
        drain()
        names: list[str] = []
        while "message.delivered" not in names:
            names += [frame["name"]] if (frame := hear(socket))["type"] == "event" else []
    assert all(name.startswith("message.") for name in names)


def test_events_cost_nothing_while_nobody_looks(site: str) -> None:
    send("ann")
    assert not Reaction.objects.filter(handler="push_timeline").exists()
    with watching(site, "events", admin()):
        send("ann")
        assert Reaction.objects.filter(handler="push_timeline").count() == 1
    _until(lambda: not Viewer.objects.exists())
    viewers.forget()
    send("ann")
    assert Reaction.objects.filter(handler="push_timeline").count() == 1


def test_a_burst_is_cut_and_the_page_told_to_fetch(site: str) -> None:
    with watching(site, "messages", admin()) as socket:
        assert hear(socket) == {"type": "resync"}
        for _ in range(60):
            send("ann")
        drain()
        events = 0
        while (frame := hear(socket)) != {"type": "resync"}:
            assert frame["type"] == "event"
            events += 1
        # Of each message come three, and a page shows no more than a screenful.
        assert events < 120


@pytest.mark.parametrize("who", ["nobody", "customer", "staff without the right"])
def test_only_staff_who_may_see_messages_get_in(site: str, who: str) -> None:
    user = None
    if who != "nobody":
        user = User.objects.create_user("u", is_staff=who.startswith("staff"))
        if user.is_staff:
            user.user_permissions.add(Permission.objects.get(codename="view_profile"))
    with pytest.raises(InvalidStatus), watching(site, "messages", user):
        pass
    assert not Viewer.objects.exists()


def test_staff_with_the_right_get_in(site: str) -> None:
    user = User.objects.create_user("u", is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="view_message"))
    with watching(site, "messages", user) as socket:
        assert hear(socket) == {"type": "resync"}


@pytest.mark.parametrize("topic", ["users", "message:x", "message:", "message:1e9"])
def test_an_unknown_topic_is_refused(site: str, topic: str) -> None:
    with pytest.raises(InvalidStatus), watching(site, topic, admin()):
        pass
