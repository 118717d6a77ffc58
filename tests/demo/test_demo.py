import json
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.test import Client, override_settings

from notifications.demo import scene, seed
from notifications.models import ApiKey, InboxItem, Message, Profile, TenantMember, Topic
from notifications.pipeline import api_keys
from notifications.pipeline.tokens import read_token
from tests.drain import drain

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def data_dir(tmp_path: Path) -> Iterator[Path]:
    with override_settings(DATA_DIR=tmp_path):
        yield tmp_path


@pytest.fixture
def demo(monkeypatch: pytest.MonkeyPatch) -> Client:
    monkeypatch.setenv("COURIER_DEMO", "1")
    return Client(enforce_csrf_checks=True)


def post(client: Client, path: str, body: object, token: str | None = None) -> object:
    client.get("/demo/")
    token = client.cookies["csrftoken"].value if token is None else token
    return client.post(
        path, json.dumps(body), content_type="application/json", headers={"X-CSRFToken": token}
    )


def test_seeding_again_finds_everything_and_changes_nothing(data_dir: Path) -> None:
    first = seed.prepare()
    drain()
    assert seed.prepare() == first
    assert User.objects.get().check_password(first.admin_password)
    assert api_keys.authenticate(first.api_key) is not None
    assert ApiKey.objects.count() == Profile.objects.count() == 1
    assert InboxItem.objects.filter(user=seed.USER).count() == len(seed.WELCOME)
    assert list(Topic.objects.values_list("name", flat=True)) == ["Offers", "Security"]
    members = TenantMember.objects.values_list("tenant__tenant_id", flat=True)
    assert set(members) == set(scene.TENANTS)
    assert stat.S_IMODE((data_dir / "demo.json").stat().st_mode) == 0o600


def test_an_operators_own_admin_is_left_alone(data_dir: Path) -> None:
    User.objects.create_superuser("admin", password="mine")
    assert seed.prepare().admin_password == seed.AS_YOU_SET_IT
    assert User.objects.get().check_password("mine")


def test_a_lost_or_broken_file_gives_a_new_key(data_dir: Path) -> None:
    old = seed.prepare().api_key
    (data_dir / "demo.json").write_text("{")
    new = seed.prepare().api_key
    assert new != old
    assert ApiKey.objects.count() == 1


def test_the_banner_says_where_to_look_and_with_what() -> None:
    seeded = seed.Seeded("admin", "pass word", "pk_live_x")
    text = seed.banner(seeded, "http://127.0.0.1:8000")
    for part in (
        "/admin/",
        "/demo/",
        "/docs/",
        "pass word",
        "pk_live_x",
        "curl http://127.0.0.1:8000/send",
    ):
        assert part in text


@pytest.mark.parametrize("path", ["/demo/", "/demo/status/x"])
def test_without_demo_there_is_nothing(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COURIER_DEMO", raising=False)
    assert Client().get(path).status_code == 404
    for other in ("/demo/token", "/demo/send"):
        assert Client().post(other).status_code == 404


def test_the_page_lets_nothing_in_from_elsewhere(demo: Client) -> None:
    response = demo.get("/demo/")
    policy = response["Content-Security-Policy"]
    assert "default-src 'none'; script-src 'self';" in policy
    assert "connect-src 'self' ws://testserver" in policy
    assert b"http://" not in response.content.replace(b"http://testserver", b"")
    assert b"https://" not in response.content


def test_the_page_gets_a_short_lived_token_for_the_demo_user_alone(demo: Client) -> None:
    answer = post(demo, "/demo/token", {}).json()  # type: ignore[attr-defined]
    token = read_token(answer["token"])
    assert token.users == {seed.USER}
    assert token.scopes == {
        "inbox:read:messages", "inbox:write:events", "read:preferences", "write:preferences",
    }  # fmt: skip
    assert answer["seconds"] == 900


def test_sending_from_the_page_is_a_send_with_the_demos_key(demo: Client) -> None:
    seed.prepare()
    body = {"title": "Hi", "body": "There", "channels": "both"}
    answer = post(demo, "/demo/send", body)
    assert answer.status_code == 202  # type: ignore[attr-defined]
    shown = answer.json()  # type: ignore[attr-defined]
    drain()
    message = Message.objects.get(message_id=shown["messageId"])
    assert message.request.api_key.name == "demo"
    state = demo.get(f"/demo/status/{shown['messageId']}").json()
    assert (state["status"], state["done"]) == ("DELIVERED", True)
    names = [step["name"] for step in state["steps"]]
    assert names[0] == "message.enqueued"
    assert names.count("delivery.delivered") == 2


def test_what_is_sent_can_be_about_a_topic_and_within_a_tenant(demo: Client) -> None:
    seed.prepare()
    topic = Topic.objects.get(name="Security").topic_id
    body = {"title": "Hi", "body": "", "channels": "inbox", "topic": topic, "tenant": "acme-north"}
    shown = post(demo, "/demo/send", body).json()  # type: ignore[attr-defined]
    drain()
    item = InboxItem.objects.get(message__message_id=shown["messageId"])
    assert item.account == "acme-north"
    assert b"Acme North" in demo.get("/demo/").content


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ([], "wants an object"),
        ({"body": "", "channels": "inbox"}, "title"),
        ({"title": " ", "body": "", "channels": "inbox"}, "title"),
        ({"title": "a", "body": 1, "channels": "inbox"}, "body"),
        ({"title": "a", "body": "", "channels": "sms"}, "channels"),
        (
            {"title": "a", "body": "", "channels": "inbox", "topic": [1]},
            "preferences.subscription_topic_id",
        ),
        ({"title": "a", "body": "", "channels": "inbox", "tenant": [1]}, "tenant_id"),
        ({"title": "{{#", "body": "{{", "channels": ["inbox"]}, "channels"),
    ],
)
def test_a_wrong_form_is_refused_by_the_fields_name(demo: Client, body: object, field: str) -> None:
    answer = post(demo, "/demo/send", body)
    assert answer.status_code == 400  # type: ignore[attr-defined]
    assert field in answer.json()["message"]  # type: ignore[attr-defined]


def test_another_sites_form_cannot_send(demo: Client) -> None:
    body = {"title": "Hi", "body": "There", "channels": "inbox"}
    assert post(demo, "/demo/send", body, token="").status_code == 403  # type: ignore[attr-defined]
    assert not Message.objects.exists()


def test_the_status_of_other_peoples_messages_is_not_shown(demo: Client) -> None:
    from tests.inboxes import send

    other = send("ann")
    assert demo.get(f"/demo/status/{other.message_id}").status_code == 404
