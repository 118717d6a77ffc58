"""/messages: lists, one message, its history and content, and what can be done to it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from notifications.api.times import milliseconds
from notifications.models import Message
from tests.drain import drain

pytestmark = pytest.mark.django_db


def listed(caller, **query):
    response = caller.get("/messages", **query)
    assert response.status_code == 200, response.content
    return [row["id"] for row in response.json()["results"]]


def test_messages_come_newest_first_page_by_page(caller):
    sent = [caller.sent() for _ in range(5)]
    first = caller.get("/messages", limit=2).json()
    second = caller.get("/messages", limit=2, cursor=first["paging"]["cursor"]).json()
    third = caller.get("/messages", limit=2, cursor=second["paging"]["cursor"]).json()
    ids = [row["id"] for page in (first, second, third) for row in page["results"]]
    assert ids == sent[::-1]
    assert [p["paging"]["more"] for p in (first, second, third)] == [True, True, False]
    assert "cursor" not in third["paging"]


def test_paging_is_not_disturbed_by_new_messages(caller):
    sent = [caller.sent() for _ in range(4)]
    first = caller.get("/messages", limit=2).json()
    caller.sent()
    assert listed(caller, limit=2, cursor=first["paging"]["cursor"]) == sent[1::-1]


def test_a_list_takes_one_query_however_long_it_is(caller, django_assert_num_queries):
    for _ in range(3):
        caller.sent(metadata={"tags": ["a", "b"]})
    drain()
    listed(caller)
    with django_assert_num_queries(1):
        listed(caller, limit=1)
    with django_assert_num_queries(1):
        assert len(listed(caller, tag="a", provider="mailbox", status="SENT,DELIVERED")) == 3


def test_a_huge_limit_is_clamped(caller):
    for _ in range(3):
        caller.sent()
    assert len(listed(caller, limit=100_000_000)) == 3


FILTERS = {
    "event": ({"metadata": {"event": "signup"}}, "signup"),
    "recipient": ({"to": {"user_id": "grace", "email": "g@x.io"}}, "grace"),
    "tenant_id": ({"context": {"tenant_id": "acme"}}, "acme"),
    "traceId": ({"metadata": {"trace_id": "t-1"}}, "t-1"),
    "tag": ({"metadata": {"tags": ["red"]}}, "blue,red"),
    "tags": ({"metadata": {"tags": ["red"]}}, "red,blue"),
    "notification": ({"template": "WELCOME"}, "WELCOME"),
}


@pytest.mark.parametrize("name", FILTERS)
def test_a_filter_finds_what_it_names_and_nothing_else(caller, name):
    fields, value = FILTERS[name]
    caller.sent()
    wanted = caller.sent(**fields)
    assert listed(caller, **{name: value}) == [wanted]
    assert listed(caller, **{name: "something else"}) == []


def test_the_filter_by_message_id_also_takes_a_request_id(caller):
    caller.sent()
    one = caller.sent()
    many = caller.sent(
        to=[{"user_id": "a", "email": "a@x.io"}, {"user_id": "b", "email": "b@x.io"}]
    )
    assert listed(caller, messageId=one) == [one]
    assert listed(caller, messageId=many) == [f"{many}:b", f"{many}:a"]
    assert listed(caller, messageId=f"{many}:a") == [f"{many}:a"]


def test_the_filter_by_status_takes_several_in_both_notations(caller):
    waiting = caller.sent(delay={"duration": 3_600_000})
    fresh = caller.sent()
    assert listed(caller, status="DELAYED") == [waiting]
    assert listed(caller, status="DELAYED,ENQUEUED") == [fresh, waiting]
    assert listed(caller, status=["DELAYED", "ENQUEUED"]) == [fresh, waiting]
    assert listed(caller, status="SENT") == []


def test_the_filter_by_provider_finds_the_deliveries(caller):
    sent = caller.sent()
    drain()
    assert listed(caller, provider="mailbox") == [sent]
    assert listed(caller, provider="inbox,twilio") == []


def test_the_filter_by_time_takes_milliseconds_and_iso(caller):
    sent = caller.sent()
    before, after = (timezone.now() + timedelta(minutes=m) for m in (-1, 1))
    for write in (
        milliseconds,
        lambda t: t.isoformat(),
        lambda t: t.strftime("%Y-%m-%dT%H:%M:%SZ"),
    ):
        assert listed(caller, enqueued_after=write(before)) == [sent]
        assert listed(caller, enqueued_after=write(after)) == []


def test_no_message_came_from_a_list(caller):
    caller.sent()
    assert listed(caller, list="newsletter") == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("status", "SENT,FLOWN"),
        ("archived", "maybe"),
        ("enqueued_after", "yesterday"),
        ("enqueued_after", "9" * 40),
        ("cursor", "abc"),
        ("cursor", "\u00e9"),
        ("limit", "0"),
        ("limit", "-1"),
        ("limit", "²"),
        ("limit", "many"),
        ("recipient", "a\0b"),
    ],
)
def test_a_wrong_filter_is_refused_by_name(caller, name, value):
    response = caller.get("/messages", **{name: value})
    assert response.status_code == 400
    assert response.json()["message"].startswith(name)


def test_a_message_shows_its_deliveries(caller, django_assert_num_queries):
    message_id = caller.sent()
    drain()
    with django_assert_num_queries(2):
        shown = caller.get(f"/messages/{message_id}").json()
    assert shown["id"] == message_id
    assert shown["status"] in ("SENT", "DELIVERED")
    assert shown["event"] == shown["notification"] == ""
    assert shown["recipient"] == "ada@example.com"
    assert shown["enqueued"] <= shown["sent"]
    (provider,) = shown["providers"]
    assert provider["channel"] == {"key": "email", "name": "email", "template": ""}
    assert provider["provider"] == "mailbox"
    assert provider["status"] == shown["status"]
    assert "error" not in shown
    assert None not in shown.values()


def test_a_message_without_a_way_says_why(caller):
    message_id = caller.sent(
        to={"user_id": "nobody"}, routing={"method": "all", "channels": ["sms"]}
    )
    drain()
    shown = caller.get(f"/messages/{message_id}").json()
    assert shown["status"] == "UNROUTABLE"
    assert shown["reason"] in ("NO_CHANNELS", "NO_PROVIDERS")
    assert shown["error"]
    assert shown["providers"] == []


def test_an_unknown_message_is_not_found(caller):
    for path in ("", "/history", "/output"):
        response = caller.get(f"/messages/nothing{path}")
        assert response.status_code == 404
        assert response.json()["type"] == "not_found_error"
    for act in ("cancel", "resend", "archive"):
        assert caller.post(f"/messages/nothing/{act}").status_code == 404


def test_a_request_of_many_says_how_to_list_its_messages(caller):
    request_id = caller.sent(to=[{"email": "a@x.io"}, {"email": "b@x.io"}])
    response = caller.get(f"/messages/{request_id}")
    assert response.status_code == 404
    assert f"messageId={request_id}" in response.json()["message"]


def history_of(caller, message_id, **query):
    return caller.get(f"/messages/{message_id}/history", **query).json()["results"]


def test_the_history_tells_each_step_once_in_order(caller):
    caller("PUT", "/profiles/grace", {"profile": {"email": "g@x.io", "name": "Grace"}})
    message_id = caller.sent(
        to={"user_id": "grace", "data": {"x": 1}},
        routing={"method": "single", "channels": ["email"]},
    )
    drain()
    found = history_of(caller, message_id)
    types = [item["type"] for item in found]
    ladder = ["ENQUEUED", "PROFILE_LOADED", "ROUTED", "RENDERED", "SENT", "DELIVERED"]
    assert types == [step for step in ladder if step in types]
    assert types[:5] == ladder[:5]
    assert all(isinstance(item["ts"], int) for item in found)
    assert [item["ts"] for item in found] == sorted(item["ts"] for item in found)
    by_type = {item["type"]: item for item in found}
    assert by_type["ENQUEUED"]["data"] == {"code": "42", "x": 1}
    assert by_type["ENQUEUED"]["profile"] == {"user_id": "grace"}
    loaded = by_type["PROFILE_LOADED"]
    assert loaded["received_profile"] == {"user_id": "grace"}
    assert loaded["stored_profile"] == {"email": "g@x.io", "name": "Grace"}
    assert loaded["merged_profile"] == {"user_id": "grace", "email": "g@x.io", "name": "Grace"}
    assert by_type["ROUTED"]["channels"] == ["email"]
    assert by_type["RENDERED"]["integration"]["provider"] == "mailbox"
    assert by_type["RENDERED"]["output"]["html"] == f"/messages/{message_id}/output"


@pytest.mark.parametrize("part", ["history", "output"])
def test_history_and_output_take_two_queries_each(caller, django_assert_num_queries, part):
    message_id = caller.sent(
        to={"user_id": "ada", "email": "a@x.io"},
        routing={"method": "all", "channels": ["email", "inbox"]},
    )
    drain()
    caller.get("/messages")
    with django_assert_num_queries(2):
        caller.get(f"/messages/{message_id}/{part}")


def test_the_history_can_be_narrowed_to_a_type(caller):
    message_id = caller.sent()
    drain()
    assert [item["type"] for item in history_of(caller, message_id, type="RENDERED")] == [
        "RENDERED"
    ]
    response = caller.get(f"/messages/{message_id}/history", type="FLOWN")
    assert response.status_code == 400
    assert response.json()["message"].startswith("type")


def test_the_history_of_a_message_that_went_nowhere_ends_with_the_reason(caller):
    message_id = caller.sent(
        to={"user_id": "nobody"}, routing={"method": "all", "channels": ["sms"]}
    )
    drain()
    last = history_of(caller, message_id)[-1]
    assert last["type"] == "UNROUTABLE"
    assert last["reason"]
    assert last["considered"]


def test_the_output_is_what_was_rendered(caller):
    message_id = caller.sent(
        to={"user_id": "ada", "email": "ada@example.com"},
        routing={"method": "all", "channels": ["email", "inbox"]},
    )
    drain()
    results = caller.get(f"/messages/{message_id}/output").json()["results"]
    assert [result["channel"] for result in results] == ["email", "inbox"]
    email = results[0]["content"]
    assert email["subject"] == "Hello"
    assert "Your code is 42." in email["html"]
    assert set(email) == {"subject", "title", "body", "text", "html", "blocks"}
    rendered = history_of(caller, message_id, type="RENDERED")
    assert {item["channel"]["id"] for item in rendered} == {r["channel_id"] for r in results}


def test_a_waiting_message_can_be_canceled(caller):
    message_id = caller.sent(delay={"duration": 3_600_000})
    response = caller.post(f"/messages/{message_id}/cancel")
    assert response.status_code == 200
    assert response.json()["status"] == "CANCELED"
    assert caller.post(f"/messages/{message_id}/cancel").status_code == 200
    assert history_of(caller, message_id)[-1]["type"] == "CANCELED"


def test_a_sent_message_cannot_be_canceled(caller):
    message_id = caller.sent()
    drain()
    response = caller.post(f"/messages/{message_id}/cancel")
    assert response.status_code == 409
    assert response["x-should-retry"] == "false"
    body = response.json()
    assert body["type"] == "conflict_error"
    assert body["id"] == message_id
    assert body["status"] in body["message"]


def test_a_message_is_sent_again_as_a_new_one(caller):
    message_id = caller.sent()
    drain()
    again = caller.post(f"/messages/{message_id}/resend").json()["messageId"]
    assert again != message_id
    drain()
    assert caller.get(f"/messages/{again}").json()["status"] in ("SENT", "DELIVERED")


def test_resending_with_the_same_key_sends_once_more_only_once(caller):
    message_id = caller.sent()
    answers = [
        caller.post(f"/messages/{message_id}/resend", Idempotency_Key="again").json()
        for _ in range(2)
    ]
    assert answers[0] == answers[1]
    assert Message.objects.count() == 2


def test_an_archived_message_leaves_the_default_list(caller):
    kept, gone = caller.sent(), caller.sent()
    assert caller.post(f"/messages/{gone}/archive").status_code == 204
    assert listed(caller) == [kept]
    assert listed(caller, archived="true") == [gone]
    assert caller.get(f"/messages/{gone}").status_code == 200


def test_archiving_a_request_archives_all_its_messages(caller):
    kept = caller.sent()
    request_id = caller.sent(to=[{"email": "a@x.io"}, {"email": "b@x.io"}])
    assert caller("PUT", f"/requests/{request_id}/archive").status_code == 202
    assert listed(caller) == [kept]
    assert len(listed(caller, archived="true")) == 2
    assert caller("PUT", "/requests/nothing/archive").status_code == 404
