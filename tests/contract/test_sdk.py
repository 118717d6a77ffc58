"""Every operation of the backbone, called as an application calls it: through Courier's SDK."""

from datetime import timedelta

import courier
import pytest
from django.utils import timezone

from notifications.models import Message
from notifications.pipeline.tokens import read_token
from notifications.states import Status
from tests.drain import drain

pytestmark = pytest.mark.django_db(transaction=True)

CONTENT = {"title": "Hello {{name}}", "body": "Your code is {{code}}."}


def send(client, **message):
    message = {"to": {"email": "ada@example.com"}, "content": CONTENT, **message}
    return client.send.message(message=message).request_id


def delivered(client, **message):
    message_id = send(client, **message)
    drain()
    return message_id


RECIPIENTS = {
    "a stored user": {"user_id": "grace"},
    "an address": {"email": "ada@example.com"},
    "a user with values of its own": {"user_id": "grace", "email": "other@example.com"},
}


@pytest.mark.parametrize("kind", RECIPIENTS)
def test_a_send_reaches_each_kind_of_recipient(client, kind):
    client.profiles.create("grace", profile={"email": "grace@example.com"})
    message_id = delivered(client, to=RECIPIENTS[kind], data={"name": "Ada", "code": 42})
    found = client.messages.retrieve(message_id)
    assert found.id == message_id
    assert found.status in ("SENT", "DELIVERED")
    assert found.recipient == RECIPIENTS[kind].get("user_id", "ada@example.com")
    assert found.enqueued <= found.sent
    assert found.providers[0]["channel"]["key"] in ("email", "inbox")


def test_a_send_to_several_makes_a_message_of_each(client):
    request_id = delivered(client, to=[{"user_id": "a", "email": "a@x.io"}, {"email": "b@x.io"}])
    found = client.messages.list(message_id=request_id)
    assert len(found.results) == 2
    assert {m.recipient for m in found.results} == {"a", "b@x.io"}
    assert all(
        client.messages.retrieve(m.id).status in ("SENT", "DELIVERED") for m in found.results
    )
    with pytest.raises(courier.NotFoundError, match="messageId"):
        client.messages.retrieve(request_id)


def test_elemental_content_and_metadata_come_through(client):
    elements = [
        {"type": "meta", "title": "Order {{n}}"},
        {"type": "text", "content": "It is on its way."},
        {"type": "action", "content": "Track", "href": "https://example.com/track"},
    ]
    message_id = delivered(
        client,
        to={"user_id": "ada", "email": "ada@example.com"},
        content={"version": "2022-01-01", "elements": elements},
        data={"n": "7"},
        metadata={"tags": ["orders"], "trace_id": "trace-7", "event": "order-sent"},
        routing={"method": "all", "channels": ["email", "inbox"]},
    )
    output = client.messages.content(message_id).results
    assert [part.channel for part in output] == ["email", "inbox"]
    assert output[0].content.subject == "Order 7"
    assert "https://example.com/track" in output[0].content.html
    for narrowed in ({"tag": ["orders"]}, {"trace_id": "trace-7"}, {"event": "order-sent"}):
        assert [m.id for m in client.messages.list(**narrowed).results] == [message_id]


def test_the_history_has_courier_s_steps(client):
    message_id = delivered(client, routing={"method": "single", "channels": ["email"]})
    types = [item["type"] for item in client.messages.history(message_id).results]
    assert types[:5] == ["ENQUEUED", "PROFILE_LOADED", "ROUTED", "RENDERED", "SENT"]
    (rendered,) = client.messages.history(message_id, type="RENDERED").results
    assert rendered["integration"]["provider"] == "mailbox"


def test_a_list_can_be_narrowed_by_every_filter(client):
    message_id = delivered(client)
    nothing = {
        "event": "x", "list": "x", "message_id": "x", "notification": "x", "provider": ["x", "y"],
        "recipient": "x", "status": ["CLICKED", "OPENED"], "tag": ["x", "y"], "tags": "x,y",
        "tenant_id": "x", "trace_id": "x", "archived": True, "enqueued_after": "2100-01-01",
    }  # fmt: skip
    for name, value in nothing.items():
        assert client.messages.list(**{name: value}).results == [], name
    everything = {
        "message_id": message_id, "provider": ["mailbox", "x"], "recipient": "ada@example.com",
        "status": ["SENT", "DELIVERED"], "archived": False, "enqueued_after": "2000-01-01",
    }  # fmt: skip
    assert [m.id for m in client.messages.list(**everything).results] == [message_id]


def test_a_list_is_read_page_by_page(client):
    sent = [send(client) for _ in range(27)]
    first = client.messages.list()
    assert first.paging.more
    second = client.messages.list(cursor=first.paging.cursor)
    assert not second.paging.more
    assert [m.id for m in [*first.results, *second.results]] == sent[::-1]


def test_a_message_is_canceled_while_it_waits(client):
    message_id = send(client, delay={"duration": 3_600_000})
    assert client.messages.retrieve(message_id).status == "DELAYED"
    assert client.messages.cancel(message_id).status == "CANCELED"
    drain()
    assert client.messages.retrieve(message_id).status == "CANCELED"


def test_a_sent_message_is_not_canceled_and_the_sdk_does_not_insist(client):
    message_id = delivered(client)
    with pytest.raises(courier.ConflictError) as caught:
        client.with_options(max_retries=5).messages.cancel(message_id)
    assert caught.value.response.headers["x-should-retry"] == "false"
    assert caught.value.response.request.headers["x-stainless-retry-count"] == "0"
    assert caught.value.body["id"] == message_id


def test_a_message_is_resent_as_a_new_one(client):
    message_id = delivered(client)
    again = client.messages.resend(message_id).message_id
    drain()
    assert again != message_id
    assert client.messages.retrieve(again).status in ("SENT", "DELIVERED")


def test_a_request_is_archived(client):
    request_id = send(client)
    assert client.requests.archive(request_id) is None
    assert client.messages.list().results == []
    assert [m.id for m in client.messages.list(archived=True).results] == [request_id]


def test_a_profile_through_its_life(client):
    user = "grace hopper?#%é"
    created = client.profiles.create(
        user, profile={"email": "g@x.io", "address": {"city": "Paris"}}
    )
    assert created.status == "SUCCESS"
    client.profiles.create(user, profile={"address": {"zip": "75001"}})
    profile = client.profiles.retrieve(user).profile
    assert profile == {"email": "g@x.io", "address": {"city": "Paris", "zip": "75001"}}
    patch = [{"op": "replace", "path": "/email", "value": "h@x.io"}]
    assert client.profiles.update(user, patch=patch) is None
    assert client.profiles.retrieve(user).profile["email"] == "h@x.io"
    assert client.profiles.replace(user, profile={"name": "Grace"}).status == "SUCCESS"
    assert client.profiles.retrieve(user).profile == {"name": "Grace"}
    assert client.profiles.delete(user) is None
    with pytest.raises(courier.NotFoundError):
        client.profiles.retrieve(user)


def test_a_token_is_issued(client):
    scope = "user_id:pigeon user_id:bluebird inbox:read:messages"
    token = client.auth.issue_token(expires_in="2.5 hrs", scope=scope).token
    assert read_token(token).users == {"pigeon", "bluebird"}


def test_an_idempotency_key_makes_a_send_once(client):
    in_two_days = (timezone.now() + timedelta(days=2)).isoformat()
    sent = [
        client.send.message(
            message={"to": {"email": "ada@example.com"}, "content": CONTENT},
            idempotency_key="order-1",
            x_idempotency_expiration=in_two_days,
        ).request_id
        for _ in range(2)
    ]
    assert sent[0] == sent[1]
    assert Message.objects.count() == 1
    with pytest.raises(courier.UnprocessableEntityError):
        client.send.message(
            message={"to": {"email": "eve@example.com"}, "content": CONTENT},
            idempotency_key="order-1",
        )
    for _ in range(2):
        client.profiles.create("ada", profile={"email": "a@x.io"}, idempotency_key="profile-1")


def test_errors_are_the_sdk_s_own(client, make_client):
    with pytest.raises(courier.BadRequestError, match=r"message\.content"):
        client.send.message(message={"to": {"email": "ada@example.com"}, "content": {"title": 5}})
    with pytest.raises(courier.AuthenticationError):
        make_client(key="pk_live_wrong").messages.list()
    with pytest.raises(courier.PermissionDeniedError):
        make_client("send").messages.list()
    with pytest.raises(courier.NotFoundError):
        client.messages.retrieve("nothing")


def test_a_mock_key_simulates(make_client):
    client = make_client(mode="mock")
    message_id = delivered(client)
    assert client.messages.retrieve(message_id).status == Status.SIMULATED
