"""The websocket of Courier's inbox, over a real server and a real Redis."""

import json
import time
from typing import Any

import pytest
from django.test import Client, override_settings
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

from notifications.live.gate import origin_allowed
from notifications.models import Event, InboxItem, Reaction
from notifications.outbox.drain import drain as drain_lane
from notifications.pipeline.inbox import act
from notifications.pipeline.inbox_sweeps import sweep
from notifications.pipeline.tokens import issue_token
from notifications.queries.inbox import items_of, node
from tests.drain import drain
from tests.inboxes import deliver, send
from tests.live.widget import SCOPES, Widget

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_new_message_arrives_as_the_widget_wants_it(site: str) -> None:
    with Widget(site, "ann").subscribe() as widget:
        (item,) = deliver("ann", 1, data={"order": 7}, metadata={"tags": ["a"]})
        frame = widget.hear()
    shown = node(items_of([item.message_id])[item.message_id])
    assert frame["event"] == "message"
    data = frame["data"]
    assert data["messageId"] == item.public_id
    assert (data["title"], data["tags"]) == ("Title 0", ["a"])
    assert data["created"] == shown["created"]
    # The web widget looks here, mobile ones there; both are what GraphQL says.
    assert data["trackingIds"] == shown["trackingIds"] == data["data"]["trackingIds"]
    assert data["data"]["order"] == 7
    assert "read" not in data


def test_changes_arrive_in_order_and_once(site: str) -> None:
    item, _ = deliver("ann", 2)
    with Widget(site, "ann").subscribe() as widget:
        changes = ["opened", "read", "unread", "clicked", "archive", "unarchive"]
        for change in changes:
            act("ann", item.public_id, change)
            act("ann", item.public_id, change)
            drain()
        assert [widget.hear() for _ in changes] == [
            {"event": change, "messageId": item.public_id} for change in changes
        ]
        for change in ("mark-all-read", "archive-read"):
            sweep("ann", change)
            drain()
            assert widget.hear() == {"event": change}
        deliver("ann", 1)
        assert widget.hear()["event"] == "message"
        sweep("ann", "archive-all")
        drain()
        assert widget.hear() == {"event": "archive-all"}
        assert widget.hears_nothing_more()


def test_its_own_change_is_not_sent_back_to_a_widget(site: str) -> None:
    (item,) = deliver("ann")
    with (
        Widget(site, "ann", cid="one").subscribe() as one,
        Widget(site, "ann", cid="two").subscribe() as two,
    ):
        act("ann", item.public_id, "read", source="one")
        drain()
        assert two.hear() == {"event": "read", "messageId": item.public_id}
        assert one.hears_nothing_more()


def test_a_tenants_widget_hears_of_that_tenant_alone(site: str) -> None:
    with (
        Widget(site, "ann").subscribe() as everything,
        Widget(site, "ann", account="acme").subscribe() as acme,
        Widget(site, "ann", account="globex").subscribe() as globex,
        Widget(site, "bob").subscribe() as bob,
    ):
        (plain,) = deliver("ann")
        (of_acme,) = deliver("ann", 1, account="acme")
        heard = [everything.hear()["data"]["messageId"] for _ in range(2)]
        assert heard == [plain.public_id, of_acme.public_id]
        frame = acme.hear()
        assert frame["data"]["messageId"] == of_acme.public_id
        assert frame["data"]["accountId"] == "acme"
        assert acme.hears_nothing_more()
        assert globex.hears_nothing_more()
        assert bob.hears_nothing_more()


def test_after_unsubscribe_nothing_comes(site: str) -> None:
    with Widget(site, "ann").subscribe() as widget:
        tid = widget.say("unsubscribe", data={"channel": "ann"})
        assert widget.hear() == {"tid": tid, "response": "ack"}
        deliver("ann")
        assert widget.hears_nothing_more()
        widget.subscribe()
        deliver("ann")
        assert widget.hear()["event"] == "message"


def test_what_the_layer_lost_comes_from_the_log(site: str) -> None:
    """As when Redis was away while it was published: the events are there, no push was made."""
    with Widget(site, "ann").subscribe() as widget:
        items = deliver("ann", 1)
        assert widget.hear()["data"]["messageId"] == items[0].public_id
        lost = _deliver_without_push("ann", 3)
        frames = [widget.hear(within=15)["data"]["messageId"] for _ in lost]
        assert frames == [item.public_id for item in lost]
        assert widget.hears_nothing_more()
        # And what comes later comes once.
        (item,) = deliver("ann", 1)
        assert widget.hear()["data"]["messageId"] == item.public_id
        assert widget.hears_nothing_more()


def _deliver_without_push(user: str, number: int) -> list[Any]:
    sent = [send(user).pk for _ in range(number)]
    for lane in ("pipeline", "sending"):
        drain_lane(lane)
    Reaction.objects.filter(handler="push_inbox").delete()
    assert Event.objects.filter(name="inbox.item_added", subject_id__in=sent).count() == number
    return list(InboxItem.objects.filter(message_id__in=sent).order_by("seq"))


# --- who gets in ---


def refused(site: str, user: str = "ann", **how: Any) -> int:
    with pytest.raises(InvalidStatus) as raised:
        Widget(site, user, **how)
    body = json.loads(raised.value.response.body)
    assert body["type"] == "authorization_error"
    return raised.value.response.status_code


def test_the_upgrade_is_refused_without_a_token_for_the_user(site: str) -> None:
    assert refused(site, jwt="x") == 401
    assert refused(site, jwt="eyJhbGciOiJub25lIn0.eyJzY29wZSI6InVzZXJfaWQ6YW5uIn0.") == 401
    assert refused(site, jwt=issue_token(f"user_id:bob {SCOPES}", "1h")) == 403
    assert refused(site, jwt=issue_token("user_id:ann inbox:write:events", "1h")) == 403
    expired = issue_token(f"user_id:ann {SCOPES}", "1s")
    time.sleep(1.1)
    assert refused(site, jwt=expired) == 401


def test_another_path_is_no_websocket(site: str) -> None:
    with (
        pytest.raises(InvalidStatus) as raised,
        connect(f"{site.replace('http', 'ws')}/inbox/nowhere"),
    ):
        pass
    assert raised.value.response.status_code == 404


def test_a_token_that_runs_out_ends_the_socket_with_1000(site: str) -> None:
    jwt = issue_token(f"user_id:ann {SCOPES}", "2s")
    with Widget(site, "ann", jwt=jwt).subscribe() as widget:
        with pytest.raises(ConnectionClosed):
            widget.hear(within=15)
        assert widget.socket.close_code == 1000


@pytest.mark.parametrize(
    ("user", "written"), [("a+b@x.org", "a+b@x.org"), ("ä-b", "%C3%A4-b"), ("50%25", "50%25")]
)
def test_user_ids_are_taken_as_the_widget_writes_them(site: str, user: str, written: str) -> None:
    with Widget(site, user, written_user=written).subscribe() as widget:
        deliver(user)
        assert widget.hear()["event"] == "message"


def test_subscribing_to_somebody_else_is_an_error_and_gives_nothing(site: str) -> None:
    with Widget(site, "ann") as widget:
        tid = widget.say("subscribe", data={"channel": "bob", "event": "*"})
        assert widget.hear()["response"] == "error"
        assert tid
        deliver("bob")
        assert widget.hears_nothing_more()


# --- what it bears ---


@pytest.mark.parametrize("text", ["", "{", "[]", "1", '"x"', '{"tid":[]}', "[" * 5000])
def test_nonsense_is_answered_and_the_socket_lives(site: str, text: str) -> None:
    with Widget(site, "ann") as widget:
        widget.socket.send(text)
        assert widget.hear()["response"] == "error"
        assert widget.hears_nothing_more()


def test_frames_too_large_or_not_text_end_the_socket(site: str) -> None:
    for sent, code in (("x" * 9_000, 1009), ("x" * 70_000, 1009), (b"\0\1", 1009)):
        with Widget(site, "ann") as widget:
            widget.socket.send(sent)
            with pytest.raises(ConnectionClosed):
                widget.hear()
            assert widget.socket.close_code == code


def test_a_client_that_talks_without_end_is_let_go(site: str) -> None:
    with Widget(site, "ann") as widget, pytest.raises(ConnectionClosed):
        for _ in range(100):
            widget.say("ping")
            widget.hear()


def test_a_user_has_a_bounded_number_of_sockets(site: str) -> None:
    open_ones: list[Widget] = []
    try:
        with pytest.raises(InvalidStatus) as raised:
            for _ in range(60):
                open_ones.append(Widget(site, "crowd"))
        assert len(open_ones) == 50
        response = raised.value.response
        assert (response.status_code, response.headers["Retry-After"]) == (429, "10")
        assert json.loads(response.body)["type"] == "rate_limit_error"
    finally:
        for widget in open_ones:
            widget.close()


@pytest.mark.parametrize(
    ("allowed", "origin", "enters"),
    [
        ("https://app.example.com", "https://app.example.com", True),
        ("https://app.example.com", "https://evil.example.com", False),
        ("https://app.example.com", "null", False),
        # Native SDKs send none; their token must do.
        ("https://app.example.com", None, True),
    ],
)
def test_pages_of_other_origins_are_refused(allowed: str, origin: str | None, enters: bool) -> None:
    with override_settings(CORS_ALLOWED_ORIGINS=[allowed]):
        headers = {"host": "courier.example.com"} | ({"origin": origin} if origin else {})
        assert origin_allowed(headers) is enters
        assert origin_allowed({"host": "here:80", "origin": "http://here:80"})


def test_what_comes_between_the_first_fetch_and_the_socket_is_not_lost(site: str) -> None:
    """The widget fetches first and opens its socket then, naming it in both."""
    (known,) = deliver("ann")
    headers = {
        "Authorization": f"Bearer {issue_token(f'user_id:ann {SCOPES}', '1h')}",
        "x-courier-user-id": "ann",
        "x-courier-ua": "sdk=courier-js,sdkv=3.4.0,cid=the-tab",
    }
    query = {"query": "{ messages { nodes { messageId } } }"}
    fetched = Client().post("/inbox/q", query, content_type="application/json", headers=headers)
    assert [n["messageId"] for n in fetched.json()["data"]["messages"]["nodes"]] == [
        known.public_id
    ]
    between = deliver("ann", 2)
    with Widget(site, "ann", cid="the-tab").subscribe() as widget:
        frames = [widget.hear(within=15)["data"]["messageId"] for _ in between]
        assert frames == [item.public_id for item in between]
        assert widget.hears_nothing_more()
